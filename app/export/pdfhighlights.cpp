#include "export/pdfhighlights.h"

#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

namespace Catena::Export {

PdfHighlights::PdfHighlights(PdfWriter &writer, PdfPages &pages, PdfStructure &structure, const QString &author,
                             const QDateTime &created)
    : m_writer(writer), m_pages(pages), m_structure(structure), m_author(author)
{
    if (created.isValid()) {
        m_dates = "/M" + pdfDate(created) + "/CreationDate" + pdfDate(created);
    }
}

void PdfHighlights::add(const Highlight &highlight, const std::vector<MarkBox> &boxes, StructureElement &parent)
{
    int part = 1;
    for (std::size_t begin = 0; begin < boxes.size(); ++part) {
        std::vector<QRectF> onPage;
        std::size_t end = begin;
        while (end < boxes.size() && boxes[end].page == boxes[begin].page) {
            onPage.push_back(boxes[end++].box);
        }
        const QByteArray name = part == 1 ? highlight.name : highlight.name + '-' + QByteArray::number(part);
        addOnPage(highlight, name, onPage, boxes[begin].page, parent);
        begin = end;
    }
}

void PdfHighlights::addOnPage(const Highlight &highlight, const QByteArray &name, const std::vector<QRectF> &boxes,
                              int page, StructureElement &parent)
{
    QRectF bounds;
    QByteArray quads;
    for (const QRectF &box : boxes) {
        bounds = bounds.isNull() ? box : bounds.united(box);
        const QByteArray left = pdfNumber(box.left()) + ' ';
        const QByteArray right = pdfNumber(box.right()) + ' ';
        const QByteArray lower = pdfNumber(box.top()) + ' ';
        const QByteArray upper = pdfNumber(box.bottom()) + ' ';
        quads += left + upper + right + upper + left + lower + right + lower;
    }
    const int annotation = m_writer.allocate();
    const int pageObject = m_pages.object(page);
    const int appearance = addAppearance(highlight.color, boxes, bounds);
    StructureElement element = m_structure.open("Annot", &parent);
    element.attributes = "/Alt" + pdfTextString(highlight.contents);
    const int key = m_structure.addAnnotation(element, annotation, pageObject);
    m_structure.close(element);
    m_writer.write(annotation,
                   "<</Type/Annot/Subtype/Highlight/Rect" + pdfRectangle(bounds) + "/QuadPoints[" + quads
                       + "]/F 4/CA 1/C[" + highlight.color + "]/NM" + pdfByteString(name) + "/T"
                       + pdfTextString(m_author) + "/Contents" + pdfTextString(highlight.contents) + m_dates + "/P "
                       + pdfReference(pageObject) + "/AP<</N " + pdfReference(appearance) + ">>/StructParent "
                       + QByteArray::number(key) + ">>");
    m_pages.addAnnotation(page, annotation);
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
