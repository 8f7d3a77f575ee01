#pragma once

#include "captures/comments.h"
#include "formats/reader.h"

#include <QHash>

#include <vector>

namespace Catena::Captures {

//! Numbers the ids of all readings, from 0 in the order they are asked for: equal ids of one space (RecordSet::idSpace)
//! have one number. Readings that number their ids themselves are asked by these numbers, and where such a reading has
//! its space to itself, no id is looked at again. Used once; readings and buffers outlive it.
class IdSpaces
{
public:
    static constexpr quint32 none = Formats::Record::notNumbered;

    IdSpaces(const std::vector<Formats::Reading> &readings, Documents::TextBuffers &buffers);

    //! The number of an id of a reading: by its bytes, a slice of the buffers, and its own number there, if it has one.
    [[nodiscard]] quint32 number(quint32 reading, Base::Slice id, quint32 own);
    //! Makes two numbers one message: the earlier stands for both from now on.
    void unite(quint32 one, quint32 other);
    //! Where the id stands that got a number first.
    [[nodiscard]] Base::Slice slice(quint32 number) const;
    [[nodiscard]] quint32 size() const { return quint32(m_names.size()); }

private:
    //! The ids of one space, where their bytes have to be compared.
    struct Space
    {
        Formats::IdTable table;
        std::vector<quint32> numbers; //!< by number in the table: the number here
        quint32 readings = 0; //!< that have ids in it
    };
    //! What is known of one reading.
    struct Own
    {
        quint32 space = 0;
        quint32 buffer = 0; //!< of the bytes of RecordSet::ids
        bool isAllNumbered = false; //!< every id has a number of its own set
        std::vector<quint32> numbers; //!< by the reading's numbers: the number here, or none
    };

    //! Where an id stands: in its reading by the number there, else in m_slices. Most are never asked for.
    struct Name
    {
        quint32 reading = none; //!< none: m_slices
        quint32 at = 0;
    };

    [[nodiscard]] quint32 firstName(quint32 number);
    [[nodiscard]] Base::Slice sliceIn(quint32 reading, quint32 own) const;

    const std::vector<Formats::Reading> &m_readings;
    Documents::TextBuffers &m_buffers;
    std::vector<Space> m_spaces;
    std::vector<Own> m_own; //!< by reading
    std::vector<Name> m_names; //!< by number
    std::vector<Base::Slice> m_slices; //!< of ids without a number of their own
    std::vector<quint32> m_firstNames; //!< by number: an earlier name of the same message, or none
};

}
