#pragma once

#include "base/issue.h"
#include "captures/comments.h"
#include "captures/ledger.h"
#include "captures/repairstate.h"
#include "concepts/conceptindex.h"
#include "documents/documentfolder.h"
#include "formats/essay.h"
#include "repeats/repeats.h"
#include "thread/quotes.h"
#include "thread/threadtree.h"

#include <memory>

namespace Catena::Snapshot {

//! How far a snapshot has come; later stages add parts and never change what earlier ones gave.
enum class Stage : quint8 { Documents, Comments, Tree, Repeats, Complete };

//! An immutable state of an opened folder: the one thing that views, store and export read. Parts not yet there are
//! empty, never null. Shared between threads.
struct Snapshot
{
    quint64 number = 0; //!< higher = newer
    Stage stage = Stage::Documents;
    //! Holds but the beginning of a discussion that is still being read, to be shown meanwhile: a tree, but no repairs
    //! and nothing that asks for the whole. The next snapshot may number its comments otherwise
    //! (captures/samecomment.h).
    bool isBeginning = false;
    std::shared_ptr<const Documents::DocumentFolder> folder = std::make_shared<Documents::DocumentFolder>();
    std::shared_ptr<const std::vector<Formats::Essay>> essays = std::make_shared<std::vector<Formats::Essay>>();
    std::shared_ptr<const Captures::Comments> comments = std::make_shared<Captures::Comments>();
    std::shared_ptr<const Captures::Ledger> ledger = std::make_shared<Captures::Ledger>();
    std::shared_ptr<const Captures::RepairState> repairs = std::make_shared<Captures::RepairState>();
    std::shared_ptr<const Thread::ThreadTree> tree = std::make_shared<Thread::ThreadTree>();
    std::shared_ptr<const Thread::QuoteSet> quotes = std::make_shared<Thread::QuoteSet>();
    std::shared_ptr<const Repeats::RepeatSet> repeats = std::make_shared<Repeats::RepeatSet>();
    std::shared_ptr<const Concepts::ConceptIndex> concepts = std::make_shared<Concepts::ConceptIndex>();
    Base::Issues issues; //!< of the folder and of every document
};
using SnapshotPtr = std::shared_ptr<const Snapshot>;

}
