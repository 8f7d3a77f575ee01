#pragma once

#include "base/moment.h"

#include <QString>

#include <vector>

namespace Catena::Formats {

//! One line of a bare paste and what it is; captures/ puts lines together to comments.
struct Fragment
{
    enum class Kind : quint8 {
        Text,
        Blank,
        Date, //!< a date alone
        Byline, //!< who wrote, and maybe when
        Separator, //!< a drawn rule: dashes, stars
        Rights, //!< a copyright or licence line
        More, //!< "더 보기", "See more": what a cut-off text ends in
    };

    Kind kind = Kind::Text;
    qint16 indent = 0; //!< columns of white space before it; a tab counts to the next multiple of 4, U+3000 as 2
    qint32 line = 0; //!< 1-based
    QString author; //!< of a byline
    Base::Moment date; //!< of a date line or byline, where it says enough
};

}
