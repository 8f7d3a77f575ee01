#pragma once

#include "base/ids.h"

#include <QString>

#include <vector>

namespace Catena::Search {

//! What the reader wrote at a place, as a search sees it.
struct Note
{
    bool isEssay = false;
    quint32 essay = 0; //!< where isEssay: index of the essay and of its block
    quint32 block = 0;
    Base::CommentId comment; //!< else
    qint32 begin = 0; //!< UTF-16 offsets in its text; both 0 for the whole
    qint32 end = 0;
    QString text; //!< its words and tags
    bool hasTag = false;
};
using Notes = std::vector<Note>;

}
