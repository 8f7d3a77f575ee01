#pragma once

#include "repeats/largearray.h"

#include <QtGlobal>

#include <array>
#include <span>

namespace Catena::Repeats {

//! In about how many texts a shingle stands, for all shingles of a folder, in four bits each, found by its hash: 0, 1,
//! 2, 3 and 4 are counted one by one, more only by and by (Morris 1978), with a coin that falls the same way each time.
//! Two shingles may share a count, which then is that of both (a Count-Min sketch of one row, Cormode and
//! Muthukrishnan 2005): a shingle that is in another text never counts as in one only.
class ShingleCounts
{
public:
    static constexpr quint8 most = 255; //!< where counting stops

    //! Room for about so many different shingles.
    explicit ShingleCounts(quint64 shingles);

    //! Counts the shingles of one text, each given once.
    void add(std::span<const quint64> hashes);
    [[nodiscard]] quint8 operator[](quint64 hash) const
    {
        const quint64 at = hash >> m_shift;
        return steps[m_counts[at / 2] >> (at % 2 * 4) & 15];
    }
    //! Asks the memory for a count that is wanted soon.
    void prefetch(quint64 hash) const { __builtin_prefetch(&m_counts[(hash >> m_shift) / 2], 1); }

private:
    static constexpr std::array<quint8, 16> steps{0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 160, most};

    LargeArray<quint8> m_counts; //!< two a byte: numbers of steps
    int m_shift;
    quint32 m_coin = 1;
};

}
