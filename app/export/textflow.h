#pragma once

#include "export/pdfdestinations.h"
#include "export/pdfpages.h"
#include "export/textpainter.h"
#include "export/textstyle.h"
#include "export/typesetter.h"

#include <QRectF>

#include <vector>

namespace Catena::Export {

//! A part of a text whose place on the page is wanted.
struct TextMark
{
    qsizetype begin = 0; //!< UTF-16
    qsizetype end = 0;
};

//! Where a mark, or its part in one line, came to stand.
struct MarkBox
{
    std::size_t mark = 0; //!< index in the marks asked for
    int page = 0;
    double lineTop = 0; //!< points below the upper edge
    QRectF box; //!< points from the lower left; top() is the lower edge
};

//! A text to be set: its lines are parted by LF.
struct TextBlock
{
    QString text;
    TextStyle style;
    double left = 0;
    double right = 0;
    const char *type = "P"; //!< structure type of each paragraph
    TextSpans spans;
    std::vector<TextMark> marks; //!< ascending by begin
    QString label = {}; //!< a bullet before the first line
    double keepWithNext = 0; //!< points that must fit below the first lines
};

//! Sets text down the pages, line by line: breaks pages (no widow or orphan lines), tags what it sets, makes the links,
//! and tells where marks came to stand.
class TextFlow
{
public:
    static constexpr double indent = 14; //!< of one level of replies
    static constexpr int deepestIndent = 8; //!< levels; deeper ones stand no further in

    TextFlow(PdfWriter &writer, PdfPages &pages, PdfStructure &structure, TextPainter &painter,
             const Typesetter &typesetter);

    [[nodiscard]] double y() const { return m_y; } //!< where the next line begins, points below the upper edge
    //! Leaves a gap, except at the head of a page.
    void skip(double points);
    //! Begins a new page unless so many points are left on this one.
    void need(double points);
    //! Draws the guides of so many levels of replies along what is set from here on.
    void setGuides(int levels);
    void addRule(double left, double right, const QByteArray &color);

    //! Sets a block; each line of its text becomes an element under parent.
    [[nodiscard]] std::vector<MarkBox> place(const TextBlock &block, StructureElement &parent);

private:
    struct Setting; //!< a paragraph being set

    void placeParagraph(const TextBlock &block, qsizetype begin, qsizetype end, StructureElement &element,
                        std::vector<MarkBox> &boxes);
    void placeLine(Setting &setting, const QTextLine &line);
    void paintPiece(Setting &setting, const QTextLine &line, qsizetype begin, qsizetype end, std::size_t span,
                    double baseline);
    void findMarks(const Setting &setting, const QTextLine &line, double baseline, std::vector<MarkBox> &boxes);
    void placeLabel(const TextBlock &block, StructureElement &parent);
    void addLink(StructureElement &element, const TextSpan &span, const QRectF &rect);
    void newPage();
    void drawGuides();

    PdfWriter &m_writer;
    PdfPages &m_pages;
    PdfStructure &m_structure;
    TextPainter &m_painter;
    const Typesetter &m_typesetter;
    double m_y = 0;
    double m_guideTop = 0;
    std::size_t m_firstMark = 0; //!< of the block being set: all before it end above the current line
    int m_guides = 0;
};

}
