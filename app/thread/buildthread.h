#pragma once

#include "base/cancellation.h"
#include "captures/comments.h"
#include "text/korean/tagger.h"
#include "thread/threadtree.h"

#include <optional>

namespace Catena::Thread {

//! A link the reader set; it goes before what the source states and what is inferred.
struct LinkRepair
{
    Base::CommentId comment;
    Base::CommentId parent; //!< invalid: at the top
};

struct ThreadOptions
{
    std::optional<Text::Korean::Dictionary> dictionary; //!< none: Korean words are told apart by rules alone
    std::optional<double> threshold; //!< a link less sure is not claimed: the parent stays unknown; none: as learned
    std::vector<LinkRepair> repairs; //!< of two for one comment the later holds
};

//! Builds the reply tree of every discussion. Parents the source states are taken first; the rest is inferred (see
//! replyinference.h). A comment whose parent stays unknown hangs under the post of its discussion, if there is one.
[[nodiscard]] ThreadTree buildThread(const Captures::Comments &comments, const ThreadOptions &options,
                                     const Base::Cancellation &cancellation = {});

}
