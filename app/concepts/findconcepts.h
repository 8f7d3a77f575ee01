#pragma once

#include "concepts/findterms.h"
#include "concepts/linkterms.h"

namespace Catena::Concepts {

//! What the concept stage needs besides the text.
struct ConceptOptions
{
    std::optional<Text::Korean::Dictionary> dictionary; //!< none: terms come from rules alone
    int most = 1'000; //!< concepts kept
    ConceptEdits edits; //!< the reader's
    Matching matching;
};

//! Finds the terms of a snapshot's passages, ranks them and links every mention: findTerms(), then linkTerms().
[[nodiscard]] Base::Result<ConceptIndex> findConcepts(std::vector<Passage> passages, const ConceptOptions &options,
                                                      const Base::Cancellation &cancellation = {});

}
