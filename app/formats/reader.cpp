#include "formats/reader.h"

#include "formats/markdownreader.h"
#include "formats/textreader.h"

#include <array>

namespace Catena::Formats {

const Reader *readerFor(const Documents::Document &document)
{
    static const TextReader text;
    static const MarkdownReader markdown;
    static const std::array<const Reader *, 2> readers = {&text, &markdown};
    const Reader *best = nullptr;
    int certainty = 0;
    for (const Reader *reader : readers) {
        const Probe probe = reader->probe(document);
        if (probe.certainty > certainty) {
            certainty = probe.certainty;
            best = reader;
        }
    }
    return best;
}

}
