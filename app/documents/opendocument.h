#pragma once

#include "base/cancellation.h"
#include "documents/document.h"
#include "documents/regularfile.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Catena::Documents {

//! What one file gives: itself as a document, or, of an archive, the files in it.
struct Opened
{
    std::vector<Document> documents;
    Base::Issues issues; //!< of an archive
};

//! Opens one regular file, mapped where it is larger than mostCopied. Its document has the relative path; the documents
//! of an archive stand below a path, or, where that is empty, have their names in the archive. Where it is not
//! empty, the file has to be in the folder that the relative path begins in, wherever links lead.
[[nodiscard]] Opened openDocument(const QString &absolute, const QString &relative, const QString &below,
                                  const Base::Cancellation &cancellation = {}, qint64 mostCopied = copiedBytes());

//! The document of bytes that are already in memory: decompressed where they are compressed, decoded, and looked at for
//! mail and office files.
[[nodiscard]] Document documentOf(QByteArray bytes, const QString &relative);

}
