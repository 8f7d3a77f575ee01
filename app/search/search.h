#pragma once

#include "base/cancellation.h"
#include "search/letterindex.h"
#include "search/matcher.h"
#include "search/notes.h"
#include "snapshot/snapshot.h"

#include <functional>

namespace Catena::Search {

//! One place that was found. A comment that matches by its author, date or state alone is found as a whole: begin and
//! end are 0.
struct Hit
{
    bool isEssay = false;
    quint32 essay = 0; //!< where isEssay: index of the essay and of its block
    quint32 block = 0;
    Base::CommentId comment; //!< else
    qint32 begin = 0; //!< UTF-16 offsets in its text
    qint32 end = 0;

    bool operator==(const Hit &) const = default;
};
using Hits = std::vector<Hit>;

//! Searches the essays, then the comments in the order of the tree, on the calling thread; linear in the text. Hits
//! come in that order, in batches: the first as soon as there are `firstBatch`, the later ones larger. Where the words
//! stand in a note and not in the text it is about, its place is found.
//!
//! With an index of the snapshot's comments only those are read that it does not rule out; one of other comments is not
//! used. What is found is the same.
//!
//! fresh: by CommentId, what came since the reader read the discussion last; shorter means no. It is new beside what
//! came with the newest of several files.
void search(const Snapshot::Snapshot &snapshot, const Query &query, const Base::Cancellation &cancellation,
            const std::function<void(Hits)> &found, const Notes &notes = {}, const LetterIndex *index = nullptr,
            const std::vector<bool> &fresh = {});

inline constexpr std::size_t firstBatch = 50;

}
