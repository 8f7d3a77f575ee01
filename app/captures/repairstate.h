#pragma once

#include "captures/repair.h"

#include <QFlags>

namespace Catena::Captures {

//! What about a comment the reader set.
enum class ByYou : quint8 {
    Boundary = 1, //!< split off, cut, or joined
    Text = 2, //!< a line given or taken
    Author = 4,
    Date = 8,
    Link = 16, //!< whom it answers
    Repeat = 32, //!< that it is, or is no, repeat
};
Q_DECLARE_FLAGS(ByYouFlags, ByYou)
Q_DECLARE_OPERATORS_FOR_FLAGS(ByYouFlags)

//! What became of a repair in the paste at hand.
enum class Placement : quint8 {
    Placed,
    TargetMissing, //!< no comment, or more than one, fits the target
    OtherMissing, //!< no comment, or more than one, fits the other
    PositionMissing, //!< the place in the text is not found, or could be another
    Pointless, //!< the two are one comment, the text ends at the cut, the line is the whole comment, ...
    Superseded, //!< a later repair says otherwise about the same comment (author, date, link): kept, without effect
    WouldLoop, //!< the comment would answer itself through others the reader set
};

//! The repairs of a discussion and what became of them: what a view lists. A value.
struct RepairState
{
    struct Entry
    {
        Repair repair;
        Placement placement = Placement::Placed;
        Base::CommentId target; //!< in this snapshot, or what it was joined to; invalid where not found
        Base::CommentId other;
        Base::CommentId made; //!< of a split: the new comment
    };

    std::vector<Entry> entries; //!< in the order the repairs were made
    std::vector<ByYouFlags> byYou; //!< by CommentId; may be shorter than Comments

    [[nodiscard]] ByYouFlags flagsOf(Base::CommentId id) const
    {
        return id.index < byYou.size() ? byYou[id.index] : ByYouFlags();
    }
};

}
