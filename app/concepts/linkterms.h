#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "concepts/conceptedits.h"
#include "concepts/conceptindex.h"
#include "concepts/termset.h"
#include "text/korean/tagger.h"

#include <optional>

namespace Catena::Concepts {

//! What linking needs besides text and terms.
struct LinkOptions
{
    std::optional<Text::Korean::Dictionary> dictionary; //!< none: words are read by rules alone
    ConceptEdits edits; //!< the reader's
    Matching matching;
};

//! Links every mention of the terms, as the reader's edits have them, in all of the text: one Aho-Corasick pass
//! (Aho, Corasick 1975) over the folded text, each hit judged by the words around it. Error Cancelled.
[[nodiscard]] Base::Result<ConceptIndex> linkTerms(std::vector<Passage> passages, const TermSet &set,
                                                   const LinkOptions &options,
                                                   const Base::Cancellation &cancellation = {});

//! The mentions of one term, with all its names, in some passages, by passage and begin: what can be shown while
//! linkTerms() is still at work. conceptIndex of the mentions is 0; passage is an index in passages.
[[nodiscard]] std::vector<Mention> linkOne(const std::vector<Passage> &passages, const QString &term,
                                           const TermSet &set, const LinkOptions &options);

}
