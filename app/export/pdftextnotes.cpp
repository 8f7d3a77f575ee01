#include "export/pdftextnotes.h"

#include "export/pdfpages.h"
#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

namespace Catena::Export {

namespace {

constexpr double iconSide = 14;

}

PdfTextNotes::PdfTextNotes(PdfWriter &writer, PdfPages &pages, PdfStructure &structure)
    : m_writer(writer), m_pages(pages), m_structure(structure)
{
}

void PdfTextNotes::add(const PdfMarkup &markup, int page, QPointF corner, StructureElement &parent)
{
    const QRectF rect(corner.x(), corner.y() - iconSide, iconSide, iconSide);
    const int annotation = m_writer.allocate();
    const int pageObject = m_pages.object(page);
    StructureElement element = m_structure.open("Annot", &parent);
    element.attributes = "/Alt" + pdfTextString(markup.spoken());
    const int key = m_structure.addAnnotation(element, annotation, pageObject);
    m_structure.close(element);
    const QByteArray popup = markup.contents.isEmpty() ? QByteArray() : addPopup(annotation, page, rect);
    // Print, NoZoom, NoRotate: as large as the icons of readers.
    m_writer.write(annotation,
                   "<</Type/Annot/Subtype/Text/Name/Comment/Rect" + pdfRectangle(rect) + "/F 28" + markup.entries()
                       + popup + "/P " + pdfReference(pageObject) + "/AP<</N "
                       + pdfReference(addAppearance(markup.color)) + ">>/StructParent " + QByteArray::number(key)
                       + ">>");
    m_pages.addAnnotation(page, annotation);
}

QByteArray PdfTextNotes::addPopup(int annotation, int page, const QRectF &beside)
{
    constexpr double width = 180;
    constexpr double height = 110;
    const PageGeometry &geometry = m_pages.geometry();
    const QRectF rect(geometry.width - width, qMax(0.0, beside.bottom() - height), width, height);
    const int popup = m_writer.add("<</Type/Annot/Subtype/Popup/Open false/F 28/Rect" + pdfRectangle(rect) + "/Parent "
                                   + pdfReference(annotation) + "/P " + pdfReference(m_pages.object(page)) + ">>");
    m_pages.addAnnotation(page, popup);
    return "/Popup " + pdfReference(popup);
}

//! A speech balloon of two lines.
int PdfTextNotes::addAppearance(const QByteArray &color)
{
    const QByteArray operators = color
        + " rg 0.3 0.32 0.36 RG 0.7 w 1 3.5 m 1 13 l 13 13 l 13 3.5 l 6 3.5 l 3.5 1 l 3.5 3.5 l b\n"
          "3.5 10 m 10.5 10 l 3.5 7 m 8.5 7 l S\n";
    return m_writer.addStream("/Type/XObject/Subtype/Form/BBox[0 0 14 14]/Resources<<>>", operators,
                              PdfWriter::Coding::Plain);
}

}
