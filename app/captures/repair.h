#pragma once

#include "captures/commentref.h"
#include "text/anchor.h"

#include <vector>

namespace Catena::Captures {

//! What the reader set right.
enum class RepairKind : quint8 {
    Split = 0, //!< target becomes two at position (a point of its text)
    Join = 1, //!< other is the end of target
    Reparent = 2, //!< target answers other; also how a link read from the text is accepted
    MakeRoot = 3, //!< target answers nobody
    MarkRepeat = 4, //!< target says other again
    UnmarkRepeat = 5, //!< target does not say other again
    SetAuthor = 6, //!< target is by value; empty: nobody known
    SetDate = 7, //!< target is of date; invalid: not known
    LineToFurniture = 8, //!< the lines of target that position touches are no text of it
    LineToComment = 9, //!< a line of the paste that no comment has (position, in its document) belongs to target
};

//! One change of the reader's own, named by content only, so that it holds for another paste of the same discussion.
//! A value. Numbers of kinds are what the store keeps: never change one.
struct Repair
{
    qint64 id = 0; //!< the store's name for it; 0 = not kept
    RepairKind kind = RepairKind::Reparent;
    CommentRef target;
    CommentRef other; //!< the second comment, where the kind has one
    //! Split: a point of the target's text. LineToFurniture: a passage of the target's text. LineToComment: a passage
    //! of the text of the document.
    Text::Anchor position;
    QString document; //!< LineToComment: path of the document, a hint: any document may hold the line
    QString author; //!< SetAuthor
    Base::Moment date; //!< SetDate

    bool operator==(const Repair &) const = default;
};
using Repairs = std::vector<Repair>; //!< in the order they were made

}
