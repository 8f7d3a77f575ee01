#pragma once

#include "base/cancellation.h"
#include "ui/models/arrangement.h"
#include "ui/models/commentchange.h"
#include "ui/models/commentstates.h"
#include "ui/thread/rowestimate.h"
#include "ui/thread/visiblerows.h"

#include <memory>

namespace Catena::Ui {

//! What a pane is to show instead of what it shows: all that working it out needs, by value.
struct ThreadWish
{
    Snapshot::SnapshotPtr from; //!< shown now, as `fromShown`
    Models::TreePtr fromShown;
    Snapshot::SnapshotPtr to;
    Models::Arrangement arrangement;
    std::vector<Base::CommentId> kept; //!< those found, or those with the chosen concept
    Models::CommentStates states;
    RowEstimate estimate;
};

//! What a ThreadWish comes to: everything that grows with the discussion, so that the GUI thread only puts it in place.
struct ThreadPlan
{
    Models::CommentChange change;
    VisibleRows rows; //!< heights estimated, all folds counted in
    std::vector<float> fresh; //!< where in what is shown is what is new, 0 to 1
    Models::CommentStates states; //!< that it was worked out by
};

//! So many comments are arranged between two frames; more are left to a worker.
inline constexpr qint32 mostAtOnce = 20'000;

//! Which comments an arrangement asks for, by CommentId; nothing where it asks for all.
[[nodiscard]] std::vector<bool> keptComments(const ThreadWish &wish);
//! Where in a tree, 0 to 1, is what is new to the reader or came with the newest file.
[[nodiscard]] std::vector<float> freshShares(const Snapshot::Snapshot &snapshot, const Thread::ThreadTree &shown,
                                             const Models::CommentStates &states);
//! By node, how many folds hide it.
[[nodiscard]] std::vector<qint32> foldCounts(const Thread::ThreadTree &shown, const Models::CommentStates &states);

//! Works it out, on any thread: O(n), sorting O(n log n). Progress in steps done of all. Null when cancelled, which is
//! looked at more often than ten times a second with a million comments.
[[nodiscard]] std::shared_ptr<ThreadPlan>
planThread(const ThreadWish &wish, const Base::Cancellation &cancellation = {}, const Base::Progress &progress = {});

}
