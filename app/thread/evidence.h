#pragma once

#include "thread/pairfeatures.h"
#include "thread/replymodel.h"
#include "thread/threadtree.h"

#include <vector>

namespace Catena::Thread {

//! What speaks for a link, strongest first: each cue with what the score of the pair loses without its features, and
//! the words it rests on. A cue that speaks against the link, or for it with less than a twentieth, is left out.
[[nodiscard]] std::vector<Evidence> evidenceFor(const DiscussionFacts &facts, quint32 child, quint32 parent,
                                                const PairFeatures &features, const ReplyModel::Weights &weights);

}
