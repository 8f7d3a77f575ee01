#include "export/pdfhighlights.h"

#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

namespace Catena::Export {

PdfHighlights::PdfHighlights(PdfWriter &writer, PdfPages &pages, PdfStructure &structure, PdfTextNotes &notes)
    : m_writer(writer), m_pages(pages), m_structure(structure), m_notes(notes)
{
}

int PdfHighlights::add(const PdfMarkup &markup, const std::vector<MarkBox> &boxes, StructureElement &parent, int part)
{
    for (std::size_t begin = 0; begin < boxes.size(); ++part) {
        std::vector<QRectF> onPage;
        std::size_t end = begin;
        while (end < boxes.size() && boxes[end].page == boxes[begin].page) {
            onPage.push_back(boxes[end++].box);
        }
        PdfMarkup marked = markup;
        if (part > 1) {
            marked.name += '-' + QByteArray::number(part);
            marked.contents.clear();
        }
        addOnPage(marked, onPage, boxes[begin].page, parent);
        begin = end;
    }
    return part;
}

void PdfHighlights::addOnPage(const PdfMarkup &markup, const std::vector<QRectF> &boxes, int page,
                              StructureElement &parent)
{
    QRectF bounds;
    QByteArray quads;
    for (const QRectF &box : boxes) {
        m_pages.sketchHighlight(page, pdfRgb(markup.color), box);
        bounds = bounds.isNull() ? box : bounds.united(box);
        const QByteArray left = pdfNumber(box.left()) + ' ';
        const QByteArray right = pdfNumber(box.right()) + ' ';
        const QByteArray lower = pdfNumber(box.top()) + ' ';
        const QByteArray upper = pdfNumber(box.bottom()) + ' ';
        quads += left + upper + right + upper + left + lower + right + lower;
    }
    const int annotation = m_writer.allocate();
    const int pageObject = m_pages.object(page);
    const int appearance = addAppearance(markup.color, boxes, bounds);
    StructureElement element = m_structure.open("Annot", &parent);
    element.attributes = "/Alt" + pdfTextString(markup.spoken());
    const int key = m_structure.addAnnotation(element, annotation, pageObject);
    m_structure.close(element);
    m_pages.addAnnotation(page, annotation);
    const QByteArray popup = markup.contents.isEmpty() ? QByteArray() : m_notes.addPopup(annotation, page, bounds);
    m_writer.write(annotation,
                   "<</Type/Annot/Subtype/Highlight/Rect" + pdfRectangle(bounds) + "/QuadPoints[" + quads + "]/F 4"
                       + markup.entries() + popup + "/P " + pdfReference(pageObject) + "/AP<</N "
                       + pdfReference(appearance) + ">>/StructParent " + QByteArray::number(key) + ">>");
}

int PdfHighlights::addAppearance(const QByteArray &color, const std::vector<QRectF> &boxes, const QRectF &bounds)
{
    if (!m_graphicsState) {
        m_graphicsState = m_writer.add("<</Type/ExtGState/BM/Multiply/CA 1/ca 1>>");
    }
    QByteArray operators = "/G0 gs " + color + " rg\n";
    for (const QRectF &box : boxes) {
        operators += pdfNumber(box.left()) + ' ' + pdfNumber(box.top()) + ' ' + pdfNumber(box.width()) + ' '
            + pdfNumber(box.height()) + " re\n";
    }
    return m_writer.addStream("/Type/XObject/Subtype/Form/BBox" + pdfRectangle(bounds) + "/Resources<</ExtGState<</G0 "
                                  + pdfReference(m_graphicsState) + ">>>>",
                              operators + "f\n", PdfWriter::Coding::Plain);
}

}
