#include "repeats/difference.h"

#include "repeats/negation.h"

#include <algorithm>
#include <set>
#include <span>

namespace Catena::Repeats {

namespace {

constexpr int manyTexts = 3; //!< from here on a shared wording may be a form

bool isDigit(char32_t letter)
{
    return letter >= U'0' && letter <= U'9';
}

//! Whether a digit of an address only counts or encodes: "%2C", or the number a mail archive gives to the attachments
//! of one message (".../attachments/.../plot-0002.png", GNU Mailman's scrubber).
bool isAddressNoise(QByteArrayView body, quint32 byte)
{
    qsizetype begin = byte;
    qsizetype end = byte;
    while (begin > 0 && uchar(body[begin - 1]) > ' ')
        --begin;
    while (end < body.size() && uchar(body[end]) > ' ')
        ++end;
    const QByteArrayView word = body.sliced(begin, end - begin);
    if (word.indexOf("://") < 0 && word.indexOf("www.") < 0)
        return false;
    const qsizetype at = qsizetype(byte) - begin;
    if ((at >= 1 && word[at - 1] == '%') || (at >= 2 && word[at - 2] == '%'))
        return true;
    if (word.indexOf("/attachments/") < 0 || word.indexOf('/', at) >= 0)
        return false;
    qsizetype first = at;
    qsizetype last = at;
    while (first > 0 && word[first - 1] >= '0' && word[first - 1] <= '9')
        --first;
    while (last < word.size() && word[last] >= '0' && word[last] <= '9')
        ++last;
    return first > 0 && word[first - 1] == '-' && last - first == 4 && last < word.size() && word[last] == '.';
}

qint64 weightOf(const Wording &wording, std::size_t begin, std::size_t end)
{
    return halfSyllables(std::span(wording.letters.units).subspan(begin, end - begin));
}

//! The digits in a run of letters, in order.
std::u32string digitsIn(const Wording &wording, std::size_t begin, std::size_t end)
{
    std::u32string digits;
    for (std::size_t i = begin; i < end; ++i) {
        if (isDigit(wording.letters.units[i]) && !isAddressNoise(wording.body, wording.letters.offsets[i]))
            digits += wording.letters.units[i];
    }
    return digits;
}

//! The words that negate among those that a run of letters touches: of each, the letter that comes behind it.
std::u32string negationsIn(const Wording &wording, std::size_t begin, std::size_t end)
{
    std::u32string negations;
    for (std::size_t i = begin; i < end;) {
        const WordRange word = wordAround(wording.body, wording.letters.offsets[i]);
        do
            ++i;
        while (i < wording.letters.units.size() && qsizetype(wording.letters.offsets[i]) < word.end);
        if (isNegation(wording.body.sliced(word.begin, word.end - word.begin)))
            negations += i < wording.letters.units.size() ? wording.letters.units[i] : U'.';
    }
    return negations;
}

quint8 quantile(std::vector<quint8> &values, std::size_t numerator, std::size_t denominator)
{
    const auto at = values.begin() + std::ptrdiff_t(values.size() * numerator / denominator);
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

//! The share of the shingles that only one side has which stand in half as many texts as what both share.
double knownShare(const std::vector<quint8> &alone, int shared)
{
    const auto known = std::count_if(alone.begin(), alone.end(), [&](quint8 count) { return 2 * count >= shared; });
    return alone.empty() ? 1 : double(known) / double(alone.size());
}

}

Difference Comparison::compare(const Wording &earlier, const Wording &later, const ShingleCounts &counts)
{
    read(earlier, m_earlier);
    read(later, m_later);
    std::vector<quint8> shared;
    layOver(m_earlier, m_later, counts, nullptr);
    layOver(m_later, m_earlier, counts, &shared);

    Difference difference;
    const double all = double(m_earlier.distinct + m_later.distinct - m_shared);
    difference.similarity = all > 0 ? double(m_shared) / all : 0;
    difference.added = longestAdded();
    difference.numbersDiffer = marksDiffer(true);
    difference.negationsDiffer = marksDiffer(false);
    if (!shared.empty()) {
        const int common = quantile(shared, 1, 4);
        // Of two copies of a popular text, what one of them changed stands in the other as in all: the shares add up to
        // one or more. Words put into a form may be common elsewhere, but not by so much on both sides.
        difference.fillsForm =
            common >= manyTexts && knownShare(m_earlier.alone, common) + knownShare(m_later.alone, common) < 0.75;
    }
    return difference;
}

void Comparison::read(const Wording &wording, Side &side)
{
    side.wording = &wording;
    side.shingles.clear();
    appendShingles(wording.letters.units, side.shingles);
    side.set.reset(side.shingles.size());
    side.distinct = 0;
    for (const Shingle &shingle : side.shingles)
        side.distinct += side.set.insert(shingle.hash);
}

void Comparison::layOver(Side &side, const Side &other, const ShingleCounts &counts, std::vector<quint8> *shared)
{
    const std::size_t size = side.wording->letters.units.size();
    side.isCommon.assign(size, 0);
    side.alone.clear();
    std::size_t covered = 0;
    m_shared = 0;
    side.set.reset(side.shingles.size());
    for (const Shingle &shingle : side.shingles) {
        const bool isFirst = side.set.insert(shingle.hash);
        const bool isShared = other.set.contains(shingle.hash);
        if (isFirst) {
            m_shared += isShared;
            if (!isShared)
                side.alone.push_back(counts[shingle.hash]);
            else if (shared)
                shared->push_back(counts[shingle.hash]);
        }
        for (covered = std::max<std::size_t>(covered, shingle.begin); isShared && covered < shingle.end; ++covered)
            side.isCommon[covered] = 1;
    }
    side.runs.clear();
    std::size_t common = 0;
    for (std::size_t i = 0; i < size; ++i) {
        if (side.isCommon[i]) {
            ++common;
        } else if (!side.runs.empty() && side.runs.back().end == i) {
            side.runs.back().end = i + 1;
        } else {
            side.runs.push_back({i, i + 1, common});
        }
    }
}

qint64 Comparison::longestAdded() const
{
    qint64 longest = 0;
    for (const Run &run : m_later.runs) {
        qint64 weight = weightOf(*m_later.wording, run.begin, run.end);
        const auto opposite = std::find_if(m_earlier.runs.begin(), m_earlier.runs.end(),
                                           [&](const Run &other) { return other.commonBefore == run.commonBefore; });
        if (weight >= passageHalfSyllables && opposite != m_earlier.runs.end()) {
            // Words changed close to each other leave a run with much in common: only what is new counts.
            std::multiset<std::pair<char32_t, char32_t>> known;
            const auto &was = m_earlier.wording->letters.units;
            for (std::size_t i = opposite->begin; i + 1 < opposite->end; ++i)
                known.insert({was[i], was[i + 1]});
            const auto &is = m_later.wording->letters.units;
            for (std::size_t i = run.begin; i + 1 < run.end; ++i) {
                const auto found = known.find({is[i], is[i + 1]});
                if (found != known.end()) {
                    known.erase(found);
                    weight -= halfSyllables(is[i]);
                }
            }
        }
        longest = std::max(longest, weight);
    }
    return longest;
}

bool Comparison::marksDiffer(bool numbers) const
{
    using Mark = std::pair<std::size_t, std::u32string>;
    const auto marksOf = [&](const Side &side, bool isEarlier) {
        std::vector<Mark> marks;
        for (const Run &run : side.runs) {
            const std::u32string found =
                numbers ? digitsIn(*side.wording, run.begin, run.end) : negationsIn(*side.wording, run.begin, run.end);
            if (found.empty())
                continue;
            const bool hasOpposite = std::any_of(m_later.runs.begin(), m_later.runs.end(), [&](const Run &other) {
                return other.commonBefore == run.commonBefore;
            });
            const bool isLeftOut =
                isEarlier && !hasOpposite && weightOf(*side.wording, run.begin, run.end) >= passageHalfSyllables;
            if (!isLeftOut)
                marks.emplace_back(run.commonBefore, found);
        }
        return marks;
    };
    return marksOf(m_earlier, true) != marksOf(m_later, false);
}

}
