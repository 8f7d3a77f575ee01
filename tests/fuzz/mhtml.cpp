#include "documents/opendocument.h"

#include <QByteArray>

//! Any bytes as a page saved as one file.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArray bytes = "Snapshot-Content-Location: a\nContent-Type: multipart/related; boundary=\"b\"\n"
        + QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
    (void)Catena::Documents::documentOf(bytes, QStringLiteral("a.mhtml"));
    return 0;
}
