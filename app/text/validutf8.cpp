#include "text/decode.h"
#include "text/wellformed.h"

#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define CATENA_HAS_SHUFFLE
#include <tmmintrin.h>
#endif

namespace Catena::Text {

namespace {

bool isValidByCharacter(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size();) {
        quint64 word = 1ULL << 63;
        if (i + 8 <= bytes.size())
            std::memcpy(&word, bytes.data() + i, sizeof word);
        const int length = (word & 0x8080'8080'8080'8080ULL) == 0 ? 8 : wellFormed(bytes, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

#ifdef CATENA_HAS_SHUFFLE

// What two bytes in a row may be wrong in; a table each for the halves that tell it, and what all three agree on is so.
constexpr char tooShort = 1 << 0; // a lead without its tail
constexpr char tooLong = 1 << 1; // a tail behind ASCII
constexpr char overlong3 = 1 << 2;
constexpr char tooLarge = 1 << 3; // above U+10FFFF
constexpr char surrogate = 1 << 4;
constexpr char overlong2 = 1 << 5;
constexpr char tooLarge1000 = 1 << 6;
constexpr char overlong4 = 1 << 6;
constexpr char twoTails = char(1 << 7); // right only behind a lead of three or four bytes
constexpr char always = tooShort | tooLong | twoTails;
constexpr char aboveFour = always | tooLarge | tooLarge1000;
constexpr char tail8 = tooLong | overlong2 | twoTails | overlong3 | tooLarge1000 | overlong4;
constexpr char tail9 = tooLong | overlong2 | twoTails | overlong3 | tooLarge;
constexpr char tailAb = tooLong | overlong2 | twoTails | surrogate | tooLarge;
constexpr char leadF = tooShort | tooLarge | tooLarge1000 | overlong4;

//! Validates 16 bytes at a time with three lookups: John Keiser, Daniel Lemire, "Validating UTF-8 In Less Than One
//! Instruction Per Byte", Software: Practice and Experience 51 (2021).
class Utf8Blocks
{
public:
    __attribute__((target("ssse3"))) void add(__m128i input)
    {
        const __m128i before1 = _mm_alignr_epi8(input, m_last, 15);
        const __m128i before2 = _mm_alignr_epi8(input, m_last, 14);
        const __m128i before3 = _mm_alignr_epi8(input, m_last, 13);
        const __m128i low = _mm_set1_epi8(0x0F);
        const __m128i ofHigh1 =
            _mm_setr_epi8(tooLong, tooLong, tooLong, tooLong, tooLong, tooLong, tooLong, tooLong, twoTails, twoTails,
                          twoTails, twoTails, tooShort | overlong2, tooShort, tooShort | overlong3 | surrogate, leadF);
        const __m128i ofLow1 =
            _mm_setr_epi8(always | overlong3 | overlong2 | overlong4, always | overlong2, always, always,
                          always | tooLarge, aboveFour, aboveFour, aboveFour, aboveFour, aboveFour, aboveFour,
                          aboveFour, aboveFour, aboveFour | surrogate, aboveFour, aboveFour);
        const __m128i ofHigh2 =
            _mm_setr_epi8(tooShort, tooShort, tooShort, tooShort, tooShort, tooShort, tooShort, tooShort, tail8, tail9,
                          tailAb, tailAb, tooShort, tooShort, tooShort, tooShort);
        const __m128i high1 = _mm_shuffle_epi8(ofHigh1, _mm_and_si128(_mm_srli_epi16(before1, 4), low));
        const __m128i low1 = _mm_shuffle_epi8(ofLow1, _mm_and_si128(before1, low));
        const __m128i high2 = _mm_shuffle_epi8(ofHigh2, _mm_and_si128(_mm_srli_epi16(input, 4), low));
        const __m128i wrong = _mm_and_si128(_mm_and_si128(high1, low1), high2);
        const __m128i third = _mm_subs_epu8(before2, _mm_set1_epi8(char(0xE0 - 0x80)));
        const __m128i fourth = _mm_subs_epu8(before3, _mm_set1_epi8(char(0xF0 - 0x80)));
        const __m128i tails = _mm_and_si128(_mm_or_si128(third, fourth), _mm_set1_epi8(char(0x80)));
        m_wrong = _mm_or_si128(m_wrong, _mm_xor_si128(wrong, tails));
        m_last = input;
    }
    [[nodiscard]] bool isWrong() const
    {
        return _mm_movemask_epi8(_mm_cmpeq_epi8(m_wrong, _mm_setzero_si128())) != 0xFFFF;
    }

private:
    __m128i m_last = _mm_setzero_si128();
    __m128i m_wrong = _mm_setzero_si128();
};

__attribute__((target("ssse3"))) bool isValidByBlocks(QByteArrayView bytes)
{
    constexpr qsizetype block = 16;
    constexpr qsizetype askEvery = 256 * block; // so that a large file of another encoding is told soon
    Utf8Blocks blocks;
    qsizetype i = 0;
    bool wasAscii = true;
    for (; i + block <= bytes.size(); i += block) {
        const __m128i input = _mm_loadu_si128(reinterpret_cast<const __m128i *>(bytes.data() + i));
        const bool isAscii = _mm_movemask_epi8(input) == 0;
        if (!isAscii || !wasAscii)
            blocks.add(input);
        wasAscii = isAscii;
        if (i % askEvery == 0 && blocks.isWrong())
            return false;
    }
    // What is left, with zeros behind it: a lead at the end misses its tail.
    alignas(16) char rest[2 * block] = {};
    std::memcpy(rest, bytes.data() + i, std::size_t(bytes.size() - i));
    blocks.add(_mm_load_si128(reinterpret_cast<const __m128i *>(rest)));
    blocks.add(_mm_load_si128(reinterpret_cast<const __m128i *>(rest + block)));
    return !blocks.isWrong();
}

#endif

}

bool isValidUtf8(QByteArrayView bytes)
{
#ifdef CATENA_HAS_SHUFFLE
    static const bool canShuffle = __builtin_cpu_supports("ssse3") != 0;
    if (canShuffle && bytes.size() >= 16)
        return isValidByBlocks(bytes);
#endif
    return isValidByCharacter(bytes);
}

}
