#pragma once

#include "repeats/similarityjoin.h"
#include "repeats/wording.h"
#include "thread/threadtree.h"

namespace Catena::Repeats {

//! The texts that are no exact repeats, numbered in the order of the tree; and, found on the way, those that are.
class DistinctTexts : public ShingledTexts
{
public:
    //! A comment with the very letters of an earlier one.
    struct Again
    {
        qint32 node = 0;
        qint32 of = 0; //!< the node of that one
        bool isShort = false; //!< too short, and an answer to another comment than that one: only offered
        bool isAnswer = false; //!< it quotes the other one, which stands above it: only offered
    };

    DistinctTexts(const Captures::Comments &comments, const Thread::ThreadTree &tree);

    //! Reads all comments; shingles of the distinct ones are counted on the way.
    void read(const Base::Cancellation &cancellation);

    [[nodiscard]] quint32 size() const { return quint32(m_nodes.size()); }
    [[nodiscard]] qint32 nodeOf(quint32 text) const { return m_nodes[text]; }
    [[nodiscard]] const std::vector<Again> &again() const { return m_again; }
    [[nodiscard]] const ShingleStatistics &statistics() const { return m_statistics; }

    void wordingOf(quint32 text, Wording &wording) const { wordingOfNode(m_nodes[text], wording); }
    void wordingOfNode(qint32 node, Wording &wording) const;
    void shinglesOf(quint32 text, std::vector<quint64> &shingles) const override;
    void foresee(quint32 text) const override;
    void expect(quint32 text) const override;

private:
    static constexpr qint32 none = -1;

    //! Finds the first node with a key; what it says may differ, as keys may agree by chance.
    class Keys
    {
    public:
        //! The slot of a key, until the next call: holds a node, or none.
        [[nodiscard]] qint32 &operator[](quint64 key);

    private:
        struct Slot
        {
            quint64 key = 0; //!< 0 = free
            qint32 node = none;
        };
        [[nodiscard]] std::size_t slotOf(quint64 key) const;
        void grow();

        std::vector<Slot> m_slots;
        std::size_t m_used = 0;
    };

    void foreseeNode(qint32 node) const;
    void readNode(qint32 node);
    void addText(qint32 node);
    //! Whether a node, if it is one, says the same as the wording at hand.
    [[nodiscard]] bool saysTheSame(qint32 node);
    [[nodiscard]] QByteArrayView body(qint32 node) const;

    const Captures::Comments &m_comments;
    const Thread::ThreadTree &m_tree;
    ShingleStatistics m_statistics;
    Keys m_keys; //!< of a text wherever it stands
    Keys m_siblings; //!< of a short text and its parent
    std::vector<qint32> m_nodes; //!< by text
    std::vector<QByteArrayView> m_bodies; //!< by text: two looks into memory less
    std::vector<Again> m_again;
    Wording m_wording;
    std::vector<quint64> m_hashes;
    mutable Wording m_other;
    mutable DistinctShingles m_shingles;
};

}
