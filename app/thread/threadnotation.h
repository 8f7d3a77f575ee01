#pragma once

#include "thread/threadtree.h"

#include <QString>

namespace Catena::Thread {

//! A tree as text, in the notation of RFC 5256 (IMAP THREAD): "(1 (2 3)(4 5))" is 1 with the children 2, which has the
//! child 3, and 4, which has 5. Numbers are CommentIds from 1; a node that hangs by an unknown link has a "?".
[[nodiscard]] QString toNotation(const ThreadTree &tree);

}
