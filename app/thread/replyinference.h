#pragma once

#include "base/cancellation.h"
#include "thread/discussionfacts.h"
#include "thread/replymodel.h"
#include "thread/threadtree.h"

#include <optional>
#include <vector>

namespace Catena::Thread {

//! Finds who answers whom where the source does not say.
//!
//! Every comment is scored against those it could answer (candidatesFor) by what is observed of both (Feature) with
//! weights learned for this kind of talk (ReplyModel). In time order a comment answers an earlier one, and the
//! likeliest is taken, in that order, so that who answered whom before is known (ReplyHistory). In a listing it answers
//! the one before or one that this answers, so the tree is built along the page. In blocks that say nothing of time the
//! links that are likeliest together are taken, none closing a loop: a maximum spanning arborescence over
//! log-probabilities. The confidence of a link is its probability; a link below the threshold is not claimed: the
//! parent is unknown, and the link found is its guess. Of blocks that were moved against each other a link is claimed
//! only for a quote of a block that is likely to be one comment.
[[nodiscard]] std::vector<ThreadTree::Link> inferReplies(const DiscussionFacts &facts, const ReplyModel &model,
                                                         std::optional<double> threshold,
                                                         const Base::Cancellation &cancellation = {});

}
