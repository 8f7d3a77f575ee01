#pragma once

#include "concepts/candidates.h"

#include <vector>

namespace Catena::Concepts {

//! A candidate that became a concept.
struct Ranked
{
    quint32 candidate = 0; //!< index
    double score = 0;
};

//! The candidates that are worth a place in a list, best first, at most a number of them.
//! Score = C-value (Frantzi, Ananiadou, Mima 2000): log2(words + 1) · (f - mean f of the candidates that hold it), f
//! counted over distinct paragraphs; times what speaks for a term: quoted, on both sides, several words, foreign, rare
//! in general; against it: mostly a verb, seen once.
//! Left out: what longer candidates explain wholly, guesses of the tagger seen once, forms with a particle, English
//! words without more evidence, and by rules alone what no two particles follow.
[[nodiscard]] std::vector<Ranked> rank(const CandidateTable &table, bool byRulesOnly, int most);

}
