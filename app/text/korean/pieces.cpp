#include "text/korean/pieces.h"

#include "text/korean/units.h"

namespace Catena::Text::Korean {

qsizetype pieceEnd(QStringView paragraph, qsizetype begin)
{
    // Keeps the lattice in a few MB and its costs far inside 32 bits.
    constexpr qsizetype most = 8'192;
    if (paragraph.size() - begin <= most) {
        return paragraph.size();
    }
    const qsizetype limit = begin + most;
    qsizetype afterWord = 0;
    for (qsizetype end = limit; end > begin + most / 2; --end) {
        if (!isSpaceUnit(paragraph[end - 1].unicode())) {
            continue;
        }
        if (afterWord == 0) {
            afterWord = end;
        }
        const char16_t before = paragraph[end - 2].unicode();
        if (before == u'.' || before == u'?' || before == u'!' || before == u'。') {
            return end;
        }
    }
    if (afterWord != 0) {
        return afterWord;
    }
    return paragraph[limit - 1].isHighSurrogate() && paragraph[limit].isLowSurrogate() ? limit - 1 : limit;
}

}
