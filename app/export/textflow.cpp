#include "export/textflow.h"

#include "base/limits.h"
#include "export/markboxes.h"
#include "export/pagegeometry.h"
#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

#include <QTextLayout>

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr double xHeightShare = 0.36; // from the middle of a line down to its baseline, in sizes
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
    StructureElement &element;
    qsizetype offset;
    QString text;
    TextSpans spans;
    std::vector<StructureElement> links; //!< by span
};

TextFlow::TextFlow(PdfWriter &writer, PdfPages &pages, PdfStructure &structure, TextPainter &painter,
                   const Typesetter &typesetter)
    : m_writer(writer), m_pages(pages), m_structure(structure), m_painter(painter), m_typesetter(typesetter)
{
    newPage();
}

void TextFlow::skip(double points)
{
    if (m_y > PageGeometry::top) {
        m_y += points;
    }
}

void TextFlow::need(double points)
{
    if (m_y + points > PageGeometry::bottom && m_y > PageGeometry::top) {
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
    const QByteArray y = pdfNumber(PageGeometry::height - m_y);
    m_pages.addArtifact("q " + color + " RG 0.5 w " + pdfNumber(left) + ' ' + y + " m " + pdfNumber(right) + ' ' + y
                        + " l S Q\n");
}

std::vector<MarkBox> TextFlow::place(const TextBlock &block, StructureElement &parent)
{
    std::vector<MarkBox> boxes;
    m_firstMark = 0;
    const double lead = block.style.size * block.style.leading;
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
                placeParagraph(block, piece, next, element, boxes);
                piece = next;
            }
            m_structure.close(element);
        }
        begin = end + 1;
    }
    return boxes;
}

void TextFlow::placeParagraph(const TextBlock &block, qsizetype begin, qsizetype end, StructureElement &element,
                              std::vector<MarkBox> &boxes)
{
    Setting setting{block, element, begin, block.text.mid(begin, end - begin), {}, {}};
    for (const TextSpan &span : block.spans) {
        if (span.begin < end && span.end > begin) {
            setting.spans.push_back(span);
            setting.spans.back().begin = std::max<qsizetype>(0, span.begin - begin);
            setting.spans.back().end = std::min(end, span.end) - begin;
        }
    }
    setting.links.resize(setting.spans.size());
    QTextLayout layout;
    m_typesetter.layOut(layout, setting.text, block.style, block.right - block.left, setting.spans);
    const double lead = block.style.size * block.style.leading;
    const int count = layout.lineCount();
    for (int i = 0; i < count; ++i) {
        const bool isOrphan = i == 0 && count > 1 && m_y + 2 * lead > PageGeometry::bottom;
        const bool isWidow = i == count - 2 && count > 2 && m_y + 2 * lead > PageGeometry::bottom;
        if ((m_y + lead > PageGeometry::bottom || isOrphan || isWidow) && m_y > PageGeometry::top) {
            newPage();
        }
        const QTextLine line = layout.lineAt(i);
        placeLine(setting, line);
        findMarks(setting, line, m_y + lead / 2 + block.style.size * xHeightShare, boxes);
        m_y += lead;
    }
    m_pages.unmark();
    for (const StructureElement &link : setting.links) {
        if (link.object) {
            m_structure.close(link);
        }
    }
}

void TextFlow::placeLine(Setting &setting, const QTextLine &line)
{
    const TextStyle &style = setting.block.style;
    const double baseline = m_y + style.size * style.leading / 2 + style.size * xHeightShare;
    const qsizetype end = line.textStart() + line.textLength();
    for (qsizetype at = line.textStart(); at < end;) {
        qsizetype next = end;
        std::size_t span = 0;
        while (span < setting.spans.size() && setting.spans[span].end <= at) {
            ++span;
        }
        bool isPlain = true;
        if (span < setting.spans.size()) {
            isPlain = setting.spans[span].begin > at;
            next = std::min(end, isPlain ? setting.spans[span].begin : setting.spans[span].end);
        }
        paintPiece(setting, line, at, next, isPlain ? setting.spans.size() : span, baseline);
        at = next;
    }
}

void TextFlow::paintPiece(Setting &setting, const QTextLine &line, qsizetype begin, qsizetype end, std::size_t span,
                          double baseline)
{
    TextStyle style = setting.block.style;
    const double left = setting.block.left;
    const QPointF origin(left, PageGeometry::height - baseline);
    if (span < setting.spans.size() && !setting.spans[span].color.isEmpty()) {
        style.color = setting.spans[span].color;
    }
    if (span == setting.spans.size() || setting.spans[span].destination.isEmpty()) {
        m_pages.mark(setting.element);
        m_painter.paint(m_pages.content(), setting.text, line, begin, end, origin, style);
        return;
    }
    const TextSpan &link = setting.spans[span];
    StructureElement &element = setting.links[span];
    if (!element.object) { // enters the tree at its place in reading order
        element = m_structure.open("Link", &setting.element);
    }
    m_pages.mark(element);
    m_painter.paint(m_pages.content(), setting.text, line, begin, end, origin, style);
    m_pages.unmark();
    const double from = left + line.cursorToX(int(begin)) / Typesetter::unitsPerPoint;
    const double to = left + line.cursorToX(int(end)) / Typesetter::unitsPerPoint;
    const double lead = style.size * style.leading;
    addLink(element, link, QRectF(from, PageGeometry::height - m_y - lead, to - from, lead));
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
        const double size = setting.block.style.size;
        const double lower = PageGeometry::height - baseline - size * descentShare;
        for (const auto &[from, to] : markExtents(setting.text, line, begin, end)) {
            const double left = setting.block.left + from / Typesetter::unitsPerPoint;
            const double width = (to - from) / Typesetter::unitsPerPoint;
            boxes.push_back(
                {i, m_pages.current(), m_y, QRectF(left, lower, width, size * (ascentShare + descentShare))});
        }
    }
}

void TextFlow::placeLabel(const TextBlock &block, StructureElement &parent)
{
    const double room = block.style.size;
    StructureElement element = m_structure.open("Lbl", &parent);
    QTextLayout layout;
    m_typesetter.layOut(layout, block.label, block.style, room);
    const double baseline = m_y + block.style.size * (block.style.leading / 2 + xHeightShare);
    m_pages.mark(element);
    m_painter.paint(m_pages.content(), block.label, layout.lineAt(0), 0, block.label.size(),
                    QPointF(block.left - room, PageGeometry::height - baseline), block.style);
    m_pages.unmark();
    m_structure.close(element);
}

void TextFlow::addLink(StructureElement &element, const TextSpan &span, const QRectF &rect)
{
    const int annotation = m_writer.allocate();
    const int page = m_pages.current();
    const int pageObject = m_pages.object(page);
    const int key = m_structure.addAnnotation(element, annotation, pageObject);
    m_writer.write(annotation,
                   "<</Type/Annot/Subtype/Link/Rect" + pdfRectangle(rect) + "/F 4/Border[0 0 0]/A<</S/GoTo/D"
                       + pdfByteString(span.destination) + ">>/Contents" + pdfTextString(span.tip) + "/P "
                       + pdfReference(pageObject) + "/StructParent " + QByteArray::number(key) + ">>");
    m_pages.addAnnotation(page, annotation);
}

void TextFlow::newPage()
{
    if (!m_pages.isEmpty()) {
        drawGuides();
    }
    m_pages.begin();
    m_y = PageGeometry::top;
    m_guideTop = m_y;
}

void TextFlow::drawGuides()
{
    if (m_guides > 0 && m_y > m_guideTop) {
        QByteArray lines = QByteArray("q ") + guideColor + " RG 0.75 w\n";
        for (int level = 0; level < m_guides; ++level) {
            const QByteArray x = pdfNumber(PageGeometry::left + level * indent + 2);
            lines += x + ' ' + pdfNumber(PageGeometry::height - m_guideTop) + " m " + x + ' '
                + pdfNumber(PageGeometry::height - m_y) + " l\n";
        }
        m_pages.addArtifact(lines + "S Q\n");
    }
    m_guideTop = m_y;
}

}
