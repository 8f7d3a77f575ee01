// Whether annotations find their passages again in texts that were edited at random.
//   anchors [--count N] [--seed S] [--gold PATH] [--show]
// Texts: generated ones, with and without much repetition, and what a folder of plain texts holds (PATH/*.txt).
// A passage is a word, a few words, a sentence, or several. It is there as long as two thirds of it still stand
// together. Right: the place found is the words that came of it, to within a third of them. Wrong: it has nothing to do
// with them, and a place was given all the same.

#include "annotations/placeannotations.h"
#include "mutation.h"
#include "random.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <map>

using namespace Catena;
using namespace Catena::Annotations;
using namespace Catena::Bench;

namespace {

enum class Outcome : quint8 { Right, Near, Unplaced, Wrong, GoneUnplaced, GoneWrong, Count };

struct Score
{
    std::array<int, std::size_t(Outcome::Count)> counts{};

    void add(Outcome outcome) { ++counts[std::size_t(outcome)]; }
    [[nodiscard]] int of(Outcome outcome) const { return counts[std::size_t(outcome)]; }
    [[nodiscard]] int there() const
    {
        return of(Outcome::Right) + of(Outcome::Near) + of(Outcome::Unplaced) + of(Outcome::Wrong);
    }
    [[nodiscard]] int wrong() const { return of(Outcome::Wrong) + of(Outcome::GoneWrong); }
    [[nodiscard]] double rightShare() const { return there() > 0 ? double(of(Outcome::Right)) / there() : 1; }
};

//! Where the units of a passage are now: the longest run of them, over what was put in between, but not over words that
//! stood elsewhere before.
Text::Span truth(const EditedText &edit, Text::Span passage, qint32 *kept)
{
    constexpr qint32 gap = 80; //!< of words that stood elsewhere
    Text::Span best;
    qint32 bestKept = 0;
    Text::Span run;
    qint32 runKept = 0;
    qint32 others = 0; //!< since the run
    for (qint32 i = 0; i < qint32(edit.origin.size()); ++i) {
        const qint32 from = edit.origin[std::size_t(i)];
        if (from < passage.begin || from >= passage.end) {
            others += from >= 0;
            continue;
        }
        if (runKept == 0 || others > gap) {
            run = {i, i};
            runKept = 0;
        }
        others = 0;
        run.end = i + 1;
        ++runKept;
        if (runKept > bestKept) {
            bestKept = runKept;
            best = run;
        }
    }
    *kept = bestKept;
    return best;
}

Outcome outcomeOf(const EditedText &edit, Text::Span passage, const Place &place)
{
    qint32 kept = 0;
    const Text::Span expected = truth(edit, passage, &kept);
    const bool isGone = kept * 3 < (passage.end - passage.begin) * 2;
    if (!place.isPlaced())
        return isGone ? Outcome::GoneUnplaced : Outcome::Unplaced;
    const qint32 common = std::min(expected.end, place.span.end) - std::max(expected.begin, place.span.begin);
    if (common <= 0 || kept == 0) {
        qint32 own = 0; // units of the passage that are marked, though not the longest run of them
        for (qint32 i = place.span.begin; i < place.span.end; ++i) {
            const qint32 from = edit.origin[std::size_t(i)];
            own += from >= passage.begin && from < passage.end;
        }
        if (own * 2 >= place.span.end - place.span.begin)
            return isGone ? Outcome::GoneUnplaced : Outcome::Near;
        return isGone ? Outcome::GoneWrong : Outcome::Wrong;
    }
    if (isGone)
        return Outcome::GoneUnplaced; // what is left of it is marked: nobody is misled
    const qint32 all = std::max(expected.end, place.span.end) - std::min(expected.begin, place.span.begin);
    return common * 3 >= all * 2 ? Outcome::Right : Outcome::Near;
}

QString generatedText(Random &random, bool repeats)
{
    const int vocabulary = repeats ? 60 : 3'000;
    QStringList words;
    for (int i = 0; i < vocabulary; ++i) {
        QString word;
        const bool isKorean = random.chance(0.4);
        const int letters = 1 + int(random.below(isKorean ? 4 : 9));
        for (int k = 0; k < letters; ++k)
            word +=
                isKorean ? QChar(char16_t(0xAC00 + random.below(11'172))) : QChar(char16_t(u'a' + random.below(26)));
        words += word;
    }
    QString text;
    const int paragraphs = 8 + int(random.below(20));
    for (int p = 0; p < paragraphs; ++p) {
        const int sentences = 1 + int(random.below(6));
        for (int s = 0; s < sentences; ++s) {
            const int length = 4 + int(random.below(18));
            for (int w = 0; w < length; ++w) {
                // Frequent words are frequent, as in any text (Zipf).
                const double rank = std::pow(double(vocabulary), random.unit()) - 1;
                text += words[qsizetype(rank)] + (w + 1 < length ? QStringLiteral(" ") : QStringLiteral(". "));
            }
        }
        text = text.trimmed() + QLatin1Char('\n');
    }
    return text.trimmed();
}

std::vector<QString> textsIn(const QString &folder)
{
    std::vector<QString> texts;
    const QDir dir(folder);
    const QStringList names = dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        constexpr qsizetype most = 40'000;
        const QString text = QString::fromUtf8(file.readAll()).remove(QLatin1Char('\r')).trimmed().left(most);
        if (text.size() > 1'000)
            texts.push_back(text);
    }
    return texts;
}

Text::Span randomPassage(const QString &text, Random &random)
{
    const qint32 lengths[] = {6, 20, 60, 150, 500};
    const qint32 wanted = lengths[random.below(5)] + qint32(random.below(12));
    auto begin = qint32(random.below(quint64(text.size())));
    while (begin > 0 && !text[begin - 1].isSpace())
        --begin;
    qint32 end = std::min(qint32(text.size()), begin + wanted);
    while (end < text.size() && !text[end].isSpace())
        ++end;
    while (end > begin && text[end - 1].isSpace())
        --end;
    return {begin, end};
}

EssayText essayOf(const QString &text)
{
    Formats::Essay essay;
    Formats::EssayBlock block;
    block.text = text;
    essay.blocks.push_back(block);
    return EssayText::of(QStringLiteral("essay.txt"), essay);
}

void print(const char *name, const Score &score)
{
    std::printf("%-22s %6d there %6d right %4d near %4d unplaced %3d wrong | %5d gone %3d wrong\n", name, score.there(),
                score.of(Outcome::Right), score.of(Outcome::Near), score.of(Outcome::Unplaced),
                score.of(Outcome::Wrong), score.of(Outcome::GoneUnplaced) + score.of(Outcome::GoneWrong),
                score.of(Outcome::GoneWrong));
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto option = [&](const char *name, const QString &usual) {
        const qsizetype at = arguments.indexOf(QLatin1String(name));
        return at > 0 ? arguments.value(at + 1, usual) : usual;
    };
    const int count = option("--count", QStringLiteral("10000")).toInt();
    Random random(option("--seed", QStringLiteral("1")).toULongLong());
    const QString gold = option("--gold", QString());
    const std::vector<QString> given = gold.isEmpty() ? std::vector<QString>() : textsIn(gold);
    const bool showsAll = arguments.contains(QStringLiteral("--show"));
    std::map<QString, Score> scores;
    Score all;
    QElapsedTimer timer;
    qint64 placing = 0;
    for (int i = 0; i < count; ++i) {
        const bool isGiven = !given.empty() && i % 2 == 0;
        const bool repeats = i % 3 == 0;
        const QString text = isGiven ? given[random.below(given.size())] : generatedText(random, repeats);
        const EssayText before = essayOf(text);
        Annotation annotation;
        annotation.target = passageOf(before, randomPassage(text, random));
        const double share = 0.1 * random.unit();
        const EditedText edit = edited(text, share, random);
        timer.start();
        const std::vector<Place> places = placeAnnotations({essayOf(edit.text)}, {}, {annotation});
        placing += timer.nsecsElapsed();
        const Outcome outcome = outcomeOf(edit, annotation.target.span, places.front());
        const bool isWrong = outcome == Outcome::Wrong || outcome == Outcome::GoneWrong;
        const bool isShort = outcome == Outcome::Near || outcome == Outcome::Unplaced;
        if (isWrong || (showsAll && isShort)) {
            const Place &place = places.front();
            qint32 kept = 0;
            const Text::Span expected = truth(edit, annotation.target.span, &kept);
            std::fprintf(stderr, "%s (%d), %d units kept\n  was   “%s”\n  is    “%s”\n  found “%s”\n",
                         isWrong ? "wrong" : "short", i, kept, qPrintable(annotation.target.passage.exact),
                         qPrintable(edit.text.sliced(expected.begin, expected.end - expected.begin)),
                         qPrintable(edit.text.sliced(place.span.begin, place.span.end - place.span.begin)));
        }
        all.add(outcome);
        const qsizetype length = annotation.target.passage.exact.size();
        scores[length < 18        ? QStringLiteral("a word or two")
                   : length < 100 ? QStringLiteral("a sentence")
                                  : QStringLiteral("longer")]
            .add(outcome);
        scores[isGiven       ? QStringLiteral("given texts")
                   : repeats ? QStringLiteral("repetitive texts")
                             : QStringLiteral("generated texts")]
            .add(outcome);
        scores[QStringLiteral("%1-%2 %").arg(int(share * 100)).arg(int(share * 100) + 1)].add(outcome);
    }
    for (const auto &[name, score] : scores)
        print(qPrintable(name), score);
    print("all", all);
    std::printf("figure anchors_right %.5f\n", all.rightShare());
    std::printf("figure anchors_wrong %d\n", all.wrong());
    std::printf("figure anchors_unplaced %.5f\n", double(all.of(Outcome::Unplaced)) / std::max(1, all.there()));
    std::printf("figure anchors_place_ms %.4f ms\n", double(placing) / 1e6 / count);
    return 0;
}
