#pragma once

#include "export/linesetter.h"
#include "export/sidecolumn.h"

#include <vector>

namespace Catena::Export {

//! Sets text down the pages, line by line: breaks pages (no widow or orphan lines), has what stands beside set with
//! each page, and tells where marks came to stand.
class TextFlow
{
public:
    static constexpr double indent = 14; //!< of one level of replies
    static constexpr int deepestIndent = 8; //!< levels; deeper ones stand no further in

    TextFlow(PdfPages &pages, PdfStructure &structure, LineSetter &lines, SideColumn &side);

    [[nodiscard]] double y() const { return m_y; } //!< where the next line begins, points below the upper edge
    [[nodiscard]] bool isAtHead() const { return m_y <= m_lines.geometry().top; } //!< of a page
    //! Leaves a gap, except at the head of a page.
    void skip(double points);
    //! Begins a new page unless so many points are left on this one.
    void need(double points);
    //! Begins a new page, except at the head of one.
    void breakPage();
    //! Draws the guides of so many levels of replies along what is set from here on.
    void setGuides(int levels);
    void addRule(double left, double right, const QByteArray &color);
    //! Sets what stands beside the last page.
    void finish();

    //! Sets a block; each line of its text becomes an element under parent.
    [[nodiscard]] Placed place(const TextBlock &block, StructureElement &parent);

private:
    struct Setting; //!< a paragraph being set

    void placeParagraph(Setting &setting, Placed &placed);
    void findMarks(const Setting &setting, const QTextLine &line, double baseline, std::vector<MarkBox> &boxes);
    void addBeside(const TextBlock &block, qsizetype end, StructureElement &parent);
    void placeLabel(const TextBlock &block, StructureElement &parent);
    void newPage();
    void drawGuides();

    PdfPages &m_pages;
    PdfStructure &m_structure;
    LineSetter &m_lines;
    SideColumn &m_side;
    double m_y = 0;
    double m_guideTop = 0;
    std::size_t m_firstMark = 0; //!< of the block being set: all before it end above the current line
    std::size_t m_firstBeside = 0; //!< of the block being set: all before it stand beside earlier lines
    int m_guides = 0;
};

}
