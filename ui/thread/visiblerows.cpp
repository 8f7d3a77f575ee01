#include "ui/thread/visiblerows.h"

#include <algorithm>
#include <bit>

namespace Catena::Ui {

namespace {

constexpr qint32 runRows = 16; // in a leaf
constexpr qint32 never = 1 << 30; // count of the leaves beyond the last row

}

VisibleRows::VisibleRows(const std::vector<int> &heights, const std::vector<qint32> &hidden)
    : m_size(qint32(heights.size())),
      m_leaves(std::bit_ceil(std::max<std::size_t>(1, (heights.size() + runRows - 1) / runRows))),
      m_parts(2 * m_leaves), m_heights(heights)
{
    setHidden(hidden);
}

void VisibleRows::setHidden(const std::vector<qint32> &hidden)
{
    m_counts = hidden;
    std::fill(m_parts.begin(), m_parts.end(), Part{});
    for (std::size_t leaf = m_leaves; leaf < 2 * m_leaves; ++leaf)
        sumUp(leaf);
    for (std::size_t part = m_leaves - 1; part > 0; --part)
        pull(part);
}

qint32 VisibleRows::firstRow(std::size_t leaf) const
{
    return qint32(leaf - m_leaves) * runRows;
}

qint32 VisibleRows::endRow(std::size_t leaf) const
{
    return std::min(m_size, firstRow(leaf) + runRows);
}

void VisibleRows::sumUp(std::size_t leaf)
{
    Part sum{0, 0, never, m_parts[leaf].added};
    for (qint32 row = firstRow(leaf); row < endRow(leaf); ++row) {
        const auto i = std::size_t(row);
        if (m_counts[i] < sum.least)
            sum = {0, 0, m_counts[i], sum.added};
        if (m_counts[i] == sum.least) {
            ++sum.rows;
            sum.height += m_heights[i];
        }
    }
    sum.least += sum.added;
    m_parts[leaf] = sum;
}

void VisibleRows::pull(std::size_t part)
{
    const Part &left = m_parts[2 * part];
    const Part &right = m_parts[2 * part + 1];
    Part &up = m_parts[part];
    const qint32 least = std::min(left.least, right.least);
    up.least = least + up.added;
    up.rows = (left.least == least ? left.rows : 0) + (right.least == least ? right.rows : 0);
    up.height = (left.least == least ? left.height : 0) + (right.least == least ? right.height : 0);
}

void VisibleRows::pullAbove(std::size_t leaf)
{
    for (std::size_t part = leaf / 2; part > 0; part /= 2)
        pull(part);
}

qint32 VisibleRows::shownCount() const
{
    return m_size > 0 && m_parts[1].least == 0 ? m_parts[1].rows : 0;
}

qint64 VisibleRows::totalHeight() const
{
    return m_size > 0 && m_parts[1].least == 0 ? m_parts[1].height : 0;
}

bool VisibleRows::isShown(qint32 row) const
{
    if (row < 0 || row >= m_size)
        return false;
    qint32 count = m_counts[std::size_t(row)];
    for (std::size_t part = leafOf(row); part > 0; part /= 2)
        count += m_parts[part].added;
    return count == 0;
}

std::size_t VisibleRows::leafOf(qint32 row) const
{
    return m_leaves + std::size_t(row / runRows);
}

void VisibleRows::setHeight(qint32 row, int height)
{
    if (m_heights[std::size_t(row)] == height)
        return;
    m_heights[std::size_t(row)] = height;
    sumUp(leafOf(row));
    pullAbove(leafOf(row));
}

void VisibleRows::hide(qint32 first, qint32 end)
{
    add(first, end, 1);
}

void VisibleRows::show(qint32 first, qint32 end)
{
    add(first, end, -1);
}

void VisibleRows::addToRows(qint32 first, qint32 end, qint32 count)
{
    for (qint32 row = first; row < end; ++row)
        m_counts[std::size_t(row)] += count;
    sumUp(leafOf(first));
}

void VisibleRows::add(qint32 first, qint32 end, qint32 count)
{
    if (first >= end)
        return;
    const std::size_t firstLeaf = leafOf(first);
    const std::size_t lastLeaf = leafOf(end - 1);
    if (firstLeaf == lastLeaf) {
        addToRows(first, end, count);
        return pullAbove(firstLeaf);
    }
    addToRows(first, endRow(firstLeaf), count);
    addToRows(firstRow(lastLeaf), end, count);
    const auto addTo = [this, count](std::size_t part) {
        m_parts[part].least += count;
        m_parts[part].added += count;
    };
    std::size_t left = firstLeaf + 1;
    std::size_t right = lastLeaf;
    for (; left < right; left /= 2, right /= 2) {
        if (left & 1)
            addTo(left++);
        if (right & 1)
            addTo(--right);
    }
    for (const std::size_t leaf : {firstLeaf, firstLeaf + 1, lastLeaf - 1, lastLeaf})
        pullAbove(leaf);
}

VisibleRows::Before VisibleRows::before(qint32 row) const
{
    Before sum;
    if (row >= m_size)
        return {shownCount(), totalHeight()};
    std::size_t part = 1;
    std::size_t width = m_leaves;
    qint32 added = m_parts[1].added;
    auto rest = std::size_t(row / runRows);
    while (part < m_leaves) {
        width /= 2;
        part *= 2;
        if (rest >= width) {
            if (m_parts[part].least + added == 0) {
                sum.rows += m_parts[part].rows;
                sum.height += m_parts[part].height;
            }
            rest -= width;
            ++part;
        }
        added += m_parts[part].added;
    }
    for (qint32 each = firstRow(part); each < row; ++each) {
        if (m_counts[std::size_t(each)] + added == 0) {
            ++sum.rows;
            sum.height += m_heights[std::size_t(each)];
        }
    }
    return sum;
}

qint32 VisibleRows::rank(qint32 row) const
{
    return before(row).rows;
}

qint64 VisibleRows::top(qint32 row) const
{
    return before(row).height;
}

template <class Size>
qint32 VisibleRows::find(qint64 at, Size sizeOf) const
{
    std::size_t part = 1;
    qint32 added = m_parts[1].added;
    while (part < m_leaves) {
        part *= 2;
        const qint64 left = m_parts[part].least + added == 0 ? sizeOf(m_parts[part]) : 0;
        if (at >= left) {
            at -= left;
            ++part;
        }
        added += m_parts[part].added;
    }
    for (qint32 row = firstRow(part); row < endRow(part); ++row) {
        if (m_counts[std::size_t(row)] + added != 0)
            continue;
        at -= sizeOf(Part{m_heights[std::size_t(row)], 1, 0, 0});
        if (at < 0)
            return row;
    }
    return -1;
}

qint32 VisibleRows::rowAt(qint32 rank) const
{
    if (rank < 0 || rank >= shownCount())
        return -1;
    return find(rank, [](const Part &part) { return qint64(part.rows); });
}

qint32 VisibleRows::rowAtPixel(qint64 y) const
{
    if (y < 0 || y >= totalHeight())
        return -1;
    return find(y, [](const Part &part) { return part.height; });
}

qint32 VisibleRows::next(qint32 row) const
{
    return rowAt(rank(row) + (isShown(row) ? 1 : 0));
}

qint32 VisibleRows::previous(qint32 row) const
{
    return rowAt(rank(row) - 1);
}

}
