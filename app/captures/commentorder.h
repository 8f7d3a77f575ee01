#pragma once

#include "captures/comments.h"

namespace Catena::Captures {

//! Where a comment stands first, comparable: the order of a discussion as the sources show it. Equal to the order of
//! ids until a repair splits a comment.
struct PlaceKey
{
    quint32 document = 0;
    qint32 first = 0;
    qint32 last = 0;
    quint32 buffer = 0; //!< two parts of one line: by where their text begins
    quint64 offset = 0;
    quint32 comment = 0;

    auto operator<=>(const PlaceKey &) const = default;
};

//! Whether a comment is one: not when a repair joined it to another, which leaves an empty slot without places.
[[nodiscard]] inline bool isThere(const Comment &comment)
{
    return comment.placeCount > 0 || comment.state == State::Missing;
}

//! The key of a comment. One without places (State::Missing) stands where its id puts it: before the next that has
//! some.
[[nodiscard]] inline PlaceKey placeKeyOf(const Comments &comments, Base::CommentId id)
{
    for (quint32 i = id.index; i < comments.size(); ++i) {
        if (comments[{i}].placeCount == 0)
            continue;
        const Place &place = comments.placesOf({i}).front();
        const Base::Slice body = comments[{i}].body;
        return {place.document, place.first, place.last, body.buffer, body.offset, id.index};
    }
    return {Base::CommentId::none, 0, 0, 0, 0, id.index};
}

//! Whether one comment stands before another.
[[nodiscard]] inline bool standsBefore(const Comments &comments, Base::CommentId left, Base::CommentId right)
{
    return placeKeyOf(comments, left) < placeKeyOf(comments, right);
}

}
