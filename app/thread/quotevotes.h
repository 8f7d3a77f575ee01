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
    float first = 0; //!< 0..1: share of the first words quoted once that it wrote itself
    bool isOnly = false; //!< nobody else wrote any of the words quoted once
};

//! What a comment brings to the vote.
struct QuoteText
{
    QString own;
    QString quoted;
    QString deeper;
};

//! Finds whose words a comment quotes. Words are compared as runs of three (folded), so that lines broken anew by a
//! mail program still match; a quote of one or two words by all of them. Only runs that are quoted are kept, not all
//! that is said. O(total words) time, O(quoted words) space; a run more than 64 comments share votes for none.
//!
//! First every comment asked about is announced with what it quotes, then each comment is entered with what it says, in
//! ascending order; then votes can be asked for.
class QuoteVoting
{
public:
    void announce(QStringView quoted, QStringView deeper);
    [[nodiscard]] bool isAnythingQuoted() const { return !m_runs.empty(); }
    void enter(quint32 comment, QStringView own, QStringView quoted);
    //! Those most of whose words it quotes first; at most 24.
    [[nodiscard]] std::vector<QuoteVote> votesOf(quint32 comment, QStringView quoted, QStringView deeper);

private:
    //! A run that is quoted and those who say it, the latest entered first.
    struct Run
    {
        quint64 hash = 0;
        quint32 lastUse = 0; //!< index + 1 in m_uses; 0 = none
        quint32 useCount = 0;
    };
    struct Use
    {
        quint32 comment = 0;
        quint32 before = 0; //!< index + 1 in m_uses; 0 = none
        bool isOwn = false;
    };

    void readRuns(QStringView text);
    [[nodiscard]] Run *find(quint64 hash);
    void add(quint64 hash);
    void grow();
    [[nodiscard]] quint64 &filterWord(quint64 hash) { return m_filter[(hash >> 38) & (m_filter.size() - 1)]; }
    [[nodiscard]] static quint64 filterBit(quint64 hash) { return quint64(1) << (hash >> 58); }
    void enterRuns(quint32 comment, QStringView text, bool isOwn);
    void addVotes(std::vector<QuoteVote> &votes, quint32 comment, QStringView text, float QuoteVote::*own,
                  float QuoteVote::*passed, std::size_t most);

    std::vector<quint32> m_slots; //!< open addressing by the last bits of a hash: index + 1 in m_runs; 0 = free
    std::vector<quint64> m_filter; //!< a bit by the first bits of a hash: most of what is said nobody quotes
    std::vector<Run> m_runs;
    std::vector<Use> m_uses;
    std::vector<quint32> m_voteOf; //!< by comment, while votes are counted: place + 1 of its vote; 0 = none
    std::vector<quint64> m_words; //!< of the text being read
    std::vector<quint64> m_read; //!< its runs
};

//! For every comment the others whose words it quotes.
[[nodiscard]] std::vector<std::vector<QuoteVote>> quoteVotes(const std::vector<QuoteText> &texts);

}
