#pragma once

#include "base/cancellation.h"
#include "base/issue.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <vector>

namespace Catena::Documents {

//! How much an archive may hold.
struct ArchiveLimits
{
    qint64 entries; //!< files, at most
    qint64 bytes; //!< of all files together, at most
    qint64 ratio; //!< of these bytes to those of the archive, at most,
    qint64 freeBytes; //!< asked for beyond this size only

    //! The limits of the product (base/limits.h).
    [[nodiscard]] static ArchiveLimits standard();
};

//! One regular file of an archive.
struct ArchiveEntry
{
    QString name; //!< relative, parts parted by '/', none of them "." or ".."
    QByteArray bytes; //!< as far as they could be read
    QString damage; //!< why reading ended before the end; empty where all was read
    bool isEncrypted = false; //!< bytes is empty
};

//! What stands in an archive.
struct Unpacked
{
    std::vector<ArchiveEntry> entries; //!< by name; in no other order
    Base::Issues issues; //!< their paths are names in the archive; empty: the archive itself
};

//! What is asked of an archive.
struct UnpackOptions
{
    ArchiveLimits limits = ArchiveLimits::standard();
    //! Says whether a file is wanted; one that is not costs no memory. Empty: every file is.
    std::function<bool(const QString &name)> wants;
};

//! Whether the bytes begin as a zip archive (PKWARE APPNOTE 6.3) or a tar file (POSIX.1-1988 ustar, GNU, pax) does. Of
//! a compressed tar file, ask what it becomes.
[[nodiscard]] bool isArchive(QByteArrayView bytes);

//! Reads the files of an archive in memory, through libarchive; nothing is written and no program is started.
//!
//! A name that leads out of the archive (absolute, "..", a drive), a second file of one name, and what is no regular
//! file - links, devices, pipes - are left out with an issue. Hidden files and what macOS adds for itself are left out
//! as in a folder. Names without a stated encoding are found as texts are (Text::decode()). Where all files lie in
//! one folder, their names are relative to that; not so in a document archive (packfolder.h), whose names are as they
//! were packed.
[[nodiscard]] Unpacked unpack(QByteArrayView bytes, const UnpackOptions &options = {},
                              const Base::Cancellation &cancellation = {});

}
