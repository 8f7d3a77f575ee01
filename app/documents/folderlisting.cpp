#include "documents/folderlisting.h"

#include "base/limits.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>

namespace Catena::Documents {

namespace {

using Base::IssueKind;

bool isInside(const QString &canonicalRoot, const QFileInfo &info)
{
    const QString target = info.canonicalFilePath();
    return target.startsWith(canonicalRoot + QLatin1Char('/'));
}

//! Whether a file is one that a mail program has not delivered yet: in the "tmp" of a maildir.
bool isUndelivered(const QFileInfo &info)
{
    QDir folder = info.dir();
    return folder.dirName() == QLatin1String("tmp") && folder.cdUp() && folder.exists(QStringLiteral("cur"))
        && folder.exists(QStringLiteral("new"));
}

}

FolderListing listFolder(const QString &path, const Base::Cancellation &cancellation)
{
    FolderListing listing;
    const QDir root(path);
    const QString canonicalRoot = root.canonicalPath();
    QDirIterator walk(path, QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::System,
                      QDirIterator::Subdirectories);
    int left = 0;
    while (walk.hasNext() && !cancellation.isCancelled()) {
        walk.next();
        const QFileInfo info = walk.fileInfo();
        const QString relative = root.relativeFilePath(info.filePath());
        if (info.isDir() && !info.isSymLink())
            continue;
        if (info.isSymLink() && !isInside(canonicalRoot, info)) {
            listing.issues.append({IssueKind::OutsideFolder, relative, 0, {}});
            continue;
        }
        if (!info.isFile() || isUndelivered(info) || relative.count(QLatin1Char('/')) >= Base::Limits::folderDepth)
            continue;
        if (listing.files.size() < Base::Limits::folderFiles)
            listing.files.append(relative);
        else
            ++left;
    }
    if (left > 0)
        listing.issues.append({IssueKind::TooMany, {}, 0, QString::number(left)});
    std::sort(listing.files.begin(), listing.files.end());
    return listing;
}

}
