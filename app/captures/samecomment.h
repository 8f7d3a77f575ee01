#pragma once

#include "captures/comments.h"

namespace Catena::Captures {

//! The comment of a longer capture of the same documents that stands where one of a shorter stands first; invalid where
//! none does. Both are in the order of their first places.
[[nodiscard]] Base::CommentId sameComment(const Comments &shorter, Base::CommentId id, const Comments &longer);

}
