#include "formats/embeddeddata.h"

namespace Catena::Formats {

namespace {

constexpr qsizetype fewestBytes = 4096; //!< of an address that is left out

//! Whether an address goes on with this character: the alphabets of Base64 and of addresses (RFC 3986).
bool isAddress(char c)
{
    return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z')
        || QByteArrayView("+/=;,%-._~:@!$&*?#").contains(c);
}

}

QByteArray withoutEmbeddedData(QByteArrayView page)
{
    QByteArray rest;
    qsizetype kept = 0; // what stands before is in rest, or left out
    for (qsizetype at = page.indexOf("data:"); at >= 0; at = page.indexOf("data:", at)) {
        const qsizetype begin = at + 5;
        at = begin;
        while (at < page.size() && isAddress(page[at]))
            ++at;
        if (at - begin < fewestBytes)
            continue;
        rest += page.sliced(kept, begin - kept).toByteArray();
        kept = at;
    }
    if (kept > 0)
        rest += page.sliced(kept).toByteArray();
    return rest;
}

}
