#pragma once

#include "captures/repair.h"
#include "concepts/conceptedits.h"
#include "concepts/termset.h"
#include "snapshot/snapshot.h"
#include "text/korean/tagger.h"

#include <optional>

namespace Catena::Pipeline {

//! What is kept of an opened folder, so that the reader's repairs need neither the disk nor, where they change links
//! alone, a new inference. Immutable once made; shared between threads.
struct OpenState
{
    std::optional<Text::Korean::Dictionary> dictionary;
    std::shared_ptr<const Captures::Comments> captured; //!< before any repair
    std::shared_ptr<const Captures::Ledger> capturedLedger;
    Captures::Repairs textRepairs; //!< those of the snapshot that change comments, not only links
    std::shared_ptr<const Thread::ThreadTree> inferredTree; //!< over the snapshot's comments, before the reader's links
    std::optional<double> linkThreshold; //!< what it was inferred by
    std::shared_ptr<const Concepts::TermSet> terms; //!< of the snapshot's comments; null before they are found
    Concepts::ConceptEdits conceptEdits; //!< what its concepts were linked by
    Concepts::Matching matching;
    Snapshot::SnapshotPtr snapshot; //!< the last one published
};
using OpenStatePtr = std::shared_ptr<const OpenState>;

}
