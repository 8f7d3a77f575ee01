#include "formats/odtreader.h"
#include "readerfuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    using namespace Catena;
    Fuzz::readParts(Formats::OdtReader(), Documents::Container::Kind::OpenText, {},
                    {"content.xml", "styles.xml", "meta.xml"}, data, size);
    return 0;
}
