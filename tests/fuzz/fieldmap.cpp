#include "formats/fieldmapfile.h"
#include "formats/fieldmapreader.h"
#include "readerfuzz.h"

//! Any bytes as a text of each built-in format, and as the description of one.
extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    using namespace Catena;
    for (const Formats::FieldMapReader &reader : Formats::fieldMapReaders())
        Fuzz::readAnything(reader, data, size);
    Base::Issues issues;
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto map = Formats::readFieldMap(bytes, QStringLiteral("a.json"), issues);
    Fuzz::check(map.has_value() == issues.isEmpty());
    return 0;
}
