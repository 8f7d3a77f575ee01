#pragma once

#include "base/ids.h"

#include <QHash>
#include <QList>

namespace Catena::Ui {

//! A marked passage of a comment: UTF-16 offsets in its text. What lies outside the text is not drawn.
struct Highlight
{
    qint32 begin = 0;
    qint32 end = 0;
    bool isCurrent = false; //!< the one gone to

    bool operator==(const Highlight &) const = default;
};
using Highlights = QHash<Base::CommentId, QList<Highlight>>;

}
