#include "export/cffcharset.h"

#include "export/bigendian.h"

namespace Catena::Export {

namespace {

//! An INDEX: how many objects, where the first stands, and where the INDEX ends.
struct CffIndex
{
    int count = 0;
    qsizetype firstBegin = 0;
    qsizetype firstEnd = 0;
    qsizetype end = 0;
};

//! The operators of a Top DICT that matter here.
struct TopDict
{
    bool isCidKeyed = false;
    qsizetype charset = 0;
    qsizetype charStrings = 0;
};

CffIndex readIndex(const QByteArray &table, qsizetype at)
{
    CffIndex index;
    index.count = unsigned16(table, at);
    if (index.count == 0) {
        index.end = at + 2;
        return index;
    }
    const int offsetSize = unsigned8(table, at + 2);
    const auto offset = [&](int number) {
        qsizetype value = 0;
        for (int i = 0; i < offsetSize; ++i) {
            value = value << 8 | unsigned8(table, at + 3 + qsizetype(number) * offsetSize + i);
        }
        return value;
    };
    const qsizetype base = at + 3 + qsizetype(index.count + 1) * offsetSize - 1;
    index.firstBegin = base + offset(0);
    index.firstEnd = base + offset(1);
    index.end = base + offset(index.count);
    return index;
}

//! Reads one operand of a DICT and steps over it; a real number counts as 0, for no operator here takes one.
qint32 readOperand(const QByteArray &table, qsizetype &at)
{
    const int lead = unsigned8(table, at);
    if (lead == 28) {
        at += 3;
        return signed16(table, at - 2);
    }
    if (lead == 29) {
        at += 5;
        return qint32(quint32(unsigned16(table, at - 4)) << 16 | unsigned16(table, at - 2));
    }
    if (lead == 30) {
        ++at;
        while (at < table.size() && (unsigned8(table, at) & 0xF) != 0xF && (unsigned8(table, at) >> 4) != 0xF) {
            ++at;
        }
        ++at;
        return 0;
    }
    if (lead <= 246) {
        return ++at, lead - 139;
    }
    at += 2;
    return lead <= 250 ? (lead - 247) * 256 + unsigned8(table, at - 1) + 108
                       : -(lead - 251) * 256 - unsigned8(table, at - 1) - 108;
}

TopDict readTopDict(const QByteArray &table, qsizetype begin, qsizetype end)
{
    TopDict dict;
    qint32 operand = 0;
    qsizetype at = begin;
    while (at < end && at < table.size()) {
        const int lead = unsigned8(table, at);
        if (lead > 21) {
            operand = readOperand(table, at);
            continue;
        }
        ++at;
        if (lead == 12 && unsigned8(table, at++) == 30) {
            dict.isCidKeyed = true;
        } else if (lead == 15) {
            dict.charset = operand;
        } else if (lead == 17) {
            dict.charStrings = operand;
        }
    }
    return dict;
}

}

CffCharset readCffCharset(const QByteArray &table)
{
    CffCharset result;
    const CffIndex names = readIndex(table, unsigned8(table, 2));
    const CffIndex dicts = readIndex(table, names.end);
    const TopDict dict = readTopDict(table, dicts.firstBegin, dicts.firstEnd);
    result.isCidKeyed = dict.isCidKeyed;
    if (!dict.isCidKeyed) {
        return result;
    }
    const std::size_t glyphs = unsigned16(table, dict.charStrings);
    result.cidOfGlyph.resize(glyphs);
    for (std::size_t glyph = 0; glyph < glyphs; ++glyph) {
        result.cidOfGlyph[glyph] = quint16(glyph);
    }
    if (dict.charset <= 2) {
        return result;
    }
    const int format = unsigned8(table, dict.charset);
    qsizetype at = dict.charset + 1;
    std::size_t glyph = 1;
    while (glyph < glyphs && at < table.size()) {
        const quint16 first = unsigned16(table, at);
        const int more = format == 0 ? 0 : format == 1 ? unsigned8(table, at + 2) : unsigned16(table, at + 2);
        at += format == 0 ? 2 : format == 1 ? 3 : 4;
        for (int i = 0; i <= more && glyph < glyphs; ++i) {
            result.cidOfGlyph[glyph++] = quint16(first + i);
        }
    }
    return result;
}

}
