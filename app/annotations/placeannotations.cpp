#include "annotations/placeannotations.h"

#include "captures/commentindex.h"
#include "captures/commentorder.h"
#include "text/segment.h"
#include "text/texthash.h"

#include <algorithm>
#include <unordered_map>

namespace Catena::Annotations {

namespace {

constexpr qint32 openingUnits = 96; //!< of a text that is annotated as a whole

constexpr qsizetype sureAlone = 12; //!< units of a passage that stood once, and does, by no chance
constexpr qint32 sureContext = 12; //!< matching units around one that stood more than once

bool standsOnce(QStringView words, QStringView text, qsizetype *at)
{
    *at = words.isEmpty() ? -1 : text.indexOf(words);
    return *at >= 0 && text.indexOf(words, *at + 1) < 0;
}

//! Matching units right before and behind a place.
qint32 contextAround(const Text::Anchor &passage, QStringView text, Text::Span span)
{
    const QStringView before = text.first(span.begin);
    const QStringView behind = text.sliced(span.end);
    const auto left = std::mismatch(passage.prefix.crbegin(), passage.prefix.crend(), before.rbegin(), before.rend());
    const auto right = std::mismatch(passage.suffix.cbegin(), passage.suffix.cend(), behind.begin(), behind.end());
    return qint32((left.first - passage.prefix.crbegin()) + (right.first - passage.suffix.cbegin()));
}

//! The passage of a target in one text: where it stood, when the text is the same, or by its anchor. Whether it stood
//! once tells more than an anchor alone can know: of one that did not, the one meant may be gone and another be left.
std::optional<Text::Span> spanIn(const Target &target, QStringView text, quint64 hash)
{
    const Text::Span span = target.span;
    const bool isInside = span.begin >= 0 && span.begin <= span.end && span.end <= text.size();
    if (hash == target.textHash && isInside && text.sliced(span.begin, span.end - span.begin) == target.passage.exact)
        return span;
    using Standing = Target::Standing;
    const std::optional<Text::Span> found =
        target.standing == Standing::Repeated ? std::nullopt : target.passage.find(text);
    if (!found) {
        qsizetype at = 0;
        const QStringView words = target.passage.exact;
        const bool isSame =
            target.standing == Standing::Only && words.size() >= sureAlone && standsOnce(words, text, &at);
        return isSame ? std::optional(Text::Span{qint32(at), qint32(at + words.size())}) : std::nullopt;
    }
    const bool isExact = text.sliced(found->begin, found->end - found->begin) == target.passage.exact;
    if (isExact && target.standing == Standing::Told && contextAround(target.passage, text, *found) < sureContext)
        return {};
    return found;
}

class Placing
{
public:
    Placing(const std::vector<EssayText> &essays, const Captures::Comments &comments)
        : m_essays(essays), m_comments(comments)
    {
    }

    Place place(const Target &target)
    {
        return target.on == Target::On::Essay ? placeInEssay(target) : placeInComment(target);
    }

private:
    [[nodiscard]] Place inEssay(const Target &target, quint32 essay, Text::Span span) const
    {
        Place place;
        place.where = Place::Where::Essay;
        place.isWhole = target.isWhole;
        place.essay = essay;
        place.span = target.isWhole ? Text::Span{0, 0} : span;
        place.blocks = m_essays[essay].blocksOf(place.span);
        return place;
    }

    [[nodiscard]] Place placeInEssay(const Target &target) const
    {
        struct Found
        {
            quint32 essay = 0;
            Text::Span span;
        };
        std::vector<Found> found;
        for (quint32 i = 0; i < m_essays.size(); ++i) {
            const std::optional<Text::Span> span = spanIn(target, m_essays[i].text, m_essays[i].hash);
            if (span)
                found.push_back({i, *span});
        }
        const auto narrow = [&](const auto &fits) {
            if (std::any_of(found.begin(), found.end(), fits))
                std::erase_if(found, [&](const Found &one) { return !fits(one); });
        };
        narrow([&](const Found &one) { return m_essays[one.essay].hash == target.textHash; });
        narrow([&](const Found &one) { return m_essays[one.essay].document == target.document; });
        return found.size() == 1 ? inEssay(target, found[0].essay, found[0].span) : Place{};
    }

    Place placeInComment(const Target &target)
    {
        if (!m_hasIndex) { // made only when there is something to look for
            m_index = Captures::CommentIndex(m_comments);
            m_hasIndex = true;
        }
        Place place;
        place.comment = m_index.resolve(m_comments, target.comment);
        if (target.isWhole) {
            place.isWhole = true;
            place.where = place.comment.isValid() ? Place::Where::Comment : Place::Where::Unplaced;
            return place;
        }
        if (place.comment.isValid()) {
            const QString text = m_comments.text(place.comment);
            if (const std::optional<Text::Span> span = spanIn(target, text, Text::stableHash(text)))
                return inComment(place.comment, *span);
        }
        const Base::CommentId moved =
            place.comment.isValid() ? behind(place.comment) : openingLike(target.comment.context);
        if (moved.isValid() && mayBeBy(target.comment.author, moved)) {
            const QString text = m_comments.text(moved);
            const std::optional<Text::Span> span = spanIn(target, text, 0);
            // Here only the words themselves count, and enough of them.
            if (span && target.passage.exact.size() >= sureMoved
                && text.sliced(span->begin, span->end - span->begin) == target.passage.exact)
                return inComment(moved, *span);
        }
        return place;
    }

    static Place inComment(Base::CommentId comment, Text::Span span)
    {
        Place place;
        place.where = Place::Where::Comment;
        place.comment = comment;
        place.span = span;
        return place;
    }

    [[nodiscard]] bool mayBeBy(const QString &author, Base::CommentId comment) const
    {
        const QString own = m_comments.author(comment);
        return own.isEmpty() || author.isEmpty() || own == author;
    }

    //! The comment that follows in the same document: what a split makes of the rest.
    [[nodiscard]] Base::CommentId behind(Base::CommentId comment)
    {
        if (m_order.empty())
            makeOrder();
        const Captures::PlaceKey own = Captures::placeKeyOf(m_comments, comment);
        const auto next = std::upper_bound(m_order.begin(), m_order.end(), own);
        return next != m_order.end() && next->document == own.document ? Base::CommentId{next->comment}
                                                                       : Base::CommentId();
    }

    //! The one comment that begins so: what a comment stood behind may have taken it in.
    [[nodiscard]] Base::CommentId openingLike(const QString &opening)
    {
        if (opening.isEmpty())
            return {};
        if (m_openings.empty())
            makeOpenings();
        const auto found = m_openings.find(Text::stableHash(opening));
        const bool isOne = found != m_openings.end() && found->second.isValid();
        return isOne && openingOf(found->second) == opening ? found->second : Base::CommentId();
    }

    [[nodiscard]] QString openingOf(Base::CommentId comment) const
    {
        return Captures::CommentRef::openingOf(Text::foldBody(m_comments.text(comment)));
    }

    //! Once for all annotations: many may be on comments that are gone.
    void makeOpenings()
    {
        for (quint32 i = 0; i < m_comments.size(); ++i) {
            if (!Captures::isThere(m_comments[{i}]))
                continue;
            const auto [at, isFirst] = m_openings.emplace(Text::stableHash(openingOf({i})), Base::CommentId{i});
            if (!isFirst)
                at->second = {};
        }
    }

    void makeOrder()
    {
        for (quint32 i = 0; i < m_comments.size(); ++i) {
            if (Captures::isThere(m_comments[{i}]))
                m_order.push_back(Captures::placeKeyOf(m_comments, {i}));
        }
        std::sort(m_order.begin(), m_order.end());
    }

    static constexpr qsizetype sureMoved = 12; //!< units of a passage that is looked for in another comment

    const std::vector<EssayText> &m_essays;
    const Captures::Comments &m_comments;
    Captures::CommentIndex m_index;
    std::vector<Captures::PlaceKey> m_order; //!< of the comments that are there
    std::unordered_map<quint64, Base::CommentId>
        m_openings; //!< by the hash of how they begin; invalid: several begin so
    bool m_hasIndex = false;
};

//! A span moved out to whole characters.
Text::Span toCharacters(QStringView text, Text::Span span)
{
    const qint32 size = qint32(text.size());
    span.begin = std::clamp(span.begin, 0, size);
    span.end = std::clamp(span.end, span.begin, size);
    constexpr qint32 window = 64; // as long as any character that is not an attack
    const qint32 from = std::max(0, span.begin - window);
    const qint32 to = std::min(size, span.end + window);
    const std::vector<qint32> bounds = Text::graphemeBoundaries(text.sliced(from, to - from));
    const auto first = std::upper_bound(bounds.begin(), bounds.end(), span.begin - from);
    const auto last = std::lower_bound(bounds.begin(), bounds.end(), span.end - from);
    if (first == bounds.begin() || last == bounds.end())
        return span;
    return {*std::prev(first) + from, *last + from};
}

void setPassage(const QString &text, Text::Span span, Target &target)
{
    target.span = span;
    target.passage = Text::Anchor::of(text, span.begin, span.end);
    qsizetype at = 0;
    const Text::Anchor &passage = target.passage;
    if (standsOnce(passage.exact, text, &at))
        target.standing = Target::Standing::Only;
    else if (standsOnce(QString(passage.prefix + passage.exact + passage.suffix), text, &at))
        target.standing = Target::Standing::Told;
    else
        target.standing = Target::Standing::Repeated;
}

}

std::vector<Place> placeAnnotations(const std::vector<EssayText> &essays, const Captures::Comments &comments,
                                    const AnnotationList &annotations)
{
    std::vector<Place> places;
    places.reserve(annotations.size());
    Placing placing(essays, comments);
    for (const Annotation &annotation : annotations)
        places.push_back(placing.place(annotation.target));
    return places;
}

Target passageOf(const EssayText &essay, Text::Span span)
{
    Target target;
    target.on = Target::On::Essay;
    target.isWhole = false;
    target.document = essay.document;
    target.textHash = essay.hash;
    setPassage(essay.text, toCharacters(essay.text, span), target);
    return target;
}

Target wholeOf(const EssayText &essay)
{
    Target target = passageOf(essay, {0, std::min(openingUnits, qint32(essay.text.size()))});
    target.isWhole = true;
    return target;
}

Target passageOf(const Captures::Comments &comments, Base::CommentId comment, Text::Span span)
{
    const QString text = comments.text(comment);
    Target target = wholeOf(comments, comment);
    target.isWhole = false;
    setPassage(text, toCharacters(text, span), target);
    return target;
}

Target wholeOf(const Captures::Comments &comments, Base::CommentId comment)
{
    const QString text = comments.text(comment);
    Target target;
    target.on = Target::On::Comment;
    target.comment = Captures::refTo(comments, comment);
    target.textHash = Text::stableHash(text);
    setPassage(text, toCharacters(text, {0, openingUnits}), target);
    return target;
}

}
