#pragma once

#include "concepts/conceptindex.h"
#include "concepts/nearspelling.h"
#include "concepts/statedalias.h"

#include <vector>

namespace Catena::Concepts {

//! One suggestion before it is counted: the key of the concept it is for, and the other term.
struct Proposal
{
    QString key; //!< of the concept
    QString otherKey;
    Suggestion suggestion; //!< counts are still 0
};

//! What is to be suggested, each pair in both directions, each once: what the text states first, then near spellings.
[[nodiscard]] std::vector<Proposal> propose(const std::vector<StatedAlias> &stated,
                                            const std::vector<NearSpelling> &near, const CandidateTable &table);

}
