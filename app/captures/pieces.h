#pragma once

#include "captures/alignment.h"

#include <vector>

namespace Catena::Captures {

//! Lines between two edges that copies show: a block, or neighbours that no copy parts.
struct Piece
{
    std::size_t first = 0; //!< indexes of PasteText::lines, inclusive
    std::size_t last = 0;
    bool isMoved = false; //!< its copy stands elsewhere among the others' copies: a block moved, and so one alone
};

//! The pieces of a paste in order. Moved are the earlier places outside the longest run of pieces whose copies keep
//! their order (longest increasing subsequence by patience sorting, Fredman 1975; O(n log n)).
[[nodiscard]] std::vector<Piece> piecesOf(const Alignment &alignment);

}
