#pragma once

#include "captures/comments.h"
#include "thread/terms.h"
#include "thread/threadtree.h"

#include <vector>

namespace Catena::Thread {

//! A discussion: the comments of one document, in order, and its post.
struct Discussion
{
    std::vector<Base::CommentId> comments;
    Base::CommentId post; //!< invalid where the paste shows none
};

//! Finds who answers whom where the source does not say.
//!
//! Every comment is scored against every other it could answer: what both rarely used words say (summed rarity), words
//! that take up what the other brought in ("두 생태계", "those costs"), quotes of it, its author's name, an opening
//! that answers or joins in (speaks against the post as parent), phrases that speak of "this text" (speak for the
//! post), and the order on the page - as a weak sign, since pastes move blocks; a stated date after the answer rules a
//! parent out. Links are then taken from the most certain down, each comment one, none closing a loop: the greedy form
//! of a maximum spanning arborescence. How sure a link is follows from its evidence and its lead over the next best.
[[nodiscard]] std::vector<ThreadTree::Link> inferReplies(const Captures::Comments &comments,
                                                         const Discussion &discussion, const CommentTerms &terms,
                                                         double threshold);

}
