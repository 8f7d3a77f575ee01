#include "repeats/distincttexts.h"

#include <algorithm>
#include <numeric>

namespace Catena::Repeats {

namespace {

constexpr qint64 everyParent = -2; //!< for the key of a text wherever it stands
constexpr qint32 askEvery = 1024; //!< comments between two looks whether to stop
constexpr qint32 ahead = 4; //!< comments between asking for one and reading it
constexpr quint64 bytesPerShingle = 3; //!< of UTF-8: one of Hangul, and of an alphabet the one in three that is rare

//! A key of letters, of one parent only if asked: FNV-1a by letter, mixed (Fowler, Noll and Vo; Appleby).
quint64 keyOf(const Wording &wording, qint64 parent)
{
    quint64 key = 0xCBF29CE484222325 ^ quint64(parent);
    for (const char32_t letter : wording.letters.units)
        key = (key ^ letter) * 0x100000001B3 + (key >> 47);
    key ^= key >> 32;
    key *= 0xD6E8FEB86659FD93;
    return (key ^ key >> 32) | 1; // 0 marks a free slot
}

void prefetchBytes(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < std::min<qsizetype>(bytes.size(), 512); at += 64)
        __builtin_prefetch(bytes.data() + at);
}

quint64 bytesOf(const Captures::Comments &comments)
{
    return std::accumulate(comments.comments.begin(), comments.comments.end(), quint64(0),
                           [](quint64 sum, const Captures::Comment &comment) { return sum + comment.body.size; });
}

}

qint32 &DistinctTexts::Keys::operator[](quint64 key)
{
    if (2 * m_used >= m_slots.size())
        grow();
    Slot &slot = m_slots[slotOf(key)];
    if (slot.key == 0) {
        slot.key = key;
        ++m_used;
    }
    return slot.node;
}

std::size_t DistinctTexts::Keys::slotOf(quint64 key) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = (key >> 8) & mask;
    while (m_slots[at].key != 0 && m_slots[at].key != key)
        at = (at + 1) & mask;
    return at;
}

void DistinctTexts::Keys::grow()
{
    std::vector<Slot> slotsBefore(std::max<std::size_t>(1024, 2 * m_slots.size()));
    slotsBefore.swap(m_slots);
    for (const Slot &slot : slotsBefore) {
        if (slot.key != 0)
            m_slots[slotOf(slot.key)] = slot;
    }
}

DistinctTexts::DistinctTexts(const Captures::Comments &comments, const Thread::ThreadTree &tree)
    : m_comments(comments), m_tree(tree), m_statistics(bytesOf(comments) / bytesPerShingle)
{
}

void DistinctTexts::read(const Base::Cancellation &cancellation)
{
    for (qint32 node = 0; node < m_tree.size(); ++node) {
        if (node % askEvery == 0 && cancellation.isCancelled())
            break;
        foreseeNode(node);
        if (m_comments[m_tree.node(node).comment].state == Captures::State::Present)
            readNode(node);
    }
    m_keys = Keys();
    m_siblings = Keys();
}

//! Has the memory look at the comments that come next: the order of the tree is not that of the file.
void DistinctTexts::foreseeNode(qint32 node) const
{
    if (node + 2 * ahead < m_tree.size()) {
        const Captures::Comment &far = m_comments[m_tree.node(node + 2 * ahead).comment];
        __builtin_prefetch(&far.state);
        __builtin_prefetch(&far.body);
    }
    if (node + ahead < m_tree.size())
        prefetchBytes(body(node + ahead));
}

void DistinctTexts::readNode(qint32 node)
{
    readWording(body(node), m_wording);
    const auto &letters = m_wording.letters.units;
    if (letters.empty())
        return;
    const bool isShort =
        letters.size() < std::size_t(shortHalfSyllables) && halfSyllables(letters) < shortHalfSyllables;
    qint32 &first = m_keys[keyOf(m_wording, everyParent)];
    const bool isKnown = saysTheSame(first);
    if (!isKnown) {
        first = first == none ? node : first;
        addText(node);
    } else if (!isShort) {
        const bool isBelow = node < first + m_tree.node(first).subtreeSize;
        m_again.push_back({node, first, false, m_wording.isQuoteOnly && isBelow});
    }
    if (!isShort)
        return;
    qint32 &sibling = m_siblings[keyOf(m_wording, m_tree.node(node).parent)];
    if (isKnown && saysTheSame(sibling))
        m_again.push_back({node, sibling, false, false});
    else if (isKnown)
        m_again.push_back({node, first, true, false});
    sibling = sibling == none ? node : sibling;
}

void DistinctTexts::addText(qint32 node)
{
    m_nodes.push_back(node);
    m_bodies.push_back(body(node));
    m_shingles.read(m_wording.letters, m_hashes);
    m_statistics.add(m_hashes);
}

bool DistinctTexts::saysTheSame(qint32 node)
{
    if (node == none)
        return false;
    readWording(body(node), m_other);
    return m_other.letters.units == m_wording.letters.units;
}

void DistinctTexts::wordingOfNode(qint32 node, Wording &wording) const
{
    readWording(body(node), wording);
}

void DistinctTexts::shinglesOf(quint32 text, std::vector<quint64> &shingles) const
{
    readWording(m_bodies[text], m_other);
    m_shingles.read(m_other.letters, shingles);
}

void DistinctTexts::foresee(quint32 text) const
{
    __builtin_prefetch(&m_bodies[text]);
}

void DistinctTexts::expect(quint32 text) const
{
    prefetchBytes(m_bodies[text]);
}

QByteArrayView DistinctTexts::body(qint32 node) const
{
    return m_comments.buffers.view(m_comments[m_tree.node(node).comment].body);
}

}
