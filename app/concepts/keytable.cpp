#include "concepts/keytable.h"

#include <algorithm>
#include <cstring>

namespace Catena::Concepts {

namespace {

constexpr std::size_t fewestSlots = 64; // a power of two, as every number of slots is
constexpr qsizetype headUnits = 8;

}

//! The hash multiplies and folds eight bytes at a time, as in wyhash (Wang Yi 2019) but shorter: keys are words.
KeyTable::Query KeyTable::query(QStringView key)
{
    constexpr quint64 odd = 0x9E37'79B9'7F4A'7C15;
    Query query{key, {}, quint64(key.size()) * odd};
    const auto mix = [&query](quint64 part) {
        query.hash = (query.hash ^ part) * odd;
        query.hash ^= query.hash >> 32;
    };
    const char16_t *units = key.utf16();
    std::memcpy(query.head.data(), units, std::size_t(std::min(key.size(), headUnits)) * sizeof(char16_t));
    mix(query.head[0]);
    mix(query.head[1]);
    for (qsizetype at = headUnits; at < key.size(); at += 4) {
        quint64 part = 0;
        std::memcpy(&part, units + at, std::size_t(std::min<qsizetype>(key.size() - at, 4)) * sizeof(char16_t));
        mix(part);
    }
    query.hash *= odd;
    query.hash ^= query.hash >> 32;
    return query;
}

void KeyTable::prefetch(const Query &query) const
{
    if (!m_slots.empty())
        __builtin_prefetch(&m_slots[std::size_t(query.hash) & (m_slots.size() - 1)]);
}

bool KeyTable::holds(const Slot &slot, const Query &query) const
{
    if (slot.head != query.head || slot.size != query.key.size())
        return false;
    return query.key.size() <= headUnits
        || std::memcmp(key(slot.number).utf16(), query.key.utf16(), std::size_t(slot.size) * sizeof(char16_t)) == 0;
}

std::size_t KeyTable::slotOf(const Query &query) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = std::size_t(query.hash) & mask;; at = (at + 1) & mask) {
        const Slot &slot = m_slots[at];
        if (slot.number < 0 || holds(slot, query))
            return at;
    }
}

qint32 KeyTable::find(QStringView key) const
{
    return m_slots.empty() ? -1 : m_slots[slotOf(query(key))].number;
}

qint32 KeyTable::add(const Query &query)
{
    if (m_begins.size() * 2 >= m_slots.size())
        grow();
    Slot &slot = m_slots[slotOf(query)];
    if (slot.number < 0) {
        slot = {query.head, size(), qint32(query.key.size())};
        m_units.insert(m_units.end(), query.key.utf16(), query.key.utf16() + query.key.size());
        m_begins.push_back(m_units.size());
    }
    return slot.number;
}

void KeyTable::grow()
{
    m_slots.assign(std::max(fewestSlots, m_slots.size() * 2), Slot());
    for (qint32 i = 0; i < size(); ++i) {
        const Query known = query(key(i));
        m_slots[slotOf(known)] = {known.head, i, qint32(known.key.size())};
    }
}

void KeyTable::clear()
{
    m_slots.clear();
    m_units.clear();
    m_begins.assign(1, 0);
}

}
