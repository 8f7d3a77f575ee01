#include "captures/pastelines.h"

#include "text/normalise.h"

#include <algorithm>
#include <set>

namespace Catena::Captures {

namespace {

using Formats::Fragment;
using Kind = Fragment::Kind;

constexpr int fewestHeadings = 2; //!< one date alone heads the whole paste, not a block
constexpr int fewestGroups = 4; //!< between blank lines, that tell how a paste is parted
constexpr qsizetype nearEnd = 5; //!< lines
constexpr int nameChars = 30; //!< a name on a line of its own is short

bool isHeadingKind(Kind kind)
{
    return kind == Kind::Byline || kind == Kind::Date;
}

//! How the blocks of one paste are told apart.
struct PasteShape
{
    bool isHeaded = false;
    bool headingAfter = false; //!< headings stand under their blocks
    bool nameOnOwnLine = false; //!< a line with the name stands over every date
    bool isIndented = false;
};

bool isBlankAt(const std::vector<Fragment> &fragments, qsizetype at)
{
    return at < 0 || at >= qsizetype(fragments.size()) || fragments[std::size_t(at)].kind == Kind::Blank;
}

//! Where a profile parts the comments nothing else does; levels stand in the place of indentation.
PasteShape shapeOfParts(const std::vector<Formats::PastePart> &parts)
{
    PasteShape shape;
    shape.isHeaded = true;
    shape.isIndented =
        std::any_of(parts.begin(), parts.end(), [](const Formats::PastePart &part) { return part.depth >= 0; });
    return shape;
}

//! What stands between blank lines tells which signs are a paste's own and which belong to a text in it.
struct PasteGroups
{
    int count = 0;
    int indented = 0; //!< as a whole
    int mixed = 0; //!< of several indentations
    bool isHeadedAtAnEnd = false; //!< a heading stands near the first or the last line
};

PasteGroups groupsOf(const std::vector<Fragment> &fragments)
{
    PasteGroups groups;
    qsizetype lines = 0;
    qsizetype lastHeading = -nearEnd - 1;
    for (std::size_t i = 0; i < fragments.size();) {
        if (fragments[i].kind == Kind::Blank) {
            ++i;
            continue;
        }
        std::set<qint16> indents;
        for (; i < fragments.size() && fragments[i].kind != Kind::Blank; ++i, ++lines) {
            if (isHeadingKind(fragments[i].kind)) {
                groups.isHeadedAtAnEnd = groups.isHeadedAtAnEnd || lines < nearEnd;
                lastHeading = lines;
            } else {
                indents.insert(fragments[i].indent);
            }
        }
        ++groups.count;
        groups.indented += indents.size() == 1 && *indents.begin() > 0;
        groups.mixed += indents.size() > 1;
    }
    groups.isHeadedAtAnEnd = groups.isHeadedAtAnEnd || lines - lastHeading <= nearEnd;
    return groups;
}

PasteShape shapeOf(const Formats::Reading &reading, const Documents::Document &document)
{
    const std::vector<Fragment> &fragments = reading.fragments;
    if (!reading.parts.empty())
        return shapeOfParts(reading.parts);
    PasteShape shape;
    int headings = 0;
    int blankBefore = 0;
    int blankAfter = 0;
    int dates = 0;
    int named = 0;
    std::set<qint16> indents;
    std::set<qint16> headingIndents;
    for (qsizetype i = 0; i < qsizetype(fragments.size()); ++i) {
        const Fragment &fragment = fragments[std::size_t(i)];
        if (fragment.kind == Kind::Text)
            indents.insert(fragment.indent);
        if (!isHeadingKind(fragment.kind))
            continue;
        headingIndents.insert(fragment.indent);
        ++headings;
        blankBefore += isBlankAt(fragments, i - 1);
        blankAfter += isBlankAt(fragments, i + 1);
        if (fragment.kind != Kind::Date)
            continue;
        ++dates;
        const bool hasName = i > 0 && fragments[std::size_t(i - 1)].kind == Kind::Text && isBlankAt(fragments, i - 2)
            && document.lineText(fragments[std::size_t(i - 1)].line).trimmed().size() <= nameChars;
        named += hasName;
    }
    // A date or an indented line inside a text is no sign of the paste's own: where blank lines part it, headings stand
    // at its very beginning or end, and what is indented is indented as a whole.
    const PasteGroups groups = groupsOf(fragments);
    const bool isParted = groups.count >= fewestGroups;
    shape.isHeaded = headings >= fewestHeadings && (!isParted || groups.isHeadedAtAnEnd);
    shape.headingAfter = blankAfter > blankBefore;
    shape.nameOnOwnLine = dates >= fewestHeadings && named * 10 >= dates * 6;
    const bool areWhole = !isParted || groups.indented > 2 * groups.mixed;
    shape.isIndented = shape.isHeaded ? headingIndents.size() > 1 : indents.size() > 1 && areWhole;
    return shape;
}

//! Walks one paste and appends its text lines.
class PasteWalk
{
public:
    PasteWalk(PasteText &out, const Documents::Document &document, const Formats::Reading &reading, bool isBare)
        : m_out(out), m_document(document), m_reading(reading), m_isBare(isBare && reading.parts.empty()),
          m_shape(m_isBare ? PasteShape() : shapeOf(reading, document))
    {
    }

    void run()
    {
        m_blockStart = m_out.lines.size();
        for (std::size_t i = 0; i < m_reading.fragments.size(); ++i)
            take(i);
        m_out.isHeaded[m_reading.document] = m_shape.isHeaded;
        m_out.isIndented[m_reading.document] = m_shape.isIndented;
        m_out.isBare[m_reading.document] = m_isBare;
    }

private:
    void take(std::size_t i)
    {
        const Fragment &fragment = m_reading.fragments[i];
        const bool isSign =
            fragment.kind != Kind::Blank && fragment.kind != Kind::Furniture && fragment.kind != Kind::More;
        if (m_isBare && isSign)
            return takeText(fragment);
        switch (fragment.kind) {
        case Kind::Blank:
            m_blank = true;
            return;
        case Kind::Furniture:
            return;
        case Kind::Byline:
        case Kind::Date:
            if (!m_reading.parts.empty())
                break; // parted by a profile, which says what is a heading
            takeHeading(fragment);
            return;
        case Kind::More:
            if (!m_out.lines.empty() && m_out.lines.size() > m_blockStart)
                m_out.lines.back().beforeMore = true;
            return;
        case Kind::Rights:
            m_startsBlock = true;
            return;
        case Kind::Separator:
            if (!m_shape.isHeaded) {
                m_startsBlock = true;
                return;
            }
            break;
        case Kind::Text:
            break;
        }
        if (m_shape.nameOnOwnLine && i + 1 < m_reading.fragments.size() && m_reading.fragments[i + 1].kind == Kind::Date
            && isBlankAt(m_reading.fragments, qsizetype(i) - 1)) {
            m_pendingName = m_document.lineText(fragment.line).trimmed();
            m_out.nameLines[m_reading.document].push_back(fragment.line);
            return;
        }
        takeText(fragment);
    }

    //! Begins the comment that a profile parted.
    void takePart(qint32 index)
    {
        m_part = index;
        m_startsBlock = true;
        const Formats::PastePart &part = m_reading.parts[std::size_t(index)];
        m_heading = -1;
        if (part.author.isEmpty() && !part.date.isValid() && part.depth < 0 && part.answers.isEmpty())
            return;
        m_out.headings.push_back({part.author, part.date, part.date.isValid() ? QString() : part.when,
                                  std::max(part.depth, qint16(0)), part.answers});
        m_heading = qint32(m_out.headings.size()) - 1;
    }

    void takeHeading(const Fragment &fragment)
    {
        Heading heading;
        heading.author = fragment.author.isEmpty() ? m_pendingName : fragment.author;
        heading.date = fragment.date;
        heading.indent = fragment.indent;
        m_pendingName.clear();
        m_out.headings.push_back(heading);
        const qint32 index = qint32(m_out.headings.size()) - 1;
        if (m_shape.isHeaded && m_shape.headingAfter) {
            for (std::size_t k = m_blockStart; k < m_out.lines.size(); ++k)
                m_out.lines[k].heading = index;
            m_blockStart = m_out.lines.size();
        } else {
            m_heading = index;
        }
        m_startsBlock = true;
    }

    void takeText(const Fragment &fragment)
    {
        if (fragment.part != m_part)
            takePart(fragment.part);
        PasteLine line;
        line.document = m_reading.document;
        line.line = fragment.line;
        line.indent = fragment.indent;
        line.begin = fragment.begin;
        line.end = fragment.end;
        if (fragment.part >= 0)
            line.score = m_reading.parts[std::size_t(fragment.part)].score;
        line.key = Text::lineKey(QString::fromUtf8(textOf(m_document, line)));
        line.afterBlank = m_blank;
        line.startsBlock =
            m_startsBlock || (!m_shape.isHeaded && m_shape.isIndented && fragment.indent != m_lastIndent);
        line.heading = m_heading;
        m_out.lines.push_back(std::move(line));
        m_lastIndent = fragment.indent;
        m_blank = m_startsBlock = false;
    }

    PasteText &m_out;
    const Documents::Document &m_document;
    const Formats::Reading &m_reading;
    const bool m_isBare;
    const PasteShape m_shape;
    QString m_pendingName;
    std::size_t m_blockStart = 0;
    qint32 m_heading = -1;
    qint32 m_part = -1;
    qint16 m_lastIndent = 0;
    bool m_blank = false;
    bool m_startsBlock = true;
};

}

QByteArrayView textOf(const Documents::Document &document, const PasteLine &line)
{
    const QByteArrayView whole = document.lineUtf8(line.line);
    const qsizetype end = line.end < 0 ? whole.size() : std::min(qsizetype(line.end), whole.size());
    const qsizetype begin = std::clamp(qsizetype(line.begin), qsizetype(0), end);
    return whole.sliced(begin, end - begin);
}

PasteText collectPasteLines(const std::vector<Documents::Document> &documents,
                            const std::vector<Formats::Reading> &readings, const std::vector<bool> &bare)
{
    PasteText text;
    text.isHeaded.assign(documents.size(), false);
    text.isIndented.assign(documents.size(), false);
    text.isBare.assign(documents.size(), false);
    text.nameLines.resize(documents.size());
    for (const Formats::Reading &reading : readings) {
        if (!reading.fragments.empty())
            PasteWalk(text, documents[reading.document], reading, !bare.empty() && bare[reading.document]).run();
    }
    return text;
}

}
