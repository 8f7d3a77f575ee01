#pragma once

#include "text/segment.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace Catena::Text {

//! Edits (insertions, deletions, replacements of one UTF-16 unit; Levenshtein 1966) that make one text the other; none
//! when there are more than the limit. Only the diagonals within the limit are looked at (Ukkonen 1985):
//! O(limit * length) time.
[[nodiscard]] std::optional<qint32> editDistance(QStringView left, QStringView right, qint32 limit);

//! The place in a text most like a pattern.
struct NearestPlace
{
    Span span;
    qint32 edits = 0;
    qint32 nextEdits = 0; //!< of the best place that does not overlap it; limit + 1 where all are worse than the limit
};

//! Looks for a pattern with at most limit edits; where two places are equally near, the first. The free-start table of
//! Sellers 1980, cut off below the last row that can still end within the limit (Ukkonen 1985): O(limit * text) time on
//! average, O(pattern) space beside the text.
[[nodiscard]] std::optional<NearestPlace> findNearest(QStringView pattern, QStringView text, qint32 limit);

//! Where points of one text lie in another one, along a cheapest way of editing the first into the second. Takes
//! left * right bytes.
[[nodiscard]] std::vector<qint32> alignedPoints(QStringView left, QStringView right, const std::vector<qint32> &points);

}
