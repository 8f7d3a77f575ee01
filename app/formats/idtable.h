#pragma once

#include "documents/document.h"

#include <array>
#include <limits>
#include <span>
#include <vector>

namespace Catena::Formats {

//! Ids of messages, or names as a source writes them, each once, numbered in the order they are first seen, from 0. It
//! keeps their bytes close together: an id is compared with one that was just read, and not with one a hundred
//! megabytes away. Open addressing; the hash is seeded anew in every process, for ids are foreign text, and orders
//! nothing.
class IdTable : public Documents::Bytes
{
public:
    static constexpr quint32 none = std::numeric_limits<quint32>::max();
    static constexpr std::size_t batch = 16; //!< of ids whose memory is fetched together

    //! Makes room for so many more ids.
    void reserve(std::size_t more);
    //! The number of an id; a new one gets the next.
    [[nodiscard]] quint32 numberOf(QByteArrayView id);
    //! Has the memory fetched that looking up these ids will need, a batch at most: one after the other each would wait
    //! for its own.
    void prefetch(std::span<const QByteArrayView> ids) const;
    //! The number of an id that was seen, or none.
    [[nodiscard]] quint32 known(QByteArrayView id) const;
    //! Appends the numbers of several ids.
    void appendNumbers(std::span<const QByteArrayView> ids, std::vector<quint32> &numbers);
    //! Gives back what looking up takes; from then on ids are asked for by their numbers alone.
    void close();
    [[nodiscard]] quint32 size() const { return quint32(m_begins.size()); }
    [[nodiscard]] QByteArrayView id(quint32 number) const;
    //! Where an id stands in view(): buffer is the caller's to set.
    [[nodiscard]] Base::Slice slice(quint32 number) const;
    //! The bytes of all ids, with what the table needs between them.
    [[nodiscard]] QByteArrayView view() const override { return {m_bytes.data(), qsizetype(m_bytes.size())}; }

private:
    struct Slot
    {
        quint32 hash = 0;
        quint32 place = 0; //!< of its entry in m_bytes, in units, from 1; 0 = free
    };
    //! What stands in m_bytes before the bytes of an id.
    struct Head
    {
        quint32 number = 0;
        quint32 size = 0;
    };

    //! Slots that so many ids need: two thirds of them are taken at most.
    [[nodiscard]] static std::size_t slotsFor(std::size_t ids) { return ids + ids / 2 + 2; }
    void grow(std::size_t size);
    [[nodiscard]] quint32 find(QByteArrayView id, quint32 hash);
    //! The slot of an id, or the free one it would stand in; there is one.
    [[nodiscard]] std::size_t slotOf(QByteArrayView id, quint32 hash) const;
    [[nodiscard]] Head headAt(quint32 place) const;

    std::vector<Slot> m_slots;
    std::vector<quint64> m_begins; //!< by number: where its bytes begin
    std::vector<char> m_bytes;
};

}
