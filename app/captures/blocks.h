#pragma once

#include "captures/alignment.h"
#include "captures/comments.h"
#include "captures/pastelines.h"

namespace Catena::Captures {

//! A run of paste lines that is one capture of one comment.
struct Block
{
    std::size_t first = 0; //!< indexes of PasteText::lines, inclusive
    std::size_t last = 0;
    qint32 heading = -1; //!< index of PasteText::headings
    qint64 chars = 0;
    bool isCovered = false; //!< some line of it stands more than once
    bool breaksOff = false; //!< its last line ends in "…"
    bool isCutShort = false; //!< and stands whole elsewhere
};

//! The captures of one comment.
struct BlockGroup
{
    struct Member
    {
        std::size_t block = 0;
        std::size_t offset = 0; //!< line of the original at which it begins
        CopyKind kind = CopyKind::Original;
    };

    std::size_t original = 0; //!< index of the block the text is taken from
    std::vector<Member> members; //!< in document order
};

struct BlockSet
{
    std::vector<Block> blocks; //!< in document order
    std::vector<BlockGroup> groups; //!< in order of their first members
};

//! Cuts the paste at the edges, joins lead-ins to their blocks, and groups what is the same.
[[nodiscard]] BlockSet groupBlocks(const PasteText &text, const Alignment &alignment);

}
