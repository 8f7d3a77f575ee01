#include "norifst.h"

#include "bytereader.h"

#include <string>

namespace Catena::Packing {

namespace {

constexpr quint8 isFinal = 1;
constexpr quint8 isLast = 2;
constexpr quint8 targetIsNext = 4;
constexpr quint8 hasNoTarget = 8;
constexpr quint8 hasOutput = 16;
constexpr quint8 hasFinalOutput = 32;
constexpr quint8 searchedNode = 32; // arcs of equal size, for binary search
constexpr quint8 addressedNode = 64; // arcs of equal size, and a bit for each label in a range

constexpr std::size_t longestWord = 64; // the longest of mecab-ko-dic has 17 units
constexpr qint64 mostArcs = 5'000'000; // four times what the dictionary has

}

NoriFst::NoriFst(QByteArrayView file)
{
    constexpr quint8 twoByteLabels = 1;
    ByteReader reader(file);
    const bool isFst = reader.readHeader("FST");
    const bool acceptsEmpty = reader.readByte() != 0;
    const quint8 labels = reader.readByte();
    m_start = reader.readVariable();
    const quint32 size = reader.readVariable();
    m_arcs = reader.rest();
    m_failed = reader.failed() || !isFst || acceptsEmpty || labels != twoByteLabels || m_arcs.size() < qsizetype(size);
}

quint8 NoriFst::readByte(qint64 &position)
{
    if (position < 0 || position >= m_arcs.size()) {
        m_failed = true;
        return 0;
    }
    return quint8(m_arcs[position--]);
}

quint32 NoriFst::readVariable(qint64 &position)
{
    quint32 value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
        const quint8 byte = readByte(position);
        value |= quint32(byte & 0x7F) << shift;
        if (byte < 0x80) {
            return value;
        }
    }
    m_failed = true;
    return 0;
}

char16_t NoriFst::readLabel(qint64 &position)
{
    const quint8 high = readByte(position);
    return char16_t(high << 8 | readByte(position));
}

NoriFst::Arc NoriFst::readArc(qint64 &position, bool readsLabel)
{
    Arc arc;
    arc.flags = readByte(position);
    if (readsLabel) {
        arc.label = readLabel(position);
    }
    if ((arc.flags & hasOutput) != 0) {
        arc.output = readVariable(position);
    }
    if ((arc.flags & hasFinalOutput) != 0) {
        arc.finalOutput = readVariable(position);
    }
    if ((arc.flags & hasNoTarget) != 0) {
        arc.target = noNode;
    } else if ((arc.flags & targetIsNext) != 0) {
        arc.target = nextNode;
    } else {
        arc.target = readVariable(position);
    }
    ++m_work;
    return arc;
}

qint64 NoriFst::readSearchedArcs(qint64 position, std::vector<Arc> &arcs)
{
    const quint32 count = readVariable(position);
    const qint64 arcSize = readVariable(position);
    for (quint32 i = 0; i < count && !m_failed; ++i) {
        qint64 at = position - i * arcSize;
        arcs.push_back(readArc(at, true));
    }
    return position - count * arcSize;
}

qint64 NoriFst::readAddressedArcs(qint64 position, std::vector<Arc> &arcs)
{
    const quint32 range = readVariable(position);
    const qint64 arcSize = readVariable(position);
    if (range > 0x10000) {
        m_failed = true;
        return noNode;
    }
    std::vector<quint8> present((range + 7) / 8);
    for (quint8 &byte : present) {
        byte = readByte(position);
    }
    const quint32 first = readLabel(position);
    qint64 count = 0;
    for (quint32 i = 0; i < range && !m_failed; ++i) {
        if ((present[i / 8] >> (i % 8) & 1) != 0) {
            qint64 at = position - count * arcSize;
            arcs.push_back(readArc(at, false));
            arcs.back().label = char16_t(first + i);
            ++count;
        }
    }
    return position - count * arcSize;
}

qint64 NoriFst::readListedArcs(qint64 position, std::vector<Arc> &arcs)
{
    do {
        arcs.push_back(readArc(position, true));
    } while ((arcs.back().flags & isLast) == 0 && !m_failed);
    return position;
}

std::vector<NoriFst::Arc> NoriFst::readNode(qint64 address)
{
    std::vector<Arc> arcs;
    qint64 position = address;
    const quint8 kind = readByte(position);
    qint64 after = noNode;
    if (kind == searchedNode) {
        after = readSearchedArcs(position, arcs);
    } else if (kind == addressedNode) {
        after = readAddressedArcs(position, arcs);
    } else {
        after = readListedArcs(address, arcs);
    }
    for (Arc &arc : arcs) {
        if (arc.target == nextNode) {
            arc.target = after;
        }
    }
    m_failed = m_failed || m_work > mostArcs;
    return arcs;
}

bool NoriFst::forEachWord(const std::function<void(std::u16string_view word, quint32 output)> &accept)
{
    std::u16string word;
    std::vector<Frame> path;
    if (!m_failed) {
        path.push_back({readNode(m_start), 0, 0});
    }
    while (!path.empty() && !m_failed) {
        Frame &frame = path.back();
        if (frame.next == frame.arcs.size()) {
            path.pop_back();
            if (!word.empty()) {
                word.pop_back();
            }
            continue;
        }
        const Arc arc = frame.arcs[frame.next++];
        const quint32 output = frame.output + arc.output;
        word.push_back(arc.label);
        if ((arc.flags & isFinal) != 0) {
            accept(word, output + arc.finalOutput);
        }
        if (arc.target > 0 && word.size() < longestWord) {
            path.push_back({readNode(arc.target), 0, output});
        } else {
            m_failed = m_failed || arc.target > 0;
            word.pop_back();
        }
    }
    return !m_failed;
}

}
