#include "formats/mailwords.h"

#include "formats/mailheaders.h"
#include "text/decode.h"

#include <algorithm>
#include <optional>

namespace Catena::Formats {

namespace {

//! One encoded word: "=?charset*language?B or Q?text?=".
struct EncodedWord
{
    QByteArray encoding; //!< as written, without language
    QByteArray bytes; //!< decoded from base64 or Q
    qsizetype end = 0; //!< offset behind it
};

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

//! Undoes "=41"; the way of all Q encodings.
QByteArray unescaped(QByteArrayView text, bool isHeader)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == '=' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0 && hexValue(text[i + 2]) >= 0) {
            out.append(char(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2])));
            i += 2;
        } else {
            out.append(isHeader && text[i] == '_' ? ' ' : text[i]);
        }
    }
    return out;
}

std::optional<EncodedWord> wordAt(QByteArrayView text, qsizetype at)
{
    if (at + 1 >= text.size() || text[at] != '=' || text[at + 1] != '?')
        return std::nullopt;
    const qsizetype name = at + 2;
    const qsizetype kind = text.indexOf('?', name) + 1;
    if (kind <= name + 1 || kind + 1 >= text.size() || text[kind + 1] != '?')
        return std::nullopt;
    const qsizetype words = kind + 2;
    const qsizetype end = text.indexOf("?=", words);
    const char coding = char(text[kind] | 0x20);
    if (end < 0 || (coding != 'b' && coding != 'q'))
        return std::nullopt;
    EncodedWord word;
    word.encoding = text.sliced(name, kind - 1 - name).toByteArray();
    if (const qsizetype language = word.encoding.indexOf('*'); language >= 0)
        word.encoding.truncate(language);
    const QByteArrayView body = text.sliced(words, end - words);
    word.bytes = coding == 'b' ? QByteArray::fromBase64(body.toByteArray()) : unescaped(body, true);
    word.end = end + 2;
    return word;
}

QString decoded(QByteArrayView bytes, QByteArrayView encoding)
{
    const Text::Decoded text = Text::decodeAs(bytes, encoding);
    return text.isConverted ? QString::fromUtf8(text.converted) : QString::fromUtf8(bytes.sliced(text.skip));
}

bool isPlainAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0 && c != 0x1B; });
}

//! Decodes the bytes gathered of words of one encoding.
void flush(QByteArray &bytes, const QByteArray &encoding, QString &out)
{
    if (!bytes.isEmpty())
        out += decoded(bytes, encoding);
    bytes.clear();
}

//! The offset of the next encoded word from an offset on, with only white space before it; -1 for none.
qsizetype nextAdjacent(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at + 1 < text.size() && text[at] == '=' && text[at + 1] == '?' ? at : -1;
}

//! The last "(...)" that ends the text, with what nests in it; empty for none.
QString endingComment(const QString &text)
{
    if (!text.endsWith(u')'))
        return {};
    int depth = 0;
    for (qsizetype i = text.size(); i-- > 0;) {
        depth += text[i] == u')' ? 1 : text[i] == u'(' ? -1 : 0;
        if (depth == 0)
            return text.sliced(i + 1, text.size() - i - 2).trimmed();
    }
    return {};
}

QString withoutQuotes(QString name)
{
    name = name.trimmed();
    for (const QChar quote : {u'"', u'\''}) {
        if (name.size() >= 2 && name.startsWith(quote) && name.endsWith(quote))
            name = name.sliced(1, name.size() - 2).trimmed();
    }
    return name.replace(QLatin1String("\\\""), QLatin1String("\"")).remove(u'\\');
}

}

namespace {

//! The name in "Name <address>" where every character is itself; empty for all else. Most are written so.
QByteArrayView plainName(QByteArrayView from)
{
    const qsizetype bracket = from.lastIndexOf('<');
    if (bracket <= 0)
        return {};
    const QByteArrayView name = from.first(bracket).trimmed();
    char before = 'x';
    for (const char c : name) {
        const bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
            || c == '-' || c == '_' || c == '@' || c == ',';
        if (!isLetter && (c != ' ' || before == ' '))
            return {};
        before = c;
    }
    return name;
}

}

QString decodeMailWords(QByteArrayView raw, QByteArrayView encoding)
{
    const QByteArray text = unfolded(raw);
    if (!text.contains("=?")) {
        const bool isAscii = isPlainAscii(text);
        return (isAscii ? QString::fromLatin1(text) : decoded(text, encoding)).simplified();
    }
    QString out;
    QByteArray pending;
    QByteArray pendingEncoding;
    for (qsizetype at = 0; at < text.size();) {
        const std::optional<EncodedWord> word = wordAt(text, at);
        if (!word) {
            flush(pending, pendingEncoding, out);
            const qsizetype next = text.indexOf("=?", at + 1);
            const QByteArrayView plain = QByteArrayView(text).sliced(at, (next < 0 ? text.size() : next) - at);
            out += isPlainAscii(plain) ? QString::fromLatin1(plain) : decoded(plain, encoding);
            at += plain.size();
            continue;
        }
        if (word->encoding.compare(pendingEncoding, Qt::CaseInsensitive) != 0)
            flush(pending, pendingEncoding, out);
        pendingEncoding = word->encoding;
        pending += word->bytes;
        const qsizetype next = nextAdjacent(text, word->end);
        at = next >= 0 && wordAt(text, next) ? next : word->end;
    }
    flush(pending, pendingEncoding, out);
    return out.simplified();
}

QString mailAuthor(QByteArrayView from, QByteArrayView encoding)
{
    if (const QByteArrayView plain = plainName(from); !plain.isEmpty())
        return QString::fromLatin1(plain);
    const QString text = decodeMailWords(from, encoding);
    const qsizetype bracket = text.lastIndexOf(u'<');
    if (bracket > 0) {
        const QString name = withoutQuotes(text.first(bracket));
        if (!name.isEmpty())
            return name;
    }
    if (const QString comment = withoutQuotes(endingComment(text)); !comment.isEmpty())
        return comment;
    if (bracket < 0)
        return text;
    const qsizetype end = text.indexOf(u'>', bracket);
    return text.sliced(bracket + 1, (end < 0 ? text.size() : end) - bracket - 1).trimmed();
}

QByteArray decodeQuotedPrintable(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype lf = text.indexOf('\n', begin);
        const bool isLast = lf < 0;
        lf = isLast ? text.size() : lf;
        QByteArrayView line = text.sliced(begin, lf - begin);
        begin = lf + 1;
        // White space at a line's end was added on the way.
        while (!line.isEmpty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r'))
            line.chop(1);
        const bool isSoft = line.endsWith('=');
        if (isSoft)
            line.chop(1);
        out += unescaped(line, false);
        if (!isSoft && !isLast)
            out.append('\n');
    }
    return out;
}

}
