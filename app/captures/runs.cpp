#include "captures/runs.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace Catena::Captures {

namespace {

constexpr int anchorChars = 12; //!< a shorter line may stand twice by chance
constexpr double mostlyDoubled = 0.6;
constexpr qint32 nearLines = 400; //!< two places of one block stand farther apart, as a rule
constexpr double clearLead = 0.2; //!< of votes (0..6), for lines to leave what they follow
constexpr int mostPasses = 16;
constexpr qint32 mostFloating = 30; //!< lines of a run that may be chance where nothing held stands next to it
constexpr qint32 weakLines = 2; //!< a run of fewer lines and characters may be chance
constexpr qsizetype weakChars = 60;
constexpr qint32 mostCopies = 4; //!< a line that stands more often is a phrase of the site or of the writers

class RunFinder
{
public:
    RunFinder(const PasteText &text, Alignment &alignment) : m_text(text), m_alignment(alignment)
    {
        m_counts.assign(m_text.lines.size(), 0);
        for (const qint32 kind : alignment.classes)
            ++m_counts[std::size_t(kind)];
        qint64 doubled = 0;
        qint64 total = 0;
        for (std::size_t i = 0; i < m_text.lines.size(); ++i) {
            total += m_text.lines[i].key.size();
            doubled += count(i) > 1 ? m_text.lines[i].key.size() : 0;
        }
        m_isDoubled = double(doubled) >= mostlyDoubled * double(total);
    }

    std::vector<Run> find()
    {
        m_isCovered.assign(m_text.lines.size(), false);
        std::vector<Run> runs;
        // Where everything is there twice, what stands exactly twice is a copy however short, and what stands more
        // often is told by its neighbours: a phrase used again and again shows no copies.
        if (m_isDoubled) {
            findAnchored(runs, [this](std::size_t i) { return count(i) == 2; });
            findAnchored(runs, [this](std::size_t i) { return count(i) <= mostCopies && isLong(i); });
            dropRests(runs);
            // What one pass drops was the neighbour that another run seemed to end at.
            std::size_t before = runs.size() + 1;
            for (int pass = 0; pass < mostPasses && runs.size() < before; ++pass) {
                before = runs.size();
                dropChance(runs);
            }
        } else {
            findAnchored(runs, [this](std::size_t i) { return isLong(i); });
        }
        return runs;
    }

private:
    [[nodiscard]] qint32 count(std::size_t line) const { return m_counts[std::size_t(m_alignment.classes[line])]; }
    [[nodiscard]] bool isLong(std::size_t line) const { return m_text.lines[line].key.size() >= anchorChars; }

    template <typename IsAnchor>
    void findAnchored(std::vector<Run> &runs, const IsAnchor &isAnchor)
    {
        const qint32 lines = qint32(m_text.lines.size());
        std::vector<qint32> next(m_text.lines.size(), -1);
        std::vector<qint32> last(m_text.lines.size(), -1); // by class
        for (qint32 i = lines; i-- > 0;) {
            qint32 &later = last[std::size_t(m_alignment.classes[std::size_t(i)])];
            next[std::size_t(i)] = std::exchange(later, i);
        }
        QHash<qint32, qint32> reached; // by distance: end of the last run
        for (qint32 at = 0; at < lines; ++at) {
            const qint32 other = next[std::size_t(at)];
            if (other < 0 || !isAnchor(std::size_t(at)) || reached.value(other - at, 0) > at)
                continue;
            if (m_isDoubled && m_isCovered[std::size_t(at)] && m_isCovered[std::size_t(other)])
                continue;
            const Run run = extend(at, other - at);
            const qint32 end = run.first + run.length + run.after;
            reached.insert(run.distance, end);
            runs.push_back(run);
            for (qint32 k = run.first - run.before; k < end; ++k)
                m_isCovered[std::size_t(k)] = m_isCovered[std::size_t(k + run.distance)] = true;
        }
    }

    //! Of a block whose copy was cut off the rest stands once. A line that comes twice in that rest is no copy of
    //! itself: drops runs whose two places stand in one such rest.
    void dropRests(std::vector<Run> &runs) const
    {
        std::vector<qint32> far(m_text.lines.size(), -1); // by line: its copy in a run of lines far apart
        for (const Run &run : runs) {
            for (qint32 k = run.first; run.distance > nearLines && k < run.first + run.length; ++k) {
                far[std::size_t(k)] = k + run.distance;
                far[std::size_t(k + run.distance)] = k;
            }
        }
        std::erase_if(runs, [&](const Run &run) {
            const qint32 last = run.first + run.distance + run.length - 1;
            if (run.distance > nearLines || run.length > nearLines)
                return false;
            for (qint32 k = run.first; k <= last; ++k) {
                if (far[std::size_t(k)] >= 0)
                    return false;
            }
            qint32 before = run.first - 1;
            while (before >= 0 && run.first - before <= nearLines && far[std::size_t(before)] < 0)
                --before;
            return before >= 0 && far[std::size_t(before)] >= 0
                && m_alignment.isCut[std::size_t(far[std::size_t(before)])];
        });
    }

    //! The longest run that each line is in: how long, and where the line's copy stands.
    struct Hold
    {
        qint32 length = 0;
        qint32 partner = -1;
    };
    [[nodiscard]] std::vector<Hold> holds(const std::vector<Run> &runs) const
    {
        std::vector<Hold> held(m_text.lines.size());
        for (const Run &run : runs) {
            const qint32 whole = run.length + run.before + run.after;
            for (qint32 k = run.first; k < run.first + run.length; ++k) {
                Hold &here = held[std::size_t(k)];
                Hold &there = held[std::size_t(k + run.distance)];
                here = whole > here.length ? Hold{whole, k + run.distance} : here;
                there = whole > there.length ? Hold{whole, k} : there;
            }
        }
        return held;
    }

    //! Whether what stands before or after a place of a run is the rest of a block that was cut off elsewhere.
    [[nodiscard]] bool isInRest(const std::vector<Hold> &held, qint32 first, qint32 last) const
    {
        const auto at = [&held](qint32 line) { return held[std::size_t(line)]; };
        const bool follows = first > 0 && !startsBlock(first)
            && (at(first - 1).length == 0
                || (at(first - 1).partner >= 0 && m_alignment.isCut[std::size_t(at(first - 1).partner)]));
        const bool goesOn = std::size_t(last) + 1 < held.size() && !startsBlock(last + 1) && at(last + 1).length == 0
            && count(std::size_t(last) + 1) == 1;
        return follows || goesOn;
    }

    //! Drops runs that are no copies: inside longer ones at both places - a block that repeats itself, blocks that
    //! quote the same - or inside at one and in the rest of a cut-off block at the other; and of a few words, followed
    //! by what stands nowhere else.
    void dropChance(std::vector<Run> &runs) const
    {
        const std::vector<Hold> held = holds(runs);
        std::erase_if(runs, [&](const Run &run) {
            const qint32 whole = run.length + run.before + run.after;
            qsizetype chars = 0;
            for (qint32 k = run.first; k < run.first + run.length; ++k)
                chars += m_text.lines[std::size_t(k)].key.size();
            const bool isWeak = run.length <= weakLines && chars < weakChars;
            const auto isInside = [&](qint32 place) {
                return held[std::size_t(place)].length > whole
                    && held[std::size_t(place + run.length - 1)].length > whole;
            };
            const qint32 other = run.first + run.distance;
            const qint32 last = run.first + run.length - 1;
            const bool inside = isInside(run.first);
            const bool insideOther = isInside(other);
            if (inside && insideOther)
                return true;
            if (inside || insideOther) {
                const qint32 free = inside ? other : run.first;
                return isWeak || isInRest(held, free, free + run.length - 1);
            }
            const bool isCut =
                m_alignment.isCut[std::size_t(last)] || m_alignment.isCut[std::size_t(last + run.distance)];
            const auto isAlone = [&](qint32 line) { // stands nowhere else
                return line >= 0 && std::size_t(line) < held.size() && held[std::size_t(line)].length == 0
                    && count(std::size_t(line)) == 1;
            };
            const auto goesOnAlone = [&](qint32 end) { return isAlone(end + 1) && !startsBlock(end + 1); };
            const bool ends = !isCut && run.after == 0 && goesOnAlone(last) && goesOnAlone(last + run.distance);
            const bool begins = run.before == 0 && isAlone(run.first - 1) && isAlone(other - 1)
                && !startsBlock(run.first) && !startsBlock(other);
            if (run.length <= mostFloating && (ends || begins))
                return true;
            return isWeak && !isCut && run.after == 0 && (goesOnAlone(last) || goesOnAlone(last + run.distance));
        });
    }

    [[nodiscard]] bool matches(qint32 i, qint32 j) const
    {
        return m_alignment.classes[std::size_t(i)] == m_alignment.classes[std::size_t(j)];
    }
    //! Whether one line, in a place where the lines before it match, is the other cut off, however short; it then takes
    //! the other's class.
    bool matchesCut(qint32 whole, qint32 cut)
    {
        const QStringView prefix = beforeCutMark(m_text.lines[std::size_t(cut)].key);
        const QStringView key = m_text.lines[std::size_t(whole)].key;
        if (prefix.isNull() || !key.startsWith(prefix) || m_alignment.isCut[std::size_t(whole)]
            || m_alignment.isCut[std::size_t(cut)])
            return false;
        m_alignment.isCut[std::size_t(cut)] = true;
        m_alignment.classes[std::size_t(cut)] = m_alignment.classes[std::size_t(whole)];
        return true;
    }
    [[nodiscard]] bool startsBlock(qint32 i) const { return m_text.lines[std::size_t(i)].startsBlock; }

    //! The maximal run around a match; it never overlaps its own copy and never crosses what surely parts blocks.
    [[nodiscard]] Run extend(qint32 at, qint32 distance)
    {
        const qint32 lines = qint32(m_text.lines.size());
        Run run{at, 1, distance, 0, 0};
        while (run.first > 0 && run.length < distance && !startsBlock(run.first) && !startsBlock(run.first + distance)
               && matches(run.first - 1, run.first - 1 + distance)) {
            --run.first;
            ++run.length;
        }
        for (qint32 end = run.first + run.length;
             end + distance < lines && run.length < distance && !startsBlock(end) && !startsBlock(end + distance)
             && (matches(end, end + distance) || matchesCut(end, end + distance) || matchesCut(end + distance, end));
             ++end)
            ++run.length;
        while (m_isDoubled && run.first < at && isPhrase(run.first, distance)) {
            ++run.first;
            ++run.before;
            --run.length;
        }
        while (m_isDoubled && run.first + run.length - 1 > at && isPhrase(run.first + run.length - 1, distance)) {
            ++run.after;
            --run.length;
        }
        return run;
    }
    [[nodiscard]] bool isPhrase(qint32 line, qint32 distance) const
    {
        return count(std::size_t(line)) > mostCopies && !m_alignment.isCut[std::size_t(line)]
            && !m_alignment.isCut[std::size_t(line + distance)];
    }

    const PasteText &m_text;
    Alignment &m_alignment; //!< learns which short lines are cut-off ones
    std::vector<qint32> m_counts; //!< by class
    std::vector<bool> m_isCovered; //!< by line: some run holds it
    bool m_isDoubled = false;
};

//! How often lines of a class stand first and last in a block, of all their places, as far as sure gaps show.
class EdgeVotes
{
public:
    EdgeVotes(const Alignment &alignment, const std::vector<Run> &runs)
        : m_classes(alignment.classes), m_counts(m_classes.size(), 0), m_firsts(m_classes.size(), 0),
          m_lasts(m_classes.size(), 0), m_isEdge(m_classes.size() + 1, false)
    {
        for (const qint32 kind : m_classes)
            ++m_counts[std::size_t(kind)];
        // The first and the last line of all are sure, however many runs are in doubt.
        vote(0);
        vote(size());
        m_firsts[kind(0)] += m_counts[kind(0)] / 2;
        m_lasts[kind(size() - 1)] += m_counts[kind(size() - 1)] / 2;
        for (const Run &run : runs) {
            const qint32 last = run.first + run.length - 1;
            const bool isWhole =
                !alignment.isCut[std::size_t(last)] && !alignment.isCut[std::size_t(last + run.distance)];
            for (const qint32 place : {run.first, run.first + run.distance}) {
                if (run.before == 0)
                    vote(place);
                if (run.after == 0 && isWhole)
                    vote(place + run.length);
            }
        }
    }

    //! How well a gap (before that line) parts blocks.
    [[nodiscard]] double at(qint32 gap) const
    {
        const double last = gap > 0 ? double(m_lasts[kind(gap - 1)]) / m_counts[kind(gap - 1)] : 0;
        const double first = gap < size() ? double(m_firsts[kind(gap)]) / m_counts[kind(gap)] : 0;
        return std::min(last, 1.0) + std::min(first, 1.0) + (m_isEdge[std::size_t(gap)] ? 1 : 0);
    }

    //! Notes that a gap parts blocks: what is in question near it is settled there.
    void settle(qint32 gap) { m_isEdge[std::size_t(gap)] = true; }

private:
    [[nodiscard]] qint32 size() const { return qint32(m_classes.size()); }
    [[nodiscard]] std::size_t kind(qint32 line) const { return std::size_t(m_classes[std::size_t(line)]); }
    void vote(qint32 gap)
    {
        m_isEdge[std::size_t(gap)] = true;
        if (gap > 0)
            ++m_lasts[kind(gap - 1)];
        if (gap < size())
            ++m_firsts[kind(gap)];
    }

    const std::vector<qint32> &m_classes;
    std::vector<qint32> m_counts; //!< by class, as the next two
    std::vector<qint32> m_firsts;
    std::vector<qint32> m_lasts;
    std::vector<bool> m_isEdge; //!< by gap
};

}

std::vector<Run> findRuns(const PasteText &text, Alignment &alignment)
{
    return RunFinder(text, alignment).find();
}

void settleEnds(const Alignment &alignment, std::vector<Run> &runs)
{
    EdgeVotes votes(alignment, runs);
    const auto votesAt = [&votes](const Run &run, qint32 gap) { return votes.at(gap) + votes.at(gap + run.distance); };
    for (Run &run : runs) {
        const qint32 sure = run.first + run.length;
        qint32 end = sure;
        for (qint32 gap = sure + 1; gap <= sure + run.after; ++gap)
            end = votesAt(run, gap) + clearLead >= votesAt(run, end) ? gap : end;
        run.length = end - run.first;
        if (run.after > 0) {
            votes.settle(end);
            votes.settle(end + run.distance);
        }
        run.after = 0;
    }
    for (Run &run : runs) {
        qint32 start = run.first;
        for (qint32 gap = run.first - 1; gap >= run.first - run.before; --gap)
            start = votesAt(run, gap) > votesAt(run, start) + clearLead ? gap : start;
        run = {start, run.length + run.first - start, run.distance, 0, 0};
    }
}

}
