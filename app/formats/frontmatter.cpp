#include "formats/frontmatter.h"

#include "formats/lines.h"
#include "text/normalise.h"

#include <QRegularExpression>

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr int titleChars = 80;
constexpr int headLines = 5; //!< title, author and date stand within the first lines of text
constexpr int tailLines = 5; //!< rights stand within the last ones

//! A line of text and its number.
struct NumberedLine
{
    qint32 number = 0;
    QString text;
};

std::vector<NumberedLine> textLines(const Documents::Document &document)
{
    std::vector<NumberedLine> lines;
    for (qint32 number = 1; number <= document.lineCount(); ++number) {
        QString text = Text::lineKey(document.lineText(number));
        if (!text.isEmpty())
            lines.push_back({number, std::move(text)});
    }
    return lines;
}

bool endsSentence(const QString &text)
{
    static const QString closers = QStringLiteral("\"'”’)」』»");
    qsizetype end = text.size();
    while (end > 0 && closers.contains(text[end - 1]))
        --end;
    static const QString ends = QStringLiteral(".!。！…:;,");
    return end > 0 && ends.contains(text[end - 1]);
}

//! A title is short, no sentence, and stands over longer text, apart from it.
bool isTitle(const Documents::Document &document, const std::vector<NumberedLine> &lines)
{
    if (lines.size() < 3 || lines[0].text.size() > titleChars || endsSentence(lines[0].text))
        return false;
    qsizetype longest = 0;
    for (const NumberedLine &line : lines)
        longest = std::max(longest, line.text.size());
    const qint32 next = lines[0].number + 1;
    const bool standsApart = next <= document.lineCount() && Text::lineKey(document.lineText(next)).isEmpty();
    const bool underlined = lines.size() > 1 && lines[1].number == next
        && std::all_of(lines[1].text.begin(), lines[1].text.end(),
                       [](QChar c) { return c == QLatin1Char('=') || c == QLatin1Char('-'); });
    return (standsApart || underlined || lines[1].text.size() > 2 * lines[0].text.size())
        && longest > 2 * lines[0].text.size() && longest > titleChars;
}

bool isAuthorLine(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(^(?:by|written by|글|글쓴이|지은이|필자|작성자|저자)\s*[:|·=]?\s+\S.{0,40}$|^\S.{0,20}\s(?:기자|씀|지음)$)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= titleChars && !endsSentence(text) && pattern.match(text).hasMatch();
}

}

std::vector<bool> takeFrontMatter(const Documents::Document &document, Essay &essay)
{
    std::vector<bool> taken(std::size_t(document.lineCount()) + 1, false);
    const std::vector<NumberedLine> lines = textLines(document);
    std::size_t at = 0;
    const auto take = [&](const NumberedLine &line) { taken[std::size_t(line.number)] = true; };
    // The head: dates and authors before or after the title, until the text begins.
    bool hasTitle = false;
    for (; at < lines.size() && at < headLines; ++at) {
        const NumberedLine &line = lines[at];
        const Byline byline = readByline(line.text);
        const std::vector<NumberedLine> rest(lines.begin() + qptrdiff(at), lines.end());
        if (byline.isByline) {
            essay.date = byline.date;
            if (!byline.author.isEmpty())
                essay.byline = line.text;
        } else if (isAuthorLine(line.text)) {
            essay.byline = line.text;
        } else if (!hasTitle && isTitle(document, rest)) {
            hasTitle = true;
            essay.title = line.text;
        } else if (!isRuleLine(line.text)) {
            break;
        }
        take(line);
    }
    for (std::size_t i = at; i < lines.size(); ++i) {
        const bool nearAnEnd = i + tailLines >= lines.size();
        if (isRightsLine(lines[i].text, nearAnEnd)) {
            essay.rights.append(lines[i].text);
            take(lines[i]);
        } else if (isRuleLine(lines[i].text)) {
            take(lines[i]);
        } else if (nearAnEnd && i > at) {
            const Byline byline = readByline(lines[i].text);
            if (byline.isDateOnly || (byline.isByline && !byline.author.isEmpty())) {
                essay.date = essay.date.isValid() ? essay.date : byline.date;
                if (essay.byline.isEmpty() && !byline.author.isEmpty())
                    essay.byline = lines[i].text;
                take(lines[i]);
            }
        }
    }
    return taken;
}

}
