#pragma once

#include "search/search.h"
#include "snapshot/snapshot.h"
#include "ui/essay/essaymark.h"
#include "ui/thread/highlight.h"

#include <optional>
#include <vector>

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

//! Every place in the essays that a search finds; null: none. The one gone to comes last.
[[nodiscard]] EssayMarks foundMarks(const Snapshot::Snapshot &snapshot, const Search::Matcher *matcher,
                                    const Search::Hit *current);

//! The paragraphs of the essays; of a very long one the first.
[[nodiscard]] std::vector<Concepts::Passage> essayPassages(const Snapshot::Snapshot &snapshot);

//! How many comments speak about each paragraph of the essays: those with any.
[[nodiscard]] std::vector<EssaySpeakers> speakersOf(const Snapshot::Snapshot &snapshot);

inline constexpr int mostHints = 2'000;

}
