#pragma once

#include <QStringView>

#include <array>
#include <cstring>
#include <vector>

namespace Catena::Concepts {

//! Numbers keys, from 0 in the order added: an open-addressed hash table that is asked by a view. The table itself
//! holds no more of a key than a few bits of its hash, and the keys stand in the order added: what is asked for often
//! came early, so that it stands together and stays at hand. Nothing is allocated for a key. Never walked by hash.
class KeyTable
{
public:
    //! Eight units of a text.
    struct Units
    {
        quint64 first = 0;
        quint64 second = 0;
        bool operator==(const Units &) const = default;
    };
    //! A key made ready to be asked for.
    struct Query
    {
        QStringView key;
        Units head{}; //!< the first eight units; zero beyond the end
        Units tail{}; //!< of a longer key the last eight
        quint64 hash = 0;
    };
    [[nodiscard]] static Query query(QStringView key) { return query(key, 0, key.size()); }
    //! Of the key [begin, end) of a text: faster, as whole words of memory can be read where the text goes on.
    [[nodiscard]] static Query query(QStringView text, qsizetype begin, qsizetype end);
    //! Has the memory looked at that a query will need: worth it where several are asked one after the other.
    void prefetch(const Query &query) const;
    //! The number that a query will most likely give, once it was prefetched; -1 = a new one. Has the memory looked at
    //! that the key itself needs.
    [[nodiscard]] qint32 guess(const Query &query) const;

    //! -1 = not there.
    [[nodiscard]] qint32 find(QStringView key) const;
    //! The number of a key; a new one is added.
    qint32 add(QStringView key) { return add(query(key)); }
    qint32 add(const Query &query);
    //! The same, with what guess() said of it.
    qint32 add(const Query &query, qint32 guessed)
    {
        return guessed >= 0 && holds(m_keys[std::size_t(guessed)], query) ? guessed : add(query);
    }
    //! Holds until the next add().
    [[nodiscard]] QStringView key(qint32 number) const
    {
        const Key &known = m_keys[std::size_t(number)];
        return {m_units.data() + known.begin, qsizetype(known.size)};
    }
    [[nodiscard]] qint32 size() const { return qint32(m_keys.size()); }
    void clear();

private:
    static constexpr quint32 unitsHeld = 16; //!< by head and tail
    struct Slot
    {
        quint32 tag = 0; //!< of the hash: bits that do not tell the place
        qint32 number = -1;
    };
    struct Key
    {
        Units head{};
        Units tail{};
        quint32 begin = 0; //!< in m_units
        quint32 size = 0;
    };
    [[nodiscard]] static quint32 tagOf(quint64 hash) { return quint32(hash >> 32U); }
    //! The slot that holds a key, or the free one it would stand in.
    [[nodiscard]] std::size_t slotOf(const Query &query) const;
    [[nodiscard]] bool holds(const Key &known, const Query &query) const
    {
        return known.head == query.head && known.tail == query.tail && known.size == std::size_t(query.key.size())
            && (known.size <= unitsHeld || isSameMiddle(known, query));
    }
    [[nodiscard]] bool isSameMiddle(const Key &known, const Query &query) const;
    void grow();

    std::vector<Slot> m_slots;
    std::vector<Key> m_keys; //!< by number
    std::vector<char16_t> m_units; //!< of all keys
};

}
