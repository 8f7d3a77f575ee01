#include "thread/pairfeatures.h"

#include <algorithm>
#include <set>

namespace Catena::Thread {

namespace {

constexpr quint32 chatWindow = 50; //!< comments before it that are looked at
constexpr quint32 mailWindow = 6;
constexpr quint32 forumWindow = 40;
constexpr quint32 bareWindow = 60; //!< on each side
constexpr std::size_t latestNamed = 2; //!< of each writer named
constexpr std::size_t latestOfSubject = 8;
constexpr std::size_t commonTerm = 12; //!< a word more comments use brings no candidates
constexpr std::size_t fewest = 40; //!< words bring candidates until there are so many

class Collector
{
public:
    Collector(const DiscussionFacts &facts, quint32 child) : m_facts(facts), m_child(child), m_rank(facts.rankOf[child])
    {
    }

    std::vector<quint32> collect(std::span<const quint32> path)
    {
        const bool mayAnswerLater = isOrderless(m_facts.genre);
        switch (m_facts.genre) {
        case Genre::Listing:
            m_found.insert(path.begin(), path.end());
            break;
        case Genre::Chat:
            addWindow(chatWindow, 0);
            addNamed();
            break;
        case Genre::Mail:
            addWindow(mailWindow, 0);
            addNamed();
            addSubject();
            break;
        case Genre::Forum:
            addWindow(forumWindow, 0);
            addNamed();
            addByWords();
            break;
        case Genre::Bare:
        case Genre::Moved:
        case Genre::Few:
            addWindow(bareWindow, bareWindow);
            addByWords();
            break;
        }
        for (const QuoteVote &vote : m_facts.votesOf(m_child))
            m_found.insert(vote.writer);
        m_found.erase(m_child);
        if (!mayAnswerLater)
            std::erase_if(m_found, [this](quint32 other) { return m_facts.rankOf[other] > m_rank; });
        // The top is the post where there is one; but a long first comment may only look like a post, and in mail and
        // chat there may always be a new beginning.
        const bool hasPost = m_facts.post != DiscussionFacts::none;
        if (hasPost && m_facts.post != m_child)
            m_found.insert(m_facts.post);
        std::vector<quint32> candidates(m_found.begin(), m_found.end());
        if (!hasPost || !mayAnswerLater)
            candidates.push_back(DiscussionFacts::none);
        return candidates;
    }

private:
    void addWindow(quint32 before, quint32 after)
    {
        const quint32 end = std::min(m_facts.size(), m_rank + after + 1);
        for (quint32 rank = m_rank > before ? m_rank - before : 0; rank < end; ++rank)
            m_found.insert(m_facts.byRank[rank]);
    }

    void addLatest(const std::vector<quint32> &ranks, std::size_t count)
    {
        auto at = std::lower_bound(ranks.begin(), ranks.end(), m_rank);
        for (std::size_t k = 0; k < count && at != ranks.begin(); ++k)
            m_found.insert(m_facts.byRank[*--at]);
    }

    void addNamed()
    {
        const Traits &own = m_facts.said(m_child);
        const quint32 writer = m_facts.headings[m_child].author;
        for (const Naming &naming : own.namings)
            addLatest(m_facts.ranksBy[naming.author], latestNamed);
        for (const quint32 author : own.introduced)
            addLatest(m_facts.ranksBy[author], latestOfSubject);
        if (writer != 0)
            addLatest(m_facts.ranksBy[writer], latestNamed);
    }

    void addSubject()
    {
        const quint32 subject = m_facts.headings[m_child].subject;
        if (subject == 0)
            return;
        const std::vector<quint32> &ranks = m_facts.ranksOfSubject[subject];
        addLatest(ranks, latestOfSubject);
        if (ranks.front() < m_rank)
            m_found.insert(m_facts.byRank[ranks.front()]);
    }

    void addByWords()
    {
        for (const Term &term : m_facts.termsOf(m_child)) {
            const std::vector<quint32> &users = m_facts.terms.commentsWith[term.word];
            if (users.size() > commonTerm || m_found.size() > fewest * 3)
                continue;
            for (const quint32 user : users) {
                const quint32 index = m_facts.indexOf({user});
                if (index != DiscussionFacts::none)
                    m_found.insert(index);
            }
        }
    }

    const DiscussionFacts &m_facts;
    quint32 m_child;
    quint32 m_rank;
    std::set<quint32> m_found;
};

}

std::vector<quint32> candidatesFor(const DiscussionFacts &facts, quint32 child, std::span<const quint32> path)
{
    return Collector(facts, child).collect(path);
}

}
