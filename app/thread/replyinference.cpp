#include "thread/replyinference.h"

#include "thread/arborescence.h"
#include "thread/traits.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace Catena::Thread {

namespace {

using Base::CommentId;

// Weights of the scorer, in the unit of one rare word both use in a short thread.
constexpr float sharedTermKnee = 3.0F; //!< beyond it, more shared words add less
constexpr float sharedTermSlope = 0.4F;
constexpr float openingFactor = 2.0F; //!< what a comment answers is taken up in its first sentence
constexpr float pointsAtTermWeight = 1.5F;
constexpr float quoteWeight = 4.0F;
constexpr float addressWeight = 3.0F;
constexpr float answerWeight = 0.6F; //!< for a comment, against the post
constexpr float continuationWeight = 0.4F;
constexpr float pointsAtPostWeight = 2.0F;
constexpr float postPrior = 0.4F;
constexpr float afterBonus = 0.3F; //!< stands after its parent
constexpr float beforePenalty = -0.3F;
constexpr float nextToBonus = 0.3F;
constexpr float datedLaterPenalty = -6.0F;
constexpr float surest = 0.95F; //!< what is inferred is never certain
constexpr float statedWeight = 1'000.0F; //!< what the source states outweighs everything

constexpr float tellingRarity = 0.2F; //!< a word less rare than this is not worth naming
constexpr qsizetype shownTerms = 4;
constexpr std::size_t window = 60; //!< neighbours looked at on each side
constexpr std::size_t commonTerm = 40; //!< a word more comments use than this brings no candidates

struct Candidate
{
    std::size_t child = 0; //!< indexes in the discussion
    std::size_t parent = 0;
    float score = 0;
    float evidence = 0; //!< the part of the score that is not order or prior
    float evidenceLead = 0; //!< of the evidence, over the best of the child's others
    bool isSure = false; //!< it quotes the parent, or names its author
    bool explain = false;
    std::vector<Evidence> why; //!< where it is to be explained
};

class Inference
{
public:
    Inference(const Captures::Comments &comments, const Discussion &discussion, const CommentTerms &terms,
              double threshold)
        : m_comments(comments), m_discussion(discussion), m_terms(terms), m_threshold(threshold),
          m_at(comments.size(), none)
    {
        for (std::size_t i = 0; i < discussion.comments.size(); ++i) {
            m_at[discussion.comments[i].index] = i;
            m_traits.push_back(traitsOf(comments, discussion.comments[i], terms));
        }
        m_post = discussion.post.isValid() ? m_at[discussion.post.index] : none;
    }

    std::vector<ThreadTree::Link> run()
    {
        collectCandidates();
        chooseParents();
        std::vector<ThreadTree::Link> links;
        for (std::size_t i = 0; i < m_discussion.comments.size(); ++i)
            links.push_back(linkOf(i));
        return links;
    }

private:
    static constexpr std::size_t none = std::size_t(-1);

    [[nodiscard]] const Captures::Comment &comment(std::size_t i) const { return m_comments[m_discussion.comments[i]]; }

    [[nodiscard]] bool isOpen(std::size_t i) const { return i != m_post && !comment(i).statedParent.isValid(); }

    //! Where indentation says who answers whom, a comment at the margin answers nobody, unless it quotes or names one.
    [[nodiscard]] bool needsSureSign(std::size_t i) const { return comment(i).isIndented; }

    [[nodiscard]] std::set<std::size_t> parentsOf(std::size_t child) const
    {
        std::set<std::size_t> parents;
        const std::size_t count = m_discussion.comments.size();
        for (std::size_t i = child > window ? child - window : 0; i < std::min(count, child + window + 1); ++i)
            parents.insert(i);
        for (const Term &term : m_terms.terms[m_discussion.comments[child].index]) {
            const std::vector<quint32> &users = m_terms.commentsWith[term.word];
            if (users.size() > commonTerm)
                continue;
            for (const quint32 user : users) {
                if (m_at[user] != none)
                    parents.insert(m_at[user]);
            }
        }
        if (m_post != none)
            parents.insert(m_post);
        parents.erase(child);
        return parents;
    }

    void collectCandidates()
    {
        m_best.assign(m_discussion.comments.size(), {});
        for (std::size_t child = 0; child < m_discussion.comments.size(); ++child) {
            if (!isOpen(child))
                continue;
            std::vector<Candidate> own;
            for (const std::size_t parent : parentsOf(child)) {
                Candidate candidate = score(child, parent, false);
                if (candidate.isSure || !needsSureSign(child))
                    own.push_back(std::move(candidate));
            }
            std::stable_sort(own.begin(), own.end(),
                             [](const Candidate &a, const Candidate &b) { return a.score > b.score; });
            own.resize(std::min(own.size(), std::size_t(6)));
            setLeads(own);
            m_candidates.insert(m_candidates.end(), own.begin(), own.end());
        }
    }

    static void setLeads(std::vector<Candidate> &own)
    {
        for (std::size_t i = 0; i < own.size(); ++i) {
            float rival = 0;
            for (std::size_t k = 0; k < own.size(); ++k)
                rival = k == i ? rival : std::max(rival, own[k].evidence);
            own[i].evidenceLead = own[i].evidence - rival;
        }
    }

    //! A pair's score; with its evidence in words only when asked, for most pairs are never shown.
    [[nodiscard]] Candidate score(std::size_t child, std::size_t parent, bool explain) const
    {
        Candidate candidate{child, parent, 0, 0, 0, false, explain, {}};
        scoreTerms(candidate);
        scoreWords(candidate);
        candidate.evidence = candidate.score;
        scoreOrder(candidate);
        return candidate;
    }

    static void add(Candidate &candidate, Cue cue, float weight, const QString &detail)
    {
        candidate.score += weight;
        candidate.isSure = candidate.isSure || cue == Cue::Quote || cue == Cue::Address;
        if (candidate.explain && weight > 0)
            candidate.why.push_back({cue, weight, detail});
    }

    //! A word both use.
    struct Shared
    {
        float rarity = 0;
        quint32 word = 0;
    };

    //! The words two comments share; both lists are in the order of the words.
    [[nodiscard]] std::vector<Shared> sharedTerms(const Candidate &candidate) const
    {
        const auto &mine = m_terms.terms[m_discussion.comments[candidate.child].index];
        const auto &theirs = m_terms.terms[m_discussion.comments[candidate.parent].index];
        const qint32 openingEnd = m_traits[candidate.child].openingEnd;
        std::vector<Shared> shared;
        auto other = theirs.begin();
        for (const Term &term : mine) {
            while (other != theirs.end() && other->word < term.word)
                ++other;
            if (other == theirs.end())
                break;
            if (other->word == term.word)
                shared.push_back({m_terms.rarity(term) * (term.begin < openingEnd ? openingFactor : 1.0F), term.word});
        }
        return shared;
    }

    //! The rarest of some words, to be shown.
    [[nodiscard]] QString named(std::vector<Shared> shared) const
    {
        std::stable_sort(shared.begin(), shared.end(),
                         [](const Shared &a, const Shared &b) { return a.rarity > b.rarity; });
        QStringList words;
        for (const Shared &term : shared) {
            if (words.size() < shownTerms && term.rarity > tellingRarity)
                words.append(m_terms.words[qsizetype(term.word)]);
        }
        return words.join(QStringLiteral(", "));
    }

    //! Words both use, and words of the parent that the child points at.
    void scoreTerms(Candidate &candidate) const
    {
        const std::vector<Shared> shared = sharedTerms(candidate);
        const std::set<quint32> &pointed = m_traits[candidate.child].pointedTerms;
        float sum = 0;
        const Shared *taken = nullptr;
        for (const Shared &term : shared) {
            sum += term.rarity;
            if (term.rarity > tellingRarity && pointed.contains(term.word) && (!taken || term.rarity > taken->rarity))
                taken = &term;
        }
        if (sum > 0)
            add(candidate, Cue::SharedTerms,
                std::min(sum, sharedTermKnee) + sharedTermSlope * std::max(sum - sharedTermKnee, 0.0F),
                candidate.explain ? named(shared) : QString());
        if (taken && !isPost(candidate.parent))
            add(candidate, Cue::PointsAtTerm, pointsAtTermWeight, m_terms.words[qsizetype(taken->word)]);
    }

    [[nodiscard]] bool isPost(std::size_t i) const { return i == m_post; }

    void scoreWords(Candidate &candidate) const
    {
        const Traits &child = m_traits[candidate.child];
        const Traits &parent = m_traits[candidate.parent];
        for (const QString &quote : child.quotes) {
            if (parent.folded.contains(quote)) {
                add(candidate, Cue::Quote, quoteWeight, quote.left(20));
                break;
            }
        }
        if (!parent.authorKey.isEmpty() && parent.authorKey != child.authorKey && addresses(child, parent))
            add(candidate, Cue::Address, addressWeight, m_comments.author(m_discussion.comments[candidate.parent]));
        if (isPost(candidate.parent)) {
            if (child.pointsAtPost)
                add(candidate, Cue::PointsAtPost, pointsAtPostWeight, *child.pointsAtPost);
            return;
        }
        // An opening that answers says that there is something to answer, not where: it counts beside a shared word.
        const bool related = candidate.score > 0;
        if (child.answer && related)
            add(candidate, Cue::AnswerFormula, answerWeight, *child.answer);
        if (child.continuation && related)
            add(candidate, Cue::Continuation, continuationWeight, *child.continuation);
        if (child.pointsAtPost && m_post != none)
            candidate.score -= pointsAtPostWeight / 2;
    }

    //! "@name", "name:" or "name 님" in the child.
    [[nodiscard]] static bool addresses(const Traits &child, const Traits &parent)
    {
        const qsizetype at = child.folded.indexOf(parent.authorKey);
        if (at < 0)
            return false;
        const qsizetype after = at + parent.authorKey.size();
        const bool marked = at > 0 && child.folded[at - 1] == QLatin1Char('@');
        const bool called = after < child.folded.size()
            && (child.folded[after] == QChar(u'님') || child.folded[after] == QLatin1Char(':')
                || child.folded[after] == QLatin1Char(','));
        return marked || called;
    }

    //! In how many of the copies the parent stands before the child: 1 in all, -1 in none. Blocks that were moved
    //! against each other tell nothing.
    [[nodiscard]] float orderOf(const Candidate &candidate) const
    {
        const auto child = m_comments.placesOf(m_discussion.comments[candidate.child]);
        const auto parent = m_comments.placesOf(m_discussion.comments[candidate.parent]);
        const std::size_t copies = std::min(child.size(), parent.size());
        int before = 0;
        for (std::size_t k = 0; k < copies; ++k)
            before +=
                std::pair(parent[k].document, parent[k].first) < std::pair(child[k].document, child[k].first) ? 1 : -1;
        return float(before) / float(copies);
    }

    void scoreOrder(Candidate &candidate) const
    {
        const Base::Moment &mine = comment(candidate.child).date;
        const Base::Moment &theirs = comment(candidate.parent).date;
        if (mine.isValid() && theirs.isValid()) {
            if (theirs.msecs > mine.msecs)
                candidate.score += datedLaterPenalty;
        }
        if (isPost(candidate.parent)) {
            candidate.score += postPrior;
            return;
        }
        const float order = orderOf(candidate);
        candidate.score += order > 0 ? order * afterBonus : -order * beforePenalty;
        if (candidate.parent + 1 == candidate.child)
            candidate.score += nextToBonus;
    }

    //! The links that are worth most together. A node more, the last one, stands for "answers nobody here".
    void chooseParents()
    {
        const std::size_t count = m_discussion.comments.size();
        std::vector<WeightedEdge> edges;
        for (const Candidate &candidate : m_candidates)
            edges.push_back({candidate.parent, candidate.child, candidate.score});
        for (std::size_t i = 0; i < count; ++i) {
            const CommentId stated = comment(i).statedParent;
            const bool isStated = stated.isValid() && m_at[stated.index] != none;
            edges.push_back({isStated ? m_at[stated.index] : count, i, isOpen(i) ? 0.0F : statedWeight});
            if (isStated)
                edges.push_back({count, i, 0});
        }
        const std::vector<std::size_t> chosen = maximumArborescence(count + 1, count, edges);
        for (std::size_t i = 0; i < count; ++i) {
            if (chosen[i] < m_candidates.size())
                m_best[i] = m_candidates[chosen[i]];
        }
    }

    //! Evidence and lead to a probability: a logistic curve; one rare word without a lead stays under the threshold.
    [[nodiscard]] static float confidenceOf(const Candidate &candidate)
    {
        const float lead = std::clamp(candidate.evidenceLead, -1.0F, 2.0F);
        return surest / (1.0F + std::exp(-(0.9F * candidate.evidence + 0.5F * lead - 2.0F)));
    }

    [[nodiscard]] ThreadTree::Link linkOf(std::size_t i) const
    {
        ThreadTree::Link link;
        link.comment = m_discussion.comments[i];
        if (comment(i).statedParent.isValid()) {
            link.parent = comment(i).statedParent;
            link.kind = LinkKind::Stated;
            return link;
        }
        if (!isOpen(i))
            return link;
        const std::optional<Candidate> &best = m_best[i];
        const float confidence = best ? confidenceOf(*best) : 0;
        if (!best || double(confidence) < m_threshold || best->evidence <= 0) {
            // What stands first, where the paste shows no post, begins the discussion.
            if ((i == 0 && m_post == none) || needsSureSign(i))
                return link;
            link.kind = LinkKind::Unknown;
            link.parent = m_discussion.post;
            link.confidence = confidence;
            return link;
        }
        link.kind = LinkKind::Inferred;
        link.parent = m_discussion.comments[best->parent];
        link.confidence = confidence;
        link.evidence = score(best->child, best->parent, true).why;
        return link;
    }

    const Captures::Comments &m_comments;
    const Discussion &m_discussion;
    const CommentTerms &m_terms;
    double m_threshold;
    std::vector<std::size_t> m_at; //!< by CommentId: place in the discussion
    std::vector<Traits> m_traits;
    std::size_t m_post = none;
    std::vector<Candidate> m_candidates;
    std::vector<std::optional<Candidate>> m_best;
};

}

std::vector<ThreadTree::Link> inferReplies(const Captures::Comments &comments, const Discussion &discussion,
                                           const CommentTerms &terms, double threshold)
{
    return Inference(comments, discussion, terms, threshold).run();
}

}
