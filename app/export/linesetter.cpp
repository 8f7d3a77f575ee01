#include "export/linesetter.h"

#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

#include <algorithm>
#include <cmath>

namespace Catena::Export {

namespace {

constexpr double xHeightShare = 0.36; // from the middle of a line down to its baseline, in sizes

}

LineSetter::LineSetter(PdfWriter &writer, PdfPages &pages, PdfStructure &structure, TextPainter &painter,
                       const Typesetter &typesetter, const PageGeometry &geometry, double scale)
    : m_writer(writer), m_pages(pages), m_structure(structure), m_painter(painter), m_typesetter(typesetter),
      m_geometry(geometry), m_scale(scale)
{
}

TextStyle LineSetter::scaled(TextStyle style) const
{
    style.size *= m_scale;
    return style;
}

double LineSetter::baseline(const TextStyle &style, double top)
{
    return top + style.size * (style.leading / 2 + xHeightShare);
}

LaidParagraph LineSetter::layOut(const TextBlock &block, qsizetype begin, qsizetype end, double width) const
{
    LaidParagraph paragraph{block.text.mid(begin, end - begin), scaled(block.style), {}, {}, {}};
    for (const TextSpan &span : block.spans) {
        if (span.begin < end && span.end > begin) {
            paragraph.spans.push_back(span);
            paragraph.spans.back().begin = std::max<qsizetype>(0, span.begin - begin);
            paragraph.spans.back().end = std::min(end, span.end) - begin;
        }
    }
    paragraph.links.resize(paragraph.spans.size());
    paragraph.layout = std::make_unique<QTextLayout>();
    m_typesetter.layOut(*paragraph.layout, paragraph.text, paragraph.style, width, paragraph.spans);
    return paragraph;
}

void LineSetter::set(LaidParagraph &paragraph, int line, double left, double top, StructureElement &element)
{
    const QTextLine laid = paragraph.layout->lineAt(line);
    const qsizetype end = laid.textStart() + laid.textLength();
    const TextSpans &spans = paragraph.spans;
    for (qsizetype at = laid.textStart(); at < end;) {
        qsizetype next = end;
        std::size_t span = 0;
        while (span < spans.size() && spans[span].end <= at) {
            ++span;
        }
        bool isPlain = true;
        if (span < spans.size()) {
            isPlain = spans[span].begin > at;
            next = std::min(end, isPlain ? spans[span].begin : spans[span].end);
        }
        paintPiece(paragraph, laid, at, next, isPlain ? spans.size() : span, {left, top}, element);
        at = next;
    }
}

void LineSetter::paintPiece(LaidParagraph &paragraph, const QTextLine &line, qsizetype begin, qsizetype end,
                            std::size_t span, QPointF corner, StructureElement &element)
{
    TextStyle style = paragraph.style;
    const QPointF origin(corner.x(), m_geometry.height - baseline(style, corner.y()));
    const TextSpans &spans = paragraph.spans;
    if (span < spans.size() && !spans[span].color.isEmpty()) {
        style.color = spans[span].color;
    }
    if (span == spans.size() || !spans[span].isLink()) {
        m_pages.mark(element);
        m_painter.paint(m_pages.content(), paragraph.text, line, begin, end, origin, style);
        return;
    }
    StructureElement &link = paragraph.links[span];
    if (!link.object) { // enters the tree at its place in reading order
        link = m_structure.open("Link", &element);
    }
    m_pages.mark(link);
    m_painter.paint(m_pages.content(), paragraph.text, line, begin, end, origin, style);
    m_pages.unmark();
    const double from = corner.x() + line.cursorToX(int(begin)) / Typesetter::unitsPerPoint;
    const double to = corner.x() + line.cursorToX(int(end)) / Typesetter::unitsPerPoint;
    const double lead = paragraph.leading();
    addLink(link, spans[span],
            QRectF(std::min(from, to), m_geometry.height - corner.y() - lead, std::abs(to - from), lead));
}

void LineSetter::finish(LaidParagraph &paragraph)
{
    m_pages.unmark();
    for (StructureElement &link : paragraph.links) {
        if (link.object) {
            m_structure.close(link);
            link = {};
        }
    }
}

void LineSetter::addLink(StructureElement &element, const TextSpan &span, const QRectF &rect)
{
    const int annotation = m_writer.allocate();
    const int page = m_pages.current();
    const int pageObject = m_pages.object(page);
    const int key = m_structure.addAnnotation(element, annotation, pageObject);
    const bool isOutside = !span.url.isEmpty();
    const QByteArray action =
        QByteArray(isOutside ? "/URI/URI" : "/GoTo/D") + pdfByteString(isOutside ? span.url : span.destination);
    m_writer.write(annotation,
                   "<</Type/Annot/Subtype/Link/Rect" + pdfRectangle(rect) + "/F 4/Border[0 0 0]/A<</S" + action
                       + ">>/Contents" + pdfTextString(span.tip) + "/P " + pdfReference(pageObject) + "/StructParent "
                       + QByteArray::number(key) + ">>");
    m_pages.addAnnotation(page, annotation);
}

}
