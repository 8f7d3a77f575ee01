#pragma once

#include "formats/htmltext.h"
#include "formats/pagemarks.h"
#include "formats/record.h"

#include <QString>

#include <vector>

namespace Catena::Formats {

//! What one comment of a page says of itself.
struct PageFields
{
    QByteArray id;
    QByteArray parentId; //!< empty where the page does not name it
    QByteArray quotedNumber; //!< the number, in its id, of the one comment it quotes; empty where it quotes none
    QString author;
    QByteArray body;
    Base::Moment date;
    qint32 score = Record::noScore;
    quint32 hiddenCount = 0; //!< answers that the page tells of and does not hold
    RecordState state = RecordState::Present;
};

//! Reads a comment: its element without those of the comments in it. mark is its date, null where it has none.
[[nodiscard]] PageFields readFields(const HtmlNode *unit, const std::vector<const HtmlNode *> &nested,
                                    const PageMark *mark);

}
