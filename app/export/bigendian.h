#pragma once

#include <QByteArray>

namespace Catena::Export {

//! 16 bits of an OpenType table; 0 beyond its end.
[[nodiscard]] inline quint16 unsigned16(const QByteArray &table, qsizetype at)
{
    if (at < 0 || at + 1 >= table.size()) {
        return 0;
    }
    return quint16(quint16(quint8(table[at])) << 8 | quint8(table[at + 1]));
}

[[nodiscard]] inline qint16 signed16(const QByteArray &table, qsizetype at)
{
    return qint16(unsigned16(table, at));
}

[[nodiscard]] inline quint8 unsigned8(const QByteArray &table, qsizetype at)
{
    return at < 0 || at >= table.size() ? quint8(0) : quint8(table[at]);
}

}
