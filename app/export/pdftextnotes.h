#pragma once

#include "export/pdfmarkup.h"
#include "export/pdfstructure.h"

#include <QRectF>

namespace Catena::Export {

class PdfPages;
class PdfWriter;

//! Writes /Text annotations (ISO 32000-1:2008, 12.5.6.4), the icons of notes on a whole text, and the /Popup windows
//! that belong to annotations with words.
class PdfTextNotes
{
public:
    PdfTextNotes(PdfWriter &writer, PdfPages &pages, PdfStructure &structure);

    //! An icon on a page that is not settled yet. corner: its upper left one, points from the lower left of the page.
    void add(const PdfMarkup &markup, int page, QPointF corner, StructureElement &parent);
    //! The popup of an annotation, closed at first; the entry that leads to it.
    [[nodiscard]] QByteArray addPopup(int annotation, int page, const QRectF &beside);

private:
    [[nodiscard]] int addAppearance(const QByteArray &color);

    PdfWriter &m_writer;
    PdfPages &m_pages;
    PdfStructure &m_structure;
};

}
