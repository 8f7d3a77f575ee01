#include "bytereader.h"

namespace Catena::Packing {

quint8 ByteReader::readByte()
{
    if (m_position >= m_bytes.size()) {
        m_failed = true;
        return 0;
    }
    return quint8(m_bytes[m_position++]);
}

quint16 ByteReader::readBig16()
{
    const quint16 high = readByte();
    return quint16(high << 8 | readByte());
}

quint32 ByteReader::readBig32()
{
    const quint32 high = readBig16();
    return high << 16 | readBig16();
}

quint32 ByteReader::readVariable()
{
    quint32 value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
        const quint8 byte = readByte();
        value |= quint32(byte & 0x7F) << shift;
        if (byte < 0x80) {
            return value;
        }
    }
    m_failed = true; // more than five bytes are no number of 32 bits
    return 0;
}

qint32 ByteReader::readZigZag()
{
    const quint32 value = readVariable();
    return qint32(value >> 1) ^ -qint32(value & 1);
}

bool ByteReader::readHeader(QByteArrayView codec)
{
    constexpr quint32 codecMagic = 0x3FD76C17;
    if (readBig32() != codecMagic || readVariable() != quint32(codec.size()) || rest().size() < codec.size()) {
        return false;
    }
    const bool same = rest().first(codec.size()) == codec;
    m_position += codec.size();
    [[maybe_unused]] const quint32 version = readBig32(); // the readers check what they rely on
    return same && !m_failed;
}

void ByteReader::seek(qsizetype position)
{
    m_failed = m_failed || position < 0 || position > m_bytes.size();
    m_position = m_failed ? m_bytes.size() : position;
}

}
