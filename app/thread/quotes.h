#pragma once

#include "base/ids.h"
#include "captures/comments.h"
#include "thread/threadtree.h"

#include <span>
#include <vector>

namespace Catena::Thread {

//! A line of a comment that repeats another comment's words behind a '>'.
struct Quote
{
    Base::CommentId by;
    Base::CommentId of;
    qint32 begin = 0; //!< UTF-16 offsets in the text of `by`, without the marks
    qint32 end = 0;
};

//! All quotes of a forest, by comment, then place. A value.
struct QuoteSet
{
    std::vector<Quote> quotes;

    [[nodiscard]] std::span<const Quote> quotesBy(Base::CommentId comment) const;
};

//! Finds for every quoted line whose words it repeats: those of an ancestor, nearest first, else of a comment that has
//! that very line. Compared folded (Text::foldKey); quotes of fewer than eight letters are not looked for.
[[nodiscard]] QuoteSet findQuotes(const Captures::Comments &comments, const ThreadTree &tree);

}
