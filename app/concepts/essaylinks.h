#pragma once

#include "base/cancellation.h"
#include "concepts/conceptindex.h"

#include <vector>

namespace Catena::Concepts {

//! The links of all comments, by comment, strongest first; at most three a comment.
//! Quotes: maximal runs of folded letters that both texts have (seeds of eight units found by a rolling hash after Karp
//! and Rabin 1987, then extended), long enough not to be a common phrase, and tied to the sentence that holds most of
//! them. Shared terms: concepts weighted by inverse document frequency (Spärck Jones 1972); a comment has to share two
//! with a paragraph, or one that this paragraph alone has.
[[nodiscard]] std::vector<EssayLink> findEssayLinks(const ConceptIndex &index,
                                                    const Base::Cancellation &cancellation = {});

//! The links to one passage of the essay, in the order of the comments.
[[nodiscard]] std::vector<EssayLink> linksTo(const std::vector<EssayLink> &links, quint32 essayPassage);

}
