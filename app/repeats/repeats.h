#pragma once

#include "base/cancellation.h"
#include "captures/comments.h"
#include "repeats/repeatset.h"
#include "thread/threadtree.h"

namespace Catena::Repeats {

//! What "the same" means
//!
//! Five things look alike and are not:
//! - A *capture copy* is one comment that the paste holds twice: same id, or a block that was moved or cut. It is found
//!   before the tree (captures/), is one node with several places, and never reaches this room twice.
//! - A *preview* is a part of a comment, cut off, as a link preview pastes it: also a place, found there too.
//! - A *quote* is words of another in somebody's comment. Quoted words are nobody's own: they are taken out before
//!   comments are compared (ownwords.h), so a reply that quotes its parent is not a repeat of it, however little it
//!   adds. Only who quotes a comment that is not above it, whole, and adds no more than "This." says it again.
//! - A *repeat* is another comment (another author, place or id) whose own words have the same letters and digits, in
//!   their order, once white space, punctuation, marks, case and the composition of characters are folded
//!   (text/letters.h). It is folded by itself. A text under twenty syllables ("+1", "me too") says so little that it is
//!   the same only as an answer to the same comment; elsewhere it is offered.
//! - A *near repeat* shares so much with an earlier comment that its similarity reaches a threshold: Jaccard over
//!   shingles of five syllables (shingles.h), found exactly (similarityjoin.h). It is folded by itself unless what
//!   differs changes what is said (difference.h): a number, a negation, a passage of its own, words put into a form
//!   that others fill too, or something added to the words of the comment it stands under. Such a pair is *offered*:
//!   an answer hidden is worse than a repeat shown. So is one where either text is under twenty syllables.
//!
//! The first in the order of the tree keeps its place; all that repeat it are folded under it, none under a repeat. It
//! need not be the first ever said.

//! A reader's word on two comments.
struct RepeatMark
{
    Base::CommentId comment;
    Base::CommentId of;
};

struct RepeatOptions
{
    //! Similarity from which on near repeats are folded or offered, 0.2 to 1. The default loses next to no repeat with
    //! up to a fifth of its words changed; the guards, not the threshold, keep apart what is not the same.
    double threshold = 0.45;
    std::vector<RepeatMark> marks; //!< "this repeats that": folded under that, or under what that repeats
    std::vector<RepeatMark> unmarks; //!< "this does not": never folded under that or under its first
};

//! Finds what is said again. Reads the bodies twice and copies none; while it runs it takes about one and a half bytes
//! a byte of text, most of it for the index of the join. Cancelled, it gives what it has.
[[nodiscard]] RepeatSet findRepeats(const Captures::Comments &comments, const Thread::ThreadTree &tree,
                                    const RepeatOptions &options = {}, const Base::Cancellation &cancellation = {});

}
