#include "repeats/shingles.h"

#include <array>

namespace Catena::Repeats {

namespace {

constexpr quint64 radix = 0x9E3779B97F4A7C15; // odd; the golden ratio of 2^64

constexpr std::array<quint64, shingleHalfSyllables + 1> radixPowers()
{
    std::array<quint64, shingleHalfSyllables + 1> powers{};
    powers[0] = 1;
    for (std::size_t i = 1; i < powers.size(); ++i)
        powers[i] = powers[i - 1] * radix;
    return powers;
}

constexpr auto powers = radixPowers();

//! The finaliser of MurmurHash3 (Appleby): spreads every bit over all.
quint64 mixed(quint64 x)
{
    x ^= x >> 33;
    x *= 0xFF51AFD7ED558CCD;
    x ^= x >> 33;
    x *= 0xC4CEB9FE1A85EC53;
    return x ^ x >> 33;
}

//! Gives hash, begin and end of every shingle.
template <class Take>
void forShingles(std::span<const char32_t> letters, Take take)
{
    quint64 rolling = 0;
    int weight = 0;
    std::size_t end = 0;
    for (std::size_t begin = 0; begin < letters.size(); ++begin) {
        for (; end < letters.size() && weight < shingleHalfSyllables; ++end) {
            weight += halfSyllables(letters[end]);
            rolling = rolling * radix + letters[end];
        }
        if (weight < shingleHalfSyllables)
            return;
        take(mixed(rolling), begin, end);
        weight -= halfSyllables(letters[begin]);
        rolling -= letters[begin] * powers[end - begin - 1];
    }
}

}

qint64 halfSyllables(std::span<const char32_t> letters)
{
    qint64 weight = 0;
    for (const char32_t letter : letters)
        weight += halfSyllables(letter);
    return weight;
}

void appendShingles(std::span<const char32_t> letters, std::vector<Shingle> &shingles)
{
    forShingles(letters, [&](quint64 hash, std::size_t begin, std::size_t end) {
        shingles.push_back({hash, quint32(begin), quint32(end)});
    });
}

void appendShingleHashes(std::span<const char32_t> letters, std::vector<quint64> &hashes)
{
    hashes.reserve(hashes.size() + letters.size());
    forShingles(letters, [&](quint64 hash, std::size_t, std::size_t) { hashes.push_back(hash); });
}

}
