#pragma once

#include "base/ids.h"
#include "text/segment.h"

#include <QString>

#include <vector>

namespace Catena::Concepts {

enum class Side : quint8 { Essay, Discussion };

//! A piece of text that concepts are looked for in: a block of an essay, or a comment.
struct Passage
{
    Side side = Side::Essay;
    quint32 essay = 0; //!< index of the essay; of an essay's passage
    quint32 block = 0; //!< index of its block
    Base::CommentId comment; //!< of a discussion's passage
    QString text; //!< as shown; mentions are UTF-16 offsets in it
    bool isRepeat = false; //!< says what another comment says: counts, but is no news for ranking
    std::vector<Text::Span> copies; //!< the parts of text that stand again elsewhere in the paste, one a further place
};

}
