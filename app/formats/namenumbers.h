#pragma once

#include "formats/idtable.h"

#include <optional>

namespace Catena::Formats {

//! What names were found to mean, by the bytes a source writes them with: so that each way to write a name is decoded
//! once. Lives as long as one reading, and so do those bytes.
class NameNumbers
{
public:
    //! See IdTable.
    void prefetch(std::span<const QByteArrayView> written) const { m_written.prefetch(written); }
    //! The number that was set for these bytes; where there is none, make() is asked for it.
    template <class Make>
    [[nodiscard]] quint32 numberOf(QByteArrayView written, Make make)
    {
        if (m_last && written == m_lastWritten)
            return *m_last;
        const quint32 at = m_written.numberOf(written);
        if (at == m_numbers.size())
            m_numbers.push_back(make());
        m_lastWritten = written;
        m_last = m_numbers[at];
        return m_numbers[at];
    }

private:
    IdTable m_written;
    std::vector<quint32> m_numbers; //!< by number in m_written
    QByteArrayView m_lastWritten;
    std::optional<quint32> m_last; //!< for m_lastWritten
};

}
