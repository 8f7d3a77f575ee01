#include "formats/pageblocks.h"

#include <cstdlib>

//! What a program takes out of a PDF: any text with form feeds.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    for (const Catena::Formats::EssayBlock &block : Catena::Formats::blocksOfPages(text).blocks) {
        if (block.text.isEmpty())
            std::abort();
    }
    return 0;
}
