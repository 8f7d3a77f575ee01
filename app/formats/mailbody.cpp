#include "formats/mailbody.h"

#include "formats/flowed.h"
#include "formats/htmltext.h"
#include "formats/mailparts.h"
#include "formats/mailwords.h"
#include "text/decode.h"

#include <cstring>

namespace Catena::Formats {

namespace {

using Kind = MailContent::Kind;
using Transfer = MailContent::Transfer;

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

//! Whether all bytes are ASCII, eight at a time.
bool isAscii(QByteArrayView bytes)
{
    const char *at = bytes.data();
    qsizetype left = bytes.size();
    quint64 high = 0;
    for (; left >= 8; left -= 8, at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, sizeof word);
        high |= word;
    }
    for (; left > 0; --left, ++at)
        high |= quint8(*at);
    return (high & 0x8080'8080'8080'8080ULL) == 0;
}

bool hasEscapes(QByteArrayView bytes)
{
    const std::size_t size = std::size_t(bytes.size());
    return size > 0 && (std::memchr(bytes.data(), 0x1B, size) || std::memchr(bytes.data(), 0x0E, size));
}

QByteArray withoutEscapedFrom(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = text.indexOf('\n', begin);
        end = end < 0 ? text.size() : end + 1;
        const QByteArrayView line = text.sliced(begin, end - begin);
        qsizetype marks = 0;
        while (marks < line.size() && line[marks] == '>')
            ++marks;
        const bool isEscaped = marks > 0 && line.sliced(marks).startsWith("From ");
        out += isEscaped ? line.sliced(1) : line;
        begin = end;
    }
    return out;
}

QByteArray withLf(QByteArray text)
{
    if (text.contains('\r')) {
        text.replace("\r\n", "\n");
        text.replace('\r', '\n');
    }
    return text;
}

QByteArray trimmedLines(const QByteArray &text)
{
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && isLineEnd(text[begin]))
        ++begin;
    while (end > begin && (isLineEnd(text[end - 1]) || text[end - 1] == ' '))
        --end;
    return text.sliced(begin, end - begin);
}

QByteArray transferred(QByteArrayView body, Transfer transfer)
{
    switch (transfer) {
    case Transfer::QuotedPrintable:
        return decodeQuotedPrintable(body);
    case Transfer::Base64:
        return QByteArray::fromBase64(QByteArray::fromRawData(body.data(), body.size()));
    case Transfer::AsIs:
        break;
    }
    return body.toByteArray();
}

//! One part's bytes as text.
void setDecoded(const QByteArray &bytes, const MailContent &content, MailBody &body)
{
    const Text::Decoded decoded = Text::decodeAs(bytes, content.encoding);
    body.encoding = decoded.encoding.toLatin1();
    QByteArray text = withLf(decoded.isConverted ? decoded.converted : bytes.sliced(decoded.skip));
    if (content.kind == Kind::Html)
        text = htmlText(text);
    else if (content.isFlowed)
        text = unflowed(text, content.delSp);
    body.text = trimmedLines(text);
}

}

MailContent mailContentOf(QByteArrayView contentType, QByteArrayView transferEncoding)
{
    MailContent content;
    if (startsWithWords(transferEncoding, "quoted-printable"))
        content.transfer = Transfer::QuotedPrintable;
    else if (startsWithWords(transferEncoding, "base64"))
        content.transfer = Transfer::Base64;
    if (contentType.isEmpty())
        return content;
    if (startsWithWords(contentType, "text/html"))
        content.kind = Kind::Html;
    else if (!startsWithWords(contentType, "text") && contentType.contains('/'))
        content.kind = Kind::Parts;
    content.encoding = mailParameter(contentType, "charset");
    content.isFlowed = content.kind == Kind::Plain && startsWithWords(mailParameter(contentType, "format"), "flowed");
    content.delSp = content.isFlowed && startsWithWords(mailParameter(contentType, "delsp"), "yes");
    content.mayBeUtf8 = content.encoding.isEmpty() || startsWithWords(content.encoding, "utf")
        || startsWithWords(content.encoding, "us-ascii") || startsWithWords(content.encoding, "unknown")
        || startsWithWords(content.encoding, "x-unknown");
    return content;
}

MailBody mailBodyOf(QByteArrayView message, const MailHeaders &headers, const MailContent &content, bool isEscaped)
{
    MailBody body;
    body.begin = headers.bodyBegin;
    body.end = message.size();
    while (body.begin < body.end && isLineEnd(message[body.begin]))
        ++body.begin;
    while (body.end > body.begin && isLineEnd(message[body.end - 1]))
        --body.end;
    body.encoding = content.encoding;
    const QByteArrayView bytes = message.sliced(body.begin, body.end - body.begin);
    const bool isPlain = content.kind == Kind::Plain && content.transfer == Transfer::AsIs && !content.isFlowed;
    const bool isUtf8 = isAscii(bytes) || (content.mayBeUtf8 && Text::isValidUtf8(bytes));
    body.isAsIs = isPlain && isUtf8 && !isEscaped && !hasEscapes(bytes);
    if (body.isAsIs)
        return body;
    const QByteArray unescaped = isEscaped ? withoutEscapedFrom(bytes) : QByteArray();
    const QByteArrayView source = isEscaped ? QByteArrayView(unescaped) : bytes;
    if (content.kind != Kind::Parts) {
        setDecoded(transferred(source, content.transfer), content, body);
        return body;
    }
    MailParts parts = readMailParts(message.first(headers.bodyBegin), source);
    body.problem = parts.problem;
    if (parts.text.isEmpty())
        setDecoded(source.toByteArray(), MailContent(), body); // what the parts were, an archive has flattened
    else
        body.text = trimmedLines(parts.text);
    if (!parts.encoding.isEmpty())
        body.encoding = parts.encoding;
    return body;
}

}
