#include "repeats/shinglecounts.h"

#include <algorithm>
#include <bit>

namespace Catena::Repeats {

namespace {

constexpr int fewestBits = 16;
constexpr int mostBits = 31;

}

ShingleCounts::ShingleCounts(quint64 shingles)
{
    const int bits = std::clamp(int(std::bit_width(shingles | 1)), fewestBits, mostBits);
    m_shift = 64 - bits;
    m_counts = LargeArray<quint8>(std::size_t(1) << (bits - 1));
}

void ShingleCounts::add(std::span<const quint64> hashes)
{
    for (const quint64 hash : hashes)
        prefetch(hash);
    for (const quint64 hash : hashes) {
        const quint64 at = hash >> m_shift;
        const int half = int(at % 2) * 4;
        quint8 &both = m_counts[at / 2];
        const auto step = std::size_t(both >> half & 15);
        if (step + 1 == steps.size())
            continue;
        const auto width = quint32(steps[step + 1] - steps[step]);
        m_coin = m_coin * 1664525 + 1013904223; // Numerical Recipes; its high bits serve as the coin
        if (width == 1 || quint64(m_coin) * width >> 32 == 0)
            both = quint8(both + (1 << half));
    }
}

}
