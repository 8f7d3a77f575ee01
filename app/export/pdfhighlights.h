#pragma once

#include "export/textflow.h"

#include <QDateTime>

namespace Catena::Export {

//! A /Highlight annotation still without its places.
struct Highlight
{
    QByteArray name; //!< /NM: ASCII, unique in the file, the same in every export
    QString contents;
    QByteArray color; //!< three PDF numbers
};

//! Writes /Highlight annotations (ISO 32000-1:2008, 12.5.6.10) as readers need them: quads in the order upper left,
//! upper right, lower left, lower right (what Acrobat, poppler and pdf.js read, against the letter of the standard), an
//! appearance that multiplies, and one annotation a page where a place goes over a page break.
class PdfHighlights
{
public:
    PdfHighlights(PdfWriter &writer, PdfPages &pages, PdfStructure &structure, const QString &author,
                  const QDateTime &created);

    //! The boxes of one place, in order; parent gets an Annot element a page.
    void add(const Highlight &highlight, const std::vector<MarkBox> &boxes, StructureElement &parent);

private:
    void addOnPage(const Highlight &highlight, const QByteArray &name, const std::vector<QRectF> &boxes, int page,
                   StructureElement &parent);
    [[nodiscard]] int addAppearance(const QByteArray &color, const std::vector<QRectF> &boxes, const QRectF &bounds);

    PdfWriter &m_writer;
    PdfPages &m_pages;
    PdfStructure &m_structure;
    QString m_author;
    QByteArray m_dates; //!< /M and /CreationDate; empty where no date is given
    int m_graphicsState = 0; //!< shared by all appearances
};

}
