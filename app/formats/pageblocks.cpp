#include "formats/pageblocks.h"

#include "text/characters.h"
#include "text/normalise.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr int edgeLines = 2; //!< lines at the head and the foot of a page that may be the same on others
constexpr int fewestPages = 3; //!< that have to share such a line
constexpr double pageShare = 0.3; //!< and this share of all
constexpr double shortLine = 0.8; //!< of the longest of a block: a line that ends a paragraph
constexpr double fullLine = 0.85; //!< of the longest: a paragraph that goes on elsewhere ends in such a line
constexpr int headingChars = 90;
constexpr int titleChars = 200;
constexpr int titleLines = 3;

//! Columns a text takes: East Asian characters are wide.
int columnsOf(const QString &text)
{
    int columns = 0;
    for (const QChar c : text)
        columns += c.unicode() >= 0x1100 && Text::charClass(c.unicode()) != Text::CharClass::Alnum ? 2 : 1;
    return columns;
}

bool endsSentence(const QString &text)
{
    static const QString closers = QStringLiteral("\"'”’)]」』»†*");
    qsizetype end = text.size();
    while (end > 0 && closers.contains(text[end - 1]))
        --end;
    return end > 0 && QStringLiteral(".!?:;。！？…").contains(text[end - 1]);
}

//! A line as others of its kind are written: digits are all one, so that "12 Title" and "14 Title" are the same.
QString edgeKey(const QString &line)
{
    QString key = Text::lineKey(line);
    for (QChar &c : key) {
        if (c.isDigit())
            c = QLatin1Char('#');
    }
    return key;
}

bool isPageNumber(const QString &line)
{
    static const QRegularExpression number(
        QStringLiteral(R"(^[-–—\s]*(?:p\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:/|of)\s*\d{1,4})?[-–—\s]*$)"),
        QRegularExpression::CaseInsensitiveOption);
    return number.match(line).hasMatch();
}

using Lines = QStringList;

//! The numbers of the first and last lines of text of a page.
std::vector<qsizetype> edgesOf(const Lines &page)
{
    std::vector<qsizetype> edges;
    for (qsizetype i = 0, found = 0; i < page.size() && found < edgeLines; ++i) {
        if (page[i].trimmed().isEmpty())
            continue;
        edges.push_back(i);
        ++found;
    }
    for (qsizetype i = page.size() - 1, found = 0; i >= 0 && found < edgeLines; --i) {
        if (page[i].trimmed().isEmpty())
            continue;
        if (std::find(edges.begin(), edges.end(), i) == edges.end())
            edges.push_back(i);
        ++found;
    }
    return edges;
}

//! Blanks the running heads and feet, and the numbers of pages.
void blankEdges(std::vector<Lines> &pages)
{
    QHash<QString, int> counts;
    for (const Lines &page : pages) {
        for (const qsizetype line : edgesOf(page))
            ++counts[edgeKey(page[line])];
    }
    const int enough = std::max(fewestPages, int(pageShare * double(pages.size())));
    for (Lines &page : pages) {
        for (const qsizetype line : edgesOf(page)) {
            const bool isRunning = counts.value(edgeKey(page[line])) >= enough;
            if (isRunning || (pages.size() > 1 && isPageNumber(page[line])))
                page[line].clear();
        }
    }
}

//! A run of lines that a page sets together.
struct Run
{
    QStringList lines;
    int widest = 0;
};

std::vector<Run> runsOf(const std::vector<Lines> &pages)
{
    std::vector<Run> runs;
    for (const Lines &page : pages) {
        bool isOpen = false;
        for (const QString &line : page) {
            const QString words = line.trimmed();
            if (words.isEmpty()) {
                isOpen = false;
                continue;
            }
            if (!isOpen)
                runs.emplace_back();
            isOpen = true;
            runs.back().lines.append(words);
            runs.back().widest = std::max(runs.back().widest, columnsOf(words));
        }
    }
    return runs;
}

bool isBullet(const QString &line)
{
    return line.size() > 1 && QStringLiteral("•▪●○■□◦–∙·‣*").contains(line[0]) && line[1].isSpace();
}

//! A section's number alone on its line: "1", "2.3", "IV."; the heading follows.
bool isSectionNumber(const QString &text)
{
    static const QRegularExpression number(QStringLiteral(R"(^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-F])\.?$)"));
    return number.match(text).hasMatch();
}

//! Whether a text of one line reads like a heading; level is told by its number.
bool isHeading(const QString &text, bool isNumbered, int &level)
{
    static const QRegularExpression numbered(
        QStringLiteral(R"(^(\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|제\s*\d+\s*[장절])\.?\s+\p{L})"));
    static const QRegularExpression named(
        QStringLiteral("^(?:abstract|introduction|conclusions?|references|bibliography|acknowledge?ments?|appendix|"
                       "초록|요약|서론|들어가며|들어가는 말|결론|나가며|참고문헌|참고 문헌|부록|감사의 글)$"),
        QRegularExpression::CaseInsensitiveOption);
    if (text.size() > headingChars || text.contains(QLatin1String("://")) || text.contains(QLatin1Char('@'))
        || (endsSentence(text) && !isNumbered))
        return false;
    const QRegularExpressionMatch match = numbered.match(text);
    level = 2;
    if (match.hasMatch())
        level = std::min(2 + int(match.captured(1).count(QLatin1Char('.'))), 6);
    return match.hasMatch() || named.match(text).hasMatch();
}

//! Puts runs of lines together to blocks.
class BlockMaker
{
public:
    PageBlocks make(const std::vector<Run> &runs)
    {
        for (std::size_t i = 0; i < runs.size(); ++i) {
            Run run = runs[i];
            if (i == 0)
                takeTitle(run);
            take(run);
        }
        close();
        return std::move(m_made);
    }

private:
    //! The first lines, if they read like a title and not like a paragraph; the names of authors often follow at once.
    void takeTitle(Run &run)
    {
        static const QRegularExpression names(QStringLiteral("[\\d@,∗†‡*]| and | & "));
        const bool isParagraph = run.lines.size() >= 3 && endsSentence(run.lines.back());
        if (isParagraph || endsSentence(run.lines.front()) || run.lines.front().size() > titleChars)
            return;
        EssayBlock title;
        title.kind = EssayBlock::Kind::Heading;
        title.level = 1;
        title.text = run.lines.takeFirst();
        int columns = columnsOf(title.text);
        for (int lines = 1; lines < titleLines && !run.lines.isEmpty(); ++lines) {
            if (columns < shortLine * run.widest || names.match(run.lines.front()).hasMatch())
                break;
            columns = columnsOf(run.lines.front());
            title.text += QLatin1Char(' ') + run.lines.takeFirst();
        }
        m_made.blocks.push_back(std::move(title));
    }

    void take(const Run &run)
    {
        for (qsizetype i = 0; i < run.lines.size(); ++i) {
            const QString &line = run.lines[i];
            const bool isFirst = i == 0;
            if (isFirst && !goesOn(run))
                close();
            if (isBullet(line))
                close();
            if (m_text.isEmpty())
                m_isItem = isBullet(line);
            append(m_isItem && m_text.isEmpty() ? line.mid(1).trimmed() : line);
            m_lastColumns = columnsOf(line);
            m_widest = run.widest;
            ++m_lines;
            const bool isShort = m_lastColumns < shortLine * run.widest;
            if (isShort && endsSentence(line) && run.lines.size() > 1)
                close();
        }
    }

    //! Whether a run is the rest of the paragraph before it: that one was full to its last line and ends amid words.
    [[nodiscard]] bool goesOn(const Run &run) const
    {
        if (m_text.isEmpty() || m_lines < 2 || endsSentence(m_text) || m_lastColumns < fullLine * m_widest)
            return false;
        const QString &first = run.lines.front();
        const bool isLatin = first[0].isUpper() || first[0].isLower();
        return run.lines.size() > 1 && !isBullet(first) && (first[0].isLower() || !isLatin) && !first[0].isDigit();
    }

    void append(const QString &line)
    {
        if (m_text.isEmpty()) {
            m_text = line;
            return;
        }
        m_text += QLatin1Char(' ');
        m_text += line;
    }

    void close()
    {
        QString text = std::exchange(m_text, {});
        const int lines = std::exchange(m_lines, 0);
        const bool isItem = std::exchange(m_isItem, false);
        if (text.isEmpty())
            return;
        if (lines == 1 && isSectionNumber(text)) {
            flushNumber();
            m_number = text;
            return;
        }
        EssayBlock block;
        const bool isNumbered = !m_number.isEmpty() && lines <= 2 && text[0].isUpper() == text[0].isLetter();
        const QString numbered = isNumbered ? m_number + QLatin1Char(' ') + text : text;
        int level = 0;
        if (lines <= 2 && isHeading(numbered, isNumbered, level)) {
            block.kind = EssayBlock::Kind::Heading;
            block.level = level;
            text = numbered;
            m_number.clear();
        } else if (isItem) {
            block.kind = EssayBlock::Kind::ListItem;
            block.level = 1;
        }
        flushNumber();
        block.text = std::move(text);
        m_made.blocks.push_back(std::move(block));
    }

    //! A number that no heading followed is text of its own.
    void flushNumber()
    {
        if (m_number.isEmpty())
            return;
        EssayBlock block;
        block.text = std::exchange(m_number, {});
        m_made.blocks.push_back(std::move(block));
    }

    PageBlocks m_made;
    QString m_text; //!< of the paragraph that is being put together
    QString m_number;
    int m_lines = 0;
    int m_lastColumns = 0;
    int m_widest = 0;
    bool m_isItem = false;
};

//! Ligatures as the letters they stand for: fonts name them, nobody searches for them.
QString withoutLigatures(QString text)
{
    static const std::pair<char16_t, const char *> ligatures[] = {{0xFB00, "ff"},  {0xFB01, "fi"},  {0xFB02, "fl"},
                                                                  {0xFB03, "ffi"}, {0xFB04, "ffl"}, {0xFB05, "st"},
                                                                  {0xFB06, "st"}};
    for (const auto &[ligature, letters] : ligatures)
        text.replace(QChar(ligature), QLatin1String(letters));
    return text;
}

}

PageBlocks blocksOfPages(const QString &text)
{
    std::vector<Lines> pages;
    for (const QString &page : withoutLigatures(text).split(QLatin1Char('\f')))
        pages.push_back(page.split(QLatin1Char('\n')));
    while (!pages.empty() && edgesOf(pages.back()).empty())
        pages.pop_back();
    blankEdges(pages);
    PageBlocks made = BlockMaker().make(runsOf(pages));
    made.pages = int(pages.size());
    return made;
}

}
