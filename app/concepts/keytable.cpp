#include "concepts/keytable.h"

#include <algorithm>

namespace Catena::Concepts {

namespace {

constexpr std::size_t fewestSlots = 64; // a power of two, as every number of slots is
constexpr std::size_t headUnits = 8;

using Units = KeyTable::Units;

//! Leaves of a head the first units.
constexpr auto headMasks = [] {
    std::array<Units, headUnits + 1> masks{};
    for (std::size_t units = 0; units <= headUnits; ++units) {
        for (std::size_t bit = 0; bit < units * 16; ++bit)
            (bit < 64 ? masks[units].first : masks[units].second) |= quint64(1) << (bit % 64);
    }
    return masks;
}();

}

//! The hash multiplies and folds eight bytes at a time, as in wyhash (Wang Yi 2019) but shorter: keys are words.
KeyTable::Query KeyTable::query(QStringView text, qsizetype begin, qsizetype end)
{
    constexpr quint64 odd = 0x9E37'79B9'7F4A'7C15;
    const auto size = std::size_t(end - begin);
    Query query{text.sliced(begin, end - begin), {}, {}, quint64(size) * odd};
    const auto mix = [&query](quint64 part) {
        query.hash = (query.hash ^ part) * odd;
        query.hash ^= query.hash >> 32;
    };
    const char16_t *units = text.utf16() + begin;
    const std::size_t heads = std::min(size, headUnits);
    if (std::size_t(text.size() - begin) >= headUnits) {
        std::memcpy(static_cast<void *>(&query.head), units, sizeof(Units));
        query.head.first &= headMasks[heads].first;
        query.head.second &= headMasks[heads].second;
    } else {
        std::memcpy(static_cast<void *>(&query.head), units, heads * sizeof(char16_t));
    }
    mix(query.head.first);
    mix(query.head.second);
    if (size > headUnits) {
        std::memcpy(static_cast<void *>(&query.tail), units + size - headUnits, sizeof(Units));
        mix(query.tail.first);
        mix(query.tail.second);
    }
    for (std::size_t at = headUnits; at + headUnits < size; at += 4) {
        quint64 part = 0;
        std::memcpy(&part, units + at, sizeof(part));
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

qint32 KeyTable::guess(const Query &query) const
{
    if (m_slots.empty())
        return -1;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = std::size_t(query.hash) & mask;; at = (at + 1) & mask) {
        const Slot slot = m_slots[at];
        if (slot.number >= 0 && slot.tag != tagOf(query.hash))
            continue;
        if (slot.number >= 0)
            __builtin_prefetch(&m_keys[std::size_t(slot.number)]);
        return slot.number;
    }
}

bool KeyTable::isSameMiddle(const Key &known, const Query &query) const
{
    return std::memcmp(m_units.data() + known.begin, query.key.utf16(), known.size * sizeof(char16_t)) == 0;
}

std::size_t KeyTable::slotOf(const Query &query) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = std::size_t(query.hash) & mask;; at = (at + 1) & mask) {
        const Slot slot = m_slots[at];
        if (slot.number < 0 || (slot.tag == tagOf(query.hash) && holds(m_keys[std::size_t(slot.number)], query)))
            return at;
    }
}

qint32 KeyTable::find(QStringView key) const
{
    return m_slots.empty() ? -1 : m_slots[slotOf(query(key))].number;
}

qint32 KeyTable::add(const Query &query)
{
    if ((m_keys.size() + 1) * 3 >= m_slots.size() * 2)
        grow();
    Slot &slot = m_slots[slotOf(query)];
    if (slot.number < 0) {
        slot = {tagOf(query.hash), size()};
        m_keys.push_back({query.head, query.tail, quint32(m_units.size()), quint32(query.key.size())});
        m_units.insert(m_units.end(), query.key.utf16(), query.key.utf16() + query.key.size());
    }
    return slot.number;
}

void KeyTable::grow()
{
    m_slots.assign(std::max(fewestSlots, m_slots.size() * 2), Slot());
    for (qint32 i = 0; i < size(); ++i) {
        const Query known = query(key(i));
        m_slots[slotOf(known)] = {tagOf(known.hash), i};
    }
}

void KeyTable::clear()
{
    m_slots.clear();
    m_units.clear();
    m_keys.clear();
}

}
