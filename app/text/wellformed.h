#pragma once

#include <QByteArrayView>

namespace Catena::Text {

//! Length of the UTF-8 sequence at an index if it is well formed (Unicode 3.9, table 3-7), else 0.
[[nodiscard]] inline int wellFormed(QByteArrayView bytes, qsizetype i)
{
    const auto at = [&](qsizetype k) { return k < bytes.size() ? quint8(bytes[k]) : quint8(0); };
    const auto tail = [](quint8 b) { return b >= 0x80 && b <= 0xBF; };
    const quint8 a = at(i);
    const quint8 b = at(i + 1);
    if (a < 0x80)
        return 1;
    if (a >= 0xC2 && a <= 0xDF)
        return tail(b) ? 2 : 0;
    if (a >= 0xE0 && a <= 0xEF) {
        const bool second = a == 0xE0 ? (b >= 0xA0 && b <= 0xBF) : a == 0xED ? (b >= 0x80 && b <= 0x9F) : tail(b);
        return second && tail(at(i + 2)) ? 3 : 0;
    }
    if (a >= 0xF0 && a <= 0xF4) {
        const bool second = a == 0xF0 ? (b >= 0x90 && b <= 0xBF) : a == 0xF4 ? (b >= 0x80 && b <= 0x8F) : tail(b);
        return second && tail(at(i + 2)) && tail(at(i + 3)) ? 4 : 0;
    }
    return 0;
}

}
