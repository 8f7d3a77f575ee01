#include "export/readwebannotations.h"
#include "export/webannotations.h"

#include <cstdlib>

//! The import of annotations: whatever is read is written, and then read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    using namespace Catena::Export;
    const auto read = readWebAnnotations(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (!read)
        return 0;
    const QByteArray written = webAnnotations(read.value().annotations);
    const auto again = readWebAnnotations(written);
    if (!again || webAnnotations(again.value().annotations) != written)
        std::abort();
    return 0;
}
