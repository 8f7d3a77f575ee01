#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <vector>

namespace Catena::Text {

//! The letters and digits of a text, folded, and where each comes from: what texts are compared by when spacing,
//! punctuation, quotation marks, case and composition do not count.
struct Letters
{
    std::vector<char32_t> units; //!< code points
    std::vector<quint32>
        offsets; //!< one a unit: the byte of the text at which the character begins that it was made of

    void clear()
    {
        units.clear();
        offsets.clear();
    }
};

//! Appends the letters of a UTF-8 text: the characters of foldKey() whose charClass() is not Other, in their order.
//! ASCII, Hangul (composed or as conjoining jamo) and the usual punctuation are folded here by table and arithmetic
//! (Unicode 15, section 3.12); everything else goes through foldKey() run by run, so the result is the same, only
//! sooner. Offsets count from `base`.
void appendLetters(QByteArrayView utf8, quint32 base, Letters &letters);

}
