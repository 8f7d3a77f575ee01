#pragma once

#include "captures/repair.h"
#include "store/database.h"
#include "store/discussionid.h"

namespace Catena::Store {

//! The repairs of a discussion that are in force, in the order they were made.
[[nodiscard]] Base::Result<Captures::Repairs> repairsOf(Database &database, DiscussionId discussion);

//! Keeps a repair; gives its id.
[[nodiscard]] Base::Result<qint64> addRepair(Database &database, DiscussionId discussion,
                                             const Captures::Repair &repair);

//! Takes a repair out of force, or puts it in force again. Error NotFound where there is none of that id.
[[nodiscard]] Base::Result<Base::Done> setUndone(Database &database, qint64 repair, bool isUndone);

}
