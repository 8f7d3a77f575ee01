#pragma once

#include "captures/alignment.h"

#include <vector>

namespace Catena::Captures {

//! Equal lines in two places: [first, first + length) and the same, distance lines further on.
struct Run
{
    qint32 first = 0;
    qint32 length = 0;
    qint32 distance = 0;
    //! Lines right before and right after it that are equal too, but stand so often that they may as well belong to the
    //! neighbour: a footer, a signature, "somebody wrote:".
    qint32 before = 0;
    qint32 after = 0;
};

//! The maximal repeats of a paste whose lines have classes: every line long enough to be no chance match is aligned
//! with the next place of its class, and the match extended both ways. Where most stands twice, lines that stand
//! exactly twice go first, however short, and lines that stand more than four times prove nothing. Marks as cut the
//! short cut-off lines that only their place shows. O(n log n).
[[nodiscard]] std::vector<Run> findRuns(const PasteText &text, Alignment &alignment);

//! Gives the lines before and after each run to it or to its neighbour. Of the gaps in question that one parts blocks
//! whose lines most often stand first and last at the gaps that are sure; in doubt the lines belong to what they
//! follow.
void settleEnds(const Alignment &alignment, std::vector<Run> &runs);

}
