#include "captures/alignment.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>

namespace Catena::Captures {

QStringView beforeCutMark(QStringView key)
{
    for (const QStringView mark : {QStringView(u"…"), QStringView(u"..."), QStringView(u"⋯")}) {
        if (key.endsWith(mark)) {
            QStringView prefix = key.chopped(mark.size());
            while (!prefix.isEmpty() && (prefix.back() == QLatin1Char(' ') || prefix.back() == QLatin1Char('.')))
                prefix.chop(1);
            return prefix;
        }
    }
    return {};
}

namespace {

constexpr int shortestCut = 3; //!< of a cut-off line, where the lines before it match
constexpr int anchorChars = 12; //!< a shorter line may stand twice by chance
constexpr double mostlyDoubled = 0.6;

//! Gives every line its class; a cut-off line that of the first whole line it begins.
void classify(const PasteText &text, Alignment &out)
{
    const std::size_t count = text.lines.size();
    out.classes.assign(count, 0);
    out.isCut.assign(count, false);
    out.breaksOff.assign(count, false);
    std::map<QStringView, qint32> byKey; // ordered: a prefix stands right before what it begins
    for (const PasteLine &line : text.lines)
        byKey.emplace(line.key, qint32(byKey.size()));
    for (std::size_t i = 0; i < count; ++i) {
        const QStringView key = text.lines[i].key;
        out.classes[i] = byKey.at(key);
        const QStringView prefix = beforeCutMark(key);
        out.breaksOff[i] = !prefix.isNull() || text.lines[i].beforeMore;
        if (prefix.size() < anchorChars)
            continue;
        for (auto whole = byKey.lower_bound(prefix); whole != byKey.end() && whole->first.startsWith(prefix); ++whole) {
            if (whole->first.size() <= key.size() && !beforeCutMark(whole->first).isNull())
                continue;
            if (whole->first == key)
                continue;
            out.classes[i] = whole->second;
            out.isCut[i] = true;
            break;
        }
    }
}

//! Gaps before lines, joined where they correspond in two copies.
class GapSets
{
public:
    explicit GapSets(std::size_t count) : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), std::size_t(0));
    }
    std::size_t find(std::size_t i)
    {
        while (m_parent[i] != i) {
            m_parent[i] = m_parent[m_parent[i]];
            i = m_parent[i];
        }
        return i;
    }
    void unite(std::size_t a, std::size_t b) { m_parent[std::max(find(a), find(b))] = std::min(find(a), find(b)); }

private:
    std::vector<std::size_t> m_parent;
};

//! A run of equal lines in two places: [first, first + length) and the same, distance lines further on.
struct Run
{
    qint32 first = 0;
    qint32 length = 0;
    qint32 distance = 0;
};

class RunFinder
{
public:
    RunFinder(const PasteText &text, Alignment &alignment) : m_text(text), m_alignment(alignment) { }

    std::vector<Run> find()
    {
        const qint32 count = qint32(m_text.lines.size());
        std::vector<qint32> next(m_text.lines.size(), -1);
        QHash<qint32, qint32> last;
        for (qint32 i = count; i-- > 0;) {
            const qint32 kind = m_alignment.classes[std::size_t(i)];
            next[std::size_t(i)] = last.value(kind, -1);
            last.insert(kind, i);
        }
        std::vector<Run> runs;
        QHash<qint32, qint32> reached; // by distance: end of the last run
        for (qint32 at = 0; at < count; ++at) {
            const qint32 other = next[std::size_t(at)];
            if (other < 0 || m_text.lines[std::size_t(at)].key.size() < anchorChars
                || reached.value(other - at, 0) > at)
                continue;
            const Run run = extend(at, other - at);
            reached.insert(run.distance, run.first + run.length);
            runs.push_back(run);
        }
        return runs;
    }

private:
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
        if (prefix.size() < shortestCut || key.size() <= prefix.size() || !key.startsWith(prefix)
            || m_alignment.isCut[std::size_t(whole)] || m_alignment.isCut[std::size_t(cut)])
            return false;
        m_alignment.isCut[std::size_t(cut)] = true;
        m_alignment.classes[std::size_t(cut)] = m_alignment.classes[std::size_t(whole)];
        return true;
    }
    [[nodiscard]] bool startsBlock(qint32 i) const { return m_text.lines[std::size_t(i)].startsBlock; }

    //! The maximal run around a match; it never overlaps its own copy and never crosses what surely parts blocks.
    [[nodiscard]] Run extend(qint32 at, qint32 distance)
    {
        const qint32 count = qint32(m_text.lines.size());
        Run run{at, 1, distance};
        while (run.first > 0 && run.length < distance && !startsBlock(run.first) && !startsBlock(run.first + distance)
               && matches(run.first - 1, run.first - 1 + distance)) {
            --run.first;
            ++run.length;
        }
        for (qint32 end = run.first + run.length;
             end + distance < count && run.length < distance && !startsBlock(end) && !startsBlock(end + distance)
             && (matches(end, end + distance) || matchesCut(end, end + distance) || matchesCut(end + distance, end));
             ++end)
            ++run.length;
        return run;
    }

    const PasteText &m_text;
    Alignment &m_alignment; //!< learns which short lines are cut-off ones
};

}

Alignment alignCopies(const PasteText &text)
{
    Alignment out;
    classify(text, out);
    const std::size_t count = text.lines.size();
    out.isCovered.assign(count, false);
    out.edges.assign(count, false);
    if (count == 0)
        return out;
    const std::vector<Run> runs = RunFinder(text, out).find();
    GapSets gaps(count + 1);
    std::vector<bool> seen(count + 1, false);
    for (const Run &run : runs) {
        const std::size_t first = std::size_t(run.first);
        const std::size_t other = std::size_t(run.first + run.distance);
        const std::size_t length = std::size_t(run.length);
        for (std::size_t k = 0; k < length; ++k) {
            out.isCovered[first + k] = out.isCovered[other + k] = true;
            if (k > 0)
                gaps.unite(first + k, other + k);
            // A block that was cut off ends there; where the lines go on alike, so does the whole one.
            if (k > 0 && (out.isCut[first + k - 1] || out.isCut[other + k - 1]))
                seen[first + k] = true;
        }
        seen[first] = seen[other] = true;
        // After a cut-off line nothing tells where the whole one's block ends.
        if (!out.isCut[other + length - 1])
            seen[first + length] = true;
        if (!out.isCut[first + length - 1])
            seen[other + length] = true;
        if (out.isCut[other + length - 1])
            seen[other + length] = true;
        if (out.isCut[first + length - 1])
            seen[first + length] = true;
    }
    qint64 covered = 0;
    qint64 total = 0;
    for (std::size_t i = 0; i < count; ++i) {
        total += text.lines[i].key.size();
        covered += out.isCovered[i] ? text.lines[i].key.size() : 0;
    }
    out.doubledShare = total == 0 ? 0 : double(covered) / double(total);

    std::vector<bool> hasBlanks(text.isHeaded.size(), false);
    for (const PasteLine &line : text.lines)
        hasBlanks[line.document] = hasBlanks[line.document] || line.afterBlank;
    const bool alone = out.doubledShare < 1 - mostlyDoubled;
    for (std::size_t i = 0; i < count; ++i) {
        const PasteLine &line = text.lines[i];
        // Nothing else told apart, every line is a block.
        const bool noSign = alone && !text.isIndented[line.document] && !hasBlanks[line.document];
        if (i == 0 || line.startsBlock || line.afterBlank || noSign)
            seen[i] = true;
    }
    std::vector<bool> root(count + 1, false);
    for (std::size_t i = 0; i < count; ++i)
        root[gaps.find(i)] = root[gaps.find(i)] || seen[i];
    // Where headings tell blocks apart, nothing else does: a block may hold blank lines, and lines of another.
    for (std::size_t i = 0; i < count; ++i) {
        const PasteLine &line = text.lines[i];
        out.edges[i] = text.isHeaded[line.document] ? i == 0 || line.startsBlock : root[gaps.find(i)];
    }
    return out;
}

}
