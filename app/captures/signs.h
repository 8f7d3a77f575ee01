#pragma once

#include "captures/pastelines.h"

namespace Catena::Captures {

//! Which pastes are told apart by their copies and not by the signs in them.
//!
//! A rule, a date or a byline, a change of indentation and a blank line part comments in most pastes. But a comment may
//! hold such lines itself (code, a quoted letter, "-----"). In a paste that stands in copies, moved against each other,
//! the copies show some edges of their own: where fewer than half of those come with a sign, or a quarter of the blocks
//! that were moved hold one inside, the signs belong to the text. By document; false where nothing stands in copies, or
//! they show too few edges to say.
[[nodiscard]] std::vector<bool> toldByCopies(const std::vector<Documents::Document> &documents,
                                             const std::vector<Formats::Reading> &readings, const PasteText &text);

}
