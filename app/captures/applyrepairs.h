#pragma once

#include "captures/capture.h"
#include "captures/repairstate.h"

namespace Catena::Captures {

//! A pair of comments that a repair names: who answers whom, or which says which again.
struct RepairedPair
{
    Base::CommentId comment;
    Base::CommentId other; //!< of a link: the parent, invalid at the top
};

//! What the repairs make of a capture.
struct Repaired
{
    Comments comments;
    Ledger ledger;
    std::vector<RepairedPair> links; //!< one a comment at most, the last that was made
    std::vector<RepairedPair> marks; //!< comment says other again
    std::vector<RepairedPair> unmarks; //!< comment does not say other again
    RepairState state;
};

//! Applies repairs to a capture in the order they were made; each sees what those before it made. What cannot be placed
//! is left out and says why; nothing is dropped.
//!
//! Ids stay: the second part of a split comment comes new at the end; the second of two joined keeps its slot without
//! places, and gets no node. Each copy that holds the cut is split with its comment; a preview that ends before it
//! stays with the first part. Two places of joined comments that stand one after the other become one. Every line stays
//! claimed by one place, except a line that the reader cut inside: it belongs to both parts (as does a record that is
//! split). A line taken out of the middle of a comment stays within its place, as furniture.
[[nodiscard]] Repaired applyRepairs(const Comments &comments, const Ledger &ledger,
                                    const std::vector<Documents::Document> &documents, const Repairs &repairs);

}
