#include "documents/officefile.h"

#include "documents/archive.h"

#include <QStringList>

#include <algorithm>

namespace Catena::Documents {

namespace {

const QString contentTypes = QStringLiteral("[Content_Types].xml");
const QString mimeType = QStringLiteral("mimetype");

//! The kind that the file states about itself; nothing where it states another.
std::optional<Container::Kind> kindStated(QByteArrayView types, QByteArrayView mime)
{
    const QByteArrayView text("application/vnd.oasis.opendocument.text");
    if (mime.trimmed() == text || mime.trimmed() == QByteArrayView("application/vnd.oasis.opendocument.text-template"))
        return Container::Kind::OpenText;
    if (mime.trimmed() == QByteArrayView("application/epub+zip"))
        return Container::Kind::Book;
    for (const char *main : {"wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml",
                             "ms-word.document.macroEnabled.main+xml"}) {
        if (types.indexOf(QByteArrayView(main)) >= 0)
            return Container::Kind::Word;
    }
    for (const char *main :
         {"spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml", "ms-excel.sheet.macroEnabled.main+xml"}) {
        if (types.indexOf(QByteArrayView(main)) >= 0)
            return Container::Kind::Sheet;
    }
    return std::nullopt;
}

}

OfficeFile openOfficeFile(QByteArrayView zip)
{
    OfficeFile file;
    UnpackOptions options;
    options.wants = [](const QString &name) { return name == contentTypes || name == mimeType; };
    QByteArray types;
    QByteArray mime;
    for (ArchiveEntry &entry : unpack(zip, options).entries)
        (entry.name == mimeType ? mime : types) = entry.isEncrypted ? QByteArray() : std::move(entry.bytes);
    if (types.isEmpty() && !mime.startsWith("application/vnd.oasis.") && !mime.startsWith("application/epub"))
        return file;
    const std::optional<Container::Kind> kind = kindStated(types, mime);
    file.zip = kind ? ZipKind::Office : ZipKind::OtherOffice;
    if (!kind)
        return file;

    options.wants = [](const QString &name) {
        static const QStringList ends{QStringLiteral(".xml"),   QStringLiteral(".rels"), QStringLiteral(".opf"),
                                      QStringLiteral(".xhtml"), QStringLiteral(".html"), QStringLiteral(".htm")};
        const auto isEnd = [&](const QString &end) { return name.endsWith(end, Qt::CaseInsensitive); };
        return name == mimeType || std::any_of(ends.begin(), ends.end(), isEnd);
    };
    Unpacked unpacked = unpack(zip, options);
    auto container = std::make_shared<Container>();
    container->kind = *kind;
    bool isEncrypted = false;
    for (ArchiveEntry &entry : unpacked.entries) {
        isEncrypted = isEncrypted || entry.isEncrypted;
        if (!entry.damage.isEmpty())
            file.issues.append({Base::IssueKind::Broken, {}, 0, entry.name + QLatin1String(": ") + entry.damage});
        container->parts.emplace(entry.name.toUtf8(), std::move(entry.bytes));
    }
    if (isEncrypted)
        file.issues.append({Base::IssueKind::Encrypted, {}, 0, {}});
    for (const Base::Issue &issue : unpacked.issues)
        file.issues.append({issue.kind, {}, 0, issue.detail.isEmpty() ? issue.path : issue.detail});
    if (!isEncrypted)
        file.container = std::move(container);
    return file;
}

bool isLockedOfficeFile(QByteArrayView bytes)
{
    // The directory of the compound file names its streams in UTF-16.
    static const QByteArray name("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    return bytes.startsWith(QByteArrayView("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)) && bytes.indexOf(name) >= 0;
}

}
