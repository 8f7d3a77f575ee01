#include "text/texthash.h"

#include "text/normalise.h"

namespace Catena::Text {

quint64 stableHash(QStringView text)
{
    constexpr quint64 prime = 0x100000001b3;
    quint64 hash = 0xcbf29ce484222325;
    for (const QChar c : text) {
        hash = (hash ^ (c.unicode() & 0xFF)) * prime;
        hash = (hash ^ (c.unicode() >> 8)) * prime;
    }
    hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
    hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
    return hash ^ (hash >> 33);
}

QString foldBody(QStringView text)
{
    QString folded = foldKey(text);
    return folded.remove(QLatin1Char('\n'));
}

}
