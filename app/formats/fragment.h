#pragma once

#include "base/moment.h"

#include <QString>

#include <optional>
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
        Furniture, //!< what the site that it was pasted from puts around a text: buttons, counts, avatars
    };

    Kind kind = Kind::Text;
    qint16 indent = 0; //!< columns of white space before it; a tab counts to the next multiple of 4, U+3000 as 2
    qint32 line = 0; //!< 1-based
    qint32 part = -1; //!< index in Reading::parts of the comment it belongs to; -1 where no profile parts the paste
    qint32 begin = 0; //!< of text: the bytes of the line that are text, from
    qint32 end = -1; //!< and to; -1 = the line's end
    QString author; //!< of a byline
    Base::Moment date; //!< of a date line or byline, where it says enough
};

//! One comment of a paste whose site is known, as its furniture tells it.
struct PastePart
{
    QString author; //!< empty where the paste does not say
    QString answers; //!< the name of whom it answers: "Replying to NAME"; empty where the paste does not say
    QString when; //!< the date as written: "3시간 전"
    Base::Moment date; //!< invalid where it does not say enough
    std::optional<qint32> score;
    qint16 depth = -1; //!< levels below the post, from 0; -1 not said

    bool operator==(const PastePart &) const = default;
};

}
