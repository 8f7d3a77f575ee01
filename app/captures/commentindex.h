#pragma once

#include "captures/commentref.h"

#include <memory>

namespace Catena::Captures {

//! Finds comments by reference. Holds an index over one Comments value, made once: O(n log n) to build, O(log n) a
//! reference that is found exactly. Keeps no reference to the value.
//!
//! A reference means, in order: the one comment with its id (and its text, author or opening, since two files may count
//! their ids alike); the one with its text - of several, the one with the same author, date and context, or, where
//! their number is unchanged, the one at its ordinal; the one comment that begins alike and is by the same author,
//! where the text was cut off, went on or was edited; the one at the same author and exact time, or after the same
//! comment, whose opening is at most one edit in five units away. Where two comments fit equally, none is meant.
class CommentIndex
{
public:
    CommentIndex();
    explicit CommentIndex(const Comments &comments);
    ~CommentIndex();
    CommentIndex(CommentIndex &&) noexcept;
    CommentIndex &operator=(CommentIndex &&) noexcept;

    [[nodiscard]] CommentRef refTo(const Comments &comments, Base::CommentId id) const;
    [[nodiscard]] Base::CommentId resolve(const Comments &comments, const CommentRef &ref) const;
    //! Takes over that a comment changed, came new at the end, or lost its places.
    void update(const Comments &comments, Base::CommentId id);

private:
    friend class CommentSearch;
    struct Private;
    std::unique_ptr<Private> d;
};

}
