#pragma once

#include "captures/comments.h"

#include <vector>

namespace Catena::Bench {

//! The peer: MinHash with 128 permutations (Broder 1997) over shingles of five characters, candidates by locality
//! sensitive hashing with 25 bands of 5, kept where half of the signature agrees; the recipe of the usual libraries,
//! with nothing said about quotes, numbers or negations. Gives the group of every comment: the first of it.
[[nodiscard]] std::vector<quint32> minHashGroups(const Captures::Comments &comments);

}
