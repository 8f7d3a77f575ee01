#include "captures/alignment.h"

#include "captures/pieces.h"
#include "captures/runs.h"
#include "text/phrases.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>

namespace Catena::Captures {

QStringView beforeCutMark(QStringView key)
{
    for (const QStringView mark : {QStringView(u"…"), QStringView(u"..."), QStringView(u"⋯")}) {
        const qsizetype at = key.lastIndexOf(mark);
        if (at < 0)
            continue;
        // What a site writes behind the mark belongs to it: "… 더 보기", "... See more".
        const QStringView rest = key.sliced(at + mark.size()).trimmed();
        if (!rest.isEmpty()) {
            const auto more = Text::leadingPhrase(Text::PhraseKind::More, rest);
            if (!more || more->end != rest.size())
                continue;
        }
        QStringView prefix = key.first(at);
        while (!prefix.isEmpty() && (prefix.back() == QLatin1Char(' ') || prefix.back() == QLatin1Char('.')))
            prefix.chop(1);
        return prefix;
    }
    return {};
}

namespace {

constexpr int anchorChars = 12; //!< a shorter line may stand twice by chance
constexpr double mostlyDoubled = 0.6;
constexpr qsizetype fewestPieces = 12; //!< that tell how long blocks are
constexpr double longestMean = 1.6; //!< lines a piece, where blocks are single lines
constexpr int fewestMoved = 3;
constexpr int mostMovedLong = 20; //!< one in so many moved pieces may be longer
constexpr double leastExpected = 0.05; //!< pieces as long as the longest
constexpr int mostCandidates = 64; //!< whole lines that a cut-off one is compared with

bool partsAtBlank(const PasteText &text, const PasteLine &line)
{
    return line.afterBlank && !text.isBare[line.document];
}

//! A line and how often it stands.
struct Own
{
    QStringView key;
    qint32 count = 0;
};

//! Whether a line that may be cut off is the beginning of another, which starts with its prefix. Of two cut off at the
//! same place, with other marks, the rarer is; a line that everybody ends in "..." is not cut off.
bool beginsMore(QStringView prefix, const Own &cut, const Own &whole)
{
    const QStringView other = beforeCutMark(whole.key);
    if (other.isNull())
        return true;
    if (other.size() != prefix.size())
        return other.size() > prefix.size();
    return whole.count != cut.count ? whole.count > cut.count : whole.key < cut.key;
}

//! Gives every line its class; a cut-off line that of a whole line it begins, one that lacks its copy if there is one.
void classify(const PasteText &text, Alignment &out)
{
    struct Key
    {
        qint32 kind = 0;
        qint32 count = 0;
    };
    const std::size_t count = text.lines.size();
    out.classes.assign(count, 0);
    out.isCut.assign(count, false);
    out.breaksOff.assign(count, false);
    std::map<QStringView, Key> byKey; // ordered: a prefix stands right before what it begins
    for (const PasteLine &line : text.lines)
        ++byKey.try_emplace(line.key, Key{qint32(byKey.size()), 0}).first->second.count;
    for (std::size_t i = 0; i < count; ++i) {
        const QStringView key = text.lines[i].key;
        out.classes[i] = byKey.at(key).kind;
        const QStringView prefix = beforeCutMark(key);
        out.breaksOff[i] = !prefix.isNull() || text.lines[i].beforeMore;
        if (prefix.size() < anchorChars)
            continue;
        int candidates = 0;
        for (auto whole = byKey.lower_bound(prefix);
             whole != byKey.end() && whole->first.startsWith(prefix) && ++candidates <= mostCandidates; ++whole) {
            if (!beginsMore(prefix, Own{key, byKey.at(key).count}, Own{whole->first, whole->second.count}))
                continue;
            const bool lacksCopy = whole->second.count % 2 == 1;
            if (out.isCut[i] && !lacksCopy)
                continue;
            out.classes[i] = whole->second.kind;
            out.isCut[i] = true;
            if (lacksCopy)
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

//! Notes the edges that one run shows, and joins the gaps inside it.
void takeRun(const PasteText &text, const Run &run, Alignment &out, GapSets &gaps, std::vector<bool> &seen)
{
    const std::size_t first = std::size_t(run.first);
    const std::size_t other = std::size_t(run.first + run.distance);
    const std::size_t length = std::size_t(run.length);
    // Two lines that end in "…" alike were not cut off against each other.
    const auto isCut = [&](std::size_t line, std::size_t copy) {
        return out.isCut[line] && text.lines[line].key != text.lines[copy].key;
    };
    for (std::size_t k = 0; k < length; ++k) {
        out.partners[first + k] = run.first + run.distance + qint32(k);
        out.partners[other + k] = run.first + qint32(k);
        out.isCovered[first + k] = out.isCovered[other + k] = true;
        if (k > 0)
            gaps.unite(first + k, other + k);
        // A block that was cut off ends there; where the lines go on alike, so does the whole one.
        if (k > 0 && (isCut(first + k - 1, other + k - 1) || isCut(other + k - 1, first + k - 1)))
            seen[first + k] = true;
    }
    seen[first] = seen[other] = true;
    const bool isFirstCut = isCut(first + length - 1, other + length - 1);
    const bool isOtherCut = isCut(other + length - 1, first + length - 1);
    // After a cut-off line nothing tells where the whole one's block ends.
    if (isFirstCut || !isOtherCut)
        seen[first + length] = true;
    if (isOtherCut || !isFirstCut)
        seen[other + length] = true;
}

double doubledShare(const PasteText &text, const std::vector<bool> &isCovered)
{
    qint64 covered = 0;
    qint64 total = 0;
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        total += text.lines[i].key.size();
        covered += isCovered[i] ? text.lines[i].key.size() : 0;
    }
    return total == 0 ? 0 : double(covered) / double(total);
}

//! Notes the edges that rules, headings and blank lines show. In a paste that stands once, lines that come again are
//! quotes and footers: where blank lines part its blocks, such lines do not.
void takeSigns(const PasteText &text, bool isAlone, std::vector<bool> &seen)
{
    std::vector<bool> hasBlanks(text.isHeaded.size(), false);
    for (const PasteLine &line : text.lines)
        hasBlanks[line.document] = hasBlanks[line.document] || partsAtBlank(text, line);
    for (std::size_t i = 0; i < text.lines.size(); ++i) {
        const PasteLine &line = text.lines[i];
        if (isAlone && hasBlanks[line.document])
            seen[i] = false;
        // Nothing else told apart, every line is a block.
        const bool noSign = isAlone && !text.isIndented[line.document] && !hasBlanks[line.document];
        if (i == 0 || line.startsBlock || partsAtBlank(text, line) || noSign)
            seen[i] = true;
    }
}

//! Whether a paste is of single lines: what was moved always is one, and what is longer is no longer than chance leaves
//! it - neighbours that no copy parts, whose number falls off as a geometric distribution does, from a mean near one.
bool areSingleLines(std::span<const Piece> pieces)
{
    double lines = 0;
    std::size_t longest = 0;
    int moved = 0;
    int movedLong = 0;
    for (const Piece &piece : pieces) {
        const std::size_t length = piece.last - piece.first + 1;
        lines += double(length);
        longest = std::max(longest, length);
        moved += piece.isMoved;
        movedLong += piece.isMoved && length > 1;
    }
    if (pieces.size() < fewestPieces || moved < fewestMoved || movedLong * mostMovedLong > moved)
        return false;
    const double mean = lines / double(pieces.size());
    return mean <= longestMean && double(pieces.size()) * std::pow(1 - 1 / mean, double(longest) - 1) >= leastExpected;
}

//! Where copies show that a paste is of single lines, every line is a block.
void partSingleLines(const PasteText &text, Alignment &out)
{
    if (out.doubledShare < mostlyDoubled)
        return;
    const std::vector<Piece> pieces = piecesOf(out);
    for (std::size_t begin = 0; begin < pieces.size();) {
        const quint32 document = text.lines[pieces[begin].first].document;
        std::size_t end = begin;
        bool hasSigns = text.isHeaded[document];
        for (; end < pieces.size() && text.lines[pieces[end].first].document == document; ++end) {
            const PasteLine &line = text.lines[pieces[end].first];
            hasSigns = hasSigns || (end > begin && (line.startsBlock || partsAtBlank(text, line)));
        }
        if (!hasSigns && areSingleLines(std::span(pieces).subspan(begin, end - begin)))
            std::fill(out.edges.begin() + qptrdiff(pieces[begin].first),
                      out.edges.begin() + qptrdiff(pieces[end - 1].last) + 1, true);
        begin = end;
    }
}

}

Alignment alignCopies(const PasteText &text)
{
    Alignment out;
    classify(text, out);
    const std::size_t count = text.lines.size();
    out.isCovered.assign(count, false);
    out.partners.assign(count, -1);
    out.edges.assign(count, false);
    if (count == 0)
        return out;
    std::vector<Run> runs = findRuns(text, out);
    settleEnds(out, runs);
    GapSets gaps(count + 1);
    std::vector<bool> seen(count + 1, false);
    for (const Run &run : runs)
        takeRun(text, run, out, gaps, seen);
    out.doubledShare = doubledShare(text, out.isCovered);
    const bool isAlone = out.doubledShare < 1 - mostlyDoubled;
    takeSigns(text, isAlone, seen);
    if (isAlone)
        gaps = GapSets(count + 1);
    std::vector<bool> root(count + 1, false);
    for (std::size_t i = 0; i < count; ++i)
        root[gaps.find(i)] = root[gaps.find(i)] || seen[i];
    // Where headings tell blocks apart, nothing else does: a block may hold blank lines, and lines of another.
    for (std::size_t i = 0; i < count; ++i) {
        const PasteLine &line = text.lines[i];
        out.edges[i] = text.isHeaded[line.document] ? i == 0 || line.startsBlock : root[gaps.find(i)];
    }
    partSingleLines(text, out);
    return out;
}

}
