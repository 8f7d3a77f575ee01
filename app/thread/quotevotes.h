#pragma once

#include <QString>

#include <vector>

namespace Catena::Thread {

//! How much of what a comment quotes another one wrote.
struct QuoteVote
{
    quint32 writer = 0; //!< index of the comment whose words they are
    float once = 0; //!< 0..1: share of the words quoted once that it wrote itself
    float deeper = 0; //!< 0..1: share of those quoted twice and more
    float passedOn = 0; //!< 0..1: share of the words quoted once that it only quotes itself
    bool isOnly = false; //!< nobody else wrote any of the words quoted once
};

//! What a comment brings to the vote.
struct QuoteText
{
    QString own;
    QString quoted;
    QString deeper;
};

//! For every comment the others whose words it quotes. Words are compared as runs of three (folded), so that lines
//! broken anew by a mail program still match; a quote of one or two words by all of them. The runs that are quoted are
//! indexed, not all that is said. O(total words) time, O(quoted words) space; a run more than 64 comments share
//! votes for none.
[[nodiscard]] std::vector<std::vector<QuoteVote>> quoteVotes(const std::vector<QuoteText> &texts);

}
