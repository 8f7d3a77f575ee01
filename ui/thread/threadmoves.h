#pragma once

#include "thread/threadtree.h"

//! Moves by the structure of the tree. All take and give the index of a node; -1 when the move leads nowhere.
namespace Catena::Ui::ThreadMoves {

[[nodiscard]] qint32 parent(const Thread::ThreadTree &tree, qint32 node);
[[nodiscard]] qint32 root(const Thread::ThreadTree &tree, qint32 node);
[[nodiscard]] qint32 firstReply(const Thread::ThreadTree &tree, qint32 node);
[[nodiscard]] qint32 nextSibling(const Thread::ThreadTree &tree, qint32 node);
[[nodiscard]] qint32 previousSibling(const Thread::ThreadTree &tree, qint32 node);
//! Depth at which threads begin: 0, or 1 where all hangs under a single post.
[[nodiscard]] qint32 threadDepth(const Thread::ThreadTree &tree);
[[nodiscard]] qint32 nextThread(const Thread::ThreadTree &tree, qint32 node);
[[nodiscard]] qint32 previousThread(const Thread::ThreadTree &tree, qint32 node);

}
