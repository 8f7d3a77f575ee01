#include "formats/textreader.h"
#include "readerfuzz.h"

//! Bare text, as an essay and as a paste with the profiles of all sites.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    Catena::Fuzz::readAnything(Catena::Formats::TextReader(), data, size);
    return 0;
}
