#include "ui/models/commentrows.h"

#include "base/limits.h"

namespace Catena::Models {

CommentRows::CommentRows(const Thread::ThreadTree &tree)
{
    const std::size_t size = tree.nodes().size();
    m_parent.resize(size);
    m_row.resize(size);
    m_first.assign(size + 2, 0);
    m_children.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
        const Thread::Node &node = tree.nodes()[i];
        const bool flattened = node.depth > Base::Limits::shownDepth;
        // A parent deeper than the last level shown is a row of the same ancestor as this node will be.
        m_parent[i] = flattened && tree.node(node.parent).depth >= Base::Limits::shownDepth
            ? m_parent[std::size_t(node.parent)]
            : node.parent;
        m_row[i] = m_first[std::size_t(m_parent[i] + 2)]++;
    }
    // The counts, each one place late, become the begins.
    for (std::size_t i = 1; i < m_first.size(); ++i)
        m_first[i] += m_first[i - 1];
    for (std::size_t i = 0; i < size; ++i)
        m_children[std::size_t(m_first[std::size_t(m_parent[i] + 1)] + m_row[i])] = qint32(i);
}

qint32 CommentRows::rowCount(qint32 parent) const
{
    return m_first[std::size_t(parent + 2)] - m_first[std::size_t(parent + 1)];
}

qint32 CommentRows::nodeAt(qint32 parent, qint32 row) const
{
    return m_children[std::size_t(m_first[std::size_t(parent + 1)] + row)];
}

}
