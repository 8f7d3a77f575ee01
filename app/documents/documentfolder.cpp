#include "documents/documentfolder.h"

#include "base/limits.h"
#include "documents/archive.h"
#include "documents/decompress.h"
#include "documents/folderlisting.h"
#include "documents/opendocument.h"
#include "documents/regularfile.h"
#include "documents/rolefromcontent.h"
#include "text/decode.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

namespace Catena::Documents {

namespace {

using Base::Error;
using Base::ErrorKind;
using Base::IssueKind;

constexpr qint64 largeBytes = 4'000'000; //!< read in no time below
constexpr qint64 beginningBytes = 200'000; //!< several screens

//! Why a folder gives nothing to read, or nothing when it gives something.
std::optional<Error> nothingToRead(const DocumentFolder &folder)
{
    if (folder.documents.empty())
        return Error{ErrorKind::Empty, folder.path, {}};
    const auto hasText = [](const Document &document) { return !document.utf8().isEmpty() || document.container; };
    if (std::any_of(folder.documents.begin(), folder.documents.end(), hasText))
        return std::nullopt;
    const auto isUnreadable = [](const Document &document) {
        return !document.issues.isEmpty() && document.issues.first().kind == IssueKind::Unreadable;
    };
    if (std::all_of(folder.documents.begin(), folder.documents.end(), isUnreadable))
        return Error{ErrorKind::NotReadable, folder.path, folder.documents.front().issues.first().detail};
    const auto isEmpty = [](const Document &document) { return document.issues.isEmpty(); };
    if (std::all_of(folder.documents.begin(), folder.documents.end(), isEmpty))
        return Error{ErrorKind::Empty, folder.path, {}};
    return Error{ErrorKind::NoText, folder.path, {}};
}

//! What a large file begins with, as whole lines where it has some; folder: that it has to be in, empty for any.
std::optional<Document> beginningOf(const QString &absolute, const QString &relative, const QString &folder)
{
    QFile file;
    if (!openRegularFile(file, absolute) || (!folder.isEmpty() && !isInFolder(file, absolute, folder)))
        return std::nullopt;
    QByteArray bytes = file.read(beginningBytes);
    const qsizetype lineEnd = bytes.lastIndexOf('\n');
    if (lineEnd > bytes.size() / 2)
        bytes.truncate(lineEnd + 1);
    // A character that the end cuts in two goes.
    while (!bytes.isEmpty() && (quint8(bytes.back()) & 0xC0) == 0x80)
        bytes.chop(1);
    if (!bytes.isEmpty() && quint8(bytes.back()) >= 0xC0)
        bytes.chop(1);
    if (isCompressed(bytes) || isArchive(bytes) || bytes.startsWith("%PDF") || !Text::isValidUtf8(bytes))
        return std::nullopt;
    return documentOf(std::move(bytes), relative);
}

void append(DocumentFolder &folder, Opened opened)
{
    std::move(opened.documents.begin(), opened.documents.end(), std::back_inserter(folder.documents));
    folder.issues.append(opened.issues);
}

}

Base::Result<DocumentFolder> openDocumentFolder(const QString &path, const FolderOptions &options,
                                                const Base::Cancellation &cancellation)
{
    const QFileInfo info(path);
    DocumentFolder folder;
    folder.path = QDir::cleanPath(info.absoluteFilePath());
    folder.name = QFileInfo(folder.path).fileName();
    if (!info.exists() && !info.isSymLink())
        return Error{ErrorKind::NotFound, folder.path, {}};
    if (!info.isReadable())
        return Error{ErrorKind::NotReadable, folder.path, {}};
    if (info.isDir()) {
        if (!info.isExecutable())
            return Error{ErrorKind::NotReadable, folder.path, {}};
        FolderListing listing = listFolder(folder.path, cancellation);
        folder.issues = std::move(listing.issues);
        qint64 left = copiedBytes(); // for all files together
        for (const QString &relative : std::as_const(listing.files)) {
            if (cancellation.isCancelled())
                return Error{ErrorKind::Cancelled, folder.path, {}};
            const QString absolute = folder.path + QLatin1Char('/') + relative;
            const qint64 most = std::max(left, Base::Limits::copiedFileBytes);
            append(folder, openDocument(absolute, relative, relative, cancellation, most));
            left -= std::min(left, QFileInfo(absolute).size());
        }
    } else if (info.isFile()) {
        append(folder, openDocument(folder.path, info.fileName(), {}, cancellation));
    } else {
        return Error{ErrorKind::NotADocument, folder.path, {}};
    }
    if (const auto error = nothingToRead(folder))
        return *error;
    giveRoles(folder, options);
    return folder;
}

std::optional<FolderBeginning> openBeginning(const QString &path, const FolderOptions &options,
                                             const Base::Cancellation &cancellation)
{
    const QFileInfo info(path);
    FolderBeginning beginning;
    DocumentFolder &folder = beginning.folder;
    folder.path = QDir::cleanPath(info.absoluteFilePath());
    folder.name = QFileInfo(folder.path).fileName();
    const bool isFile = info.isFile();
    const QString below = isFile ? info.absolutePath() : folder.path;
    const QStringList files = isFile ? QStringList(info.fileName())
        : info.isDir()               ? listFolder(folder.path, cancellation).files
                                     : QStringList();
    qint64 read = 0;
    for (const QString &relative : files) {
        const QString absolute = below + QLatin1Char('/') + relative;
        const qint64 size = QFileInfo(absolute).size();
        if (size > largeBytes) {
            std::optional<Document> begun = beginningOf(absolute, relative, isFile ? QString() : below);
            if (!begun)
                return std::nullopt;
            beginning.cut = folder.documents.size();
            folder.documents.push_back(*std::move(begun));
            giveRoles(folder, options);
            return beginning;
        }
        read += size;
        if (read > largeBytes || cancellation.isCancelled())
            return std::nullopt;
        append(folder, openDocument(absolute, relative, isFile ? QString() : relative, cancellation));
    }
    return std::nullopt;
}

void giveRoles(DocumentFolder &folder, const FolderOptions &options)
{
    decideRoles(folder.documents);
    for (Document &document : folder.documents) {
        const auto chosen = options.roles.constFind(document.path);
        if (chosen == options.roles.cend() || document.utf8().isEmpty())
            continue;
        document.role = *chosen;
        document.roleReason.kind = RoleReason::Kind::ChosenByUser;
    }
}

}
