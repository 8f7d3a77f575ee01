#include "repeats/repeats.h"

#include "repeats/difference.h"
#include "repeats/distincttexts.h"

#include <algorithm>
#include <optional>

namespace Catena::Repeats {

namespace {

//! Of the texts a text is similar to, so many are looked at, the most similar first. Only texts that fill a form are
//! similar to more that say something else.
constexpr int mostTried = 8;
//! Below a comment, what adds more than this repeats it to answer it.
constexpr qint64 addedBelow = 4;
//! A text similar to a repeat goes under the first of that if it is as similar to it as this share of the threshold.
constexpr double throughAnother = 0.75;

//! Puts near repeats under their firsts, and exact ones behind them.
class Search
{
public:
    Search(const Captures::Comments &comments, const Thread::ThreadTree &tree, const RepeatOptions &options)
        : m_tree(tree), m_threshold(std::clamp(options.threshold, 0.2, 1.0)), m_texts(comments, tree)
    {
        m_set.firstOf.resize(comments.size());
        m_set.kinds.resize(comments.size(), RepeatKind::None);
        m_set.similarities.resize(comments.size(), 0);
    }

    RepeatSet run(const RepeatOptions &options, const Base::Cancellation &cancellation)
    {
        m_texts.read(cancellation);
        const std::vector<SimilarPair> pairs = similarPairs(m_texts, m_texts.statistics(), m_threshold, cancellation);
        for (auto begin = pairs.begin(); begin != pairs.end();) {
            const auto end =
                std::find_if(begin, pairs.end(), [&](const SimilarPair &pair) { return pair.right != begin->right; });
            placeSimilar({begin, end});
            begin = end;
        }
        for (const DistinctTexts::Again &again : m_texts.again())
            placeExact(again);
        obey(options);
        finish();
        return std::move(m_set);
    }

private:
    [[nodiscard]] Base::CommentId commentOf(qint32 node) const { return m_tree.node(node).comment; }
    [[nodiscard]] Base::CommentId commentOfText(quint32 text) const { return commentOf(m_texts.nodeOf(text)); }

    [[nodiscard]] Base::CommentId firstOf(Base::CommentId id) const
    {
        const Base::CommentId first = m_set.firstOf[id.index];
        return first.isValid() ? first : id;
    }

    void fold(Base::CommentId id, Base::CommentId first, RepeatKind kind, double similarity)
    {
        m_set.firstOf[id.index] = first;
        m_set.kinds[id.index] = kind;
        m_set.similarities[id.index] = float(similarity);
    }

    //! All pairs of one text with earlier ones.
    void placeSimilar(std::span<const SimilarPair> pairs)
    {
        std::vector<SimilarPair> ordered(pairs.begin(), pairs.end());
        std::stable_sort(ordered.begin(), ordered.end(),
                         [](const SimilarPair &a, const SimilarPair &b) { return a.similarity > b.similarity; });
        const quint32 text = ordered.front().right;
        const Base::CommentId id = commentOfText(text);
        m_texts.wordingOf(text, m_later);
        std::vector<Base::CommentId> tried;
        std::optional<Offer> offer;
        for (const SimilarPair &pair : ordered) {
            const Base::CommentId first = firstOf(commentOfText(pair.left));
            if (tried.size() == mostTried)
                break;
            if (std::find(tried.begin(), tried.end(), first) != tried.end())
                continue;
            tried.push_back(first);
            m_texts.wordingOfNode(m_tree.indexOf(first), m_earlier);
            const Difference difference = m_comparison.compare(m_earlier, m_later, m_texts.statistics().counts);
            if (difference.similarity < m_threshold * throughAnother)
                continue;
            const std::optional<OfferReason> reason = whyNot(difference, first, id);
            if (!reason) {
                fold(id, first, RepeatKind::Near, difference.similarity);
                return;
            }
            if (!offer && difference.similarity >= m_threshold)
                offer = Offer{id, first, *reason, float(difference.similarity)};
            if (difference.fillsForm)
                break;
        }
        if (offer)
            m_set.offered.push_back(*offer);
    }

    //! Why a similar text is not folded; none where it is.
    [[nodiscard]] std::optional<OfferReason> whyNot(const Difference &difference, Base::CommentId first,
                                                    Base::CommentId later) const
    {
        const qint32 above = m_tree.indexOf(first);
        const bool isBelow = m_tree.indexOf(later) < above + m_tree.node(above).subtreeSize;
        if (isBelow && (m_later.isQuoteOnly || difference.added > addedBelow))
            return OfferReason::Answers;
        if (difference.added >= Comparison::passageHalfSyllables)
            return OfferReason::SaysMore;
        if (difference.numbersDiffer)
            return OfferReason::Numbers;
        if (difference.negationsDiffer)
            return OfferReason::Negation;
        if (difference.fillsForm)
            return OfferReason::Form;
        const qint64 lighter = std::min(halfSyllables(m_earlier.letters.units), halfSyllables(m_later.letters.units));
        if (lighter < shortHalfSyllables)
            return OfferReason::Short;
        return std::nullopt;
    }

    void placeExact(const DistinctTexts::Again &again)
    {
        const Base::CommentId id = commentOf(again.node);
        const Base::CommentId said = commentOf(again.of);
        const Base::CommentId first = firstOf(said);
        if (again.isShort || again.isAnswer) {
            const OfferReason reason = again.isAnswer ? OfferReason::Answers : OfferReason::Short;
            m_set.offered.push_back({id, first, reason, 1});
        } else if (first == said) {
            fold(id, first, RepeatKind::Exact, 1);
        } else {
            fold(id, first, RepeatKind::Near, m_set.similarities[said.index]);
        }
    }

    //! What the reader says goes before what was found; of two words on one comment the later holds.
    void obey(const RepeatOptions &options)
    {
        const auto isKnown = [&](const RepeatMark &mark) {
            return mark.comment != mark.of && mark.comment.index < m_set.firstOf.size()
                && mark.of.index < m_set.firstOf.size();
        };
        for (const RepeatMark &mark : options.unmarks) {
            if (!isKnown(mark))
                continue;
            if (firstOf(mark.comment) == firstOf(mark.of)) {
                const bool isFirst = firstOf(mark.comment) == mark.comment;
                fold(isFirst ? mark.of : mark.comment, {}, RepeatKind::None, 0);
            }
            std::erase_if(m_set.offered, [&](const Offer &offer) {
                return offer.comment == mark.comment && (offer.of == mark.of || offer.of == firstOf(mark.of));
            });
        }
        for (const RepeatMark &mark : options.marks) {
            if (!isKnown(mark))
                continue;
            const Base::CommentId first = firstOf(mark.of);
            if (first == mark.comment)
                continue;
            for (Base::CommentId &other : m_set.firstOf)
                other = other == mark.comment ? first : other;
            fold(mark.comment, first, RepeatKind::ByYou, 0);
        }
    }

    void finish()
    {
        std::erase_if(m_set.offered, [&](const Offer &offer) { return m_set.repeatOf(offer.comment).isValid(); });
        for (Offer &offer : m_set.offered)
            offer.of = firstOf(offer.of);
        std::sort(m_set.offered.begin(), m_set.offered.end(),
                  [](const Offer &a, const Offer &b) { return a.comment < b.comment; });
        m_set.count = qint32(std::count_if(m_set.firstOf.begin(), m_set.firstOf.end(),
                                           [](Base::CommentId first) { return first.isValid(); }));
    }

    const Thread::ThreadTree &m_tree;
    double m_threshold;
    DistinctTexts m_texts;
    RepeatSet m_set;
    Comparison m_comparison;
    Wording m_earlier;
    Wording m_later;
};

}

RepeatSet findRepeats(const Captures::Comments &comments, const Thread::ThreadTree &tree, const RepeatOptions &options,
                      const Base::Cancellation &cancellation)
{
    return Search(comments, tree, options).run(options, cancellation);
}

}
