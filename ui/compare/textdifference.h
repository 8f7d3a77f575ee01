#pragma once

#include "text/segment.h"

#include <QStringView>

#include <vector>

namespace Catena::Ui {

//! A place where two texts differ: what stands there in each, in UTF-16 units. One of the two may be empty.
struct Difference
{
    Text::Span left;
    Text::Span right;

    bool operator==(const Difference &) const = default;
};

//! Where two texts differ, from the first to the last, by a shortest edit script (dtl; Wu, Manber, Myers and Miller,
//! "An O(NP) sequence comparison algorithm", 1990). Compared are user-perceived characters of Hangul and Han, whole
//! words of letters else, each sign and space alone; so a particle that changed shows as that, and an English word that
//! changed shows whole. Equal signs or single characters that stand between two changes belong to the change. Where the
//! product of the lengths is over mostPairs, whole words are compared, then lines, for the time and memory of two quite
//! different texts grow with it.
inline constexpr qint64 mostPairs = 4'000'000;
[[nodiscard]] std::vector<Difference> differences(QStringView left, QStringView right);

//! What two texts have in common, as a share of the longer: 0..1, in UTF-16 units.
[[nodiscard]] double commonShare(qsizetype leftSize, qsizetype rightSize, const std::vector<Difference> &differences);

}
