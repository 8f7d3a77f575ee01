#include "text/korean/packedformat.h"

#include <algorithm>
#include <cstring>

namespace Catena::Text::Korean::Packed {

quint64 checksum(std::span<const std::byte> bytes)
{
    constexpr quint64 modulus = 0xFFFF'FFFF;
    constexpr std::size_t block = std::size_t(1) << 14; // words: the sums cannot leave 64 bits before they are reduced
    quint64 first = 0;
    quint64 second = 0;
    const std::size_t words = bytes.size() / sizeof(quint32);
    for (std::size_t begin = 0; begin < words; begin += block) {
        const std::size_t end = std::min(words, begin + block);
        for (std::size_t i = begin; i < end; ++i) {
            quint32 word = 0;
            std::memcpy(&word, bytes.data() + i * sizeof(word), sizeof(word));
            first += word;
            second += first;
        }
        first %= modulus;
        second %= modulus;
    }
    for (std::size_t i = words * sizeof(quint32); i < bytes.size(); ++i) {
        first = (first + std::to_integer<quint64>(bytes[i])) % modulus;
        second = (second + first) % modulus;
    }
    return second << 32 | first;
}

}
