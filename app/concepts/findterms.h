#pragma once

#include "base/cancellation.h"
#include "concepts/termset.h"
#include "text/korean/tagger.h"

#include <optional>

namespace Catena::Concepts {

//! What finding terms needs besides the text.
struct TermOptions
{
    std::optional<Text::Korean::Dictionary> dictionary; //!< none: terms come from rules alone
    int most = 1'000; //!< terms kept
    qint64 mostBytes = qint64(8) << 20; //!< UTF-8 of distinct text that is read: the lattice reads about 3 MB/s
};

//! Finds the terms of a text and ranks them. Candidates are noun phrases of up to four words; rank is C-value
//! (Frantzi, Ananiadou, Mima 2000) over distinct paragraphs, weighted by the word cost of the dictionary as background
//! frequency. Of more text than mostBytes a part is read that is spread evenly over all of it; essays come first.
//! What was found when cancelled is of no use.
[[nodiscard]] TermSet findTerms(const std::vector<Passage> &passages, const TermOptions &options,
                                const Base::Cancellation &cancellation = {});

}
