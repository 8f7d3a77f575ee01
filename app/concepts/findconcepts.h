#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "concepts/conceptindex.h"
#include "text/korean/tagger.h"

#include <optional>

namespace Catena::Concepts {

//! What the concept stage needs besides the text.
struct ConceptOptions
{
    std::optional<Text::Korean::Dictionary> dictionary; //!< none: terms come from rules alone
    int most = 1'000; //!< concepts kept
};

//! Finds the terms of a snapshot's passages, ranks them and links every mention.
//! Candidates are noun phrases of up to four words; rank is C-value (Frantzi, Ananiadou, Mima 2000) over distinct
//! paragraphs, weighted by the word cost of the dictionary as background frequency; linking is one Aho-Corasick pass
//! (Aho, Corasick 1975) over the folded text, accepted at morpheme boundaries.
[[nodiscard]] Base::Result<ConceptIndex> findConcepts(std::vector<Passage> passages, const ConceptOptions &options,
                                                      const Base::Cancellation &cancellation = {});

}
