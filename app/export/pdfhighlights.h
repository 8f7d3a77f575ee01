#pragma once

#include "export/pdfmarkup.h"
#include "export/pdfpages.h"
#include "export/pdftextnotes.h"
#include "export/textblock.h"

namespace Catena::Export {

//! Writes /Highlight annotations (ISO 32000-1:2008, 12.5.6.10) as readers need them: quads in the order upper left,
//! upper right, lower left, lower right (what Acrobat, poppler and pdf.js read, against the letter of the standard), an
//! appearance that multiplies, and one annotation a page where a place goes over a page break. The first part alone has
//! the words and their popup.
class PdfHighlights
{
public:
    PdfHighlights(PdfWriter &writer, PdfPages &pages, PdfStructure &structure, PdfTextNotes &notes);

    //! The boxes of one place, in order; parent gets an Annot element a page. part: 1, or the number of the parts of
    //! the same highlight that were added before, and one. Gives the number of the next part.
    int add(const PdfMarkup &markup, const std::vector<MarkBox> &boxes, StructureElement &parent, int part = 1);

private:
    void addOnPage(const PdfMarkup &markup, const std::vector<QRectF> &boxes, int page, StructureElement &parent);
    [[nodiscard]] int addAppearance(const QByteArray &color, const std::vector<QRectF> &boxes, const QRectF &bounds);

    PdfWriter &m_writer;
    PdfPages &m_pages;
    PdfStructure &m_structure;
    PdfTextNotes &m_notes;
    int m_graphicsState = 0; //!< shared by all appearances
};

}
