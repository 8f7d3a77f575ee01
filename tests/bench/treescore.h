#pragma once

#include "readback.h"

namespace Catena::Bench {

//! How well parents were found, over the comments that are scored.
struct TreeScore
{
    int replies = 0; //!< whose parent is present
    int right = 0; //!< of these, parent or best guess is a gold parent
    int claimedReplies = 0; //!< of these, a parent is claimed
    int claimed = 0; //!< links claimed where gold knows: replies and roots
    int claimedRight = 0;
    int roots = 0; //!< comments said to be roots, where gold knows
    int rootsRight = 0;

    void add(const TreeScore &other);
    [[nodiscard]] double accuracy() const;
    [[nodiscard]] double claimedPrecision() const;
    [[nodiscard]] double claimedShare() const;
    [[nodiscard]] double rootPrecision() const;
};
[[nodiscard]] TreeScore scoreTree(const GoldThread &thread, const ReadTree &tree);

//! Links and conversations of chats, scored as Kummerfeld et al. 2019 (A Large-Scale Corpus for Conversation
//! Disentanglement, ACL) do: over all logs together, one link a scored line, a line that begins a conversation linked
//! to itself; conversations are what links join, among scored lines.
class ChatScore
{
public:
    void add(const GoldThread &thread, const ReadTree &tree);

    [[nodiscard]] double linkF1() const;
    [[nodiscard]] double clusterF1() const; //!< conversations found exactly, those of one line left out
    [[nodiscard]] double scaledVariation() const; //!< 1 - VI / log2(lines)

private:
    int m_goldLinks = 0;
    int m_links = 0;
    int m_rightLinks = 0;
    std::vector<std::pair<qint32, qint32>> m_clusters; //!< by scored line: its conversation in gold and as read
    qint32 m_offset = 0; //!< of the next thread's conversations
};

}
