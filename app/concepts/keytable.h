#pragma once

#include <QStringView>

#include <array>
#include <vector>

namespace Catena::Concepts {

//! Numbers keys, from 0 in the order added: an open-addressed hash table that is asked by a view. The begin of a key
//! stands in the table itself, so that most are found by one look into memory; nothing is allocated for a key. Never
//! walked by hash.
class KeyTable
{
public:
    //! A key made ready to be asked for.
    struct Query
    {
        QStringView key;
        std::array<quint64, 2> head{}; //!< the first eight units; zero beyond the end
        quint64 hash = 0;
    };
    [[nodiscard]] static Query query(QStringView key);
    //! Has the memory looked at that a query will need: worth it where several are asked one after the other.
    void prefetch(const Query &query) const;

    //! -1 = not there.
    [[nodiscard]] qint32 find(QStringView key) const;
    //! The number of a key; a new one is added.
    qint32 add(QStringView key) { return add(query(key)); }
    qint32 add(const Query &query);
    //! Holds until the next add().
    [[nodiscard]] QStringView key(qint32 number) const
    {
        const std::size_t begin = m_begins[std::size_t(number)];
        return {m_units.data() + begin, qsizetype(m_begins[std::size_t(number) + 1] - begin)};
    }
    [[nodiscard]] qint32 size() const { return qint32(m_begins.size()) - 1; }
    void clear();

private:
    struct Slot
    {
        std::array<quint64, 2> head{};
        qint32 number = -1;
        qint32 size = 0; //!< of the key
    };
    //! The slot that holds a key, or the free one it would stand in.
    [[nodiscard]] std::size_t slotOf(const Query &query) const;
    [[nodiscard]] bool holds(const Slot &slot, const Query &query) const;
    void grow();

    std::vector<Slot> m_slots;
    std::vector<char16_t> m_units; //!< of all keys
    std::vector<std::size_t> m_begins{0}; //!< by number, and the end of the last
};

}
