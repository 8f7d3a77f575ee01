#pragma once

#include "thread/threadtree.h"

#include <vector>

namespace Catena::Models {

//! Where each node of a ThreadTree stands among the rows of an item model. Nodes deeper than Limits::shownDepth are
//! rows of their ancestor at that depth minus one, in tree order, so that no view has to nest deeper. A value; one
//! pass to build, O(1) to ask.
class CommentRows
{
public:
    CommentRows() = default;
    explicit CommentRows(const Thread::ThreadTree &tree);

    //! The node whose rows a node is one of; -1 at the top.
    [[nodiscard]] qint32 parentOf(qint32 node) const { return m_parent[std::size_t(node)]; }
    [[nodiscard]] qint32 rowOf(qint32 node) const { return m_row[std::size_t(node)]; }
    [[nodiscard]] qint32 rowCount(qint32 parent) const; //!< of -1: the top
    [[nodiscard]] qint32 nodeAt(qint32 parent, qint32 row) const;

private:
    std::vector<qint32> m_parent; //!< by node
    std::vector<qint32> m_row; //!< by node
    std::vector<qint32> m_first{0, 0}; //!< by node + 1: where its rows begin in m_children; one more for the end
    std::vector<qint32> m_children;
};

}
