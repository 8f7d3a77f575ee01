#include "documents/zipwriter.h"

#include <QIODevice>
#include <QtEndian>

#include <zlib.h>

#include <array>

namespace Catena::Documents {

namespace {

constexpr quint16 versionNeeded = 20; // 2.0: folders and deflate
constexpr quint16 utf8Names = 1 << 11;
constexpr quint16 stored = 0;
constexpr quint16 deflated = 8;
constexpr quint16 firstDay = (1 << 5) | 1; // 1980-01-01, the beginning of the format's time
constexpr quint32 regularFile = 0100644U << 16; // Unix mode, in the upper half
constexpr quint16 madeOnUnix = (3 << 8) | versionNeeded;

void append16(QByteArray &bytes, quint16 value)
{
    std::array<char, 2> raw{};
    qToLittleEndian(value, raw.data());
    bytes.append(raw.data(), raw.size());
}

void append32(QByteArray &bytes, quint32 value)
{
    std::array<char, 4> raw{};
    qToLittleEndian(value, raw.data());
    bytes.append(raw.data(), raw.size());
}

//! A stream of zlib's that ends with its owner; raw deflate, without a header of its own (RFC 1951).
class DeflateStream
{
public:
    DeflateStream() { m_isReady = deflateInit2(&z, 9, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY) == Z_OK; }
    ~DeflateStream()
    {
        if (m_isReady)
            deflateEnd(&z);
    }
    Q_DISABLE_COPY_MOVE(DeflateStream)
    [[nodiscard]] bool isReady() const { return m_isReady; }

    z_stream z{};

private:
    bool m_isReady = false;
};

}

QByteArray ZipWriter::header(const Entry &entry)
{
    QByteArray bytes("PK\x03\x04", 4);
    append16(bytes, versionNeeded);
    append16(bytes, utf8Names);
    append16(bytes, entry.method);
    append16(bytes, 0); // midnight
    append16(bytes, firstDay);
    append32(bytes, entry.crc);
    append32(bytes, entry.packedSize);
    append32(bytes, entry.size);
    append16(bytes, quint16(entry.name.size()));
    append16(bytes, 0); // no extra field
    return bytes + entry.name;
}

bool ZipWriter::write(QByteArrayView bytes)
{
    return m_out.write(bytes.data(), bytes.size()) == bytes.size();
}

bool ZipWriter::addStored(const QByteArray &name, QByteArrayView bytes)
{
    Entry entry;
    entry.name = name;
    entry.method = stored;
    entry.crc = quint32(crc32(0, reinterpret_cast<const Bytef *>(bytes.data()), uInt(bytes.size())));
    entry.packedSize = entry.size = quint32(bytes.size());
    entry.offset = quint32(m_out.pos());
    const bool isWritten = write(header(entry)) && write(bytes);
    m_entries.push_back(std::move(entry));
    return isWritten;
}

// The header stands before what it describes, so it is written twice: its length is the same.
bool ZipWriter::addDeflated(const QByteArray &name, QIODevice &in, const Base::Cancellation &cancellation)
{
    Entry entry;
    entry.name = name;
    entry.method = deflated;
    entry.offset = quint32(m_out.pos());
    if (!write(header(entry)) || !deflateAll(entry, in, cancellation))
        return false;
    const qint64 end = m_out.pos();
    entry.packedSize = quint32(end - entry.offset - header(entry).size());
    const bool isWritten = m_out.seek(entry.offset) && write(header(entry)) && m_out.seek(end);
    m_entries.push_back(std::move(entry));
    return isWritten;
}

bool ZipWriter::deflateAll(Entry &entry, QIODevice &in, const Base::Cancellation &cancellation)
{
    constexpr qint64 piece = 64 << 10;
    DeflateStream stream;
    if (!stream.isReady())
        return false;
    QByteArray packed(piece, Qt::Uninitialized);
    int status = Z_OK;
    while (status != Z_STREAM_END) {
        if (cancellation.isCancelled())
            return false;
        QByteArray plain(piece, Qt::Uninitialized);
        const qint64 got = in.read(plain.data(), piece);
        if (got < 0)
            return false;
        entry.crc = quint32(crc32(entry.crc, reinterpret_cast<const Bytef *>(plain.constData()), uInt(got)));
        entry.size += quint32(got);
        stream.z.next_in = reinterpret_cast<Bytef *>(plain.data());
        stream.z.avail_in = uInt(got);
        do {
            stream.z.next_out = reinterpret_cast<Bytef *>(packed.data());
            stream.z.avail_out = uInt(piece);
            status = deflate(&stream.z, got == 0 ? Z_FINISH : Z_NO_FLUSH);
            if (status == Z_STREAM_ERROR || !write(QByteArrayView(packed).first(piece - stream.z.avail_out)))
                return false;
        } while (stream.z.avail_out == 0);
    }
    return true;
}

bool ZipWriter::finish()
{
    const quint32 begin = quint32(m_out.pos());
    for (const Entry &entry : m_entries) {
        QByteArray bytes("PK\x01\x02", 4);
        append16(bytes, madeOnUnix);
        // From the version on the two headers are equal up to the extra field.
        const QByteArray local = header(entry);
        bytes += local.sliced(4, local.size() - 4 - entry.name.size());
        append16(bytes, 0); // no comment
        append16(bytes, 0); // on this disk
        append16(bytes, 0); // internal attributes
        append32(bytes, regularFile);
        append32(bytes, entry.offset);
        bytes += entry.name;
        if (!write(bytes))
            return false;
    }
    QByteArray end("PK\x05\x06", 4);
    append16(end, 0);
    append16(end, 0);
    append16(end, quint16(m_entries.size()));
    append16(end, quint16(m_entries.size()));
    append32(end, quint32(m_out.pos()) - begin);
    append32(end, begin);
    append16(end, 0); // no comment
    return write(end);
}

}
