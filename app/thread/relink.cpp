#include "thread/relink.h"

#include "captures/commentorder.h"

#include <algorithm>
#include <map>

namespace Catena::Thread {

namespace {

constexpr qint32 none = -1;

//! Moves nodes of a tree, by node index.
class Relinking
{
public:
    Relinking(const ThreadTree &tree, const Captures::Comments &comments) : m_tree(tree), m_comments(comments)
    {
        m_parents.reserve(tree.nodes().size());
        for (const Node &node : tree.nodes())
            m_parents.push_back(node.parent);
        m_state.assign(tree.nodes().size(), Kept);
    }

    void set(const LinkRepair &repair)
    {
        const qint32 child = m_tree.indexOf(repair.comment);
        const qint32 parent = repair.parent.isValid() ? m_tree.indexOf(repair.parent) : none;
        if (child == none || child == parent || (repair.parent.isValid() && parent == none))
            return;
        // The topmost link on the way up that is not the reader's gives way, if the way leads to the child at all.
        qint32 loose = none;
        qint32 above = parent;
        while (above != none && above != child) {
            if (m_state[std::size_t(above)] != Set)
                loose = above;
            above = m_parents[std::size_t(above)];
        }
        if (above == child) {
            if (loose == none)
                return;
            m_parents[std::size_t(loose)] = m_parents[std::size_t(child)];
            m_state[std::size_t(loose)] = Loosened;
        }
        m_parents[std::size_t(child)] = parent;
        m_state[std::size_t(child)] = Set;
    }

    [[nodiscard]] ThreadTree build() const
    {
        const std::size_t count = m_parents.size();
        std::vector<std::vector<qint32>> children(count + 1); // [0]: the roots
        for (std::size_t i = 0; i < count; ++i) {
            if (m_parents[i] == m_tree.node(qint32(i)).parent)
                children[std::size_t(m_parents[i] + 1)].push_back(qint32(i));
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (m_parents[i] == m_tree.node(qint32(i)).parent)
                continue;
            std::vector<qint32> &siblings = children[std::size_t(m_parents[i] + 1)];
            const auto after = std::find_if(siblings.begin(), siblings.end(), [&](qint32 sibling) {
                return Captures::standsBefore(m_comments, commentOf(qint32(i)), commentOf(sibling));
            });
            siblings.insert(after, qint32(i));
        }
        std::vector<ThreadTree::Link> links;
        links.reserve(count);
        for (const std::vector<qint32> &siblings : children) {
            for (const qint32 node : siblings)
                links.push_back(linkOf(node));
        }
        return ThreadTree::fromLinks(links);
    }

private:
    enum State : quint8 { Kept, Set, Loosened };

    [[nodiscard]] Base::CommentId commentOf(qint32 node) const { return m_tree.node(node).comment; }

    [[nodiscard]] ThreadTree::Link linkOf(qint32 index) const
    {
        const Node &node = m_tree.node(index);
        const qint32 parent = m_parents[std::size_t(index)];
        ThreadTree::Link link;
        link.comment = node.comment;
        link.parent = parent == none ? Base::CommentId{} : commentOf(parent);
        switch (m_state[std::size_t(index)]) {
        case Set:
            link.kind = LinkKind::Repaired;
            return link;
        case Loosened:
            link.kind = LinkKind::Unknown;
            link.confidence = 0;
            return link;
        case Kept:
            break;
        }
        link.kind = node.link;
        link.confidence = node.confidence;
        link.guess = node.guess;
        const auto evidence = m_tree.evidence(node);
        link.evidence.assign(evidence.begin(), evidence.end());
        return link;
    }

    const ThreadTree &m_tree;
    const Captures::Comments &m_comments;
    std::vector<qint32> m_parents; //!< by node
    std::vector<State> m_state;
};

}

ThreadTree relink(const ThreadTree &tree, const Captures::Comments &comments, const std::vector<LinkRepair> &repairs)
{
    if (repairs.empty())
        return tree;
    Relinking relinking(tree, comments);
    std::map<Base::CommentId, std::size_t> last;
    for (std::size_t i = 0; i < repairs.size(); ++i)
        last[repairs[i].comment] = i;
    for (std::size_t i = 0; i < repairs.size(); ++i) {
        if (last[repairs[i].comment] == i)
            relinking.set(repairs[i]);
    }
    return relinking.build();
}

}
