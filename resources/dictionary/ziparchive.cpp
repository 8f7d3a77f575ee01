#include "ziparchive.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

#include <zlib.h>

namespace Catena::Packing {

namespace {

constexpr qsizetype endRecordSize = 22;
constexpr qsizetype directoryRecordSize = 46;
constexpr qsizetype localHeaderSize = 30;
constexpr qsizetype largestMember = qsizetype(256) << 20;

quint16 little16(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<quint16>(bytes.data() + offset);
}

quint32 little32(QByteArrayView bytes, qsizetype offset)
{
    return qFromLittleEndian<quint32>(bytes.data() + offset);
}

//! Inflates a raw deflate stream; the result is shorter than size when the stream is damaged.
QByteArray inflateRaw(QByteArrayView packed, qsizetype size)
{
    QByteArray result(size, Qt::Uninitialized);
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = uInt(packed.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = uInt(size);
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) {
        return {};
    }
    const int status = inflate(&stream, Z_FINISH);
    const auto written = qsizetype(stream.total_out);
    inflateEnd(&stream);
    return status == Z_STREAM_END ? result.first(written) : QByteArray();
}

}

Base::Error ZipArchive::fault(const QString &detail) const
{
    return {Base::ErrorKind::NotReadable, m_path, detail};
}

Base::Result<ZipArchive> ZipArchive::open(const QString &path)
{
    ZipArchive archive;
    archive.m_path = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return archive.fault(file.errorString());
    }
    archive.m_bytes = file.readAll();
    if (!archive.readDirectory()) {
        return archive.fault(QStringLiteral("not a whole zip archive"));
    }
    return archive;
}

bool ZipArchive::readDirectory()
{
    const QByteArrayView bytes = m_bytes;
    const qsizetype end = bytes.lastIndexOf(QByteArrayView("PK\5\6"));
    if (end < 0 || bytes.size() - end < endRecordSize) {
        return false;
    }
    const int count = little16(bytes, end + 10);
    auto offset = qsizetype(little32(bytes, end + 16));
    for (int i = 0; i < count; ++i) {
        if (offset > end - directoryRecordSize || little32(bytes, offset) != 0x0201'4B50) {
            return false;
        }
        const qsizetype nameSize = little16(bytes, offset + 28);
        const qsizetype next =
            offset + directoryRecordSize + nameSize + little16(bytes, offset + 30) + little16(bytes, offset + 32);
        if (next > end) {
            return false;
        }
        Member member;
        member.method = little16(bytes, offset + 10);
        member.crc = little32(bytes, offset + 16);
        member.packedSize = little32(bytes, offset + 20);
        member.size = little32(bytes, offset + 24);
        member.header = little32(bytes, offset + 42);
        member.name = bytes.sliced(offset + directoryRecordSize, nameSize).toByteArray();
        m_members.push_back(std::move(member));
        offset = next;
    }
    return true;
}

Base::Result<QByteArray> ZipArchive::read(QByteArrayView name) const
{
    const auto member = std::ranges::find_if(m_members, [&](const Member &m) { return m.name == name; });
    if (member == m_members.end()) {
        return fault(QStringLiteral("no file %1 in it").arg(QString::fromUtf8(name)));
    }
    const QByteArrayView bytes = m_bytes;
    if (member->header > bytes.size() - localHeaderSize || little32(bytes, member->header) != 0x0403'4B50) {
        return fault(QStringLiteral("no local header for %1").arg(QString::fromUtf8(name)));
    }
    const qsizetype begin =
        member->header + localHeaderSize + little16(bytes, member->header + 26) + little16(bytes, member->header + 28);
    if (begin > bytes.size() || member->packedSize > bytes.size() - begin || member->size > largestMember) {
        return fault(QStringLiteral("%1 is cut off").arg(QString::fromUtf8(name)));
    }
    return unpack(*member, bytes.sliced(begin, member->packedSize));
}

Base::Result<QByteArray> ZipArchive::unpack(const Member &member, QByteArrayView packed) const
{
    constexpr quint16 stored = 0;
    constexpr quint16 deflated = 8;
    if (member.method != stored && member.method != deflated) {
        return fault(
            QStringLiteral("%1 is packed by method %2").arg(QString::fromUtf8(member.name)).arg(member.method));
    }
    QByteArray content = member.method == stored ? packed.toByteArray() : inflateRaw(packed, member.size);
    const auto *data = reinterpret_cast<const Bytef *>(content.constData());
    if (content.size() != member.size || crc32(0, data, uInt(content.size())) != member.crc) {
        return fault(QStringLiteral("%1 is damaged").arg(QString::fromUtf8(member.name)));
    }
    return content;
}

}
