#include "text/characters.h"

#include <unicode/uchar.h>

namespace Catena::Text {

bool isQuote(char32_t c)
{
    return c == U'"' || c == U'\'' || c == U'`' || c == 0xB4 || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F)
        || c == 0x2032 || c == 0x2033 || c == 0x2039 || c == 0x203A || (c >= 0x3008 && c <= 0x300F) || c == 0xFF02
        || c == 0xFF07 || (c >= 0xFF62 && c <= 0xFF63);
}

bool isDash(char32_t c)
{
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D || c == 0xB7 || c == 0x30FB
        || c == 0x2027 || c == 0x318D || c == 0x2022;
}

bool isWideSpace(char32_t c)
{
    return u_isUWhiteSpace(UChar32(c)) || c == 0x200B;
}

bool isInvisible(char32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF;
}

CharClass charClass(char32_t c)
{
    if (isHangulSyllable(c) || (c >= 0x1100 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x318E && c != 0x318D)
        || (c >= 0xA960 && c <= 0xA97F) || (c >= 0xD7B0 && c <= 0xD7FF))
        return CharClass::Hangul;
    if (c >= 0x3041 && c <= 0x309F)
        return CharClass::Hiragana;
    if ((c >= 0x30A1 && c <= 0x30FF && c != 0x30FB) || (c >= 0xFF66 && c <= 0xFF9F))
        return CharClass::Katakana;
    if ((c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || c == 0x3005
        || (c >= 0x20000 && c <= 0x323AF))
        return CharClass::Han;
    return isAlnum(c) ? CharClass::Alnum : CharClass::Other;
}

bool isAlnum(char32_t c)
{
    return c < 0x80 ? isAsciiAlnum(c) : bool(u_isalnum(UChar32(c)));
}

}
