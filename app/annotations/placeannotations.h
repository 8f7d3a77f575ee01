#pragma once

#include "annotations/annotation.h"
#include "annotations/place.h"
#include "captures/comments.h"

namespace Catena::Annotations {

//! Where annotations stand in a folder: one place for each, in their order.
//!
//! An essay is known by the hash of its text, then by its path, else as the only one that has the passage; a comment as
//! Captures::CommentIndex finds it, so that copies, repairs and newer pastes do not matter. In a text that is the one
//! the annotation was made in, the passage stands where it stood; in any other it is found by Text::Anchor, or not at
//! all: a wrong place is worse than none. A passage that is gone from its comment is also looked for in the comment
//! that a repair made of its rest, and in the one its comment was joined to.
//! The whole of an essay is known by its opening where its text has changed.
[[nodiscard]] std::vector<Place> placeAnnotations(const std::vector<EssayText> &essays,
                                                  const Captures::Comments &comments,
                                                  const AnnotationList &annotations);

//! What to anchor a new annotation to: a span of an essay, the whole of it, a span of a comment, the whole of it.
//! Spans are moved out to whole characters (grapheme clusters).
[[nodiscard]] Target passageOf(const EssayText &essay, Text::Span span);
[[nodiscard]] Target wholeOf(const EssayText &essay);
[[nodiscard]] Target passageOf(const Captures::Comments &comments, Base::CommentId comment, Text::Span span);
[[nodiscard]] Target wholeOf(const Captures::Comments &comments, Base::CommentId comment);

}
