#pragma once

#include "annotations/essaytext.h"
#include "base/ids.h"

namespace Catena::Annotations {

//! Where an annotation stands in the folder at hand, or that it does not. A value.
struct Place
{
    enum class Where : quint8 {
        Unplaced, //!< not found, or not surely: kept and listed, shown nowhere
        Essay,
        Comment,
    };

    Where where = Where::Unplaced;
    bool isWhole = false; //!< the whole essay or comment; span is then empty
    quint32 essay = 0; //!< of an essay: its index
    std::vector<BlockSpan> blocks; //!< and the parts of its blocks, in order
    Base::CommentId comment; //!< of a comment; also where it is known, but not the passage in it (then Unplaced)
    Text::Span span; //!< in EssayText::text or Comments::text, UTF-16

    [[nodiscard]] bool isPlaced() const { return where != Where::Unplaced; }
    bool operator==(const Place &) const = default;
};

}
