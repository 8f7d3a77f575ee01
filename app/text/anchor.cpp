#include "text/anchor.h"

#include "text/anchorpieces.h"
#include "text/characters.h"
#include "text/editdistance.h"
#include "text/normalise.h"

#include <algorithm>
#include <cmath>

namespace Catena::Text {

namespace {

constexpr qsizetype sureAlone = 12; //!< units of a passage that stand once by no chance
constexpr qint32 sureContext = 6; //!< matching units around a shorter one
constexpr qint32 contextLead = 8; //!< more of them than around any other place
constexpr qsizetype longPassage = 256; //!< a longer one is found by its two ends
constexpr qint32 errorShare = 5; //!< one edit in so many units
constexpr qsizetype shortestFuzzy = 16; //!< a shorter pattern is near everything

//! A text as NFC with every run of white space as one space, and the way back.
struct Flat
{
    QString text;
    std::vector<qint32> begins; //!< by unit of text, and one more for its end: where in the original it begins
    std::vector<qint32> ends;

    [[nodiscard]] qint32 indexOf(qint32 original) const
    {
        return qint32(std::lower_bound(begins.begin(), begins.end(), original) - begins.begin());
    }
    [[nodiscard]] Span original(qint32 begin, qint32 end) const
    {
        const qint32 first = begins[std::size_t(begin)];
        return {first, end > begin ? ends[std::size_t(end) - 1] : first};
    }
};

Flat flatten(QStringView text)
{
    const Folded normal = nfcWithOffsets(text);
    Flat flat;
    flat.text.reserve(normal.text.size());
    for (qsizetype i = 0; i < normal.text.size(); ++i) {
        const bool space = isSpace(normal.text[i].unicode());
        if (space && !flat.text.isEmpty() && flat.text.back() == QLatin1Char(' ')) {
            flat.ends.back() = normal.ends[std::size_t(i)];
            continue;
        }
        flat.text += space ? QChar(QLatin1Char(' ')) : normal.text[i];
        flat.begins.push_back(normal.offsets[std::size_t(i)]);
        flat.ends.push_back(normal.ends[std::size_t(i)]);
    }
    flat.begins.push_back(normal.offsets.empty() ? qint32(text.size()) : normal.offsets.back());
    return flat;
}

//! Whether a text may be cut before a unit: not inside a surrogate pair, nor before a mark or a jamo that joins what
//! stands before it.
bool isBoundary(QStringView text, qint32 at)
{
    if (at <= 0 || at >= text.size())
        return true;
    const QChar c = text[at];
    return !c.isLowSurrogate() && !c.isMark() && !(c.unicode() >= 0x1160 && c.unicode() <= 0x11FF);
}

//! The places of a pattern, at most two: that is all that has to be known.
std::vector<qint32> placesOf(QStringView pattern, QStringView text)
{
    std::vector<qint32> found;
    for (qsizetype at = text.indexOf(pattern); at >= 0 && !pattern.isEmpty() && found.size() < 2;
         at = text.indexOf(pattern, at + 1))
        found.push_back(qint32(at));
    return found;
}

//! One search: the anchor's pattern and a text, both flat; spans are of the flat text.
class AnchorSearch
{
public:
    AnchorSearch(const Anchor &anchor, const QString &text) : m_text(text)
    {
        const QString whole = anchor.prefix + anchor.exact + anchor.suffix;
        const Flat flat = flatten(whole);
        m_pattern = flat.text;
        m_begin = flat.indexOf(qint32(anchor.prefix.size()));
        m_end = std::max(m_begin, flat.indexOf(qint32(anchor.prefix.size() + anchor.exact.size())));
    }

    std::optional<Span> find() const
    {
        if (m_pattern.isEmpty())
            return {};
        const std::vector<qint32> whole = placesOf(m_pattern, m_text);
        if (whole.size() == 1)
            return Span{whole[0] + m_begin, whole[0] + m_end};
        if (whole.size() > 1)
            return {};
        const std::optional<Span> found = m_begin == m_end ? findPoint() : findPassage();
        if (found)
            return found;
        const std::optional<Span> near = m_end - m_begin > longPassage ? findByEnds() : findFuzzily();
        if (near || m_begin == m_end)
            return near;
        return findByPieces(m_pattern, {m_begin, m_end}, m_text);
    }

private:
    [[nodiscard]] QStringView prefix() const { return QStringView(m_pattern).first(m_begin); }
    [[nodiscard]] QStringView exact() const { return QStringView(m_pattern).sliced(m_begin, m_end - m_begin); }
    [[nodiscard]] QStringView suffix() const { return QStringView(m_pattern).sliced(m_end); }

    //! Matching units before begin and after end.
    [[nodiscard]] qint32 contextAround(qint32 begin, qint32 end) const
    {
        const QStringView before = QStringView(m_text).first(begin);
        const QStringView after = QStringView(m_text).sliced(end);
        const auto left = std::mismatch(prefix().rbegin(), prefix().rend(), before.rbegin(), before.rend());
        const auto right = std::mismatch(suffix().begin(), suffix().end(), after.begin(), after.end());
        return qint32((left.first - prefix().rbegin()) + (right.first - suffix().begin()));
    }

    //! The passage as it is, told from its other places by what stands around it.
    [[nodiscard]] std::optional<Span> findPassage() const
    {
        std::optional<Span> best;
        qint32 most = -1;
        qint32 second = -1;
        for (qsizetype at = m_text.indexOf(exact()); at >= 0; at = m_text.indexOf(exact(), at + 1)) {
            const Span span{qint32(at), qint32(at + exact().size())};
            const qint32 context = contextAround(span.begin, span.end);
            if (context > most) {
                second = most;
                most = context;
                best = span;
            } else {
                second = std::max(second, context);
            }
        }
        if (!best)
            return {};
        const bool isAlone = second < 0;
        const bool isSure = isAlone ? exact().size() >= sureAlone || most >= sureContext : most >= second + contextLead;
        return isSure ? best : std::nullopt;
    }

    //! A point by one of its sides: the right one first, since what comes after a cut begins there.
    [[nodiscard]] std::optional<Span> findPoint() const
    {
        const QStringView left = prefix().trimmed();
        const QStringView right = suffix().trimmed();
        const std::vector<qint32> lefts = left.size() >= sureAlone ? placesOf(left, m_text) : std::vector<qint32>();
        const std::vector<qint32> rights = right.size() >= sureAlone ? placesOf(right, m_text) : std::vector<qint32>();
        const bool hasLeft = lefts.size() == 1;
        const bool hasRight = rights.size() == 1;
        if (hasLeft && hasRight && rights[0] < lefts[0] + left.size())
            return {};
        if (hasRight)
            return Span{rights[0], rights[0]};
        if (hasLeft)
            return Span{qint32(lefts[0] + left.size()), qint32(lefts[0] + left.size())};
        return {};
    }

    //! A long passage between the point where it begins and the point where it ends.
    [[nodiscard]] std::optional<Span> findByEnds() const
    {
        constexpr qsizetype units = Anchor::contextUnits;
        const Anchor head{{}, prefix().toString(), exact().first(units).toString(), 0};
        const Anchor tail{{}, exact().last(units).toString(), suffix().toString(), 0};
        const std::optional<Span> begin = AnchorSearch(head, m_text).find();
        const std::optional<Span> end = AnchorSearch(tail, m_text).find();
        if (!begin || !end)
            return {};
        const double ratio = double(end->begin - begin->begin) / double(exact().size());
        return ratio > 0.7 && ratio < 1.4 ? std::optional(Span{begin->begin, end->begin}) : std::nullopt;
    }

    [[nodiscard]] std::optional<Span> findFuzzily() const
    {
        if (m_pattern.size() < shortestFuzzy)
            return {};
        const qint32 limit = qint32(m_pattern.size()) / errorShare;
        const std::optional<NearestPlace> nearest = findNearest(m_pattern, m_text, limit);
        if (!nearest)
            return {};
        const qint32 lead = std::max(2, qint32(m_pattern.size()) / 8);
        if (nearest->nextEdits <= limit && nearest->nextEdits - nearest->edits < lead)
            return {};
        const QStringView found =
            QStringView(m_text).sliced(nearest->span.begin, nearest->span.end - nearest->span.begin);
        const std::vector<qint32> points = alignedPoints(m_pattern, found, {m_begin, m_end});
        // The passage itself has to be there, not only what stood around it.
        const QStringView passage = found.sliced(points[0], points[1] - points[0]);
        if (!editDistance(exact(), passage, qint32(exact().size()) / 2))
            return {};
        return Span{nearest->span.begin + points[0], nearest->span.begin + points[1]};
    }

    const QString &m_text;
    QString m_pattern;
    qint32 m_begin = 0; //!< of the passage in the pattern
    qint32 m_end = 0;
};

}

Anchor Anchor::of(QStringView text, qint32 begin, qint32 end)
{
    const qint32 size = qint32(text.size());
    begin = std::clamp(begin, 0, size);
    end = std::clamp(end, begin, size);
    qint32 from = std::max(0, begin - contextUnits);
    while (from < begin && !isBoundary(text, from))
        ++from;
    qint32 to = std::min(size, end + contextUnits);
    while (to > end && !isBoundary(text, to))
        --to;
    Anchor anchor;
    anchor.exact = text.sliced(begin, end - begin).toString();
    anchor.prefix = text.sliced(from, begin - from).toString();
    anchor.suffix = text.sliced(end, to - end).toString();
    anchor.position = size > 0 ? double(begin) / size : 0;
    return anchor;
}

std::optional<Span> Anchor::find(QStringView text) const
{
    const Flat flat = flatten(text);
    const std::optional<Span> found = AnchorSearch(*this, flat.text).find();
    if (!found)
        return {};
    return flat.original(found->begin, found->end);
}

}
