#include "base/limits.h"
#include "documents/archive.h"
#include "documents/opendocument.h"

#include <cstdlib>

//! Any bytes as an archive: no name of a file leads out of it, and it holds no more than the limit allows.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    using namespace Catena;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    Documents::UnpackOptions options;
    options.limits = {100, 1 << 20, 400, 1 << 16};
    qint64 total = 0;
    for (const Documents::ArchiveEntry &entry : Documents::unpack(bytes, options).entries) {
        total += entry.bytes.size();
        const QStringList parts = entry.name.split(QLatin1Char('/'));
        const bool isSafe = !parts.contains(QStringLiteral("..")) && !parts.contains(QString())
            && !entry.name.contains(QLatin1Char('\\'));
        if (!isSafe)
            std::abort();
    }
    if (total > options.limits.bytes)
        std::abort();
    (void)Documents::documentOf(bytes, QStringLiteral("a.file"));
    return 0;
}
