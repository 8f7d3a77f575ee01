#include "formats/fieldtext.h"

#include "base/limits.h"
#include "formats/htmltext.h"
#include "formats/jsonscanner.h"

#include <vector>

namespace Catena::Formats {

namespace {

//! What stands between "<" and ">" in a message of Slack (its "Formatting text for app surfaces").
QByteArray slackLink(QByteArrayView inside)
{
    const qsizetype bar = inside.indexOf('|');
    const QByteArrayView target = bar < 0 ? inside : inside.first(bar);
    const QByteArrayView words = bar < 0 ? QByteArrayView() : inside.sliced(bar + 1);
    const char sign = target.isEmpty() ? '\0' : target[0];
    if (sign == '@' || sign == '#' || sign == '!') {
        const QByteArrayView name = words.isEmpty() ? target.sliced(1) : words;
        const bool hasSign = name.startsWith('@') || name.startsWith('#');
        return hasSign ? name.toByteArray() : (sign == '#' ? '#' : '@') + name.toByteArray();
    }
    if (words.isEmpty() || words == target)
        return target.toByteArray();
    return words.toByteArray() + " <" + target.toByteArray() + '>';
}

QByteArray slackText(QByteArrayView text)
{
    QByteArray shown;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf('<', at);
        const qsizetype close = open < 0 ? -1 : text.indexOf('>', open);
        if (close < 0)
            break;
        shown += decodeEntities(text.sliced(at, open - at));
        shown += decodeEntities(slackLink(text.sliced(open + 1, close - open - 1)));
        at = close + 1;
    }
    return shown + decodeEntities(text.sliced(at));
}

}

QByteArray joinedParts(QByteArrayView json, qint64 begin, qint64 end)
{
    using Token = JsonScanner::Token;
    struct Array
    {
        QByteArray words;
        int depth = 0;
    };
    std::vector<Array> arrays;
    JsonScanner scanner(json, begin);
    bool isText = false;
    int depth = 0;
    for (Token token = scanner.next(); token != Token::End && token != Token::Error && depth < Base::Limits::jsonDepth;
         token = scanner.next()) {
        const bool isOwn = !arrays.empty() && arrays.back().depth == depth;
        if (token == Token::BeginArray) {
            arrays.push_back({{}, ++depth});
        } else if (token == Token::EndArray && !arrays.empty()) {
            if (scanner.place() == end)
                return arrays.back().words;
            arrays.pop_back();
            --depth;
        } else if (token == Token::BeginObject) {
            ++depth;
        } else if (token == Token::EndObject) {
            --depth;
        } else if (token == Token::Value && scanner.value().isString() && !arrays.empty()
                   && (isOwn || (isText && arrays.back().depth + 1 == depth))) {
            appendJsonString(scanner.raw(), arrays.back().words);
        }
        isText = token == Token::Key && scanner.raw() == QByteArrayView("text");
        if (scanner.place() >= end)
            break;
    }
    return {};
}

QByteArray shownText(QByteArrayView text, Markup markup)
{
    switch (markup) {
    case Markup::Plain:
    case Markup::Parts:
        return text.toByteArray();
    case Markup::Html:
        return htmlText(text).trimmed();
    case Markup::Slack:
        return slackText(text);
    }
    Q_UNREACHABLE();
}

QByteArray withRepairedEncoding(QByteArrayView text)
{
    QByteArray bytes;
    bool isAscii = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x80) {
            bytes += char(c);
            continue;
        }
        // U+0080 to U+00FF are C2 80 to C3 BF.
        if ((c != 0xC2 && c != 0xC3) || i + 1 == text.size())
            return text.toByteArray();
        const auto next = static_cast<unsigned char>(text[++i]);
        bytes += char((c & 0x03) << 6 | (next & 0x3F));
        isAscii = false;
    }
    return !isAscii && bytes.isValidUtf8() ? bytes : text.toByteArray();
}

QByteArrayView withoutMentions(QByteArrayView text)
{
    QByteArrayView rest = text.trimmed();
    const auto endOfWord = [&] {
        qsizetype end = 0;
        while (end < rest.size() && rest[end] != ' ' && rest[end] != '\n')
            ++end;
        return end;
    };
    while (rest.startsWith('@') && endOfWord() > 1) {
        rest = rest.sliced(endOfWord()).trimmed();
        if (rest.startsWith("<http") && rest.first(endOfWord()).endsWith('>'))
            rest = rest.sliced(endOfWord()).trimmed();
    }
    return rest.isEmpty() ? text : rest;
}

}
