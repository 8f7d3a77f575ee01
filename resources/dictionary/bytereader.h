#pragma once

#include <QByteArrayView>

namespace Catena::Packing {

//! Reads the numbers of Lucene's files from bytes; a read past the end gives 0 and is remembered.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes) : m_bytes(bytes) { }

    [[nodiscard]] quint8 readByte();
    [[nodiscard]] quint16 readBig16();
    [[nodiscard]] quint32 readBig32();
    [[nodiscard]] quint32 readVariable(); //!< Lucene's vInt: 7 bits a byte, low ones first
    [[nodiscard]] qint32 readZigZag(); //!< a vInt whose lowest bit is the sign
    //! Lucene's CodecUtil header; false when it is not that of a codec.
    [[nodiscard]] bool readHeader(QByteArrayView codec);

    [[nodiscard]] QByteArrayView rest() const { return m_bytes.sliced(m_position); }
    [[nodiscard]] bool failed() const { return m_failed; }
    void seek(qsizetype position);

private:
    QByteArrayView m_bytes;
    qsizetype m_position = 0;
    bool m_failed = false;
};

}
