#pragma once

#include "captures/fingerprint.h"
#include "store/database.h"
#include "store/discussionid.h"

#include <optional>

namespace Catena::Store {

//! The known discussion a folder's comments belong to; none where none matches. Of several the one that matches most,
//! of equal ones the oldest.
[[nodiscard]] Base::Result<std::optional<DiscussionId>> findDiscussion(Database &database,
                                                                       const Captures::Fingerprint &fingerprint,
                                                                       DiscussionKind kind = DiscussionKind::Comments);

//! The same; made where there is none. One that is known takes over the smaller hashes of a newer paste.
[[nodiscard]] Base::Result<DiscussionId> discussionFor(Database &database, const Captures::Fingerprint &fingerprint,
                                                       const QString &name,
                                                       DiscussionKind kind = DiscussionKind::Comments);

}
