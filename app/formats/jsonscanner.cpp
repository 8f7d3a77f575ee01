#include "formats/jsonscanner.h"

#include "formats/simplehtml.h"

#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Catena::Formats {

namespace {

//! The first '"', '\\' or line end from here on, or end.
const char *stringStop(const char *at, const char *end)
{
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i slash = _mm_set1_epi8('\\');
    const __m128i line = _mm_set1_epi8('\n');
    while (end - at >= 16) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i *>(at));
        const __m128i either = _mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, slash));
        const int found = _mm_movemask_epi8(_mm_or_si128(either, _mm_cmpeq_epi8(bytes, line)));
        if (found != 0)
            return at + __builtin_ctz(unsigned(found));
        at += 16;
    }
#endif
    while (at != end && *at != '"' && *at != '\\' && *at != '\n')
        ++at;
    return at;
}

int hexDigits(QByteArrayView text, int count)
{
    if (text.size() < count)
        return -1;
    int value = 0;
    for (int i = 0; i < count; ++i) {
        const char c = text[i];
        const int digit = c >= '0' && c <= '9'       ? c - '0'
            : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                     : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

//! Decodes "\uXXXX" at the beginning of raw, with the second half of a pair; gives the bytes it took.
qsizetype appendUnicode(QByteArrayView raw, QByteArray &out)
{
    const int first = hexDigits(raw.sliced(2), 4);
    if (first < 0) {
        appendCodePoint(0xFFFD, out);
        return 2;
    }
    const bool isHigh = first >= 0xD800 && first < 0xDC00;
    if (isHigh && raw.size() >= 12 && raw[6] == '\\' && raw[7] == 'u') {
        const int second = hexDigits(raw.sliced(8), 4);
        if (second >= 0xDC00 && second < 0xE000) {
            appendCodePoint(char32_t(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)), out);
            return 12;
        }
    }
    appendCodePoint(char32_t(first), out); // a lone half is no character
    return 6;
}

//! Decodes the escape at the beginning of raw; gives the bytes it took.
qsizetype appendEscape(QByteArrayView raw, QByteArray &out)
{
    if (raw.size() < 2) {
        appendCodePoint(0xFFFD, out);
        return raw.size();
    }
    switch (raw[1]) {
    case 'n':
        out.append('\n');
        return 2;
    case 't':
        out.append('\t');
        return 2;
    case 'r':
        out.append('\r');
        return 2;
    case 'b':
    case 'f':
        out.append(' ');
        return 2;
    case 'u':
        return appendUnicode(raw, out);
    case 'x': {
        const int byte = hexDigits(raw.sliced(2), 2);
        appendCodePoint(byte < 0 ? 0xFFFD : char32_t(byte), out);
        return byte < 0 ? 2 : 4;
    }
    default:
        out.append(raw[1]);
        return 2;
    }
}

}

void JsonScanner::skipSpace()
{
    // A comma or colon is no more than a space to what reads by keys.
    while (m_at < m_text.size()) {
        switch (m_text[m_at]) {
        case ' ':
        case '\n':
        case '\r':
        case '\t':
        case ',':
        case ':':
            ++m_at;
            break;
        default:
            return;
        }
    }
}

JsonScanner::Token JsonScanner::next()
{
    skipSpace();
    if (m_at >= m_text.size())
        return Token::End;
    switch (m_text[m_at]) {
    case '{':
        m_value = {m_at++, 0, JsonValue::Kind::Object, false};
        return Token::BeginObject;
    case '}':
        ++m_at;
        return Token::EndObject;
    case '[':
        m_value = {m_at++, 0, JsonValue::Kind::Array, false};
        return Token::BeginArray;
    case ']':
        ++m_at;
        return Token::EndArray;
    case '"':
        return string();
    case 't':
        return word("true", JsonValue::Kind::True);
    case 'f':
        return word("false", JsonValue::Kind::False);
    case 'n':
        return word("null", JsonValue::Kind::Null);
    case 'N':
        return word("NaN", JsonValue::Kind::Null);
    default:
        return number();
    }
}

JsonScanner::Token JsonScanner::string()
{
    const char *const end = m_text.data() + m_text.size();
    const char *const begin = m_text.data() + m_at + 1;
    const char *at = begin;
    bool isEscaped = false;
    for (;;) {
        at = stringStop(at, end);
        if (at == end || *at == '\n' || (*at == '\\' && end - at < 2))
            return fail("a text without an end");
        if (*at == '"')
            break;
        isEscaped = true;
        at += 2;
    }
    m_value = {m_at + 1, quint32(at - begin), JsonValue::Kind::String, isEscaped};
    m_at += at - begin + 2;
    // A text is a key when a colon follows it.
    qint64 ahead = m_at;
    while (ahead < m_text.size()
           && (m_text[ahead] == ' ' || m_text[ahead] == '\n' || m_text[ahead] == '\r' || m_text[ahead] == '\t'))
        ++ahead;
    if (ahead >= m_text.size() || m_text[ahead] != ':')
        return Token::Value;
    m_at = ahead + 1;
    return Token::Key;
}

JsonScanner::Token JsonScanner::word(const char *word, JsonValue::Kind kind)
{
    const QByteArrayView wanted(word);
    if (!m_text.sliced(m_at).startsWith(wanted))
        return fail("a word that is no value");
    m_value = {m_at, quint32(wanted.size()), kind, false};
    m_at += wanted.size();
    return Token::Value;
}

JsonScanner::Token JsonScanner::number()
{
    const auto isNumeric = [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.' || c == 'e' || c == 'E';
    };
    qint64 end = m_at;
    while (end < m_text.size() && isNumeric(m_text[end]))
        ++end;
    if (end == m_at)
        return fail("a character that begins no value");
    m_value = {m_at, quint32(end - m_at), JsonValue::Kind::Number, false};
    m_at = end;
    return Token::Value;
}

JsonScanner::Token JsonScanner::fail(const char *why)
{
    m_error = why;
    return Token::Error;
}

void appendJsonString(QByteArrayView raw, QByteArray &out)
{
    qsizetype at = 0;
    while (at < raw.size()) {
        const void *found = std::memchr(raw.data() + at, '\\', std::size_t(raw.size() - at));
        const qsizetype stop = found ? static_cast<const char *>(found) - raw.data() : raw.size();
        out.append(raw.sliced(at, stop - at));
        at = stop;
        if (at < raw.size())
            at += appendEscape(raw.sliced(at), out);
    }
}

}
