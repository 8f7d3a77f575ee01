#pragma once

#include "captures/comments.h"
#include "thread/threadtree.h"

#include <vector>

namespace Catena::Thread {

//! A link the reader set; it goes before what the source states and what is inferred.
struct LinkRepair
{
    Base::CommentId comment;
    Base::CommentId parent; //!< invalid: at the top
};

//! The tree with the links that the reader set, without inferring anything again: O(nodes).
//!
//! A set link goes before every other (of two for one comment the later holds); together they must make no loop, and
//! one that would is left out. What then stands in its own subtree - the reader hangs a comment under one of its own
//! replies - loses the link that closes the loop: it takes the place that the moved comment had. A moved comment stands
//! among its new siblings by its first place; all others keep their order.
[[nodiscard]] ThreadTree relink(const ThreadTree &tree, const Captures::Comments &comments,
                                const std::vector<LinkRepair> &repairs);

}
