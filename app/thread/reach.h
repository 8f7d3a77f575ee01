#pragma once

#include "thread/discussionfacts.h"

#include <vector>

namespace Catena::Thread {

//! Marks, by CommentId, the comments of a discussion whose text has to be read to find out whom the open ones answer:
//! those and all they could answer. Where the source states nearly all parents, that is a small part; the others cost a
//! look at their headings alone. Gives the votes of what is quoted, by comment, where they were counted on the way;
//! else nothing.
std::vector<std::vector<QuoteVote>> markReach(const Captures::Comments &comments, const Discussion &discussion,
                                              std::vector<bool> &isRead);

}
