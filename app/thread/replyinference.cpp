#include "thread/replyinference.h"

#include "thread/arborescence.h"
#include "thread/evidence.h"
#include "thread/listingpath.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Catena::Thread {

namespace {

using Base::CommentId;

constexpr float surest = 0.99F; //!< what is inferred is never certain
constexpr float statedWeight = 1'000; //!< what the source states outweighs all log-probabilities
constexpr std::size_t mostKept = 8; //!< candidates a comment of blocks without order keeps for the arborescence
constexpr quint32 none = DiscussionFacts::none;

//! What quotes whom it answers is claimed from this confidence on, in every genre: thresholds that hold nine links in
//! ten right are set by comments that do not.
constexpr float saidThreshold = 0.8F;

//! Blocks that were moved against each other were told apart by that alone: two that stand together in all copies are
//! read as one. So a quote is trusted there alone where the words are nearly all one block's own and that block is not
//! much longer than most. Nine links in ten and more that are claimed so are right; of the others that the model holds
//! for as sure, three in four.
constexpr float movedThreshold = 0.93F;
constexpr float mostlyQuoted = 0.7F;
constexpr qint32 longBlock = 2; //!< times the usual length

class Inference
{
public:
    Inference(const DiscussionFacts &facts, const ReplyModel &model, std::optional<double> threshold)
        : m_facts(facts), m_model(model),
          m_threshold(float(threshold.value_or(double(model.weights(facts.genre).threshold)))), m_isLearned(!threshold),
          m_best(facts.size()), m_evidence(facts.size()), m_says(facts.size(), false), m_history(facts.size())
    {
    }

    std::vector<ThreadTree::Link> run(const Base::Cancellation &cancellation)
    {
        if (m_facts.genre == Genre::Listing)
            followListing(cancellation);
        else
            scoreAll(cancellation);
        if (isOrderless(m_facts.genre))
            chooseTogether();
        std::vector<ThreadTree::Link> links;
        for (quint32 i = 0; i < m_facts.size(); ++i)
            links.push_back(linkOf(i));
        return links;
    }

private:
    struct Candidate
    {
        quint32 parent = none;
        float probability = 0;
        float confidence = 0;
    };

    [[nodiscard]] const Captures::Comment &comment(quint32 i) const
    {
        return m_facts.comments[m_facts.discussion.comments[i]];
    }
    [[nodiscard]] quint32 statedParent(quint32 i) const
    {
        const CommentId stated = comment(i).statedParent;
        return stated.isValid() ? m_facts.indexOf(stated) : none;
    }

    //! Where indentation says who answers whom, a comment at the margin answers nobody, unless it quotes or names one.
    [[nodiscard]] bool isPlainlyMeant(const PairFeatures &features) const
    {
        const auto at = [&](Feature feature) { return features[std::size_t(feature)]; };
        return at(Feature::QuoteBest) > 0 || at(Feature::AddressOpening) > 0 || at(Feature::AddressCall) > 0;
    }

    //! What became of scoring a comment.
    struct Scored
    {
        std::vector<Candidate> candidates; //!< the likeliest first
        std::vector<PairFeatures> features; //!< of each
    };

    Scored score(quint32 child, std::span<const quint32> path, std::size_t most) const
    {
        std::vector<quint32> parents = candidatesFor(m_facts, child, path);
        if (comment(child).isIndented) {
            const std::vector<PairFeatures> all = featuresOf(m_facts, child, parents, path);
            std::size_t kept = 0;
            for (std::size_t i = 0; i < parents.size(); ++i) {
                if (parents[i] == none || isPlainlyMeant(all[i]))
                    parents[kept++] = parents[i];
            }
            parents.resize(kept);
        }
        const std::vector<PairFeatures> features =
            featuresOf(m_facts, child, parents, path, isOrderless(m_facts.genre) ? nullptr : &m_history);
        const std::vector<ReplyModel::Standing> standings = m_model.standings(m_facts.genre, features);
        std::vector<std::size_t> order(parents.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return standings[a].probability > standings[b].probability;
        });
        order.resize(std::min(order.size(), most));
        Scored scored;
        for (const std::size_t i : order) {
            scored.candidates.push_back({parents[i], standings[i].probability,
                                         m_model.weights(m_facts.genre).confidence(features[i], standings[i])});
            scored.features.push_back(features[i]);
        }
        return scored;
    }

    //! Takes the likeliest, with its reasons.
    quint32 takeBest(quint32 child, std::span<const quint32> path)
    {
        const Scored scored = score(child, path, 1);
        if (scored.candidates.empty())
            return none;
        m_best[child] = scored.candidates.front();
        m_says[child] = saysItself(scored.features.front());
        m_evidence[child] =
            evidenceFor(m_facts, child, m_best[child].parent, scored.features.front(), m_model.weights(m_facts.genre));
        return m_best[child].parent;
    }

    void scoreAll(const Base::Cancellation &cancellation)
    {
        m_candidates.resize(isOrderless(m_facts.genre) ? m_facts.size() : 0);
        for (quint32 rank = 0; rank < m_facts.size() && !cancellation.isCancelled(); ++rank) {
            const quint32 child = m_facts.byRank[rank];
            if (!isOrderless(m_facts.genre))
                m_history.add(child, m_facts.isOpen(child) ? takeBest(child, {}) : statedParent(child));
            else if (m_facts.isOpen(child))
                m_candidates[child] = score(child, {}, mostKept).candidates;
        }
    }

    //! Down the page: what stands next answers the one before, or one above it in the tree so far.
    void followListing(const Base::Cancellation &cancellation)
    {
        ListingPath path;
        for (quint32 child = 0; child < m_facts.size() && !cancellation.isCancelled(); ++child) {
            const quint32 parent = m_facts.isOpen(child) ? takeBest(child, path.nearest()) : statedParent(child);
            path.stepTo(child, parent);
            m_history.add(child, parent);
        }
    }

    //! The links that are likeliest together. A node more, the last one, stands for "answers nobody here".
    void chooseTogether()
    {
        const std::size_t count = m_facts.size();
        std::vector<WeightedEdge> edges;
        std::vector<Candidate> byEdge;
        const auto add = [&](std::size_t parent, std::size_t child, float weight, const Candidate &candidate) {
            edges.push_back({parent, child, weight});
            byEdge.push_back(candidate);
        };
        for (quint32 child = 0; child < count; ++child) {
            const quint32 stated = statedParent(child);
            if (stated != none)
                add(stated, child, statedWeight, {stated, 1, 1});
            // There is always a way out: to the top, at the price of the least likely.
            add(count, child, m_facts.isOpen(child) ? -statedWeight : 0.F, {none, 0, 0});
            for (const Candidate &candidate : m_candidates[child])
                add(candidate.parent == none ? count : candidate.parent, child,
                    std::log(std::max(candidate.probability, 1e-6F)), candidate);
        }
        const std::vector<std::size_t> chosen = maximumArborescence(count + 1, count, edges);
        for (quint32 i = 0; i < count; ++i) {
            m_best[i] = chosen[i] < byEdge.size() ? byEdge[chosen[i]] : Candidate{};
            if (m_facts.isOpen(i) && m_best[i].parent != none)
                explain(i);
        }
    }

    [[nodiscard]] ThreadTree::Link linkOf(quint32 i) const
    {
        ThreadTree::Link link;
        link.comment = m_facts.discussion.comments[i];
        if (comment(i).statedParent.isValid()) {
            link.parent = comment(i).statedParent;
            link.kind = LinkKind::Stated;
            return link;
        }
        if (!m_facts.isOpen(i))
            return link;
        const Candidate &best = m_best[i];
        const bool mayBegin = m_facts.genre == Genre::Chat || m_facts.genre == Genre::Mail
            || (!isOrderless(m_facts.genre) && m_facts.post == none);
        if (best.parent == none && (mayBegin || i == 0 || comment(i).isIndented))
            return link; // begins a discussion
        link.confidence = std::min(best.confidence, surest);
        link.evidence = m_evidence[i];
        if (best.parent == none || !isSure(i)) {
            link.kind = LinkKind::Unknown;
            link.parent = m_facts.discussion.post;
            if (best.parent != none)
                link.guess = m_facts.discussion.comments[best.parent];
            else if (!isOrderless(m_facts.genre)) // nobody, or the post
                link.guess = m_facts.discussion.post;
            link.confidence = best.parent == none ? 0 : link.confidence;
            return link;
        }
        link.kind = LinkKind::Inferred;
        link.parent = m_facts.discussion.comments[best.parent];
        return link;
    }

    //! Whether the best is claimed.
    [[nodiscard]] bool isSure(quint32 i) const
    {
        const float confidence = m_best[i].confidence;
        if (!m_isLearned)
            return confidence >= m_threshold;
        if (m_facts.genre == Genre::Moved)
            return m_says[i] && confidence >= movedThreshold;
        return confidence >= (m_says[i] ? std::min(m_threshold, saidThreshold) : m_threshold);
    }

    //! Observed again, for the few that are shown: to keep it for all pairs would take too much memory.
    void explain(quint32 child)
    {
        const quint32 parent = m_best[child].parent;
        std::vector<quint32> parents = candidatesFor(m_facts, child, {});
        if (std::find(parents.begin(), parents.end(), parent) == parents.end())
            parents.push_back(parent);
        const std::vector<PairFeatures> features = featuresOf(m_facts, child, parents, {});
        const auto at = std::find(parents.begin(), parents.end(), parent) - parents.begin();
        const PairFeatures &observed = features[std::size_t(at)];
        m_evidence[child] = evidenceFor(m_facts, child, parent, observed, m_model.weights(m_facts.genre));
        m_says[child] = m_facts.genre == Genre::Moved ? quotesWhole(observed, parent) : saysItself(observed);
    }

    //! It quotes a block that is likely to be one comment.
    [[nodiscard]] bool quotesWhole(const PairFeatures &observed, quint32 parent) const
    {
        const auto at = [&observed](Feature feature) { return observed[std::size_t(feature)]; };
        return at(Feature::QuoteShare) >= mostlyQuoted && at(Feature::QuotePassedOn) <= 0
            && m_facts.said(parent).ownLetters < longBlock * std::max(m_facts.usualLetters, 1);
    }

    //! It quotes that comment and no other.
    [[nodiscard]] static bool saysItself(const PairFeatures &observed)
    {
        const auto has = [&observed](Feature feature) { return observed[std::size_t(feature)] > 0; };
        return has(Feature::QuoteShare) && has(Feature::QuoteOnly) && !has(Feature::QuotesOther);
    }

    const DiscussionFacts &m_facts;
    const ReplyModel &m_model;
    float m_threshold;
    bool m_isLearned; //!< the threshold: not the reader's own
    std::vector<Candidate> m_best; //!< by comment
    std::vector<std::vector<Evidence>> m_evidence; //!< by comment
    std::vector<bool> m_says; //!< by comment: whether it says itself whom it answers
    ReplyHistory m_history;
    std::vector<std::vector<Candidate>> m_candidates; //!< by comment; orderless genres alone
};

}

std::vector<ThreadTree::Link> inferReplies(const DiscussionFacts &facts, const ReplyModel &model,
                                           std::optional<double> threshold, const Base::Cancellation &cancellation)
{
    return Inference(facts, model, threshold).run(cancellation);
}

}
