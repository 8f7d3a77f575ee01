#include "documents/documentfolder.h"

#include "base/limits.h"
#include "documents/decompress.h"
#include "documents/mailtext.h"
#include "documents/rolefromcontent.h"
#include "text/decode.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>

namespace Catena::Documents {

namespace {

using Base::Error;
using Base::ErrorKind;
using Base::Issue;
using Base::IssueKind;

constexpr qsizetype sampleBytes = qsizetype(1) << 20;
constexpr qint64 magicBytes = 16; //!< a compressed file shows in fewer

class CopiedBytes : public Bytes
{
public:
    CopiedBytes(QByteArray bytes, int skip) : m_bytes(std::move(bytes)), m_skip(skip) { }
    [[nodiscard]] QByteArrayView view() const override { return QByteArrayView(m_bytes).sliced(m_skip); }

private:
    QByteArray m_bytes;
    int m_skip;
};

//! A mapped file; the map lives as long as this does. Small files are copied instead: a file that another program
//! shortens while it is mapped would end this one.
class MappedBytes : public Bytes
{
public:
    MappedBytes(std::unique_ptr<QFile> file, QByteArrayView map, int skip)
        : m_file(std::move(file)), m_view(map.sliced(skip))
    {
    }
    [[nodiscard]] QByteArrayView view() const override { return m_view; }

private:
    std::unique_ptr<QFile> m_file;
    QByteArrayView m_view;
};

//! What was found below a folder, before anything is opened.
struct Listing
{
    QStringList files; //!< relative, sorted
    Base::Issues issues;
};

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

Listing listFolder(const QString &path, const Base::Cancellation &cancellation)
{
    Listing listing;
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

//! What an encoding is called in which each message of a mail file may have its own (RFC 1428).
Text::Decoded asItIs(QByteArrayView raw)
{
    Text::Decoded decoded;
    const bool isUtf8 = raw.first(std::min(raw.size(), sampleBytes)).isValidUtf8();
    decoded.encoding = isUtf8 ? QStringLiteral("UTF-8") : QStringLiteral("UNKNOWN-8BIT");
    decoded.skip = raw.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    return decoded;
}

void setText(Document &document, std::unique_ptr<QFile> file, QByteArrayView map, QByteArray copy)
{
    const QByteArrayView raw = map.isEmpty() ? QByteArrayView(copy) : map;
    const bool isMail = mailTextOf(raw) != MailText::None;
    if (!isMail && Text::looksBinary(raw)) {
        document.issues.append({IssueKind::NotText, document.path, 0, {}});
        return;
    }
    if (isMail) {
        document.role = Role::Discussion;
        document.roleReason.kind = RoleReason::Kind::Messages;
    }
    Text::Decoded decoded = isMail ? asItIs(raw) : Text::decode(raw);
    document.encoding = decoded.encoding;
    if (decoded.certainty == Text::Decoded::Certainty::Guessed)
        document.issues.append({IssueKind::GuessedEncoding, document.path, 0, decoded.encoding});
    if (decoded.replaced > 0)
        document.issues.append({IssueKind::UndecodableBytes, document.path, 0, QString::number(decoded.replaced)});
    if (decoded.isConverted)
        document.setBytes(std::make_shared<CopiedBytes>(std::move(decoded.converted), 0));
    else if (map.isEmpty())
        document.setBytes(std::make_shared<CopiedBytes>(std::move(copy), decoded.skip));
    else
        document.setBytes(std::make_shared<MappedBytes>(std::move(file), map, decoded.skip));
    const QByteArrayView text = document.utf8();
    const bool hasNul = !text.isEmpty() && std::memchr(text.data(), 0, std::size_t(text.size())) != nullptr;
    if (const qsizetype nul = hasNul ? text.count('\0') : 0)
        document.issues.append({IssueKind::NulBytes, document.path, 0, QString::number(nul)});
}

void setCompressedText(Document &document, QByteArrayView compressed)
{
    Decompressed text = decompress(compressed);
    if (text.isTooLarge) {
        document.issues.append({IssueKind::TooLarge, document.path, 0, {}});
        return;
    }
    if (!text.bytes.isEmpty())
        setText(document, nullptr, {}, std::move(text.bytes));
    if (!text.damage.isEmpty())
        document.issues.append({IssueKind::Broken, document.path, document.lineCount(), text.damage});
}

Document openDocument(const QString &absolute, const QString &relative)
{
    Document document;
    document.path = relative;
    auto file = std::make_unique<QFile>(absolute);
    if (!file->open(QIODevice::ReadOnly)) {
        document.issues.append({IssueKind::Unreadable, relative, 0, file->errorString()});
        return document;
    }
    const qint64 size = file->size();
    if (size > Base::Limits::fileBytes) {
        document.issues.append({IssueKind::TooLarge, relative, 0, QString::number(size)});
        return document;
    }
    const uchar *map = size > Base::Limits::copiedFileBytes ? file->map(0, size) : nullptr;
    const QByteArray head = file->peek(magicBytes);
    if (isCompressed(head)) {
        const QByteArray copy = map ? QByteArray() : file->readAll();
        setCompressedText(document, map ? QByteArrayView(map, size) : QByteArrayView(copy));
    } else if (map) {
        setText(document, std::move(file), QByteArrayView(map, size), {});
    } else {
        QByteArray copy = file->readAll();
        file->close();
        setText(document, nullptr, {}, std::move(copy));
    }
    return document;
}

//! Why a folder gives nothing to read, or nothing when it gives something.
std::optional<Error> nothingToRead(const DocumentFolder &folder)
{
    if (folder.documents.empty())
        return Error{ErrorKind::Empty, folder.path, {}};
    const auto hasText = [](const Document &document) { return !document.utf8().isEmpty(); };
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
        Listing listing = listFolder(folder.path, cancellation);
        folder.issues = std::move(listing.issues);
        for (const QString &relative : std::as_const(listing.files)) {
            if (cancellation.isCancelled())
                return Error{ErrorKind::Cancelled, folder.path, {}};
            folder.documents.push_back(openDocument(folder.path + QLatin1Char('/') + relative, relative));
        }
    } else if (info.isFile()) {
        folder.documents.push_back(openDocument(folder.path, info.fileName()));
    } else {
        return Error{ErrorKind::NotADocument, folder.path, {}};
    }
    if (const auto error = nothingToRead(folder))
        return *error;
    decideRoles(folder.documents);
    for (Document &document : folder.documents) {
        const auto chosen = options.roles.constFind(document.path);
        if (chosen == options.roles.cend() || document.utf8().isEmpty())
            continue;
        document.role = *chosen;
        document.roleReason.kind = RoleReason::Kind::ChosenByUser;
    }
    return folder;
}

}
