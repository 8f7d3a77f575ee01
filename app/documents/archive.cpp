#include "documents/archive.h"

#include "base/limits.h"
#include "documents/archivereader.h"
#include "documents/packfolder.h"
#include "text/decode.h"

#include <archive_entry.h>

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace Catena::Documents {

namespace {

using Base::IssueKind;

constexpr qsizetype tarBlock = 512;
constexpr qsizetype tarChecksum = 148; //!< where a header has its checksum,
constexpr qsizetype tarChecksumSize = 8;

//! Whether the first block of a tar file adds up to its own checksum: older ones have no other sign.
bool hasTarChecksum(QByteArrayView block)
{
    unsigned sum = 0;
    for (qsizetype i = 0; i < tarBlock; ++i) {
        const bool isSum = i >= tarChecksum && i < tarChecksum + tarChecksumSize;
        sum += isSum ? unsigned(' ') : quint8(block[i]);
    }
    unsigned stated = 0;
    int digits = 0;
    for (const char c : block.sliced(tarChecksum, tarChecksumSize)) {
        if (c >= '0' && c <= '7') {
            stated = stated * 8 + unsigned(c - '0');
            ++digits;
        } else if (digits > 0) {
            break;
        }
    }
    return digits > 0 && stated == sum;
}

//! A name as text: UTF-8 where it is, else in the encoding that fits.
QString nameOf(archive_entry *entry)
{
    const char *raw = archive_entry_pathname(entry);
    const QByteArrayView name = raw ? QByteArrayView(raw) : QByteArrayView(archive_entry_pathname_utf8(entry));
    if (Text::isValidUtf8(name))
        return QString::fromUtf8(name);
    const Text::Decoded decoded = Text::decode(name);
    return QString::fromUtf8(decoded.isConverted ? QByteArrayView(decoded.converted) : name);
}

//! A name made relative and plain; nothing where it leads out of the archive.
std::optional<QString> safeName(QString name)
{
    name.replace(QLatin1Char('\\'), QLatin1Char('/'));
    const bool hasDrive = name.size() > 1 && name[0].isLetter() && name[1] == QLatin1Char(':');
    if (name.isEmpty() || name.startsWith(QLatin1Char('/')) || hasDrive || name.contains(QChar(QChar::Null)))
        return std::nullopt;
    QStringList parts = name.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (parts.contains(QLatin1String("..")))
        return std::nullopt;
    parts.removeAll(QStringLiteral("."));
    return parts.join(QLatin1Char('/'));
}

//! Whether a folder would not show it: hidden files, and the forks that macOS puts beside the files.
bool isHidden(const QString &name)
{
    const QStringList parts = name.split(QLatin1Char('/'));
    return parts.first() == QLatin1String("__MACOSX")
        || std::any_of(parts.begin(), parts.end(),
                       [](const QString &part) { return part.startsWith(QLatin1Char('.')); });
}

bool isRegular(archive_entry *entry)
{
    return archive_entry_filetype(entry) == AE_IFREG && !archive_entry_hardlink(entry) && !archive_entry_symlink(entry);
}

//! The folder that all files lie in, with '/'; empty where there is none.
QString commonFolder(const std::vector<ArchiveEntry> &entries)
{
    if (entries.empty())
        return {};
    const QString folder = entries.front().name.section(QLatin1Char('/'), 0, 0) + QLatin1Char('/');
    const bool isCommon = std::all_of(entries.begin(), entries.end(),
                                      [&](const ArchiveEntry &entry) { return entry.name.startsWith(folder); });
    return isCommon ? folder : QString();
}

//! Reads one archive; used once.
class Unpacking
{
public:
    Unpacking(QByteArrayView bytes, const UnpackOptions &options, const Base::Cancellation &cancellation)
        : m_options(options), m_cancellation(cancellation), m_reader(archive_read_new())
    {
        const qint64 byRatio = std::max(options.limits.freeBytes, qint64(bytes.size()) * options.limits.ratio);
        m_mostBytes = std::min(options.limits.bytes, byRatio);
        archive_read_support_format_zip(m_reader.get());
        archive_read_support_format_tar(m_reader.get());
        archive_read_open_memory(m_reader.get(), bytes.data(), std::size_t(bytes.size()));
    }

    Unpacked unpack()
    {
        while (!m_cancellation.isCancelled() && !m_isOver && nextHeader()) { }
        if (m_left > 0)
            tell(IssueKind::TooMany, {}, QString::number(m_left));
        const QString folder = takeType() ? QString() : commonFolder(m_unpacked.entries);
        for (ArchiveEntry &entry : m_unpacked.entries)
            entry.name.remove(0, folder.size());
        std::sort(m_unpacked.entries.begin(), m_unpacked.entries.end(),
                  [](const ArchiveEntry &a, const ArchiveEntry &b) { return a.name < b.name; });
        return std::move(m_unpacked);
    }

private:
    //! Takes the first member of a document archive out, which says that it is one; false for another archive.
    bool takeType()
    {
        std::vector<ArchiveEntry> &entries = m_unpacked.entries;
        if (entries.empty() || entries.front().name != QLatin1String("mimetype")
            || entries.front().bytes != packedFolderType)
            return false;
        entries.erase(entries.begin());
        return true;
    }

    void tell(IssueKind kind, const QString &path, const QString &detail)
    {
        m_unpacked.issues.append({kind, path, 0, detail});
    }

    //! Takes the next entry; false at the end.
    bool nextHeader()
    {
        archive_entry *entry = nullptr;
        const int status = archive_read_next_header(m_reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            return false;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
            tell(IssueKind::Broken, {}, damageOf(m_reader.get()));
            return status == ARCHIVE_RETRY && ++m_retries < m_options.limits.entries;
        }
        take(entry);
        return true;
    }

    void take(archive_entry *entry)
    {
        if (archive_entry_filetype(entry) == AE_IFDIR)
            return;
        const QString stated = nameOf(entry);
        const std::optional<QString> name = safeName(stated);
        if (!name || name->isEmpty() || !isRegular(entry)) {
            refuse(stated);
            return;
        }
        if (isHidden(*name) || name->count(QLatin1Char('/')) >= Base::Limits::folderDepth
            || (m_options.wants && !m_options.wants(*name)))
            return;
        if (qint64(m_names.size()) >= m_options.limits.entries) {
            ++m_left;
            return;
        }
        if (m_names.contains(*name)) {
            refuse(stated);
            return;
        }
        m_names.insert(*name);
        ArchiveEntry own;
        own.name = *name;
        own.isEncrypted = archive_entry_is_data_encrypted(entry) != 0;
        if (own.isEncrypted || readData(own))
            m_unpacked.entries.push_back(std::move(own));
        else
            tell(IssueKind::TooLarge, *name, {});
    }

    //! Of many names one says enough.
    void refuse(const QString &name)
    {
        if (m_refused++ < mostRefused)
            tell(IssueKind::RefusedEntry, {}, name);
    }

    //! False where the limit of bytes is met: then nothing more of the archive is read.
    bool readData(ArchiveEntry &own)
    {
        for (;;) {
            const void *block = nullptr;
            std::size_t size = 0;
            la_int64_t offset = 0;
            const int status = archive_read_data_block(m_reader.get(), &block, &size, &offset);
            if (status == ARCHIVE_EOF)
                break;
            if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
                own.damage = damageOf(m_reader.get());
                break;
            }
            // A sparse file may leave a hole, which would be NULs without end: it is left out.
            m_bytes += qint64(size);
            if (m_bytes > m_mostBytes) {
                m_isOver = true;
                return false;
            }
            own.bytes.append(static_cast<const char *>(block), qsizetype(size));
        }
        own.bytes.squeeze();
        return true;
    }

    static constexpr int mostRefused = 100;

    const UnpackOptions &m_options;
    const Base::Cancellation &m_cancellation;
    ArchivePtr m_reader;
    Unpacked m_unpacked;
    QSet<QString> m_names;
    qint64 m_mostBytes = 0;
    qint64 m_bytes = 0;
    qint64 m_left = 0; //!< files beyond the limit
    qint64 m_retries = 0;
    int m_refused = 0;
    bool m_isOver = false; //!< the limit of bytes is met
};

}

ArchiveLimits ArchiveLimits::standard()
{
    return {Base::Limits::archiveEntries, Base::Limits::archiveBytes, Base::Limits::decompressedRatio,
            Base::Limits::decompressedFreeBytes};
}

bool isArchive(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("PK\x03\x04", 4)))
        return true;
    if (bytes.size() < tarBlock)
        return false;
    const QByteArrayView block = bytes.first(tarBlock);
    return block.sliced(257).startsWith("ustar") || (block[0] != '\0' && hasTarChecksum(block));
}

Unpacked unpack(QByteArrayView bytes, const UnpackOptions &options, const Base::Cancellation &cancellation)
{
    return Unpacking(bytes, options, cancellation).unpack();
}

}
