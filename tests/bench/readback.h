#pragma once

#include "paste.h"
#include "thread/buildthread.h"

namespace Catena::Bench {

//! Who answers whom, as the product has it, in terms of the gold thread.
struct ReadTree
{
    enum class Claim : quint8 { None, Root, Link }; //!< None: only a guess, or lost

    std::vector<qint32> parents; //!< by gold comment: its parent or the best guess; -1 none
    std::vector<Claim> claims; //!< by gold comment
};

//! How edges were found: gaps before lines, the first line of a paste left out.
struct EdgeCounts
{
    int found = 0;
    int missed = 0;
    int wrong = 0; //!< edges where no block begins

    void add(const EdgeCounts &other);
    [[nodiscard]] double f1() const;
};

struct Boundaries
{
    EdgeCounts hard; //!< next to moved and cut blocks; wrong ones count wherever they stand
    EdgeCounts all;
};

//! A paste read back: written into a folder, opened, captured, its tree built.
struct ReadBack
{
    Captures::Comments comments;
    Boundaries boundaries;
    ReadTree tree;
};

//! Reads a paste back through the stages that `inspect` runs; withTree false leaves the tree out.
[[nodiscard]] ReadBack readBack(const GoldThread &thread, const Paste &paste, const Thread::ThreadOptions &options,
                                bool withTree);

//! The tree of a thread handed to the thread stage as it is (see toComments).
[[nodiscard]] ReadTree treeOf(const GoldThread &thread, const Thread::ThreadOptions &options);

//! The lines before which a block was missed or wrongly begun, in order, for people to look at.
[[nodiscard]] QStringList describeErrors(const Paste &paste, const Captures::Comments &comments, bool hardOnly);

}
