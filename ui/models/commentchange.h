#pragma once

#include "snapshot/snapshot.h"
#include "ui/models/commentrows.h"

#include <memory>
#include <vector>

namespace Catena::Models {

using TreePtr = std::shared_ptr<const Thread::ThreadTree>;

//! The step of a CommentModel from what it shows to what it is to show: all of it that grows with the discussion, so
//! that a worker can do it. A value.
struct CommentChange
{
    static constexpr std::size_t mostChanged = 64; //!< that are named one by one

    Snapshot::SnapshotPtr from;
    TreePtr fromShown;
    Snapshot::SnapshotPtr to;
    TreePtr toShown;
    //! The same comments are rows of the same comments: a view keeps its rows.
    bool isSameShape = false;
    CommentRows rows; //!< of toShown; empty where the shape is the same
    //! Of the same shape: the nodes of which something else is said now. More than mostChanged: any may be.
    std::vector<qint32> changed;

    //! None of the four is null. O(n).
    [[nodiscard]] static CommentChange between(const Snapshot::SnapshotPtr &from, const TreePtr &fromShown,
                                               const Snapshot::SnapshotPtr &to, const TreePtr &toShown);
};

}
