#pragma once

#include <QStringView>

#include <array>
#include <vector>

namespace Catena::Concepts {

//! Finds every place of many patterns in one pass over a text (Aho, Corasick 1975), UTF-16 unit by unit. Most units
//! lead back to the root, which a few bits of each node tell; so no rows of targets are kept, which no cache would
//! hold. Add the patterns, build once, then scan; threads may share a built one.
class AhoCorasick
{
public:
    //! One place of a pattern: UTF-16 offsets in the scanned text.
    struct Hit
    {
        qint32 pattern = 0; //!< as add() gave it
        qint32 begin = 0;
        qint32 end = 0;
    };

    AhoCorasick();

    //! The number of a pattern, from 0 in the order added; the same pattern again has the same number, the empty
    //! one -1. Not after build().
    qint32 add(QStringView pattern);
    void build();
    [[nodiscard]] qint32 patternCount() const { return m_patternCount; }

    //! Calls found(Hit) for every place, ascending by end; at the same end the longest first. Gives the state behind
    //! the text.
    template <class Found>
    qint32 scan(QStringView text, Found &&found) const
    {
        qint32 state = start;
        const qint32 size = qint32(text.size());
        for (qint32 i = 0; i < size; ++i) {
            state = step(state, text[i].unicode());
            foundAt(state, i + 1, found);
        }
        return state;
    }

    //! What has been read of a text, as far as it matters: a text may be read on from where another one ended.
    static constexpr qint32 start = 0;
    [[nodiscard]] qint32 step(qint32 state, char16_t unit) const
    {
        return mayGoOn(state, unit) ? stepOn(state, unit) : m_fromRoot[unit];
    }
    //! Whether more than a unit itself may begin a pattern after it; false is sure. One look into a small table.
    [[nodiscard]] bool mayGoOn(qint32 state, char16_t unit) const
    {
        const quint32 bit = bitOf(unit);
        return (m_after[std::size_t(state)][bit / 64] >> (bit % 64) & 1) != 0;
    }
    //! How many of the last units read may yet begin a pattern.
    [[nodiscard]] qint32 depth(qint32 state) const { return m_nodes[std::size_t(state)].depth; }
    //! Calls found(Hit) for the places that end right before an index, the longest first.
    template <class Found>
    void foundAt(qint32 state, qint32 end, Found &&found) const
    {
        for (qint32 at = m_firstFound[std::size_t(state)]; at > 0; at = m_nodes[std::size_t(at)].shorter) {
            const Node &node = m_nodes[std::size_t(at)];
            found(Hit{node.pattern, end - node.depth, end});
        }
    }
    //! Whether any pattern occurs.
    [[nodiscard]] bool occursIn(QStringView text) const;

private:
    struct Node
    {
        qint32 fail = 0; //!< the longest proper suffix that is a node
        qint32 shorter = 0; //!< the nearest node on the way of fail that ends a pattern; 0 = none
        qint32 pattern = -1;
        qint32 depth = 0;
        qint32 firstEdge = 0; //!< in m_edges, once built
        qint32 edgeCount = 0;
        qint32 firstChild = -1; //!< while building: children as a list, by unit
        qint32 nextSibling = -1;
        char16_t unit = 0;
    };
    struct Edge
    {
        char16_t unit = 0;
        qint32 target = 0;
    };

    //! A set of units, as bits that several units share.
    using UnitSet = std::array<quint64, 4>;
    [[nodiscard]] static quint32 bitOf(char16_t unit) { return unit * 0x9E37U >> 8U & 255U; }

    [[nodiscard]] qint32 child(qint32 node, char16_t unit) const; //!< -1 = none
    [[nodiscard]] qint32 stepOn(qint32 state, char16_t unit) const;
    [[nodiscard]] qint32 listedChild(qint32 node, char16_t unit);
    void layOutEdges();
    void layOutAfter(const std::vector<qint32> &byDepth);

    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges; //!< by node, then unit
    std::vector<qint32> m_fromRoot; //!< by unit; 0 = stays at the root
    std::vector<qint32> m_firstFound; //!< by node, once built: the longest pattern that ends there, as a node; 0 = none
    std::vector<UnitSet> m_after; //!< by node: the units of its edges and of those on the way of fail, but the root's
    qint32 m_patternCount = 0;
};

}
