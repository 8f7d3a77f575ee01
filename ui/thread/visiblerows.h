#pragma once

#include <QtGlobal>

#include <vector>

namespace Catena::Ui {

//! Which rows of a list are shown, how high each is, and where it stands among those shown: order statistics over all
//! rows, for views that must not walk them. A row is shown while nothing hides it; hiding is counted, for folds nest.
//! Everything is O(log n) but reset(), which is one pass.
//!
//! A segment tree over the rows. Hiding adds one to a range; a node keeps the least count under it and how many rows,
//! how high together, have that least count, so that counts need never be pushed down (the count-of-minimum tree that
//! sweeps over rectangles use: Bentley, Algorithms for Klee's rectangle problems, 1977). Its leaves are runs of sixteen
//! rows, which are walked: 11 bytes a row in all.
class VisibleRows
{
public:
    VisibleRows() = default;
    //! Heights in pixels, 0 or more; hidden[i] = how many folds hide row i. Both of one size.
    VisibleRows(const std::vector<int> &heights, const std::vector<qint32> &hidden);

    [[nodiscard]] qint32 size() const { return m_size; }
    [[nodiscard]] qint32 shownCount() const;
    [[nodiscard]] qint64 totalHeight() const; //!< of the rows shown
    [[nodiscard]] bool isShown(qint32 row) const;
    [[nodiscard]] int height(qint32 row) const { return m_heights[std::size_t(row)]; }

    void setHeight(qint32 row, int height);
    //! How many folds hide each row, all anew; of size(). One pass.
    void setHidden(const std::vector<qint32> &hidden);
    void hide(qint32 first, qint32 end); //!< the rows [first, end), once more
    void show(qint32 first, qint32 end); //!< takes one hide() back

    //! Rows shown before a row; the row itself may be hidden.
    [[nodiscard]] qint32 rank(qint32 row) const;
    [[nodiscard]] qint64 top(qint32 row) const; //!< their height
    [[nodiscard]] qint32 rowAt(qint32 rank) const; //!< the shown row of that rank; -1 outside
    [[nodiscard]] qint32 rowAtPixel(qint64 y) const; //!< the shown row that covers y; -1 outside
    [[nodiscard]] qint32 next(qint32 row) const; //!< the next row shown; -1 after the last
    [[nodiscard]] qint32 previous(qint32 row) const;

private:
    struct Part
    {
        qint64 height = 0; //!< of the rows below with the least count
        qint32 rows = 0; //!< their number
        qint32 least = 0; //!< the least count below, the counts added above not in it
        qint32 added = 0; //!< to all below
    };
    [[nodiscard]] std::size_t leafOf(qint32 row) const;
    [[nodiscard]] qint32 firstRow(std::size_t leaf) const;
    [[nodiscard]] qint32 endRow(std::size_t leaf) const;
    void add(qint32 first, qint32 end, qint32 count);
    void addToRows(qint32 first, qint32 end, qint32 count); //!< rows of one leaf
    void sumUp(std::size_t leaf);
    void pull(std::size_t part);
    void pullAbove(std::size_t leaf);
    struct Before
    {
        qint32 rows = 0;
        qint64 height = 0;
    };
    [[nodiscard]] Before before(qint32 row) const;
    //! The shown row where a running sum of sizes passes `at`; -1 where it never does.
    template <class Size>
    [[nodiscard]] qint32 find(qint64 at, Size sizeOf) const;

    qint32 m_size = 0;
    std::size_t m_leaves = 1; //!< a power of two
    std::vector<Part> m_parts; //!< 1 = all rows; children of p at 2p and 2p + 1
    std::vector<int> m_heights; //!< by row
    std::vector<qint32> m_counts; //!< by row: how many folds hide it, what its parts add not in it
};

}
