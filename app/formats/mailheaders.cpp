#include "formats/mailheaders.h"

#include <algorithm>
#include <array>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Catena::Formats {

namespace {

struct Field
{
    QByteArrayView name; //!< lower-case
    QByteArrayView MailHeaders::*value;
};

const std::array<Field, 11> fields = {{
    {"message-id", &MailHeaders::messageId},
    {"references", &MailHeaders::references},
    {"in-reply-to", &MailHeaders::inReplyTo},
    {"from", &MailHeaders::from},
    {"sender", &MailHeaders::sender},
    {"date", &MailHeaders::date},
    {"subject", &MailHeaders::subject},
    {"content-type", &MailHeaders::contentType},
    {"content-transfer-encoding", &MailHeaders::transferEncoding},
    {"content-length", &MailHeaders::contentLength},
    {"control", &MailHeaders::control},
}};

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

//! One line with its end.
struct HeaderLine
{
    qsizetype end = 0; //!< without LF or CRLF
    qsizetype next = 0;
};

HeaderLine lineAt(QByteArrayView text, qsizetype begin)
{
    const void *found = std::memchr(text.data() + begin, '\n', std::size_t(text.size() - begin));
    const qsizetype lf = found ? static_cast<const char *>(found) - text.data() : text.size();
    const bool isPair = lf > begin && text[lf - 1] == '\r';
    return {lf - (isPair ? 1 : 0), found ? lf + 1 : lf};
}

//! The name that a line begins with: its length, 0 for none, and where its value begins. White space before the colon
//! is obsolete, but met.
struct HeaderName
{
    qsizetype length = 0;
    qsizetype value = 0;
};

//! Where a name that begins here ends; what is behind the line may be looked at, up to end.
const char *nameEnd(const char *at, const char *end)
{
#ifdef __SSE2__
    for (; end - at >= 16; at += 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i stops =
            _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(':')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F)));
        const __m128i printable = _mm_cmpgt_epi8(bytes, _mm_set1_epi8(' ')); // signed: ASCII alone
        const int name = _mm_movemask_epi8(_mm_andnot_si128(stops, printable));
        if (name != 0xFFFF)
            return at + __builtin_ctz(~unsigned(name));
    }
#endif
    while (at != end && *at > ' ' && *at != ':' && *at < 0x7F)
        ++at;
    return at;
}

HeaderName nameOf(QByteArrayView line, const char *textEnd)
{
    const qsizetype length = std::min<qsizetype>(nameEnd(line.data(), textEnd) - line.data(), line.size());
    qsizetype i = length;
    while (i < line.size() && isBlank(line[i]))
        ++i;
    return i < line.size() && line[i] == ':' ? HeaderName{length, i + 1} : HeaderName();
}

//! Whether a name is this one in lower case, both of the same length. Of the characters of a name only letters have a
//! counterpart with that bit.
bool isName(QByteArrayView name, QByteArrayView lower)
{
    constexpr quint64 lowerBits = 0x2020'2020'2020'2020;
    qsizetype i = 0;
    for (; i + 8 <= name.size(); i += 8) {
        quint64 left = 0;
        quint64 right = 0;
        std::memcpy(&left, name.data() + i, sizeof left);
        std::memcpy(&right, lower.data() + i, sizeof right);
        if ((left | lowerBits) != right)
            return false;
    }
    return startsWithWords(name.sliced(i), lower.sliced(i));
}

//! The one field that a name may be, by its length and its last letter but one: no two fields share both.
const Field *fieldOf(QByteArrayView name)
{
    constexpr qsizetype shortest = 4;
    constexpr qsizetype longest = 25;
    static const auto byShape = [] {
        std::array<const Field *, (longest + 1) * 32> all{};
        for (const Field &field : fields)
            all[std::size_t(field.name.size() * 32 + (field.name[field.name.size() - 2] & 31))] = &field;
        return all;
    }();
    if (name.size() < shortest || name.size() > longest)
        return nullptr;
    const Field *field = byShape[std::size_t(name.size() * 32 + (name[name.size() - 2] & 31))];
    return field && isName(name, field->name) ? field : nullptr;
}

QByteArrayView trimmedView(QByteArrayView text)
{
    const auto isSpace = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

}

MailHeaders scanMailHeaders(QByteArrayView message)
{
    MailHeaders headers;
    qsizetype at = 0;
    while (at < message.size()) {
        HeaderLine line = lineAt(message, at);
        const QByteArrayView text = message.sliced(at, line.end - at);
        if (text.isEmpty()) {
            at = line.next;
            break;
        }
        const HeaderName name = nameOf(text, message.data() + message.size());
        if (name.length == 0) {
            if (text.startsWith(">From ") || isBlank(text.front())) {
                at = line.next;
                continue;
            }
            break;
        }
        const qsizetype value = at + name.value;
        while (line.next < message.size() && isBlank(message[line.next]))
            line = lineAt(message, line.next);
        if (const Field *field = fieldOf(text.first(name.length)); field && (headers.*(field->value)).isEmpty())
            headers.*(field->value) = trimmedView(message.sliced(value, line.end - value));
        at = line.next;
    }
    headers.bodyBegin = at;
    return headers;
}

QByteArray unfolded(QByteArrayView value)
{
    QByteArray out;
    out.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != '\r' && value[i] != '\n') {
            out.append(value[i]);
            continue;
        }
        while (i + 1 < value.size() && (isBlank(value[i + 1]) || value[i + 1] == '\r' || value[i + 1] == '\n'))
            ++i;
        out.append(' ');
    }
    return out.trimmed();
}

QByteArray mailParameter(QByteArrayView value, QByteArrayView name)
{
    const QByteArray text = unfolded(value);
    qsizetype at = text.indexOf(';');
    while (at >= 0 && at < text.size()) {
        ++at;
        while (at < text.size() && isBlank(text[at]))
            ++at;
        const QByteArrayView rest = QByteArrayView(text).sliced(at);
        qsizetype equals = name.size();
        while (equals < rest.size() && isBlank(rest[equals]))
            ++equals;
        if (startsWithWords(rest, name) && equals < rest.size() && rest[equals] == '=') {
            QByteArrayView found = rest.sliced(equals + 1).trimmed();
            const bool isQuoted = found.startsWith('"');
            found = isQuoted ? found.sliced(1) : found;
            qsizetype end = 0;
            while (end < found.size() && (isQuoted ? found[end] != '"' : found[end] != ';' && !isBlank(found[end])))
                ++end;
            return found.first(end).toByteArray();
        }
        at = text.indexOf(';', at);
    }
    return {};
}

bool startsWithWords(QByteArrayView text, QByteArrayView words)
{
    if (text.size() < words.size())
        return false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (lowered(text[i]) != words[i])
            return false;
    }
    return true;
}

}
