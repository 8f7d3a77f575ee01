#include "ui/thread/threadmoves.h"

namespace Catena::Ui::ThreadMoves {

namespace {

bool isIn(const Thread::ThreadTree &tree, qint32 node)
{
    return node >= 0 && node < tree.size();
}

// The node at that depth on the way up; -1 when the node itself stands higher.
qint32 ancestorAt(const Thread::ThreadTree &tree, qint32 node, qint32 depth)
{
    if (tree.node(node).depth < depth)
        return -1;
    while (tree.node(node).depth > depth)
        node = tree.node(node).parent;
    return node;
}

}

qint32 parent(const Thread::ThreadTree &tree, qint32 node)
{
    return isIn(tree, node) ? tree.node(node).parent : -1;
}

qint32 root(const Thread::ThreadTree &tree, qint32 node)
{
    return isIn(tree, node) ? ancestorAt(tree, node, 0) : -1;
}

qint32 firstReply(const Thread::ThreadTree &tree, qint32 node)
{
    return isIn(tree, node) && tree.node(node).subtreeSize > 1 ? node + 1 : -1;
}

qint32 nextSibling(const Thread::ThreadTree &tree, qint32 node)
{
    if (!isIn(tree, node))
        return -1;
    const qint32 next = node + tree.node(node).subtreeSize;
    return next < tree.size() && tree.node(next).parent == tree.node(node).parent ? next : -1;
}

qint32 previousSibling(const Thread::ThreadTree &tree, qint32 node)
{
    if (!isIn(tree, node))
        return -1;
    // The node before is in the subtree of the sibling, or is the parent.
    const qint32 parentNode = tree.node(node).parent;
    const qint32 before = node - 1;
    return before == parentNode ? -1 : ancestorAt(tree, before, tree.node(node).depth);
}

qint32 threadDepth(const Thread::ThreadTree &tree)
{
    const bool onePost = tree.size() > 0 && tree.node(0).subtreeSize == tree.size();
    return onePost ? 1 : 0;
}

qint32 nextThread(const Thread::ThreadTree &tree, qint32 node)
{
    if (!isIn(tree, node))
        return -1;
    const qint32 start = ancestorAt(tree, node, threadDepth(tree));
    if (start < 0)
        return firstReply(tree, node);
    return nextSibling(tree, start);
}

qint32 previousThread(const Thread::ThreadTree &tree, qint32 node)
{
    if (!isIn(tree, node))
        return -1;
    const qint32 start = ancestorAt(tree, node, threadDepth(tree));
    if (start < 0)
        return -1;
    if (start != node)
        return start;
    const qint32 before = previousSibling(tree, start);
    return before >= 0 ? before : tree.node(start).parent;
}

}
