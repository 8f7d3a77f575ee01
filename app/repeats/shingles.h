#pragma once

#include "text/letters.h"

#include <span>
#include <vector>

namespace Catena::Repeats {

//! Weight of a text in half syllables: a Hangul syllable, a Han or a kana character counts two, a letter or digit of
//! another script one, for five Hangul syllables say about as much as ten letters of an alphabet.
[[nodiscard]] constexpr int halfSyllables(char32_t letter)
{
    if (letter < 0x1100)
        return 1;
    return letter <= 0x11FF || (letter >= 0x3041 && letter <= 0xD7A3) || letter >= 0x20000 ? 2 : 1;
}
[[nodiscard]] qint64 halfSyllables(std::span<const char32_t> letters);

//! One shingle (Broder 1997): the shortest run of letters from a place on that weighs five syllables.
struct Shingle
{
    quint64 hash = 0; //!< of the letters; two that differ share it about once in 2^64 pairs
    quint32 begin = 0; //!< its letters: [begin, end)
    quint32 end = 0;
};

inline constexpr int shingleHalfSyllables = 10;

//! The 5-grams of a text by syllables, one for each letter that has enough behind it, in order. A text lighter than one
//! shingle has none. Hashes roll (Karp and Rabin 1987, modulo 2^64) and are mixed at the end.
void appendShingles(std::span<const char32_t> letters, std::vector<Shingle> &shingles);
//! Their hashes alone.
void appendShingleHashes(std::span<const char32_t> letters, std::vector<quint64> &hashes);

}
