#pragma once

#include "captures/comments.h"

namespace Catena::Captures {

//! Puts comments into the order of their first places (document, then unit); one without places stands before the first
//! that answers it. What was in order stays as it was.
void sortByPlace(Comments &comments);

}
