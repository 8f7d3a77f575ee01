#pragma once

#include <QtGlobal>

#include <vector>

namespace Catena::Repeats {

//! A set of hashes that is emptied in no time, for one text after the other: open addressing, linear probing.
class ShingleSet
{
public:
    //! Empties it and makes room for that many.
    void reset(std::size_t count)
    {
        std::size_t room = m_slots.size();
        if (room < 2 * count + 2) {
            room = 64;
            while (room < 2 * count + 2)
                room *= 2;
            m_slots.assign(room, {});
            m_round = 0;
        }
        if (++m_round == 0) {
            m_slots.assign(room, {});
            m_round = 1;
        }
    }

    //! False where it was in already.
    bool insert(quint64 hash)
    {
        Slot &slot = m_slots[slotOf(hash)];
        if (slot.round == m_round)
            return false;
        slot = {hash, m_round};
        return true;
    }

    [[nodiscard]] bool contains(quint64 hash) const { return m_slots[slotOf(hash)].round == m_round; }

private:
    struct Slot
    {
        quint64 hash = 0;
        quint32 round = 0;
    };

    //! Where a hash is, or would go.
    [[nodiscard]] std::size_t slotOf(quint64 hash) const
    {
        const std::size_t mask = m_slots.size() - 1;
        std::size_t at = (hash >> 20) & mask;
        while (m_slots[at].round == m_round && m_slots[at].hash != hash)
            at = (at + 1) & mask;
        return at;
    }

    std::vector<Slot> m_slots = std::vector<Slot>(64);
    quint32 m_round = 1;
};

}
