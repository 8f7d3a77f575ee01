#include "export/textflow.h"

#include "base/limits.h"
#include "export/markboxes.h"
#include "export/pdfsyntax.h"

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr double blankLineShare = 0.55; // of the leading, for an empty line
constexpr const char *guideColor = "0.8 0.82 0.85";

//! Where a paragraph too long for one layout is cut: after the last space before the limit, else between characters.
qsizetype pieceEnd(const QString &text, qsizetype begin, qsizetype end)
{
    constexpr qsizetype limit = Base::Limits::paragraphChars;
    if (end - begin <= limit) {
        return end;
    }
    const qsizetype space = text.lastIndexOf(u' ', begin + limit - 1);
    if (space > begin) {
        return space + 1;
    }
    return text[begin + limit].isLowSurrogate() ? begin + limit - 1 : begin + limit;
}

}

//! What placing one paragraph needs; offsets are those of the paragraph, which begins at `offset` of its block.
struct TextFlow::Setting
{
    const TextBlock &block;
    StructureElement &parent;
    StructureElement &element;
    qsizetype begin; //!< of the line of text that the paragraph is, or a piece of
    qsizetype offset;
    LaidParagraph paragraph;
};

TextFlow::TextFlow(PdfPages &pages, PdfStructure &structure, LineSetter &lines, SideColumn &side)
    : m_pages(pages), m_structure(structure), m_lines(lines), m_side(side)
{
    newPage();
}

void TextFlow::skip(double points)
{
    if (!isAtHead()) {
        m_y += points;
    }
}

void TextFlow::need(double points)
{
    if (m_y + points > m_lines.geometry().bottom) {
        breakPage();
    }
}

void TextFlow::breakPage()
{
    if (!isAtHead()) {
        newPage();
    }
}

void TextFlow::setGuides(int levels)
{
    drawGuides();
    m_guides = std::min(levels, deepestIndent);
}

void TextFlow::addRule(double left, double right, const QByteArray &color)
{
    const QByteArray y = pdfNumber(m_lines.geometry().height - m_y);
    m_pages.addArtifact("q " + color + " RG 0.5 w " + pdfNumber(left) + ' ' + y + " m " + pdfNumber(right) + ' ' + y
                        + " l S Q\n");
}

void TextFlow::finish()
{
    drawGuides();
    m_side.finishPage();
}

Placed TextFlow::place(const TextBlock &block, StructureElement &parent)
{
    Placed placed;
    placed.page = m_pages.current();
    placed.top = m_y;
    m_firstMark = 0;
    m_firstBeside = 0;
    const TextStyle style = m_lines.scaled(block.style);
    const double lead = style.size * style.leading;
    if (block.keepWithNext > 0) {
        need(lead + block.keepWithNext);
    }
    if (!block.label.isEmpty()) {
        need(2 * lead);
        placeLabel(block, parent);
    }
    for (qsizetype begin = 0; begin <= block.text.size();) {
        const qsizetype feed = block.text.indexOf(u'\n', begin);
        const qsizetype end = feed < 0 ? block.text.size() : feed;
        if (QStringView(block.text).mid(begin, end - begin).trimmed().isEmpty()) {
            if (feed >= 0) {
                skip(lead * blankLineShare);
            }
        } else {
            StructureElement element = m_structure.open(block.type, &parent);
            for (qsizetype piece = begin; piece < end;) {
                const qsizetype next = pieceEnd(block.text, piece, end);
                Setting setting{block, parent, element,
                                begin, piece,  m_lines.layOut(block, piece, next, block.right - block.left)};
                placeParagraph(setting, placed);
                piece = next;
            }
            placed.elements.push_back(element.object);
            m_structure.close(element);
        }
        begin = end + 1;
    }
    addBeside(block, block.text.size() + 1, parent);
    return placed;
}

void TextFlow::placeParagraph(Setting &setting, Placed &placed)
{
    const double bottom = m_lines.geometry().bottom;
    const double lead = setting.paragraph.leading();
    const int count = setting.paragraph.lineCount();
    for (int i = 0; i < count; ++i) {
        const bool isOrphan = i == 0 && count > 1 && m_y + 2 * lead > bottom;
        const bool isWidow = i == count - 2 && count > 2 && m_y + 2 * lead > bottom;
        if (m_y + lead > bottom || isOrphan || isWidow) {
            breakPage();
        }
        if (placed.elements.empty() && setting.offset == setting.begin && i == 0) {
            placed.page = m_pages.current();
            placed.top = m_y;
        }
        const QTextLine line = setting.paragraph.layout->lineAt(i);
        addBeside(setting.block, setting.offset + line.textStart() + line.textLength(), setting.parent);
        m_lines.set(setting.paragraph, i, setting.block.left, m_y, setting.element);
        findMarks(setting, line, LineSetter::baseline(setting.paragraph.style, m_y), placed.boxes);
        m_y += lead;
    }
    for (const StructureElement &link : setting.paragraph.links) {
        if (link.object) {
            placed.links.emplace_back(link.object, setting.element.object);
        }
    }
    m_lines.finish(setting.paragraph);
}

//! What stands beside text before `end` belongs to the current line.
void TextFlow::addBeside(const TextBlock &block, qsizetype end, StructureElement &parent)
{
    for (; m_firstBeside < block.beside.size() && block.beside[m_firstBeside].at < end; ++m_firstBeside) {
        m_side.add(block.beside[m_firstBeside], m_y, parent);
    }
}

void TextFlow::findMarks(const Setting &setting, const QTextLine &line, double baseline, std::vector<MarkBox> &boxes)
{
    const qsizetype lineBegin = line.textStart();
    const qsizetype lineEnd = lineBegin + line.textLength();
    const std::vector<TextMark> &marks = setting.block.marks;
    while (m_firstMark < marks.size() && marks[m_firstMark].end - setting.offset <= lineBegin) {
        ++m_firstMark; // ends before this line, as before every later one
    }
    for (std::size_t i = m_firstMark; i < marks.size(); ++i) {
        const TextMark &mark = marks[i];
        const qsizetype begin = std::max(lineBegin, mark.begin - setting.offset);
        const qsizetype end = std::min(lineEnd, mark.end - setting.offset);
        if (mark.begin - setting.offset >= lineEnd) {
            break;
        }
        if (begin >= end) {
            continue;
        }
        const double size = setting.paragraph.style.size;
        const double lower = m_lines.geometry().height - baseline - size * descentShare;
        for (const auto &[from, to] : markExtents(setting.paragraph.text, line, begin, end)) {
            const double left = setting.block.left + from / Typesetter::unitsPerPoint;
            const double width = (to - from) / Typesetter::unitsPerPoint;
            boxes.push_back({i, begin + setting.offset, end + setting.offset, m_pages.current(), m_y,
                             QRectF(left, lower, width, size * (ascentShare + descentShare))});
        }
    }
}

void TextFlow::placeLabel(const TextBlock &block, StructureElement &parent)
{
    TextBlock label;
    label.text = block.label;
    label.style = block.style;
    const double room = m_lines.scaled(block.style).size;
    StructureElement element = m_structure.open("Lbl", &parent);
    LaidParagraph paragraph = m_lines.layOut(label, 0, label.text.size(), room);
    m_lines.set(paragraph, 0, block.left - room, m_y, element);
    m_lines.finish(paragraph);
    m_structure.close(element);
}

void TextFlow::newPage()
{
    if (!m_pages.isEmpty()) {
        drawGuides();
        m_pages.unmark();
        m_side.finishPage();
    }
    m_pages.begin();
    m_y = m_lines.geometry().top;
    m_guideTop = m_y;
}

void TextFlow::drawGuides()
{
    const PageGeometry &page = m_lines.geometry();
    constexpr double shortest = 10; // less is the gap before what comes on the next page
    if (m_guides > 0 && m_y > m_guideTop + shortest) {
        QByteArray lines = QByteArray("q ") + guideColor + " RG 0.75 w\n";
        for (int level = 0; level < m_guides; ++level) {
            const QByteArray x = pdfNumber(page.left + level * indent + 2);
            lines +=
                x + ' ' + pdfNumber(page.height - m_guideTop) + " m " + x + ' ' + pdfNumber(page.height - m_y) + " l\n";
        }
        m_pages.addArtifact(lines + "S Q\n");
    }
    m_guideTop = m_y;
}

}
