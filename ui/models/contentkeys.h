#pragma once

#include "captures/comments.h"

#include <vector>

namespace Catena::Models {

//! A name for each comment by what it says and who says it, by CommentId: equal in another paste of the discussion, 0
//! for one without text and author. Only the beginning of a long text counts. Of comments that say the same the second,
//! third and so on have names of their own.
//! Linear; for large discussions on a worker.
[[nodiscard]] std::vector<quint64> contentKeys(const Captures::Comments &comments);

}
