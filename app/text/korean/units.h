#pragma once

#include <QChar>

//! Classes of single UTF-16 units, inlined in the inner loops of the taggers.
namespace Catena::Text::Korean {

//! U+AC00..U+D7A3.
[[nodiscard]] constexpr bool isSyllable(char16_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}

//! Whether a syllable closes with a consonant (batchim); false for all that is no syllable.
[[nodiscard]] constexpr bool hasFinalConsonant(char16_t c)
{
    return isSyllable(c) && (c - 0xAC00) % 28 != 0;
}

//! Whether a syllable closes with rieul, after which the particle is 로, not 으로.
[[nodiscard]] constexpr bool endsInRieul(char16_t c)
{
    return isSyllable(c) && (c - 0xAC00) % 28 == 8;
}

//! White space and zero-width space: what stands between eojeols.
[[nodiscard]] inline bool isSpaceUnit(char16_t c)
{
    if (c < 0x80) {
        return c == u' ' || (c >= 0x09 && c <= 0x0D);
    }
    return c == 0x200B || (!isSyllable(c) && QChar::isSpace(c));
}

}
