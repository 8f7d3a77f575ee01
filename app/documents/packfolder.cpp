#include "documents/packfolder.h"

#include "base/limits.h"
#include "base/savedfile.h"
#include "documents/folderlisting.h"
#include "documents/zipwriter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace Catena::Documents {

namespace {

using Base::Error;
using Base::ErrorKind;
using Base::IssueKind;

//! Whether the archive would give a file back under its own name: archives know no backslashes and no drives, and the
//! name of the first member is taken.
bool isPackable(const QString &name)
{
    return !name.contains(QLatin1Char('\\')) && name.indexOf(QLatin1Char(':')) != 1
        && name != QLatin1String("mimetype");
}

//! Leaves out what cannot be packed, and says so.
void refuseNames(FolderListing &listing)
{
    const auto refused = std::stable_partition(listing.files.begin(), listing.files.end(), isPackable);
    for (auto at = refused; at != listing.files.end(); ++at)
        listing.issues.append({IssueKind::RefusedEntry, {}, 0, *at});
    listing.files.erase(refused, listing.files.end());
}

qint64 sizeOf(const QDir &root, const QStringList &files)
{
    qint64 bytes = 0;
    for (const QString &name : files)
        bytes += QFileInfo(root.filePath(name)).size();
    return bytes;
}

}

Base::Result<PackedFolder> packFolder(const QString &folder, const QString &target,
                                      const Base::Cancellation &cancellation, const Base::Progress &progress)
{
    const QDir root(folder);
    if (!QFileInfo(folder).isDir())
        return Error{ErrorKind::NotFound, folder, {}};
    if (Base::isInsideFolder(target, folder))
        return Error{ErrorKind::NotWritable, target, QStringLiteral("inside the folder")};
    FolderListing listing = listFolder(folder, cancellation);
    refuseNames(listing);
    if (listing.files.isEmpty())
        return Error{ErrorKind::Empty, folder, {}};
    if (sizeOf(root, listing.files) > Base::Limits::archiveBytes)
        return Error{ErrorKind::TooLarge, folder, {}};

    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return Base::writeError(file);
    ZipWriter zip(file);
    PackedFolder packed;
    bool isWhole = zip.addStored("mimetype", packedFolderType);
    for (const QString &name : std::as_const(listing.files)) {
        QFile each(root.filePath(name));
        if (!each.open(QIODevice::ReadOnly)) {
            listing.issues.append({IssueKind::Unreadable, name, 0, each.errorString()});
            continue;
        }
        isWhole = isWhole && zip.addDeflated(name.toUtf8(), each, cancellation);
        if (each.error() != QFile::NoError)
            return Error{ErrorKind::NotReadable, each.fileName(), each.errorString()};
        if (cancellation.isCancelled())
            return Error{ErrorKind::Cancelled, target, {}};
        ++packed.files;
        if (progress)
            progress(packed.files, listing.files.size());
    }
    if (!isWhole || !zip.finish())
        return Base::writeError(file);
    const Base::Result<Base::Done> committed = Base::commitFile(file);
    if (!committed)
        return committed.error();
    packed.issues = std::move(listing.issues);
    return packed;
}

}
