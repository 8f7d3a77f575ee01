#pragma once

#include "captures/comments.h"
#include "thread/terms.h"

#include <optional>
#include <set>
#include <vector>

namespace Catena::Thread {

//! What can be said of a comment alone.
struct Traits
{
    QString text;
    QString folded;
    QString authorKey;
    qint32 openingEnd = 0; //!< UTF-16 offset where its first sentence ends
    std::optional<QString> answer;
    std::optional<QString> continuation;
    std::optional<QString> pointsAtPost;
    std::vector<QString> quotes; //!< folded lines quoted once
    std::set<quint32> pointedTerms; //!< words that a pointing word stands before
};

[[nodiscard]] Traits traitsOf(const Captures::Comments &comments, Base::CommentId id, const CommentTerms &terms);

}
