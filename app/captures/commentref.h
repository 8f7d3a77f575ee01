#pragma once

#include "base/moment.h"
#include "captures/comments.h"

namespace Catena::Captures {

//! Names a comment by what it says, so that it is found again in another paste of its discussion. A value; what the
//! store keeps.
struct CommentRef
{
    static constexpr qint32 openingUnits = 64; //!< of opening and context, in UTF-16 units of the folded text

    QString sourceId; //!< the id in the file; empty where it has none
    QString author;
    Base::Moment date;
    QString opening; //!< the beginning of its folded text
    QString context; //!< the opening of the comment before it, by first place
    quint64 hash = 0; //!< Text::stableHash of the whole folded text
    qint32 length = 0; //!< of the folded text, in UTF-16 units
    qint32 ordinal = 0; //!< its place among those with the same hash, by first place, from 0
    qint32 equals = 1; //!< how many have the same hash

    bool operator==(const CommentRef &) const = default;

    [[nodiscard]] static QString openingOf(const QString &folded); //!< its first openingUnits
};

//! One reference alone; O(n) over the beginnings of all comments. With many, make one CommentIndex.
[[nodiscard]] CommentRef refTo(const Comments &comments, Base::CommentId id);
[[nodiscard]] Base::CommentId resolve(const Comments &comments, const CommentRef &ref);

}
