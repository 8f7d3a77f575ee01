#include "formats/idtable.h"

#include <QHashFunctions>

#include <algorithm>
#include <cstring>
#include <utility>

namespace Catena::Formats {

namespace {

constexpr std::size_t fewestSlots = 64; // a power of two
constexpr std::size_t unit = 8; //!< bytes that a place counts: 32 GB of ids can be told apart

quint32 hashOf(QByteArrayView id)
{
    const size_t hash = qHash(id, QHashSeed::globalSeed());
    return quint32(hash ^ (quint64(hash) >> 32));
}

}

void IdTable::reserve(std::size_t more)
{
    if (!m_begins.empty()) // the others are likely to be as long
        m_bytes.reserve(m_bytes.size() + more * (m_bytes.size() / m_begins.size() + unit));
    m_begins.reserve(m_begins.size() + more);
    std::size_t size = std::max(fewestSlots, m_slots.size());
    while (size < slotsFor(m_begins.size() + more))
        size *= 2;
    if (size > m_slots.size())
        grow(size);
}

void IdTable::close()
{
    m_slots = std::vector<Slot>();
}

quint32 IdTable::numberOf(QByteArrayView id)
{
    return find(id, hashOf(id));
}

void IdTable::appendNumbers(std::span<const QByteArrayView> ids, std::vector<quint32> &numbers)
{
    for (std::size_t first = 0; first < ids.size(); first += batch) {
        const auto some = ids.subspan(first, std::min(batch, ids.size() - first));
        prefetch(some);
        for (const QByteArrayView id : some)
            numbers.push_back(numberOf(id));
    }
}

void IdTable::prefetch(std::span<const QByteArrayView> ids) const
{
    if (m_slots.empty())
        return;
    std::array<const Slot *, batch> found{};
    const std::size_t count = std::min(ids.size(), batch);
    for (std::size_t i = 0; i < count; ++i) {
        found[i] = &m_slots[hashOf(ids[i]) & (m_slots.size() - 1)];
        __builtin_prefetch(found[i]);
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (found[i]->place != 0)
            __builtin_prefetch(m_bytes.data() + (found[i]->place - 1) * unit);
    }
}

quint32 IdTable::known(QByteArrayView id) const
{
    if (m_slots.empty())
        return none;
    const Slot slot = m_slots[slotOf(id, hashOf(id))];
    return slot.place == 0 ? none : headAt(slot.place).number;
}

IdTable::Head IdTable::headAt(quint32 place) const
{
    Head head;
    std::memcpy(&head, m_bytes.data() + (place - 1) * unit, sizeof head);
    return head;
}

std::size_t IdTable::slotOf(QByteArrayView id, quint32 hash) const
{
    std::size_t at = hash & (m_slots.size() - 1);
    for (; m_slots[at].place != 0; at = (at + 1) & (m_slots.size() - 1)) {
        if (m_slots[at].hash != hash)
            continue;
        const char *bytes = m_bytes.data() + (m_slots[at].place - 1) * unit + sizeof(Head);
        const quint32 size = headAt(m_slots[at].place).size;
        if (qsizetype(size) == id.size() && (size == 0 || std::memcmp(bytes, id.data(), size) == 0))
            break;
    }
    return at;
}

quint32 IdTable::find(QByteArrayView id, quint32 hash)
{
    if (m_slots.size() < slotsFor(m_begins.size() + 1))
        grow(std::max(fewestSlots, 2 * m_slots.size()));
    const std::size_t at = slotOf(id, hash);
    if (m_slots[at].place != 0)
        return headAt(m_slots[at].place).number;
    const Head head{quint32(m_begins.size()), quint32(id.size())};
    const std::size_t begin = m_bytes.size();
    m_bytes.resize(begin + (sizeof head + std::size_t(id.size()) + unit - 1) / unit * unit);
    std::memcpy(m_bytes.data() + begin, &head, sizeof head);
    if (!id.isEmpty())
        std::memcpy(m_bytes.data() + begin + sizeof head, id.data(), std::size_t(id.size()));
    m_begins.push_back(begin + sizeof head);
    m_slots[at] = {hash, quint32(begin / unit) + 1};
    return head.number;
}

QByteArrayView IdTable::id(quint32 number) const
{
    const char *bytes = m_bytes.data() + m_begins[number];
    Head head;
    std::memcpy(&head, bytes - sizeof head, sizeof head);
    return {bytes, qsizetype(head.size)};
}

Base::Slice IdTable::slice(quint32 number) const
{
    return {0, quint32(id(number).size()), m_begins[number]};
}

void IdTable::grow(std::size_t size)
{
    const std::vector<Slot> before = std::exchange(m_slots, std::vector<Slot>(size));
    for (const Slot &slot : before) {
        if (slot.place == 0)
            continue;
        std::size_t at = slot.hash & (size - 1);
        while (m_slots[at].place != 0)
            at = (at + 1) & (size - 1);
        m_slots[at] = slot;
    }
}

}
