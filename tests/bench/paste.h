#pragma once

#include "gold.h"

namespace Catena::Bench {

//! How much of a thread a paste keeps.
enum class Loss : quint8 {
    Indented = 1, //!< author, date and indentation, depth-first
    Headed = 2, //!< author and date
    Blocks = 3, //!< text alone, a blank line between comments
    Copied = 4, //!< two copies of the list of blocks, moved and cut off, nothing between them
};

//! A thread as somebody might have pasted it, and what every line of the paste is.
struct Paste
{
    QStringList lines;
    std::vector<qint32> owners; //!< by line: index of the comment in the thread; -1: heading or blank
    std::vector<bool> begins; //!< by line: a block begins here
    std::vector<bool> isHard; //!< by line: the edge before it stands next to a block that was moved or cut off
};

//! Writes a thread as text. Inner blank lines are kept at the first two levels alone.
//!
//! At the fourth every block is, in each of the two copies, moved to a random place with probability 0.3 and, when it
//! has 40 characters or more, cut off with probability 0.1: at a line end, a sentence end or inside a word, with "…",
//! "..." or " ...더 보기" after it, the way link previews cut. Same seed, same paste.
[[nodiscard]] Paste writePaste(const GoldThread &thread, Loss loss, quint32 seed);

//! A big thread in parts of at most that many comments, each a forest of whole subtrees (under their post, where all
//! hang under one); what is bigger than that in one piece is left out. Chats give their annotated lines.
[[nodiscard]] std::vector<GoldThread> inParts(const GoldThread &thread, std::size_t most);

}
