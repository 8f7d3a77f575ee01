#include "thread/quotevotes.h"

#include "text/characters.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace Catena::Thread {

namespace {

constexpr std::size_t run = 3; //!< words
constexpr std::size_t mostWriters = 64;
constexpr std::size_t mostVotes = 24;
constexpr std::size_t firstRuns = 12; //!< of what is quoted, to tell whom it quotes first
constexpr std::size_t noLimit = std::numeric_limits<std::size_t>::max();

bool isWordUnit(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit >= 0x80)
        return Text::isAlnum(unit);
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= u'0' && unit <= u'9');
}

//! A word, folded, as a number.
quint64 hashOf(QStringView word)
{
    constexpr quint64 prime = 0x100000001b3ULL; // FNV-1a (Fowler, Noll, Vo), over UTF-16 units
    quint64 hash = 0xcbf29ce484222325ULL;
    for (qsizetype i = 0; i < word.size(); ++i) {
        const char16_t c = word[i].unicode();
        if (c >= 0x80) {
            hash = 0xcbf29ce484222325ULL;
            for (const QChar folded : word.toString().toCaseFolded())
                hash = (hash ^ folded.unicode()) * prime;
            return hash;
        }
        hash = (hash ^ (c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c)) * prime;
    }
    return hash;
}

}

//! Hashes of all runs of words of a text; well mixed.
void QuoteVoting::readRuns(QStringView text)
{
    m_words.clear();
    m_read.clear();
    for (qsizetype at = 0; at < text.size();) {
        while (at < text.size() && !isWordUnit(text[at]))
            ++at;
        const qsizetype begin = at;
        while (at < text.size() && isWordUnit(text[at]))
            ++at;
        if (at > begin)
            m_words.push_back(hashOf(text.sliced(begin, at - begin)));
    }
    if (m_words.empty())
        return;
    const std::size_t length = std::min(run, m_words.size());
    for (std::size_t i = 0; i + length <= m_words.size(); ++i) {
        quint64 hash = length;
        for (std::size_t k = 0; k < length; ++k) {
            hash = (hash ^ m_words[i + k]) * 0x9e3779b97f4a7c15ULL;
            hash ^= hash >> 29;
        }
        m_read.push_back(hash);
    }
}

QuoteVoting::Run *QuoteVoting::find(quint64 hash)
{
    if (m_slots.empty() || (filterWord(hash) & filterBit(hash)) == 0)
        return nullptr;
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hash & mask; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        if (m_runs[m_slots[slot] - 1].hash == hash)
            return &m_runs[m_slots[slot] - 1];
    }
    return nullptr;
}

void QuoteVoting::grow()
{
    constexpr std::size_t least = 1024;
    m_slots.assign(std::max(least, 4 * std::bit_ceil(m_runs.size() + 1)), 0);
    m_filter.assign(m_slots.size() / 8, 0);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        filterWord(m_runs[i].hash) |= filterBit(m_runs[i].hash);
        std::size_t slot = m_runs[i].hash & mask;
        while (m_slots[slot] != 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = quint32(i + 1);
    }
}

void QuoteVoting::add(quint64 hash)
{
    if (find(hash))
        return;
    if (2 * (m_runs.size() + 1) > m_slots.size())
        grow();
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hash & mask;
    while (m_slots[slot] != 0)
        slot = (slot + 1) & mask;
    m_runs.push_back({hash, 0, 0});
    filterWord(hash) |= filterBit(hash);
    m_slots[slot] = quint32(m_runs.size());
}

void QuoteVoting::announce(QStringView quoted, QStringView deeper)
{
    for (const QStringView text : {quoted, deeper}) {
        readRuns(text);
        for (const quint64 hash : m_read)
            add(hash);
    }
}

void QuoteVoting::enter(quint32 comment, QStringView own, QStringView quoted)
{
    enterRuns(comment, own, true);
    enterRuns(comment, quoted, false);
}

void QuoteVoting::enterRuns(quint32 comment, QStringView text, bool isOwn)
{
    readRuns(text);
    for (const quint64 hash : m_read) {
        Run *known = find(hash);
        if (!known || known->useCount > mostWriters)
            continue;
        if (known->lastUse != 0 && m_uses[known->lastUse - 1].comment == comment)
            continue; // what it says itself is entered first
        m_uses.push_back({comment, known->lastUse, isOwn});
        known->lastUse = quint32(m_uses.size());
        ++known->useCount;
    }
}

void QuoteVoting::addVotes(std::vector<QuoteVote> &votes, quint32 comment, QStringView text, float QuoteVote::*own,
                           float QuoteVote::*passed, std::size_t most)
{
    const auto at = [&](quint32 writer) -> QuoteVote & {
        if (writer >= m_voteOf.size())
            m_voteOf.resize(std::size_t(writer) + 1, 0);
        quint32 &place = m_voteOf[writer];
        if (place == 0) {
            votes.push_back({writer, 0, 0, 0, 0, false});
            place = quint32(votes.size());
        }
        return votes[place - 1];
    };
    readRuns(text);
    m_read.resize(std::min(m_read.size(), most));
    const float share = 1.0F / float(std::max<std::size_t>(m_read.size(), 1));
    for (const quint64 hash : m_read) {
        const Run *known = find(hash);
        if (!known || known->useCount > mostWriters)
            continue;
        for (quint32 i = known->lastUse; i != 0; i = m_uses[i - 1].before) {
            const Use &use = m_uses[i - 1];
            if (use.comment != comment && (use.isOwn || passed))
                at(use.comment).*(use.isOwn ? own : passed) += share;
        }
    }
}

std::vector<QuoteVote> QuoteVoting::votesOf(quint32 comment, QStringView quoted, QStringView deeper)
{
    std::vector<QuoteVote> votes;
    addVotes(votes, comment, quoted, &QuoteVote::once, &QuoteVote::passedOn, noLimit);
    addVotes(votes, comment, quoted, &QuoteVote::first, nullptr, firstRuns);
    addVotes(votes, comment, deeper, &QuoteVote::deeper, nullptr, noLimit);
    for (const QuoteVote &vote : votes)
        m_voteOf[vote.writer] = 0;
    const auto writers = std::count_if(votes.begin(), votes.end(), [](const QuoteVote &v) { return v.once > 0; });
    for (QuoteVote &vote : votes)
        vote.isOnly = writers == 1 && vote.once > 0;
    const auto weight = [](const QuoteVote &vote) { return vote.once + vote.deeper + vote.passedOn; };
    std::sort(votes.begin(), votes.end(), [&](const QuoteVote &a, const QuoteVote &b) {
        return weight(a) != weight(b) ? weight(a) > weight(b) : a.writer > b.writer;
    });
    votes.resize(std::min(votes.size(), mostVotes));
    return votes;
}

std::vector<std::vector<QuoteVote>> quoteVotes(const std::vector<QuoteText> &texts)
{
    QuoteVoting voting;
    for (const QuoteText &text : texts)
        voting.announce(text.quoted, text.deeper);
    for (quint32 i = 0; i < quint32(texts.size()) && voting.isAnythingQuoted(); ++i)
        voting.enter(i, texts[i].own, texts[i].quoted);
    std::vector<std::vector<QuoteVote>> votes;
    for (quint32 i = 0; i < quint32(texts.size()); ++i)
        votes.push_back(voting.votesOf(i, texts[i].quoted, texts[i].deeper));
    return votes;
}

}
