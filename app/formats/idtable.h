#pragma once

#include <QByteArrayView>

#include <vector>

namespace Catena::Captures {

//! Numbers ids in the order they are first seen, from 0. The bytes of an id have to stay where they are; the table
//! keeps views. Open addressing; the hash is seeded anew in every process, for ids are foreign text, and orders
//! nothing.
class IdTable
{
public:
    //! Makes room for so many more ids.
    void reserve(std::size_t more);
    //! The number of an id; next where it is new.
    [[nodiscard]] quint32 numberOf(QByteArrayView id, quint32 next);

private:
    struct Slot
    {
        quint32 hash = 0;
        quint32 entry = 0; //!< 1-based index in m_entries; 0 = free
    };
    struct Entry
    {
        QByteArrayView id;
        quint32 number = 0;
    };

    void grow(std::size_t size);

    std::vector<Slot> m_slots;
    std::vector<Entry> m_entries;
};

}
