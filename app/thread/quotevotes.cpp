#include "thread/quotevotes.h"

#include "text/characters.h"

#include <QHash>

#include <algorithm>
#include <unordered_map>

namespace Catena::Thread {

namespace {

constexpr std::size_t run = 3; //!< words
constexpr std::size_t mostWriters = 64;

//! Hashes of all runs of words of a text.
std::vector<quint64> runsOf(QStringView text)
{
    std::vector<quint64> words;
    for (qsizetype at = 0; at < text.size();) {
        while (at < text.size() && !Text::isAlnum(text[at].unicode()))
            ++at;
        const qsizetype begin = at;
        while (at < text.size() && Text::isAlnum(text[at].unicode()))
            ++at;
        if (at > begin)
            words.push_back(qHash(text.sliced(begin, at - begin).toString().toCaseFolded(), 0x5bd1e995));
    }
    std::vector<quint64> runs;
    if (words.empty())
        return runs;
    const std::size_t length = std::min(run, words.size());
    for (std::size_t i = 0; i + length <= words.size(); ++i) {
        quint64 hash = length;
        for (std::size_t k = 0; k < length; ++k)
            hash = (hash ^ words[i + k]) * 0x9e3779b97f4a7c15ULL + (hash >> 29);
        runs.push_back(hash);
    }
    return runs;
}

class Vote
{
public:
    explicit Vote(const std::vector<QuoteText> &texts) : m_texts(texts) { }

    std::vector<std::vector<QuoteVote>> count()
    {
        for (const QuoteText &text : m_texts) {
            for (const quint64 hash : runsOf(text.quoted))
                m_writers.try_emplace(hash);
            for (const quint64 hash : runsOf(text.deeper))
                m_writers.try_emplace(hash);
        }
        for (quint32 i = 0; i < quint32(m_texts.size()) && !m_writers.empty(); ++i) {
            enter(i, m_texts[i].own, true);
            enter(i, m_texts[i].quoted, false);
        }
        std::vector<std::vector<QuoteVote>> votes(m_texts.size());
        for (quint32 i = 0; i < quint32(m_texts.size()); ++i) {
            if (!m_texts[i].quoted.isEmpty() || !m_texts[i].deeper.isEmpty())
                votes[i] = votesOf(i);
        }
        return votes;
    }

private:
    struct Use
    {
        quint32 comment = 0;
        bool isOwn = false;
    };

    void enter(quint32 comment, const QString &text, bool isOwn)
    {
        for (const quint64 hash : runsOf(text)) {
            const auto known = m_writers.find(hash);
            if (known == m_writers.end() || known->second.size() > mostWriters)
                continue;
            std::vector<Use> &uses = known->second;
            const bool isThere = std::any_of(uses.rbegin(), uses.rend(), [&](const Use &use) {
                return use.comment == comment && (use.isOwn || use.isOwn == isOwn);
            });
            if (!isThere)
                uses.push_back({comment, isOwn});
        }
    }

    std::vector<QuoteVote> votesOf(quint32 comment) const
    {
        std::vector<QuoteVote> votes;
        const auto at = [&](quint32 writer) -> QuoteVote & {
            for (QuoteVote &vote : votes) {
                if (vote.writer == writer)
                    return vote;
            }
            return votes.emplace_back(QuoteVote{writer, 0, 0, 0, false});
        };
        const auto add = [&](const QString &text, float QuoteVote::*own, float QuoteVote::*passed) {
            const std::vector<quint64> runs = runsOf(text);
            const float share = 1.0F / float(std::max<std::size_t>(runs.size(), 1));
            for (const quint64 hash : runs) {
                const auto known = m_writers.find(hash);
                if (known == m_writers.end() || known->second.size() > mostWriters)
                    continue;
                for (const Use &use : known->second) {
                    if (use.comment != comment && (use.isOwn || passed))
                        at(use.comment).*(use.isOwn ? own : passed) += share;
                }
            }
        };
        add(m_texts[comment].quoted, &QuoteVote::once, &QuoteVote::passedOn);
        add(m_texts[comment].deeper, &QuoteVote::deeper, nullptr);
        const auto writers = std::count_if(votes.begin(), votes.end(), [](const QuoteVote &v) { return v.once > 0; });
        for (QuoteVote &vote : votes)
            vote.isOnly = writers == 1 && vote.once > 0;
        return votes;
    }

    const std::vector<QuoteText> &m_texts;
    std::unordered_map<quint64, std::vector<Use>> m_writers; //!< by run of words; looked up only, never walked
};

}

std::vector<std::vector<QuoteVote>> quoteVotes(const std::vector<QuoteText> &texts)
{
    return Vote(texts).count();
}

}
