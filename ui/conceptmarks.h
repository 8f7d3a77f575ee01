#pragma once

#include "snapshot/snapshot.h"
#include "ui/essay/essaymark.h"
#include "ui/thread/highlight.h"

#include <optional>

namespace Catena::Ui {

//! What is marked in both texts.
struct MarkChoice
{
    std::optional<quint32> chosenConcept; //!< all its mentions are marked
    std::optional<Concepts::Mention> currentMention; //!< and the one gone to, more so
    Base::CommentId comment; //!< its concepts are hinted at in the essay
};

//! Hints first, so that mentions are drawn over them, and the current one last. At most mostHints hints.
[[nodiscard]] EssayMarks essayMarks(const Snapshot::Snapshot &snapshot, const MarkChoice &choice);
[[nodiscard]] Highlights commentHighlights(const Snapshot::Snapshot &snapshot, const MarkChoice &choice);

inline constexpr int mostHints = 2'000;

}
