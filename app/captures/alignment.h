#pragma once

#include "captures/pastelines.h"

#include <vector>

namespace Catena::Captures {

//! What the lines of a paste that stand more than once tell about its blocks.
//!
//! Lines with the same key are one class; a line cut off ("…") takes the class of the line it is the beginning of.
//! Every line long enough to be no chance match is aligned with the next place of its class, and the match is
//! extended both ways to a maximal run (the maximal repeats of Gusfield 1997, found by hashing and confirmed by
//! comparing). Where a run ends on one side but the text goes on differently on the other, a block ends: the copies
//! were moved against each other. Gaps inside a run correspond, so an edge seen in one copy holds in all (union-find).
//! Lines that stand more often than copies do (footers, "somebody wrote:") belong to either neighbour; which one, the
//! sure edges tell (see runs.h). Where everything that was moved is one line, every line is a block.
//! Time O(n log n), space O(n) in the number of lines.
struct Alignment
{
    std::vector<qint32> classes; //!< by line: equal lines have the same class
    std::vector<bool> isCut; //!< by line: the beginning of a longer line
    std::vector<bool> breaksOff; //!< by line: ends in "…", whether or not the whole is there
    std::vector<bool> isCovered; //!< by line: stands in a run, that is, more than once
    std::vector<bool> edges; //!< by line: a block begins here
    std::vector<qint32> partners; //!< by line: where its copy stands, as the longest run with it has it; -1 none
    double doubledShare = 0; //!< share of the text that is covered
};

//! The text of a line before the mark that says it was cut off ("…"); null when there is no mark.
[[nodiscard]] QStringView beforeCutMark(QStringView key);

[[nodiscard]] Alignment alignCopies(const PasteText &text);

}
