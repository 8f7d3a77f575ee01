#pragma once

#include "concepts/candidates.h"

#include <vector>

namespace Catena::Concepts {

//! Two candidates that differ by one jamo, or in a long foreign word by one letter, and of which one looks misspelt.
struct NearSpelling
{
    quint32 known = 0; //!< the dictionary's word, or the commoner one
    quint32 odd = 0; //!< the one the dictionary does not know, or the rarer one
};

//! All such pairs. Korean: a word the dictionary does not know against one that it does (without this condition ten
//! pairs of eleven are two good words: 기업, 기억). Latin: at least seven letters, one seen once and the other often.
//! In the order of the odd ones.
[[nodiscard]] std::vector<NearSpelling> nearSpellings(const CandidateTable &table);

}
