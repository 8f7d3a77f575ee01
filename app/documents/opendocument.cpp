#include "documents/opendocument.h"

#include "base/limits.h"
#include "documents/archive.h"
#include "documents/container.h"
#include "documents/decompress.h"
#include "documents/mailtext.h"
#include "documents/mhtml.h"
#include "documents/officefile.h"
#include "text/decode.h"

#include <QFile>

#include <algorithm>
#include <cstring>

namespace Catena::Documents {

namespace {

using Base::IssueKind;

constexpr qsizetype sampleBytes = qsizetype(1) << 20;
constexpr qsizetype pdfHeadBytes = 1024; //!< a PDF may begin behind other bytes (ISO 32000-1, annex H.3.4.1)

class CopiedBytes : public Bytes
{
public:
    CopiedBytes(QByteArray bytes, int skip) : m_bytes(std::move(bytes)), m_skip(skip) { }
    [[nodiscard]] QByteArrayView view() const override { return QByteArrayView(m_bytes).sliced(m_skip); }

private:
    QByteArray m_bytes;
    int m_skip;
};

//! A mapped file; the map lives as long as this does. Only what would take too much memory is mapped: a file that
//! another program shortens while it is mapped, as mail programs do with a box, would end this one.
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

//! What an encoding is called in which each message of a mail file may have its own (RFC 1428).
Text::Decoded asItIs(QByteArrayView raw)
{
    Text::Decoded decoded;
    const bool isUtf8 = raw.first(std::min(raw.size(), sampleBytes)).isValidUtf8();
    decoded.encoding = isUtf8 ? QStringLiteral("UTF-8") : QStringLiteral("UNKNOWN-8BIT");
    decoded.skip = raw.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    return decoded;
}

//! The bytes of a file: a map of it, or a copy.
struct Raw
{
    std::unique_ptr<QFile> file; //!< null for a copy
    QByteArrayView map;
    QByteArray copy;

    [[nodiscard]] QByteArrayView view() const { return file ? map : QByteArrayView(copy); }
};

//! The bytes as shared ones, without the first.
std::shared_ptr<const Bytes> shared(Raw &raw, int skip)
{
    if (raw.file)
        return std::make_shared<MappedBytes>(std::move(raw.file), raw.map, skip);
    return std::make_shared<CopiedBytes>(std::move(raw.copy), skip);
}

void setText(Document &document, Raw raw)
{
    const bool isMail = mailTextOf(raw.view()) != MailText::None;
    if (!isMail && Text::looksBinary(raw.view())) {
        const bool isLocked = isLockedOfficeFile(raw.view());
        document.issues.append({isLocked ? IssueKind::Encrypted : IssueKind::NotText, document.path, 0, {}});
        return;
    }
    if (isMail) {
        document.role = Role::Discussion;
        document.roleReason.kind = RoleReason::Kind::Messages;
    }
    Text::Decoded decoded = isMail ? asItIs(raw.view()) : Text::decode(raw.view());
    document.encoding = decoded.encoding;
    if (decoded.certainty == Text::Decoded::Certainty::Guessed)
        document.issues.append({IssueKind::GuessedEncoding, document.path, 0, decoded.encoding});
    if (decoded.replaced > 0)
        document.issues.append({IssueKind::UndecodableBytes, document.path, 0, QString::number(decoded.replaced)});
    if (decoded.isConverted)
        document.setBytes(std::make_shared<CopiedBytes>(std::move(decoded.converted), 0));
    else
        document.setBytes(shared(raw, decoded.skip));
    const QByteArrayView text = document.utf8();
    const bool hasNul = !text.isEmpty() && std::memchr(text.data(), 0, std::size_t(text.size())) != nullptr;
    if (const qsizetype nul = hasNul ? text.count('\0') : 0)
        document.issues.append({IssueKind::NulBytes, document.path, 0, QString::number(nul)});
}

//! Sets the page of a file that holds all the page shows.
void setPage(Document &document, QByteArrayView bytes)
{
    SavedPage page = pageOfMhtml(bytes);
    if (!page.damage.isEmpty())
        document.issues.append({IssueKind::Broken, document.path, 0, page.damage});
    else
        document.issues.append({IssueKind::UntriedFormat, document.path, 0, QStringLiteral("mhtml")});
    Text::Decoded decoded = Text::decodeAs(page.html, page.encoding);
    document.encoding = decoded.encoding;
    if (decoded.replaced > 0)
        document.issues.append({IssueKind::UndecodableBytes, document.path, 0, QString::number(decoded.replaced)});
    if (decoded.isConverted)
        document.setBytes(std::make_shared<CopiedBytes>(std::move(decoded.converted), 0));
    else
        document.setBytes(std::make_shared<CopiedBytes>(std::move(page.html), decoded.skip));
}

bool isPdf(QByteArrayView bytes)
{
    return bytes.first(std::min(bytes.size(), pdfHeadBytes)).indexOf(QByteArrayView("%PDF-")) >= 0
        && Text::looksBinary(bytes);
}

//! Sets what a single file holds: text, or what a reader takes text from. An archive of a folder is neither.
void setContent(Document &document, Raw raw)
{
    if (isPdf(raw.view())) {
        auto container = std::make_shared<Container>();
        container->kind = Container::Kind::Pdf;
        container->bytes = shared(raw, 0);
        document.container = std::move(container);
    } else if (isArchive(raw.view())) {
        OfficeFile office = openOfficeFile(raw.view());
        document.container = std::move(office.container);
        for (Base::Issue &issue : office.issues)
            document.issues.append({issue.kind, document.path, 0, issue.detail});
        if (office.zip != ZipKind::Office)
            document.issues.append({IssueKind::NotText, document.path, 0, {}});
    } else if (isMhtml(raw.view())) {
        setPage(document, raw.view());
    } else {
        setText(document, std::move(raw));
    }
}

//! A compressed file as what it becomes; document keeps what was odd.
Raw decompressed(QByteArrayView bytes, Document &document, QString &damage)
{
    Decompressed text = decompress(bytes);
    if (text.isTooLarge)
        document.issues.append({IssueKind::TooLarge, document.path, 0, {}});
    damage = text.damage;
    Raw raw;
    raw.copy = std::move(text.bytes);
    return raw;
}

//! Sets what a file holds, compressed or not.
void setFile(Document &document, Raw raw, bool isCompressedFile, const QString &damage)
{
    if (!isCompressedFile || !raw.view().isEmpty())
        setContent(document, std::move(raw));
    if (!damage.isEmpty())
        document.issues.append({IssueKind::Broken, document.path, document.lineCount(), damage});
}

bool isFolderArchive(QByteArrayView bytes)
{
    return isArchive(bytes) && (!bytes.startsWith("PK") || openOfficeFile(bytes).zip == ZipKind::Folder);
}

//! The files of an archive as documents below a path; empty for names of their own.
Opened openArchive(QByteArrayView bytes, const QString &below, const Base::Cancellation &cancellation)
{
    Opened opened;
    Unpacked unpacked = unpack(bytes, {}, cancellation);
    const QString prefix = below.isEmpty() ? QString() : below + QLatin1Char('/');
    for (const Base::Issue &issue : std::as_const(unpacked.issues)) {
        const QString path = issue.path.isEmpty() ? below : prefix + issue.path;
        opened.issues.append({issue.kind, path, issue.line, issue.detail});
    }
    for (ArchiveEntry &entry : unpacked.entries) {
        if (cancellation.isCancelled())
            break;
        Document document = documentOf(std::move(entry.bytes), prefix + entry.name);
        if (entry.isEncrypted)
            document.issues = {{IssueKind::Encrypted, document.path, 0, {}}};
        if (!entry.damage.isEmpty())
            document.issues.append({IssueKind::Broken, document.path, document.lineCount(), entry.damage});
        opened.documents.push_back(std::move(document));
    }
    return opened;
}

}

Document documentOf(QByteArray bytes, const QString &relative)
{
    Document document;
    document.path = relative;
    Raw raw;
    raw.copy = std::move(bytes);
    QString damage;
    const bool isPacked = isCompressed(raw.view());
    if (isPacked)
        raw = decompressed(QByteArray(std::move(raw.copy)), document, damage);
    setFile(document, std::move(raw), isPacked, damage);
    return document;
}

Opened openDocument(const QString &absolute, const QString &relative, const QString &below,
                    const Base::Cancellation &cancellation, qint64 mostCopied)
{
    Opened opened;
    opened.documents.resize(1);
    Document &document = opened.documents.front();
    document.path = relative;
    auto file = std::make_unique<QFile>();
    QString whyNot;
    if (!openRegularFile(*file, absolute, &whyNot)) {
        document.issues.append({IssueKind::Unreadable, relative, 0, whyNot});
        return opened;
    }
    if (!below.isEmpty() && !isInFolder(*file, absolute, absolute.chopped(relative.size() + 1))) {
        document.issues.append({IssueKind::OutsideFolder, relative, 0, {}});
        return opened;
    }
    const qint64 size = file->size();
    if (size > Base::Limits::fileBytes) {
        document.issues.append({IssueKind::TooLarge, relative, 0, QString::number(size)});
        return opened;
    }
    Raw raw;
    const uchar *map = size > mostCopied ? file->map(0, size) : nullptr;
    if (map) {
        raw.map = QByteArrayView(map, size);
        raw.file = std::move(file);
    } else {
        raw.copy = file->readAll();
        file->close();
    }
    QString damage;
    const bool isPacked = isCompressed(raw.view());
    if (isPacked) {
        const Raw packed = std::move(raw);
        raw = decompressed(packed.view(), document, damage);
    }
    if (isFolderArchive(raw.view())) {
        opened = openArchive(raw.view(), below, cancellation);
        if (!damage.isEmpty())
            opened.issues.append({IssueKind::Broken, below, 0, damage});
        return opened;
    }
    setFile(document, std::move(raw), isPacked, damage);
    return opened;
}

}
