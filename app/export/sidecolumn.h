#pragma once

#include "export/linesetter.h"

#include <vector>

namespace Catena::Export {

//! The column beside the text. What belongs there is gathered while a page fills up and set when it is full: each item
//! beside its line where it can be, else moved down, then up, never over another.
class SideColumn
{
public:
    //! An item that is not set yet, with its element in the structure tree.
    struct Waiting
    {
        SideItem item;
        StructureElement element;
    };

    SideColumn(LineSetter &lines, PdfPages &pages, PdfStructure &structure);

    //! An item beside the line at y (points below the upper edge) of the current page; parent gets a Note element.
    void add(const SideItem &item, double y, StructureElement &parent);
    //! Sets what stands beside the current page, before the next one begins.
    void finishPage();
    //! The numbers of the items that found no room, in order; forgets them.
    [[nodiscard]] std::vector<quint32> takeOverflow();
    //! What waits for another page; the caller sets it elsewhere and closes its elements.
    [[nodiscard]] std::vector<Waiting> takeWaiting();

private:
    struct Entry
    {
        Waiting waiting;
        std::vector<LaidParagraph> paragraphs;
        double anchor = 0; //!< where it would like to stand
        double top = 0;
        double height = 0;
    };

    [[nodiscard]] bool spread(std::size_t count);
    void layOut(Entry &entry);
    void set(Entry &entry);
    void overflow(Entry &entry);

    LineSetter &m_lines;
    PdfPages &m_pages;
    PdfStructure &m_structure;
    std::vector<Entry> m_entries;
    std::vector<quint32> m_overflow;
};

}
