#include "concepts/keytable.h"

#include <algorithm>
#include <cstring>

namespace Catena::Concepts {

namespace {

constexpr std::size_t fewestSlots = 64; // a power of two, as every number of slots is

}

//! Multiplies and folds eight bytes at a time, as in wyhash (Wang Yi 2019) but shorter: keys are words.
quint64 KeyTable::hashOf(QStringView key)
{
    constexpr quint64 odd = 0x9E37'79B9'7F4A'7C15;
    quint64 hash = quint64(key.size()) * odd;
    const char16_t *units = key.utf16();
    qsizetype left = key.size();
    while (left > 0) {
        quint64 part = 0;
        const qsizetype taken = std::min<qsizetype>(left, 4);
        std::memcpy(&part, units, std::size_t(taken) * sizeof(char16_t));
        hash = (hash ^ part) * odd;
        hash ^= hash >> 32;
        units += taken;
        left -= taken;
    }
    return hash * odd;
}

std::size_t KeyTable::slotOf(QStringView key, quint64 hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = std::size_t(hash) & mask;; at = (at + 1) & mask) {
        const Slot &slot = m_slots[at];
        if (slot.number < 0 || (slot.hash == quint32(hash >> 32) && m_keys[std::size_t(slot.number)] == key))
            return at;
    }
}

qint32 KeyTable::find(QStringView key) const
{
    return m_slots.empty() ? -1 : m_slots[slotOf(key, hashOf(key))].number;
}

qint32 KeyTable::add(QStringView key)
{
    if (m_keys.size() * 2 >= m_slots.size())
        grow();
    const quint64 hash = hashOf(key);
    Slot &slot = m_slots[slotOf(key, hash)];
    if (slot.number < 0) {
        slot = {qint32(m_keys.size()), quint32(hash >> 32)};
        m_keys.push_back(key.toString());
    }
    return slot.number;
}

void KeyTable::grow()
{
    m_slots.assign(std::max(fewestSlots, m_slots.size() * 2), Slot());
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const quint64 hash = hashOf(m_keys[i]);
        m_slots[slotOf(m_keys[i], hash)] = {qint32(i), quint32(hash >> 32)};
    }
}

void KeyTable::clear()
{
    m_slots.clear();
    m_keys.clear();
}

}
