#pragma once

#include "base/ids.h"
#include "search/matcher.h"

#include <memory>

namespace Catena::Ui {

//! What a search marks in the comments: all that it finds, and the place gone to.
struct Found
{
    std::shared_ptr<const Search::Matcher> matcher; //!< null: nothing is searched for
    Base::CommentId comment; //!< of the place gone to; invalid for none
    qint32 begin = 0; //!< its UTF-16 offset there
};

}
