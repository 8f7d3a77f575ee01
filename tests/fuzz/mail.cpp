#include "formats/mailreader.h"
#include "readerfuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    Catena::Fuzz::readAnything(Catena::Formats::MailReader(), data, size);
    return 0;
}
