#pragma once

#include "captures/comments.h"

#include <vector>

namespace Catena::Captures {

//! Which discussion each comment belongs to, by CommentId: the first document of it. The comments of a document are one
//! discussion, and documents that share a comment, or whose comments answer one another, are one together: two
//! snapshots of a thread, the pages of one, cross-posted mail. A comment that stands nowhere belongs where its answers
//! do; with neither it has none (CommentId::none).
[[nodiscard]] std::vector<quint32> discussionOf(const Comments &comments);

//! Marks what is new in the newest of several snapshots of a discussion: Comment::isNew.
//!
//! Two documents of a discussion are snapshots of it when they share at least half of the comments of the smaller one.
//! The newest is the one whose latest comment has the latest date; with equal or no dates the one with more comments;
//! with as many, none is. New is what stands in no other document of the discussion. Documents that isPart names (one
//! branch or page, by their own word) are no snapshots.
void markNew(Comments &comments, const std::vector<bool> &isPart);

}
