#pragma once

#include "export/pagegeometry.h"
#include "export/pdfpages.h"
#include "export/textblock.h"
#include "export/textpainter.h"
#include "export/typesetter.h"

#include <QTextLayout>

#include <memory>

namespace Catena::Export {

//! A paragraph laid out in lines.
struct LaidParagraph
{
    QString text;
    TextStyle style;
    TextSpans spans; //!< in text
    std::vector<StructureElement> links; //!< by span; opened when their first line is set
    std::unique_ptr<QTextLayout> layout;

    [[nodiscard]] double leading() const { return style.size * style.leading; } //!< points
    [[nodiscard]] int lineCount() const { return layout->lineCount(); }
    [[nodiscard]] double height() const { return lineCount() * leading(); }
};

//! Sets single lines wherever they are to stand: tags them and makes their links.
class LineSetter
{
public:
    //! scale: of every size of type.
    LineSetter(PdfWriter &writer, PdfPages &pages, PdfStructure &structure, TextPainter &painter,
               const Typesetter &typesetter, const PageGeometry &geometry, double scale);

    [[nodiscard]] const PageGeometry &geometry() const { return m_geometry; }
    [[nodiscard]] TextStyle scaled(TextStyle style) const;
    //! Lays out a part of a block's text (without line feeds) in lines of width points.
    [[nodiscard]] LaidParagraph layOut(const TextBlock &block, qsizetype begin, qsizetype end, double width) const;
    //! Sets a line on the current page as content of the element. top: of the line, points below the upper edge.
    void set(LaidParagraph &paragraph, int line, double left, double top, StructureElement &element);
    //! Closes the links of a paragraph that is set.
    void finish(LaidParagraph &paragraph);
    [[nodiscard]] static double baseline(const TextStyle &style, double top);

private:
    void paintPiece(LaidParagraph &paragraph, const QTextLine &line, qsizetype begin, qsizetype end, std::size_t span,
                    QPointF corner, StructureElement &element);
    void addLink(StructureElement &element, const TextSpan &span, const QRectF &rect);

    PdfWriter &m_writer;
    PdfPages &m_pages;
    PdfStructure &m_structure;
    TextPainter &m_painter;
    const Typesetter &m_typesetter;
    PageGeometry m_geometry;
    double m_scale;
};

}
