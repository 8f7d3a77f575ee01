#pragma once

#include "text/characters.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace Catena::Text {

//! NFC of a text (Unicode Standard Annex #15). For matching only: what is shown stays as written.
[[nodiscard]] QString nfc(QStringView text);

//! A text made comparable, with the way back.
struct Folded
{
    QString text;
    //! One entry per UTF-16 unit of text and one more for its end: where in the original, in UTF-16 units, the
    //! characters begin that it was made from.
    std::vector<qint32> offsets;
    //! One entry per UTF-16 unit of text: where in the original those characters end. A match [b, e) of text stands
    //! in the original at [offsets[b], ends[e - 1]): what folding dropped after it is not part of it.
    std::vector<qint32> ends;
};

//! The text as NFC, with the offset of every unit in the original.
[[nodiscard]] Folded nfcWithOffsets(QStringView text);

//! The key a term is matched by: NFKC_Casefold without white space, quotes, dashes and invisible characters, so that
//! "AI 기술", "ＡＩ기술" and "ai-기술" are one. A line feed stays, so that no match crosses it.
[[nodiscard]] Folded fold(QStringView text);
//! The same into a value that is used again for text after text: nothing is allocated but for the longest.
void foldInto(QStringView text, Folded &folded);
//! foldsApart() before what is neither ASCII nor a Hangul syllable.
[[nodiscard]] bool foldsApartByTable(QStringView text, qsizetype index);
//! Whether a text folds to what its two parts before and from an index fold to.
[[nodiscard]] inline bool foldsApart(QStringView text, qsizetype index)
{
    const char16_t unit = text[index].unicode();
    return unit < 0x80 || isHangulSyllable(unit) || foldsApartByTable(text, index);
}
[[nodiscard]] QString foldKey(QStringView text);

//! What two lines of a paste are compared by: NFC, runs of white space as one space, trimmed; case and marks kept.
[[nodiscard]] QString lineKey(QStringView text);

}
