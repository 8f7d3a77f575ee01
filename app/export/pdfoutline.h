#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace Catena::Export {

class PdfWriter;

//! The document outline, written as it grows: an item is held until its next sibling or the end of its parent is known,
//! so memory goes with the depth alone.
class PdfOutline
{
public:
    static constexpr int deepest = 30; //!< deeper items are put at this level

    explicit PdfOutline(PdfWriter &writer);

    //! Adds an item after all others, at a level from 0; one too deep for what is before it is brought up. isOpen: its
    //! children are shown at first.
    void add(int level, const QString &title, const QByteArray &destination, bool isOpen = false);
    [[nodiscard]] bool isEmpty() const { return m_path.front().first == 0; }
    //! Writes what is held; the object of the outline dictionary.
    int finish();

private:
    struct Item
    {
        int object = 0;
        int previous = 0;
        int first = 0;
        int last = 0;
        int shown = 0; //!< items seen below it once it is open
        bool isOpen = false;
        QByteArray entries; //!< title and destination
    };

    void closeLast(int next); //!< next: its next sibling's object; 0 for none

    PdfWriter &m_writer;
    std::vector<Item> m_path; //!< the outline itself, then the last item of each level
};

}
