#include "formats/epubreader.h"
#include "readerfuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    using namespace Catena;
    Fuzz::readParts(Formats::EpubReader(), Documents::Container::Kind::Book,
                    {{"META-INF/container.xml", "<container><rootfile full-path=\"b.opf\"/></container>"}},
                    {"b.opf", "a.xhtml", "b.xhtml"}, data, size);
    return 0;
}
