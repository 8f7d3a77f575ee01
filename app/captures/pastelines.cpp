#include "captures/pastelines.h"

#include "text/normalise.h"

#include <algorithm>
#include <set>

namespace Catena::Captures {

namespace {

using Formats::Fragment;
using Kind = Fragment::Kind;

constexpr int fewestHeadings = 2; //!< one date alone heads the whole paste, not a block
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

PasteShape shapeOf(const std::vector<Fragment> &fragments, const Documents::Document &document)
{
    PasteShape shape;
    int headings = 0;
    int blankBefore = 0;
    int blankAfter = 0;
    int dates = 0;
    int named = 0;
    std::set<qint16> indents;
    for (qsizetype i = 0; i < qsizetype(fragments.size()); ++i) {
        const Fragment &fragment = fragments[std::size_t(i)];
        if (fragment.kind == Kind::Text)
            indents.insert(fragment.indent);
        if (!isHeadingKind(fragment.kind))
            continue;
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
    shape.isHeaded = headings >= fewestHeadings;
    shape.headingAfter = blankAfter > blankBefore;
    shape.nameOnOwnLine = dates >= fewestHeadings && named * 10 >= dates * 6;
    shape.isIndented = indents.size() > 1;
    return shape;
}

//! Walks one paste and appends its text lines.
class PasteWalk
{
public:
    PasteWalk(PasteText &out, const Documents::Document &document, const Formats::Reading &reading)
        : m_out(out), m_document(document), m_reading(reading), m_shape(shapeOf(reading.fragments, document))
    {
    }

    void run()
    {
        m_blockStart = m_out.lines.size();
        for (std::size_t i = 0; i < m_reading.fragments.size(); ++i)
            take(i);
        m_out.isHeaded[m_reading.document] = m_shape.isHeaded;
        m_out.isIndented[m_reading.document] = m_shape.isIndented;
    }

private:
    void take(std::size_t i)
    {
        const Fragment &fragment = m_reading.fragments[i];
        switch (fragment.kind) {
        case Kind::Blank:
            m_blank = true;
            return;
        case Kind::Byline:
        case Kind::Date:
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
        PasteLine line;
        line.document = m_reading.document;
        line.line = fragment.line;
        line.indent = fragment.indent;
        line.key = Text::lineKey(m_document.lineText(fragment.line));
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
    const PasteShape m_shape;
    QString m_pendingName;
    std::size_t m_blockStart = 0;
    qint32 m_heading = -1;
    qint16 m_lastIndent = 0;
    bool m_blank = false;
    bool m_startsBlock = true;
};

}

PasteText collectPasteLines(const std::vector<Documents::Document> &documents,
                            const std::vector<Formats::Reading> &readings)
{
    PasteText text;
    text.isHeaded.assign(documents.size(), false);
    text.isIndented.assign(documents.size(), false);
    text.nameLines.resize(documents.size());
    for (const Formats::Reading &reading : readings) {
        if (!reading.essay)
            PasteWalk(text, documents[reading.document], reading).run();
    }
    return text;
}

}
