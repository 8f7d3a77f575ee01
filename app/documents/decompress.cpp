#include "documents/decompress.h"

#include "base/limits.h"
#include "documents/archivereader.h"

#include <archive_entry.h>

#include <algorithm>
#include <array>

namespace Catena::Documents {

namespace {

//! A reader of the filters that libarchive has built in; those that start a program are left out.
ArchivePtr openFilters(QByteArrayView bytes)
{
    ArchivePtr reader(archive_read_new());
    archive_read_support_filter_gzip(reader.get());
    archive_read_support_filter_bzip2(reader.get());
    archive_read_support_filter_xz(reader.get());
    archive_read_support_filter_lzip(reader.get());
    archive_read_support_filter_zstd(reader.get());
    archive_read_support_format_raw(reader.get());
    archive_read_open_memory(reader.get(), bytes.data(), std::size_t(bytes.size()));
    return reader;
}

}

DecompressLimits DecompressLimits::standard()
{
    return {Base::Limits::decompressedBytes, Base::Limits::decompressedRatio, Base::Limits::decompressedFreeBytes};
}

bool isCompressed(QByteArrayView bytes)
{
    static const std::array<QByteArrayView, 5> magics = {QByteArrayView("\x1F\x8B\x08", 3), QByteArrayView("BZh", 3),
                                                         QByteArrayView("\xFD\x37zXZ\0", 6), QByteArrayView("LZIP", 4),
                                                         QByteArrayView("\x28\xB5\x2F\xFD", 4)};
    return std::any_of(magics.begin(), magics.end(), [&](QByteArrayView magic) { return bytes.startsWith(magic); })
        && (!bytes.startsWith("BZh") || (bytes.size() > 9 && bytes.sliced(4, 6) == QByteArrayView("1AY&SY")));
}

Decompressed decompress(QByteArrayView bytes, const DecompressLimits &limits)
{
    Decompressed out;
    const ArchivePtr reader = openFilters(bytes);
    archive_entry *entry = nullptr;
    if (archive_read_next_header(reader.get(), &entry) != ARCHIVE_OK) {
        out.damage = damageOf(reader.get());
        return out;
    }
    const qint64 byRatio = std::max(limits.freeBytes, qint64(bytes.size()) * limits.ratio);
    const qint64 most = std::min(limits.bytes, byRatio);
    // Block by block, as the filter gives them: a damage then costs no more than the block it is in.
    for (;;) {
        const void *block = nullptr;
        std::size_t size = 0;
        la_int64_t offset = 0;
        const int status = archive_read_data_block(reader.get(), &block, &size, &offset);
        if (status != ARCHIVE_OK && status != ARCHIVE_EOF)
            out.damage = damageOf(reader.get());
        if (status != ARCHIVE_OK)
            break;
        if (qint64(out.bytes.size()) + qint64(size) > most) {
            out.isTooLarge = true;
            out.bytes.clear();
            break;
        }
        out.bytes.append(static_cast<const char *>(block), qsizetype(size));
    }
    out.bytes.squeeze();
    return out;
}

}
