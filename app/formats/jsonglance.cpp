#include "formats/jsonglance.h"

#include "formats/jsonscanner.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr qsizetype mostBytes = 256 * 1024;
constexpr int mostTokens = 4000;
constexpr std::size_t mostWords = 200;

void addOnce(QByteArrayView word, std::vector<QByteArrayView> &words)
{
    if (words.size() < mostWords && word.size() <= 40 && std::find(words.begin(), words.end(), word) == words.end())
        words.push_back(word);
}

//! Where JSON begins: at once, or behind the bracket of a call; -1 where it does not.
qsizetype jsonBegin(QByteArrayView text)
{
    const QByteArrayView start = text.first(qMin(text.size(), qsizetype(256)));
    qsizetype at = 0;
    while (at < start.size() && (start[at] == ' ' || start[at] == '\n' || start[at] == '\r' || start[at] == '\t'))
        ++at;
    if (at < start.size() && (start[at] == '{' || start[at] == '['))
        return at;
    const qsizetype call = start.indexOf('(');
    const bool isCall =
        call > 0 && start.sliced(call + 1).trimmed().startsWith('{') && !start.first(call).contains('<');
    return isCall ? call + 1 : -1;
}

}

JsonGlance::JsonGlance(const Documents::Document &document)
{
    const QByteArrayView text = document.utf8().first(qMin(document.utf8().size(), mostBytes));
    const qsizetype begin = jsonBegin(text);
    if (begin < 0)
        return;
    JsonScanner scanner(text, begin);
    for (int i = 0; i < mostTokens; ++i) {
        const JsonScanner::Token token = scanner.next();
        if (token == JsonScanner::Token::End || token == JsonScanner::Token::Error)
            break;
        if (token == JsonScanner::Token::Key)
            addOnce(scanner.raw(), m_keys);
        else if (token == JsonScanner::Token::Value && scanner.value().isString())
            addOnce(scanner.raw(), m_values);
    }
}

bool JsonGlance::has(QByteArrayView key) const
{
    return std::find(m_keys.begin(), m_keys.end(), key) != m_keys.end();
}

bool JsonGlance::says(QByteArrayView value) const
{
    return std::find(m_values.begin(), m_values.end(), value) != m_values.end();
}

}
