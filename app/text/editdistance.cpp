#include "text/editdistance.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace Catena::Text {

std::optional<qint32> editDistance(QStringView left, QStringView right, qint32 limit)
{
    const qint32 rows = qint32(left.size());
    const qint32 columns = qint32(right.size());
    if (limit < 0 || std::abs(rows - columns) > limit)
        return {};
    const qint32 far = limit + 1;
    std::vector<qint32> above(std::size_t(columns) + 1, far);
    std::vector<qint32> row(std::size_t(columns) + 1, far);
    for (qint32 c = 0; c <= std::min(columns, limit); ++c)
        above[std::size_t(c)] = c;
    for (qint32 r = 1; r <= rows; ++r) {
        const qint32 from = std::max(0, r - limit);
        const qint32 to = std::min(columns, r + limit);
        qint32 best = far;
        if (from > 0)
            row[std::size_t(from) - 1] = far;
        for (qint32 c = from; c <= to; ++c) {
            const auto at = std::size_t(c);
            qint32 value = c == 0 ? r : above[at - 1] + (left[r - 1] != right[c - 1]);
            if (c < r + limit)
                value = std::min(value, above[at] + 1);
            if (c > from)
                value = std::min(value, row[at - 1] + 1);
            row[at] = std::min(value, far);
            best = std::min(best, row[at]);
        }
        if (best > limit)
            return {};
        std::swap(above, row);
    }
    const qint32 found = above[std::size_t(columns)];
    return found <= limit ? std::optional(found) : std::nullopt;
}

namespace {

//! One cell of the free-start table: the edits so far, and where in the text this way of editing begins.
struct Cell
{
    qint32 edits = 0;
    qint32 begin = 0;
};

//! The last row of the table: for every end in the text the nearest place that ends there.
std::vector<Cell> nearestByEnd(QStringView pattern, QStringView text, qint32 limit)
{
    const qint32 rows = qint32(pattern.size());
    std::vector<Cell> column(std::size_t(rows) + 1);
    for (qint32 r = 0; r <= rows; ++r)
        column[std::size_t(r)] = {r, 0};
    std::vector<Cell> ends(std::size_t(text.size()) + 1, Cell{limit + 1, 0});
    if (rows <= limit)
        ends[0] = column.back();
    qint32 active = std::min(rows, limit); // the last row within the limit
    for (qint32 c = 1; c <= qint32(text.size()); ++c) {
        Cell diagonal = column[0];
        column[0] = {0, c};
        const qint32 to = std::min(rows, active + 1);
        for (qint32 r = 1; r <= to; ++r) {
            const auto at = std::size_t(r);
            Cell value{diagonal.edits + (pattern[r - 1] != text[c - 1]), diagonal.begin};
            diagonal = r <= active ? column[at] : Cell{limit + 1, 0};
            if (diagonal.edits + 1 < value.edits)
                value = {diagonal.edits + 1, diagonal.begin};
            if (column[at - 1].edits + 1 < value.edits)
                value = {column[at - 1].edits + 1, column[at - 1].begin};
            column[at] = value;
        }
        active = to;
        while (active > 0 && column[std::size_t(active)].edits > limit)
            --active;
        if (active == rows)
            ends[std::size_t(c)] = column.back();
    }
    return ends;
}

}

std::optional<NearestPlace> findNearest(QStringView pattern, QStringView text, qint32 limit)
{
    const std::vector<Cell> ends = nearestByEnd(pattern, text, limit);
    const auto best =
        std::min_element(ends.begin(), ends.end(), [](Cell left, Cell right) { return left.edits < right.edits; });
    if (best->edits > limit)
        return {};
    NearestPlace place;
    place.span = {best->begin, qint32(best - ends.begin())};
    place.edits = best->edits;
    place.nextEdits = limit + 1;
    for (qint32 end = 0; end < qint32(ends.size()); ++end) {
        const Cell &cell = ends[std::size_t(end)];
        const bool isApart = cell.begin >= place.span.end || end <= place.span.begin;
        if (isApart && cell.edits < place.nextEdits)
            place.nextEdits = cell.edits;
    }
    return place;
}

std::vector<qint32> alignedPoints(QStringView left, QStringView right, const std::vector<qint32> &points)
{
    enum Step : quint8 { Both, Left, Right };
    const std::size_t rows = std::size_t(left.size()) + 1;
    const std::size_t columns = std::size_t(right.size()) + 1;
    std::vector<quint8> steps(rows * columns, Right);
    std::vector<qint32> above(columns);
    std::vector<qint32> row(columns);
    for (std::size_t c = 0; c < columns; ++c)
        above[c] = qint32(c);
    for (std::size_t r = 1; r < rows; ++r) {
        row[0] = qint32(r);
        steps[r * columns] = Left;
        for (std::size_t c = 1; c < columns; ++c) {
            row[c] = above[c - 1] + (left[qsizetype(r) - 1] != right[qsizetype(c) - 1]);
            steps[r * columns + c] = Both;
            if (above[c] + 1 < row[c]) {
                row[c] = above[c] + 1;
                steps[r * columns + c] = Left;
            }
            if (row[c - 1] + 1 < row[c]) {
                row[c] = row[c - 1] + 1;
                steps[r * columns + c] = Right;
            }
        }
        std::swap(above, row);
    }
    std::vector<qint32> at(rows, 0); // for every point of left, where the way back passes it
    std::size_t r = rows - 1;
    std::size_t c = columns - 1;
    at[r] = qint32(c);
    while (r > 0 || c > 0) {
        const quint8 step = steps[r * columns + c];
        if (step != Right)
            --r;
        if (step != Left)
            --c;
        at[r] = qint32(c);
    }
    std::vector<qint32> found;
    for (const qint32 point : points)
        found.push_back(at[std::size_t(point)]);
    return found;
}

}
