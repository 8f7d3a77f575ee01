#pragma once

#include <QChar>
#include <QtGlobal>

//! Classes of characters that matching needs; all take one UTF-32 code point.
namespace Catena::Text {

enum class CharClass : quint8 { Other, Hangul, Alnum, Hiragana, Katakana, Han };

[[nodiscard]] bool isQuote(char32_t c); //!< any quotation mark, straight, typographic or CJK, and prime signs
[[nodiscard]] bool isDash(char32_t c); //!< hyphens, dashes, minus and middle dots: all that join two halves of a term
//! U+AC00..U+D7A3
[[nodiscard]] constexpr bool isHangulSyllable(char32_t c)
{
    return c >= 0xAC00 && c <= 0xD7A3;
}
[[nodiscard]] constexpr bool isAsciiAlnum(char32_t c)
{
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}
[[nodiscard]] bool isWideSpace(char32_t c); //!< isSpace() beyond ASCII
//! Unicode white space, and zero-width space. The last white space of Unicode is U+3000.
[[nodiscard]] inline bool isSpace(char32_t c)
{
    return c < 0x80 ? c == U' ' || (c >= 9 && c <= 13) : c <= 0x3000 && isWideSpace(c);
}
[[nodiscard]] bool isInvisible(char32_t c); //!< zero-width, joiners, BOM, soft hyphen, bidi controls
[[nodiscard]] CharClass charClass(char32_t c); //!< Alnum: letters and digits of every script without a class of its own
[[nodiscard]] bool isAlnum(char32_t c);

}
