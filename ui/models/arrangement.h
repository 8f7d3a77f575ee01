#pragma once

#include "base/cancellation.h"
#include "snapshot/snapshot.h"

#include <memory>
#include <vector>

namespace Catena::Models {

//! How the comments of a snapshot are shown: in which order, which of them, and how much of the tree.
struct Arrangement
{
    enum class Order : quint8 {
        Tree, //!< every reply below what it answers
        Time, //!< flat, the oldest first
        Author, //!< flat, by name, then by time
    };
    enum class Only : quint8 { All, Found, New, Concept };

    Order order = Order::Tree;
    Only only = Only::All;
    Base::CommentId branch; //!< this comment and what is below it; invalid: all

    //! Whether the tree is shown as it is.
    [[nodiscard]] bool isPlain() const { return *this == Arrangement(); }
    bool operator==(const Arrangement &) const = default;
};

//! The comments as arranged: a forest of those shown. By tree each hangs under the nearest comment above it that is
//! shown; by time and by author all stand at the top. What has no date comes after all that has one, in the order of
//! the tree; who has no name comes after all names. Evidence stays with the snapshot's tree.
//! kept: by CommentId, whether a comment is shown; asked only where `only` is not All, and shorter means no.
//! O(n), by time and author O(n log n). The snapshot's own tree where the arrangement is plain. Null when cancelled.
[[nodiscard]] std::shared_ptr<const Thread::ThreadTree> arranged(const Snapshot::Snapshot &snapshot,
                                                                 const Arrangement &arrangement,
                                                                 const std::vector<bool> &kept,
                                                                 const Base::Cancellation &cancellation = {});

}
