#pragma once

#include "base/ids.h"
#include "captures/comments.h"
#include "thread/threadtree.h"

#include <vector>

namespace Catena::Repeats {

//! A *repeat* is another comment (other author, place or id) that says the same as an earlier one. "The same" here
//! means: equal after removing quoted lines, NFKC case folding, and dropping white space, punctuation, quotes and
//! dashes; and at least minimumUnits of letters or digits long, for "+1" twice is two votes, not one said again.
//! A comment that quotes its parent whole and adds nothing is not a repeat of it.
struct RepeatSet
{
    static constexpr int minimumUnits = 20;

    std::vector<Base::CommentId> firstOf; //!< by CommentId: the comment it repeats; invalid for none
    qint32 count = 0; //!< comments that repeat another

    [[nodiscard]] Base::CommentId repeatOf(Base::CommentId id) const
    {
        return id.index < firstOf.size() ? firstOf[id.index] : Base::CommentId{};
    }
};

//! The first in tree order is the one repeated.
[[nodiscard]] RepeatSet findRepeats(const Captures::Comments &comments, const Thread::ThreadTree &tree);

}
