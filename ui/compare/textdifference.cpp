#include "ui/compare/textdifference.h"

#include <QHash>

#include <dtl/dtl.hpp>

#include <algorithm>

namespace Catena::Ui {

namespace {

using Text::Span;

enum class Grain : quint8 { Characters, Words, Lines };

bool isSyllable(QStringView grapheme)
{
    const QChar::Script script = grapheme.isEmpty() ? QChar::Script_Unknown : grapheme.front().script();
    return script == QChar::Script_Hangul || script == QChar::Script_Han || script == QChar::Script_Hiragana
        || script == QChar::Script_Katakana;
}

bool isWordPart(QStringView grapheme)
{
    return !grapheme.isEmpty() && (grapheme.front().isLetterOrNumber() || grapheme.front().isSurrogate());
}

// Graphemes; runs of letters and digits are one, at the finest grain those of Hangul and Han apart.
std::vector<Span> charactersOrWords(QStringView text, Grain grain)
{
    const std::vector<qint32> boundaries = Text::graphemeBoundaries(text);
    std::vector<Span> spans;
    bool isInWord = false;
    for (std::size_t i = 0; i + 1 < boundaries.size(); ++i) {
        const Span one{boundaries[i], boundaries[i + 1]};
        const QStringView grapheme = text.mid(one.begin, one.end - one.begin);
        const bool joins = isWordPart(grapheme) && (grain == Grain::Words || !isSyllable(grapheme));
        if (joins && isInWord)
            spans.back().end = one.end;
        else
            spans.push_back(one);
        isInWord = joins;
    }
    return spans;
}

std::vector<Span> lines(QStringView text)
{
    std::vector<Span> spans;
    qint32 begin = 0;
    while (begin < text.size()) {
        const qsizetype feed = text.indexOf(u'\n', begin);
        const auto end = qint32(feed < 0 ? text.size() : feed + 1);
        spans.push_back({begin, end});
        begin = end;
    }
    return spans;
}

std::vector<Span> split(QStringView text, Grain grain)
{
    return grain == Grain::Lines ? lines(text) : charactersOrWords(text, grain);
}

//! One text as numbers, equal for equal pieces.
using Numbers = std::vector<int>;

Numbers numbered(QStringView text, const std::vector<Span> &spans, QHash<QStringView, int> &known)
{
    Numbers numbers;
    numbers.reserve(spans.size());
    for (const Span &span : spans) {
        const QStringView piece = text.mid(span.begin, span.end - span.begin);
        const auto found = known.constFind(piece);
        numbers.push_back(found != known.constEnd() ? *found : *known.insert(piece, int(known.size())));
    }
    return numbers;
}

//! A run of pieces that differ, by number: [begin, end) on each side.
struct Run
{
    std::size_t leftBegin = 0;
    std::size_t leftEnd = 0;
    std::size_t rightBegin = 0;
    std::size_t rightEnd = 0;
};

std::vector<Run> runsOf(const Numbers &left, const Numbers &right, std::size_t skipped)
{
    dtl::Diff<int, Numbers> diff(left, right);
    diff.onHuge();
    diff.compose();
    std::vector<Run> runs;
    std::size_t l = skipped;
    std::size_t r = skipped;
    bool isOpen = false;
    for (const auto &[number, step] : diff.getSes().getSequence()) {
        if (step.type == dtl::SES_COMMON) {
            ++l;
            ++r;
            isOpen = false;
            continue;
        }
        if (!isOpen)
            runs.push_back({l, l, r, r});
        isOpen = true;
        if (step.type == dtl::SES_DELETE)
            runs.back().leftEnd = ++l;
        else
            runs.back().rightEnd = ++r;
    }
    return runs;
}

// A lone character or sign that happens to be equal inside a change only tears it apart for the eye.
bool isTooLittle(QStringView between)
{
    constexpr qsizetype mostTorn = 1;
    return between.size() <= mostTorn && !between.contains(u'\n') && !between.contains(u' ');
}

}

std::vector<Difference> differences(QStringView left, QStringView right)
{
    std::vector<Span> leftSpans;
    std::vector<Span> rightSpans;
    Numbers leftNumbers;
    Numbers rightNumbers;
    std::size_t same = 0; // at the beginning; what is equal at the ends need not be aligned
    for (const Grain grain : {Grain::Characters, Grain::Words, Grain::Lines}) {
        QHash<QStringView, int> known;
        leftSpans = split(left, grain);
        rightSpans = split(right, grain);
        leftNumbers = numbered(left, leftSpans, known);
        rightNumbers = numbered(right, rightSpans, known);
        const auto ends =
            std::mismatch(leftNumbers.begin(), leftNumbers.end(), rightNumbers.begin(), rightNumbers.end());
        same = std::size_t(ends.first - leftNumbers.begin());
        leftNumbers.erase(leftNumbers.begin(), ends.first);
        rightNumbers.erase(rightNumbers.begin(), ends.second);
        while (!leftNumbers.empty() && !rightNumbers.empty() && leftNumbers.back() == rightNumbers.back()) {
            leftNumbers.pop_back();
            rightNumbers.pop_back();
        }
        if (qint64(leftNumbers.size()) * qint64(rightNumbers.size()) <= mostPairs)
            break;
    }
    if (qint64(leftNumbers.size()) * qint64(rightNumbers.size()) > mostPairs) {
        leftNumbers.assign(1, 0); // quite different and very long: one difference says it
        rightNumbers.assign(1, 1);
        leftSpans.erase(leftSpans.begin() + std::ptrdiff_t(same) + 1, leftSpans.end());
        rightSpans.erase(rightSpans.begin() + std::ptrdiff_t(same) + 1, rightSpans.end());
    }
    const auto offset = [](const std::vector<Span> &spans, std::size_t at, QStringView text) {
        return at < spans.size() ? spans[at].begin : qint32(text.size());
    };
    std::vector<Difference> found;
    for (const Run &run : runsOf(leftNumbers, rightNumbers, same)) {
        const Difference one{{offset(leftSpans, run.leftBegin, left), offset(leftSpans, run.leftEnd, left)},
                             {offset(rightSpans, run.rightBegin, right), offset(rightSpans, run.rightEnd, right)}};
        const bool joins =
            !found.empty() && isTooLittle(left.mid(found.back().left.end, one.left.begin - found.back().left.end));
        if (joins) {
            found.back().left.end = one.left.end;
            found.back().right.end = one.right.end;
        } else {
            found.push_back(one);
        }
    }
    return found;
}

double commonShare(qsizetype leftSize, qsizetype rightSize, const std::vector<Difference> &differences)
{
    const qsizetype longer = std::max(leftSize, rightSize);
    if (longer == 0)
        return 1;
    qsizetype changedLeft = 0;
    qsizetype changedRight = 0;
    for (const Difference &each : differences) {
        changedLeft += each.left.end - each.left.begin;
        changedRight += each.right.end - each.right.begin;
    }
    return double(longer - (leftSize >= rightSize ? changedLeft : changedRight)) / double(longer);
}

}
