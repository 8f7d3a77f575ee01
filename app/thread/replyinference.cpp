#include "thread/replyinference.h"

#include "thread/arborescence.h"
#include "thread/evidence.h"
#include "thread/listingpath.h"

#include <algorithm>
#include <cmath>

namespace Catena::Thread {

namespace {

using Base::CommentId;

constexpr float surest = 0.99F; //!< what is inferred is never certain
constexpr float statedWeight = 1'000; //!< what the source states outweighs all log-probabilities
constexpr std::size_t mostKept = 8; //!< candidates a comment of blocks without order keeps for the arborescence
constexpr quint32 none = DiscussionFacts::none;

class Inference
{
public:
    Inference(const DiscussionFacts &facts, const ReplyModel &model, std::optional<double> threshold)
        : m_facts(facts), m_model(model),
          m_threshold(float(threshold.value_or(double(model.weights(facts.genre).threshold)))), m_best(facts.size())
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
        return stated.isValid() && stated.index < m_facts.indexOf.size() ? m_facts.indexOf[stated.index] : none;
    }
    [[nodiscard]] bool isOpen(quint32 i) const { return i != m_facts.post && !comment(i).saysParent(); }

    //! Where indentation says who answers whom, a comment at the margin answers nobody, unless it quotes or names one.
    [[nodiscard]] bool isPlainlyMeant(const PairFeatures &features) const
    {
        const auto at = [&](Feature feature) { return features[std::size_t(feature)]; };
        return at(Feature::QuoteBest) > 0 || at(Feature::AddressOpening) > 0 || at(Feature::AddressCall) > 0;
    }

    std::vector<Candidate> score(quint32 child, std::span<const quint32> path) const
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
        const std::vector<PairFeatures> features = featuresOf(m_facts, child, parents, path);
        const std::vector<ReplyModel::Standing> standings = m_model.standings(m_facts.genre, features);
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < parents.size(); ++i)
            candidates.push_back({parents[i], standings[i].probability,
                                  m_model.weights(m_facts.genre).confidence(features[i], standings[i])});
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate &a, const Candidate &b) { return a.probability > b.probability; });
        return candidates;
    }

    void scoreAll(const Base::Cancellation &cancellation)
    {
        m_candidates.resize(isOrderless(m_facts.genre) ? m_facts.size() : 0);
        for (quint32 child = 0; child < m_facts.size() && !cancellation.isCancelled(); ++child) {
            if (!isOpen(child))
                continue;
            std::vector<Candidate> own = score(child, {});
            if (!own.empty())
                m_best[child] = own.front();
            if (isOrderless(m_facts.genre)) {
                own.resize(std::min(own.size(), mostKept));
                m_candidates[child] = std::move(own);
            }
        }
    }

    //! Down the page: what stands next answers the one before, or one above it in the tree so far.
    void followListing(const Base::Cancellation &cancellation)
    {
        ListingPath path;
        for (quint32 child = 0; child < m_facts.size() && !cancellation.isCancelled(); ++child) {
            quint32 parent = statedParent(child);
            if (isOpen(child)) {
                const std::vector<Candidate> own = score(child, path.nearest());
                if (!own.empty())
                    m_best[child] = own.front();
                parent = own.empty() ? none : own.front().parent;
            }
            path.stepTo(child, parent);
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
            add(count, child, isOpen(child) ? -statedWeight : 0.F, {none, 0, 0});
            for (const Candidate &candidate : m_candidates[child])
                add(candidate.parent == none ? count : candidate.parent, child,
                    std::log(std::max(candidate.probability, 1e-6F)), candidate);
        }
        const std::vector<std::size_t> chosen = maximumArborescence(count + 1, count, edges);
        for (std::size_t i = 0; i < count; ++i)
            m_best[i] = chosen[i] < byEdge.size() ? byEdge[chosen[i]] : Candidate{};
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
        if (!isOpen(i))
            return link;
        const Candidate &best = m_best[i];
        if (best.parent == none && (!isOrderless(m_facts.genre) || i == 0 || comment(i).isIndented))
            return link; // begins a discussion
        link.confidence = std::min(best.confidence, surest);
        if (best.parent != none)
            explain(i, best.parent, link);
        if (best.parent == none || best.confidence < m_threshold) {
            link.kind = LinkKind::Unknown;
            link.parent = m_facts.discussion.post;
            link.guess = best.parent == none ? CommentId{} : m_facts.discussion.comments[best.parent];
            link.confidence = best.parent == none ? 0 : link.confidence;
            return link;
        }
        link.kind = LinkKind::Inferred;
        link.parent = m_facts.discussion.comments[best.parent];
        return link;
    }

    void explain(quint32 child, quint32 parent, ThreadTree::Link &link) const
    {
        // Observed again, for the few that are shown: to keep it for all pairs would take too much memory.
        std::vector<quint32> parents = candidatesFor(m_facts, child, {});
        if (std::find(parents.begin(), parents.end(), parent) == parents.end())
            parents.push_back(parent);
        const std::vector<PairFeatures> features = featuresOf(m_facts, child, parents, {});
        const auto at = std::find(parents.begin(), parents.end(), parent) - parents.begin();
        link.evidence = evidenceFor(m_facts, child, parent, features[std::size_t(at)], m_model.weights(m_facts.genre));
    }

    const DiscussionFacts &m_facts;
    const ReplyModel &m_model;
    float m_threshold;
    std::vector<Candidate> m_best; //!< by comment
    std::vector<std::vector<Candidate>> m_candidates; //!< by comment; orderless genres alone
};

}

std::vector<ThreadTree::Link> inferReplies(const DiscussionFacts &facts, const ReplyModel &model,
                                           std::optional<double> threshold, const Base::Cancellation &cancellation)
{
    return Inference(facts, model, threshold).run(cancellation);
}

}
