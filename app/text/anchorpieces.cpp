#include "text/anchorpieces.h"

#include "text/editdistance.h"

#include <QList>

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace Catena::Text {

namespace {

constexpr qsizetype pieceUnits = 12; //!< a run of words is at least so long
constexpr std::size_t mostPieces = 240; //!< of a long pattern an even choice is looked for
constexpr qint32 fewestUnits = 24; //!< of the passage that have to be found
constexpr qint32 slack = 120; //!< units that may have come or gone between two pieces beside what edits of them explain
constexpr qint64 mostCells = 1'000'000; //!< of an alignment

//! A run of words at its place in the pattern and in the text.
struct Piece
{
    qint32 from = 0;
    qint32 to = 0;
    qint32 size = 0;
};

bool standsOnce(QStringView words, QStringView text, qsizetype *at)
{
    *at = text.indexOf(words);
    return *at >= 0 && text.indexOf(words, *at + 1) < 0;
}

std::vector<Piece> piecesOf(QStringView pattern, QStringView text)
{
    std::vector<qint32> starts;
    for (qsizetype i = 0; i + pieceUnits <= pattern.size(); ++i) {
        if (i == 0 || pattern[i - 1] == QLatin1Char(' '))
            starts.push_back(qint32(i));
    }
    std::vector<Piece> pieces;
    const std::size_t step = std::max<std::size_t>(1, starts.size() / mostPieces);
    for (std::size_t i = 0; i < starts.size(); i += step) {
        const qint32 begin = starts[i];
        const qsizetype space = pattern.indexOf(QLatin1Char(' '), begin + pieceUnits);
        const qint32 end = space < 0 ? qint32(pattern.size()) : qint32(space);
        const QStringView words = pattern.sliced(begin, end - begin);
        qsizetype own = 0;
        qsizetype other = 0;
        if (standsOnce(words, pattern, &own) && standsOnce(words, text, &other))
            pieces.push_back({begin, qint32(other), end - begin});
    }
    return pieces;
}

//! Pieces that follow each other in the text much as they do in the pattern.
using Chain = std::vector<Piece>;

std::vector<Chain> chainsOf(const std::vector<Piece> &pieces)
{
    std::vector<Chain> chains;
    for (const Piece &piece : pieces) {
        Chain *best = nullptr;
        qint32 least = 0;
        for (Chain &chain : chains) {
            const Piece &last = chain.back();
            const qint32 here = piece.from - last.from;
            const qint32 there = piece.to - last.to;
            const qint32 drift = std::abs(there - here);
            if (there <= 0 || drift > slack + here / 2 || (best && drift >= least))
                continue;
            best = &chain;
            least = drift;
        }
        if (best)
            best->push_back(piece);
        else
            chains.push_back({piece});
    }
    return chains;
}

//! How many units of the passage a chain holds.
qint32 unitsOf(const Chain &chain, Span passage)
{
    qint32 units = 0;
    qint32 upTo = passage.begin;
    for (const Piece &piece : chain) {
        const qint32 begin = std::max(piece.from, upTo);
        const qint32 end = std::min(piece.from + piece.size, passage.end);
        units += std::max(0, end - begin);
        upTo = std::max(upTo, end);
    }
    return units;
}

//! Where a point of the pattern lies, between the pieces before and behind it; none where one of them is missing.
std::optional<qint32> between(const Chain &chain, qint32 point, QStringView pattern, QStringView text)
{
    const Piece *before = nullptr;
    const Piece *behind = nullptr;
    for (const Piece &piece : chain) {
        if (piece.from <= point && point <= piece.from + piece.size)
            return piece.to + point - piece.from;
        if (piece.from + piece.size < point)
            before = &piece;
        else if (!behind)
            behind = &piece;
    }
    if (!before || !behind)
        return {};
    const Span left{before->from + before->size, behind->from};
    const Span right{before->to + before->size, behind->to};
    const qint64 cells = qint64(left.end - left.begin) * (right.end - right.begin);
    if (left.end < left.begin || right.end < right.begin || cells > mostCells)
        return {};
    const std::vector<qint32> points =
        alignedPoints(pattern.sliced(left.begin, left.end - left.begin),
                      text.sliced(right.begin, right.end - right.begin), {point - left.begin});
    return right.begin + points[0];
}

//! The same at an end of what was found: the few units that are left are counted on where they look alike.
qint32 beginOf(const Chain &chain, Span passage, QStringView pattern, QStringView text)
{
    if (const auto found = between(chain, passage.begin, pattern, text))
        return *found;
    const auto first =
        std::find_if(chain.begin(), chain.end(), [&](const Piece &piece) { return piece.from >= passage.begin; });
    if (first == chain.end())
        return chain.back().to;
    const qint32 rest = first->from - passage.begin;
    const qint32 begin = first->to - rest;
    const bool isAlike =
        begin >= 0 && editDistance(pattern.sliced(passage.begin, rest), text.sliced(begin, rest), rest / 2).has_value();
    return isAlike ? begin : first->to;
}

qint32 endOf(const Chain &chain, Span passage, QStringView pattern, QStringView text)
{
    if (const auto found = between(chain, passage.end, pattern, text))
        return *found;
    const auto last = std::find_if(chain.rbegin(), chain.rend(),
                                   [&](const Piece &piece) { return piece.from + piece.size <= passage.end; });
    if (last == chain.rend())
        return chain.front().to + chain.front().size;
    const qint32 from = last->from + last->size;
    const qint32 to = last->to + last->size;
    const qint32 rest = passage.end - from;
    const bool isAlike = to + rest <= text.size()
        && editDistance(pattern.sliced(from, rest), text.sliced(to, rest), rest / 2).has_value();
    return isAlike ? to + rest : to;
}

//! How much of a passage's words a place still has, 0..1.
double wordsKept(QStringView passage, QStringView place)
{
    qsizetype all = 0;
    qsizetype kept = 0;
    for (const QStringView word : passage.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        all += word.size();
        kept += place.contains(word) ? word.size() : 0;
    }
    return all > 0 ? double(kept) / double(all) : 0;
}

//! A place without what was put in before its first word or behind its last one.
Span trimmed(Span place, QStringView passage, QStringView text)
{
    const QStringView found = text.sliced(place.begin, place.end - place.begin);
    const QList<QStringView> words = passage.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto isThere = [&](QStringView word) { return found.contains(word); };
    const auto first = std::find_if(words.begin(), words.end(), isThere);
    const auto last = std::find_if(words.rbegin(), words.rend(), isThere);
    if (first == words.end())
        return place;
    const Span own{place.begin + qint32(found.indexOf(*first)),
                   place.begin + qint32(found.lastIndexOf(*last) + last->size())};
    return own.begin < own.end ? own : place;
}

//! A short passage that words were put into, or lost some: what lies between its own prefix and suffix, as long as it
//! has most of its words.
std::optional<Span> findBetweenContexts(const std::vector<Chain> &chains, QStringView pattern, Span passage,
                                        QStringView text)
{
    constexpr qint32 nearest = 24; //!< units between a piece of the context and the passage
    constexpr qint32 most = 240; //!< that may have been put in
    constexpr double enough = 0.6;
    std::optional<Span> found;
    for (const Chain &chain : chains) {
        const bool hasLeft = std::any_of(chain.begin(), chain.end(), [&](const Piece &piece) {
            const qint32 end = piece.from + piece.size;
            return end <= passage.begin && passage.begin - end <= nearest;
        });
        const bool hasRight = std::any_of(chain.begin(), chain.end(), [&](const Piece &piece) {
            return piece.from >= passage.end && piece.from - passage.end <= nearest;
        });
        if (!hasLeft || !hasRight)
            continue;
        const auto begin = between(chain, passage.begin, pattern, text);
        const auto end = between(chain, passage.end, pattern, text);
        if (!begin || !end || *begin >= *end || *end - *begin > passage.end - passage.begin + most)
            continue;
        const double kept =
            wordsKept(pattern.sliced(passage.begin, passage.end - passage.begin), text.sliced(*begin, *end - *begin));
        if (kept < enough)
            continue;
        if (found)
            return {};
        found = trimmed({*begin, *end}, pattern.sliced(passage.begin, passage.end - passage.begin), text);
    }
    return found;
}

}

std::optional<Span> findByPieces(QStringView pattern, Span passage, QStringView text)
{
    const qint32 size = passage.end - passage.begin;
    const Chain *best = nullptr;
    qint32 most = 0;
    qint32 second = 0;
    const std::vector<Chain> chains = chainsOf(piecesOf(pattern, text));
    for (const Chain &chain : chains) {
        const qint32 units = unitsOf(chain, passage);
        if (units > most) {
            second = most;
            most = units;
            best = &chain;
        } else {
            second = std::max(second, units);
        }
    }
    if (!best || most < fewestUnits || most * 5 < size * 2 || second * 2 > most)
        return findBetweenContexts(chains, pattern, passage, text);
    const Span found{beginOf(*best, passage, pattern, text), endOf(*best, passage, pattern, text)};
    return found.begin < found.end ? std::optional(found) : std::nullopt;
}

}
