#include "settings/readingstate.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace Catena::Settings {

namespace {

constexpr quint32 magic = 0x43'74'52'53; // "CtRS"
constexpr quint16 version = 1;
constexpr quint32 mostHashes = 1U << 26;

void write(QDataStream &out, const std::vector<quint64> &hashes)
{
    out << quint32(hashes.size());
    for (const quint64 hash : hashes)
        out << hash;
}

bool read(QDataStream &in, const QByteArray &all, std::vector<quint64> &hashes)
{
    quint32 count = 0;
    in >> count;
    if (count > mostHashes || qsizetype(count) * 8 > all.size())
        return false;
    hashes.resize(count);
    for (quint64 &hash : hashes)
        in >> hash;
    return in.status() == QDataStream::Ok && std::is_sorted(hashes.begin(), hashes.end());
}

}

QByteArray ReadingState::toBytes() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << magic << version << current << top << topOffset << essayPosition << order << isSummary << mark;
    out << quint32(letters.size());
    for (auto each = letters.cbegin(); each != letters.cend(); ++each)
        out << each.key() << each.value();
    write(out, folded);
    write(out, known);
    out << qChecksum(bytes);
    return bytes;
}

std::optional<ReadingState> ReadingState::fromBytes(const QByteArray &bytes)
{
    constexpr qsizetype checksumSize = 2;
    constexpr quint32 mostLetters = 4'096;
    if (bytes.size() <= checksumSize)
        return {};
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    quint32 foundMagic = 0;
    quint16 foundVersion = 0;
    quint32 letterCount = 0;
    ReadingState state;
    in >> foundMagic >> foundVersion;
    if (foundMagic != magic || foundVersion != version)
        return {};
    in >> state.current >> state.top >> state.topOffset >> state.essayPosition >> state.order >> state.isSummary
        >> state.mark >> letterCount;
    for (quint32 i = 0; i < std::min(letterCount, mostLetters) && in.status() == QDataStream::Ok; ++i) {
        QString letter;
        quint64 comment = 0;
        in >> letter >> comment;
        state.letters.insert(letter, comment);
    }
    if (!read(in, bytes, state.folded) || !read(in, bytes, state.known))
        return {};
    quint16 checksum = 0;
    in >> checksum;
    const bool isWhole = in.status() == QDataStream::Ok && in.atEnd();
    return isWhole && checksum == qChecksum(bytes.first(bytes.size() - checksumSize)) ? std::optional(state)
                                                                                      : std::nullopt;
}

std::vector<quint64> sketchOf(const std::vector<quint64> &hashes)
{
    constexpr std::size_t size = 128;
    return {hashes.begin(), hashes.begin() + qptrdiff(std::min(size, hashes.size()))};
}

double shareOf(const std::vector<quint64> &sketch, const std::vector<quint64> &hashes)
{
    if (sketch.empty())
        return 0;
    const auto isThere = [&](quint64 hash) { return std::binary_search(hashes.begin(), hashes.end(), hash); };
    return double(std::count_if(sketch.begin(), sketch.end(), isThere)) / double(sketch.size());
}

}
