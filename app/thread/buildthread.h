#pragma once

#include "base/cancellation.h"
#include "captures/comments.h"
#include "text/korean/tagger.h"
#include "thread/threadtree.h"

#include <optional>

namespace Catena::Thread {

struct ThreadOptions
{
    std::optional<Text::Korean::Dictionary> dictionary; //!< none: Korean words are told apart by rules alone
    //! A link less sure is not claimed: the parent stays unknown. None: as learned, and what quotes one comment alone
    //! from less on.
    std::optional<double> threshold;
};

//! Builds the reply tree of every discussion. Parents the source states are taken first; the rest is inferred (see
//! replyinference.h). A comment whose parent stays unknown hangs under the post of its discussion, if there is one.
[[nodiscard]] ThreadTree buildThread(const Captures::Comments &comments, const ThreadOptions &options,
                                     const Base::Cancellation &cancellation = {});

}
