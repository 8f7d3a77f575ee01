#include "thread/pairfeatures.h"

#include "thread/sharedterms.h"

#include <algorithm>
#include <cmath>

namespace Catena::Thread {

namespace {

constexpr qint64 minute = 60'000;
constexpr float longSilence = 16; //!< log2 of the comments since one's last word that count as 1
constexpr float longGap = 24; //!< log2 of the seconds that count as 1: about half a year
constexpr float longText = 2'000; //!< letters
constexpr float manyWords = 3; //!< rarity summed over the words shared that counts as 1; more of them add less
constexpr float moreWords = 0.4F;
constexpr float mostWords = 9;
constexpr int mostAnswers = 30; //!< to a comment that are looked through
constexpr float tellingRarity = 0.05F; //!< a word less rare is not pointed at

float flag(bool value)
{
    return value ? 1.F : 0.F;
}

//! Works out the features of one child with all its candidates.
class Pairs
{
public:
    Pairs(const DiscussionFacts &facts, quint32 child, std::span<const quint32> candidates,
          std::span<const quint32> path, const ReplyHistory *history)
        : m_facts(facts), m_child(child), m_heading(facts.headings[child]), m_own(facts.said(child)),
          m_rank(facts.rankOf[child]), m_candidates(candidates), m_path(path), m_history(history)
    {
        findInterlocutor();
        for (const QuoteVote &vote : facts.votesOf(child)) {
            m_bestQuote = std::max(m_bestQuote, vote.once);
            m_bestDeeper = std::max(m_bestDeeper, vote.deeper);
        }
    }

    std::vector<PairFeatures> run()
    {
        for (const quint32 candidate : m_candidates) {
            m_features = &m_all.emplace_back();
            m_features->fill(0);
            if (candidate == DiscussionFacts::none || candidate == m_facts.post)
                observeTop();
            if (candidate == DiscussionFacts::none)
                continue;
            observeQuotes(candidate);
            observeSubjects(candidate);
            observeNames(candidate);
            observeWriters(candidate);
            observeHistory(candidate);
            observePlace(candidate);
            observeTime(candidate);
            observePage(candidate);
            observeWords(candidate);
            observeKinds(candidate);
        }
        compareWords();
        return std::move(m_all);
    }

private:
    void set(Feature feature, float value) { (*m_features)[std::size_t(feature)] = value; }
    [[nodiscard]] float &of(std::size_t at, Feature feature) { return m_all[at][std::size_t(feature)]; }

    //! The writer that the child's writer last spoke to, or was last spoken to by.
    void findInterlocutor()
    {
        constexpr quint32 back = 60;
        for (quint32 rank = m_rank; rank-- > (m_rank > back ? m_rank - back : 0) && m_heading.author != 0;) {
            const Heading &other = m_facts.headings[m_facts.byRank[rank]];
            for (const Naming &naming : m_facts.said(m_facts.byRank[rank]).namings) {
                if (naming.strength == Naming::Strength::Mention)
                    continue;
                if (other.author == m_heading.author || naming.author == m_heading.author) {
                    m_interlocutor = other.author == m_heading.author ? naming.author : other.author;
                    return;
                }
            }
        }
    }

    [[nodiscard]] static bool addresses(const Traits &traits)
    {
        return std::any_of(traits.namings.begin(), traits.namings.end(),
                           [](const Naming &n) { return n.strength != Naming::Strength::Mention; });
    }

    void observeTop()
    {
        set(Feature::Top, 1);
        set(Feature::TopFirst, flag(m_rank == 0));
        set(Feature::TopQuotes, std::max(m_bestQuote, m_bestDeeper));
        set(Feature::TopAddresses, flag(addresses(m_own)));
        set(Feature::TopAnswers, flag(m_own.answer.has_value()));
        set(Feature::TopContinues, flag(m_own.continuation.has_value()));
        set(Feature::TopPointsAtPost, flag(m_own.pointsAtPost.has_value()));
        set(Feature::TopAsks, flag(m_own.asks));
        set(Feature::TopShort, shortness(m_own));
        set(Feature::TopNoWriter, flag(m_heading.author == 0));
        const quint32 last = m_heading.author == 0 ? DiscussionFacts::none : m_facts.latestBy(m_heading.author, m_rank);
        set(Feature::TopNewWriter, flag(m_heading.author != 0 && last == DiscussionFacts::none));
        if (last != DiscussionFacts::none)
            set(Feature::TopSilence, std::log2(1.F + float(m_rank - m_facts.rankOf[last])) / longSilence);
        set(Feature::TopSubjectSeen,
            flag(m_heading.subject != 0 && m_facts.ranksOfSubject[m_heading.subject].front() < m_rank));
        set(Feature::TopReSubject, flag(m_heading.answersBySubject));
        set(Feature::TopLink, flag(m_own.hasLink));
    }

    [[nodiscard]] static float shortness(const Traits &traits)
    {
        return 1.F - std::min(1.F, std::log2(1.F + float(traits.ownLetters)) / std::log2(longText));
    }

    void observeQuotes(quint32 parent)
    {
        const auto &votes = m_facts.votesOf(m_child);
        const auto vote =
            std::find_if(votes.begin(), votes.end(), [&](const QuoteVote &v) { return v.writer == parent; });
        if (vote == votes.end()) {
            set(Feature::QuotesOther, m_bestQuote);
        } else {
            set(Feature::QuoteShare, vote->once);
            set(Feature::QuoteOnly, flag(vote->isOnly));
            set(Feature::QuoteBest, flag(vote->once > 0 && vote->once >= m_bestQuote));
            set(Feature::QuoteDeeper, vote->deeper);
            set(Feature::QuotePassedOn, vote->passedOn);
            set(Feature::QuoteFirst, vote->first);
            set(Feature::QuotesOther, m_bestQuote - vote->once);
        }
        if (m_own.introduced.empty())
            return;
        const Heading &other = m_facts.headings[parent];
        const bool isNamed =
            std::find(m_own.introduced.begin(), m_own.introduced.end(), other.author) != m_own.introduced.end();
        set(Feature::Introduced, flag(isNamed));
        set(Feature::IntroducesOther, flag(!isNamed));
        if (!isNamed)
            return;
        set(Feature::IntroducedFirst, flag(m_own.introduced.front() == other.author));
        set(Feature::IntroducedLatest, flag(m_facts.latestBy(other.author, m_rank) == parent));
        if (other.time != Heading::noTime) {
            const auto at = qint16(((other.time / minute) % 60 + 60) % 60);
            set(Feature::IntroducedMinute,
                flag(std::find(m_own.introducedMinutes.begin(), m_own.introducedMinutes.end(), at)
                     != m_own.introducedMinutes.end()));
        }
    }

    void observeSubjects(quint32 parent)
    {
        const Heading &other = m_facts.headings[parent];
        if (m_heading.subject == 0 || other.subject == 0)
            return;
        if (m_heading.subject != other.subject) {
            set(Feature::SubjectOther, 1);
            return;
        }
        set(Feature::SubjectSame, 1);
        const std::vector<quint32> &ranks = m_facts.ranksOfSubject[m_heading.subject];
        const auto own = std::lower_bound(ranks.begin(), ranks.end(), m_rank);
        set(Feature::SubjectLatest, flag(own != ranks.begin() && m_facts.byRank[*std::prev(own)] == parent));
        set(Feature::SubjectFirst, flag(m_facts.byRank[ranks.front()] == parent));
    }

    void observeNames(quint32 parent)
    {
        const Heading &other = m_facts.headings[parent];
        const Traits &theirs = m_facts.said(parent);
        bool isAddressed = false;
        for (const Naming &naming : m_own.namings) {
            if (naming.author != other.author || other.author == 0)
                continue;
            isAddressed = naming.strength != Naming::Strength::Mention;
            set(naming.strength == Naming::Strength::Opening    ? Feature::AddressOpening
                    : naming.strength == Naming::Strength::Call ? Feature::AddressCall
                                                                : Feature::AddressMention,
                1);
            set(Feature::AddressLatest, flag(isAddressed && m_facts.latestBy(other.author, m_rank) == parent));
        }
        set(Feature::AddressesOther, flag(!isAddressed && addresses(m_own)));
        bool isNamed = false;
        for (const Naming &naming : theirs.namings)
            isNamed = isNamed || (naming.author == m_heading.author && naming.strength != Naming::Strength::Mention);
        set(Feature::NamedByParent, flag(isNamed));
        set(Feature::NamedByParentLatest, flag(isNamed && m_facts.latestBy(other.author, m_rank) == parent));
        set(Feature::ParentAddressesOther, flag(!isNamed && addresses(theirs)));
    }

    void observeWriters(quint32 parent)
    {
        const Heading &other = m_facts.headings[parent];
        set(Feature::ParentNoWriter, flag(other.author == 0));
        if (other.author == 0 || m_heading.author == 0)
            return;
        const quint32 ownLast = m_facts.latestBy(m_heading.author, m_rank);
        const bool isSame = other.author == m_heading.author;
        set(Feature::SameWriter, flag(isSame));
        set(Feature::SameWriterNext, flag(isSame && ownLast == parent));
        set(Feature::LatestOfWriter, flag(m_facts.latestBy(other.author, m_rank) == parent));
        set(Feature::WriterBetween,
            flag(ownLast != DiscussionFacts::none && m_facts.rankOf[ownLast] > m_facts.rankOf[parent]));
        set(Feature::Interlocutor, flag(other.author == m_interlocutor));
    }

    //! Who speaks with whom.
    void observeHistory(quint32 parent)
    {
        if (!m_history || m_heading.author == 0)
            return;
        const quint32 above = m_history->parentOf(parent);
        if (above != ReplyHistory::none) {
            const bool isOwn = m_facts.headings[above].author == m_heading.author;
            set(isOwn ? Feature::AnswersWriter : Feature::AnswersOther, 1);
        }
        quint32 answer = m_history->lastAnswer(parent);
        set(Feature::Answered, flag(answer != ReplyHistory::none));
        for (int step = 0; answer != ReplyHistory::none && step < mostAnswers; ++step) {
            if (m_facts.headings[answer].author == m_heading.author) {
                set(Feature::AnsweredByWriter, 1);
                break;
            }
            answer = m_history->answerBefore(answer);
        }
    }

    void observePlace(quint32 parent)
    {
        const quint32 theirs = m_facts.rankOf[parent];
        const quint32 steps = theirs < m_rank ? m_rank - theirs : theirs - m_rank;
        const std::pair<quint32, Feature> bounds[] = {
            {1, Feature::Next1},   {2, Feature::Next2},   {3, Feature::Next3},  {5, Feature::Next5},
            {10, Feature::Next10}, {20, Feature::Next20}, {50, Feature::Next50}};
        for (const auto &[bound, feature] : bounds) {
            if (theirs < m_rank && steps <= bound) {
                set(feature, 1);
                break;
            }
        }
        set(Feature::Steps, std::log2(float(steps) + 1.F) / 10);
        for (std::size_t step = 0; step < m_path.size(); ++step) {
            if (m_path[step] != parent)
                continue;
            set(step == 0 ? Feature::PathStep1 : step == 1 ? Feature::PathStep2 : Feature::PathStep3, 1);
            set(Feature::PathUp, float(step) / float(m_path.size()));
        }
    }

    void observeTime(quint32 parent)
    {
        const qint64 theirs = m_facts.headings[parent].time;
        if (m_heading.time == Heading::noTime || theirs == Heading::noTime)
            return;
        const qint64 gap = m_heading.time - theirs;
        set(Feature::Earlier, flag(gap < 0));
        set(Feature::GapMinute, flag(gap <= minute));
        set(Feature::GapFive, flag(gap <= 5 * minute));
        set(Feature::GapHour, flag(gap <= 60 * minute));
        set(Feature::GapDay, flag(gap <= 24 * 60 * minute));
        set(Feature::GapWeek, flag(gap <= 7 * 24 * 60 * minute));
        set(Feature::Gap, std::log2(1.F + float(std::max(gap, qint64(0)) / 1000)) / longGap);
    }

    //! Blocks that were moved against each other tell nothing by their order: all copies count.
    void observePage(quint32 parent)
    {
        const auto mine = m_facts.comments.placesOf(m_facts.discussion.comments[m_child]);
        const auto theirs = m_facts.comments.placesOf(m_facts.discussion.comments[parent]);
        const std::size_t copies = std::min(mine.size(), theirs.size());
        int before = 0;
        for (std::size_t k = 0; k < copies; ++k)
            before +=
                std::pair(theirs[k].document, theirs[k].first) < std::pair(mine[k].document, mine[k].first) ? 1 : -1;
        set(Feature::PageBefore, copies > 0 ? float(before) / float(copies) : 0);
        set(Feature::PageNext, flag(parent + 1 == m_child));
        set(Feature::PageNextAll, flag(parent + 1 == m_child && before == int(copies)));
    }

    void observeWords(quint32 parent)
    {
        float sum = 0;
        float opening = 0;
        float rarest = 0;
        float squares = 0;
        float pointed = 0;
        for (const SharedTerm &term : sharedTerms(m_facts, m_child, parent)) {
            sum += term.weight * (term.begin < m_own.openingEnd ? 2.F : 1.F);
            squares += term.rarity * term.rarity;
            opening += term.begin < m_own.openingEnd ? term.rarity : 0;
            rarest = std::max(rarest, term.rarity);
            pointed = std::max(pointed, flag(term.rarity > tellingRarity && m_own.pointedTerms.contains(term.word)));
        }
        const float norms = m_facts.termNorm(m_child) * m_facts.termNorm(parent);
        const float many = std::min(sum, manyWords) + moreWords * std::clamp(sum - manyWords, 0.F, mostWords);
        set(Feature::TermSum, many / manyWords);
        set(Feature::TermCosine, norms > 0 ? squares / norms : 0);
        set(Feature::TermOpening, std::min(opening, 2.F));
        set(Feature::TermRarest, rarest);
        set(Feature::Pointed, parent == m_facts.post ? 0 : pointed);
        set(Feature::AnswerPair, flag(sum > 0 && parent != m_facts.post && m_own.answer));
        set(Feature::ContinuePair, flag(sum > 0 && parent != m_facts.post && m_own.continuation));
    }

    void observeKinds(quint32 parent)
    {
        const Traits &other = m_facts.said(parent);
        set(Feature::IsPost, flag(parent == m_facts.post));
        set(Feature::ParentAsks, flag(other.asks));
        set(Feature::ParentAsksChildAnswers, flag(other.asks && !m_own.asks));
        set(Feature::ParentShort, shortness(other));
    }

    //! Who shares most, and by how much.
    void compareWords()
    {
        float best = 0;
        float second = 0;
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            const float sum = of(i, Feature::TermSum) + of(i, Feature::TermOpening);
            second = sum > best ? best : std::max(second, sum);
            best = std::max(best, sum);
        }
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            const float sum = of(i, Feature::TermSum) + of(i, Feature::TermOpening);
            of(i, Feature::TermBest) = flag(sum > 0 && sum >= best);
            of(i, Feature::TermLead) = sum > 0 && sum >= best ? sum - second : 0;
        }
    }

    const DiscussionFacts &m_facts;
    quint32 m_child;
    const Heading &m_heading;
    const Traits &m_own;
    quint32 m_rank;
    std::span<const quint32> m_candidates;
    std::span<const quint32> m_path;
    const ReplyHistory *m_history;
    quint32 m_interlocutor = DiscussionFacts::none;
    float m_bestQuote = 0;
    float m_bestDeeper = 0;
    std::vector<PairFeatures> m_all;
    PairFeatures *m_features = nullptr;
};

}

std::vector<PairFeatures> featuresOf(const DiscussionFacts &facts, quint32 child, std::span<const quint32> candidates,
                                     std::span<const quint32> path, const ReplyHistory *history)
{
    return Pairs(facts, child, candidates, path, history).run();
}

}
