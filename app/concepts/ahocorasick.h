#pragma once

#include <QStringView>

#include <vector>

namespace Catena::Concepts {

//! Finds every place of many patterns in one pass over a text (Aho, Corasick 1975), UTF-16 unit by unit.
//! Add the patterns, build once, then scan; threads may share a built one.
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
        const qint32 row = m_rowOf[std::size_t(state)];
        return row >= 0 ? m_rows[std::size_t(row) + m_classes[unit]] : sparseStep(state, unit);
    }
    //! A set of units, as bits that several units share.
    [[nodiscard]] static quint64 unitBit(char16_t unit) { return quint64(1) << (unit * 0x9E37U >> 10U & 63U); }
    //! The units after which more than the unit itself may begin a pattern.
    [[nodiscard]] quint64 unitsAfter(qint32 state) const;
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

    [[nodiscard]] qint32 child(qint32 node, char16_t unit) const; //!< -1 = none
    [[nodiscard]] qint32 sparseStep(qint32 state, char16_t unit) const;
    [[nodiscard]] qint32 listedChild(qint32 node, char16_t unit);
    void layOutEdges();
    void layOutRows(const std::vector<qint32> &byDepth);

    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges; //!< by node, then unit
    std::vector<qint32> m_fromRoot; //!< by unit; 0 = stays at the root
    std::vector<quint16> m_classes; //!< by unit; 0 = in no pattern
    std::vector<qint32> m_firstFound; //!< by node, once built: the longest pattern that ends there, as a node; 0 = none
    std::vector<qint32> m_rowOf; //!< by node: where its row begins in m_rows; -1 = it has none
    std::vector<qint32> m_rows; //!< targets by class, of the shallowest nodes, while there is room
    qint32 m_patternCount = 0;
};

}
