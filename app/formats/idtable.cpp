#include "captures/idtable.h"

#include <QHashFunctions>

#include <algorithm>
#include <utility>

namespace Catena::Captures {

namespace {

constexpr std::size_t fewestSlots = 64; // a power of two

quint32 hashOf(QByteArrayView id)
{
    const size_t hash = qHash(id, QHashSeed::globalSeed());
    return quint32(hash ^ (quint64(hash) >> 32));
}

}

void IdTable::reserve(std::size_t more)
{
    m_entries.reserve(m_entries.size() + more);
    std::size_t size = std::max(fewestSlots, m_slots.size());
    while (size < 2 * (m_entries.size() + more))
        size *= 2;
    if (size > m_slots.size())
        grow(size);
}

quint32 IdTable::numberOf(QByteArrayView id, quint32 next)
{
    if (m_slots.size() < 2 * (m_entries.size() + 1))
        grow(std::max(fewestSlots, 2 * m_slots.size()));
    const quint32 hash = hashOf(id);
    std::size_t at = hash & (m_slots.size() - 1);
    for (; m_slots[at].entry != 0; at = (at + 1) & (m_slots.size() - 1)) {
        const Entry &entry = m_entries[m_slots[at].entry - 1];
        if (m_slots[at].hash == hash && entry.id == id)
            return entry.number;
    }
    m_entries.push_back({id, next});
    m_slots[at] = {hash, quint32(m_entries.size())};
    return next;
}

void IdTable::grow(std::size_t size)
{
    const std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(size));
    for (const Slot &slot : before) {
        if (slot.entry == 0)
            continue;
        std::size_t at = slot.hash & (size - 1);
        while (m_slots[at].entry != 0)
            at = (at + 1) & (size - 1);
        m_slots[at] = slot;
    }
}

}
