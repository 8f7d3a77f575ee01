#include "concepts/ahocorasick.h"

#include <algorithm>

namespace Catena::Concepts {

AhoCorasick::AhoCorasick() : m_nodes(1), m_fromRoot(0x10000, 0) { }

qint32 AhoCorasick::listedChild(qint32 node, char16_t unit)
{
    qint32 before = -1;
    qint32 at = m_nodes[std::size_t(node)].firstChild;
    while (at >= 0 && m_nodes[std::size_t(at)].unit < unit) {
        before = at;
        at = m_nodes[std::size_t(at)].nextSibling;
    }
    if (at >= 0 && m_nodes[std::size_t(at)].unit == unit)
        return at;
    const qint32 made = qint32(m_nodes.size());
    Node fresh;
    fresh.unit = unit;
    fresh.depth = m_nodes[std::size_t(node)].depth + 1;
    fresh.nextSibling = at;
    m_nodes.push_back(fresh);
    (before < 0 ? m_nodes[std::size_t(node)].firstChild : m_nodes[std::size_t(before)].nextSibling) = made;
    return made;
}

qint32 AhoCorasick::add(QStringView pattern)
{
    if (pattern.isEmpty())
        return -1;
    qint32 node = 0;
    for (const QChar c : pattern) {
        const char16_t unit = c.unicode();
        if (node == 0) {
            qint32 &first = m_fromRoot[unit];
            if (first == 0) {
                first = qint32(m_nodes.size());
                Node fresh;
                fresh.unit = unit;
                fresh.depth = 1;
                m_nodes.push_back(fresh);
            }
            node = first;
        } else {
            node = listedChild(node, unit);
        }
    }
    qint32 &number = m_nodes[std::size_t(node)].pattern;
    if (number < 0)
        number = m_patternCount++;
    return number;
}

void AhoCorasick::layOutEdges()
{
    m_edges.clear();
    for (Node &node : m_nodes) {
        node.firstEdge = qint32(m_edges.size());
        for (qint32 at = node.firstChild; at >= 0; at = m_nodes[std::size_t(at)].nextSibling)
            m_edges.push_back({m_nodes[std::size_t(at)].unit, at});
        node.edgeCount = qint32(m_edges.size()) - node.firstEdge;
    }
}

qint32 AhoCorasick::child(qint32 node, char16_t unit) const
{
    const Node &from = m_nodes[std::size_t(node)];
    const auto first = m_edges.begin() + from.firstEdge;
    const auto last = first + from.edgeCount;
    const auto at = std::lower_bound(first, last, unit, [](const Edge &edge, char16_t u) { return edge.unit < u; });
    return at != last && at->unit == unit ? at->target : -1;
}

qint32 AhoCorasick::stepOn(qint32 state, char16_t unit) const
{
    for (; state != start; state = m_nodes[std::size_t(state)].fail) {
        if (const qint32 next = child(state, unit); next >= 0)
            return next;
    }
    return m_fromRoot[unit];
}

void AhoCorasick::layOutAfter(const std::vector<qint32> &byDepth)
{
    m_after.assign(m_nodes.size(), {});
    for (const qint32 node : byDepth) {
        const Node &from = m_nodes[std::size_t(node)];
        UnitSet &after = m_after[std::size_t(node)];
        after = m_after[std::size_t(from.fail)];
        for (qint32 e = from.firstEdge; e < from.firstEdge + from.edgeCount; ++e) {
            const quint32 bit = bitOf(m_edges[std::size_t(e)].unit);
            after[bit / 64] |= quint64(1) << (bit % 64);
        }
    }
}

void AhoCorasick::build()
{
    layOutEdges();
    m_firstFound.assign(m_nodes.size(), 0);
    std::vector<qint32> queue; // breadth first: a node's fail is shallower, so it is finished before it is needed
    queue.reserve(m_nodes.size());
    for (const qint32 first : m_fromRoot) {
        if (first != 0)
            queue.push_back(first);
    }
    for (std::size_t i = 0; i < queue.size(); ++i) {
        const qint32 node = queue[i];
        const Node &from = m_nodes[std::size_t(node)];
        for (qint32 e = from.firstEdge; e < from.firstEdge + from.edgeCount; ++e) {
            const Edge edge = m_edges[std::size_t(e)];
            Node &to = m_nodes[std::size_t(edge.target)];
            to.fail = stepOn(from.fail, edge.unit);
            const Node &fail = m_nodes[std::size_t(to.fail)];
            to.shorter = fail.pattern >= 0 ? to.fail : fail.shorter;
            queue.push_back(edge.target);
        }
    }
    for (std::size_t i = 1; i < m_nodes.size(); ++i)
        m_firstFound[i] = m_nodes[i].pattern >= 0 ? qint32(i) : m_nodes[i].shorter;
    layOutAfter(queue);
}

bool AhoCorasick::occursIn(QStringView text) const
{
    qint32 state = 0;
    for (const QChar c : text) {
        state = step(state, c.unicode());
        if (m_firstFound[std::size_t(state)] > 0)
            return true;
    }
    return false;
}

}
