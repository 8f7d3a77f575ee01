#include "koreanbench.h"
#include "linkbench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <cstdio>

//! concepts [--gold PATH] [--dictionary PATH] [--comments N,...] [--text MB]
//! [--speed]: how well terms are found and linked, and how fast.

namespace {

using namespace Catena;

void printScore(const char *analyser, const Bench::GoldSet &set, const Bench::NounScore &score)
{
    std::printf("%-8s %-8s %7d %7d   %6.2f   %6.2f   %6.2f   %6.2f   %6.2f\n", analyser, qPrintable(set.name),
                score.nouns, score.others, 100 * score.accuracy, 100 * score.accuracyWithSuffix, 100 * score.falseNouns,
                100 * score.missed, 100 * score.f1);
}

int benchKorean(const QString &gold, const QString &dictionaryPath)
{
    const QDir corpus(gold);
    const QString nested = corpus.filePath(QStringLiteral("korean"));
    const auto sets = Bench::readKoreanGold(QDir(nested).exists() ? nested : gold);
    if (sets.empty()) {
        std::fprintf(stderr, "concepts: no Korean gold under %s; give its folder with --gold\n", qPrintable(gold));
        return 1;
    }
    const auto dictionary = Text::Korean::Dictionary::open(dictionaryPath);
    if (!dictionary) {
        std::fprintf(stderr, "concepts: no dictionary at %s; install liblucene8-java and build again\n",
                     qPrintable(dictionaryPath));
        return 1;
    }
    const auto lattice = Text::Korean::makeLatticeTagger(dictionary.value());
    const auto rules = Text::Korean::makeRuleTagger();
    std::printf("%-8s %-8s %7s %7s   %6s   %6s   %6s   %6s   %6s\n", "analyser", "set", "nouns", "others", "accNV",
                "accSuf", "false", "missed", "F1");
    std::vector<Bench::NounScore> scores;
    for (const auto &set : sets) {
        scores.push_back(Bench::scoreNouns(*lattice, set));
        printScore("lattice", set, scores.back());
        printScore("rules", set, Bench::scoreNouns(*rules, set));
    }
    const double latticeSpeed = Bench::megabytesPerSecond(*lattice, sets);
    std::printf("\nlattice %.2f MB/s, rules %.2f MB/s (UTF-8, one core, CPU time)\n\n", latticeSpeed,
                Bench::megabytesPerSecond(*rules, sets));
    for (std::size_t i = 0; i < sets.size(); ++i) {
        std::printf("figure acc_nv.%s %.2f %%\n", qPrintable(sets[i].name), 100 * scores[i].accuracy);
        std::printf("figure false_nouns.%s %.2f %%\n", qPrintable(sets[i].name), 100 * scores[i].falseNouns);
    }
    std::printf("figure lattice_mb_s %.2f MB/s\n", latticeSpeed);
    return 0;
}

void benchLinks(const std::optional<Text::Korean::Dictionary> &dictionary)
{
    const Bench::LinkRecall recall = Bench::linkRecall(dictionary);
    std::printf("\nof %d generated mentions %d are found\n", recall.mentions, recall.found);
    for (const QString &text : recall.missed)
        std::printf("  missed: %s\n", qPrintable(text));
    const Bench::TrapScore traps = Bench::trapScore(dictionary);
    std::printf("of %d traps %d are linked plainly, %d flagged\n", traps.traps, traps.plain, traps.flagged);
    for (const QString &text : traps.fallenFor)
        std::printf("  fallen for: %s\n", qPrintable(text));
    std::printf("figure link_recall %.2f %%\n", recall.mentions ? 100.0 * recall.found / recall.mentions : 0.0);
    std::printf("figure trap_false_links %d\n", traps.plain);
    std::printf("figure trap_flagged_links %d\n\n", traps.flagged);
}

//! The figures of 10^5 comments have no number.
QString figureOf(const char *name, int comments)
{
    return QString::fromLatin1(name) + (comments == 100'000 ? QString() : QStringLiteral(".%1").arg(comments));
}

void benchLinkSpeed(const std::optional<Text::Korean::Dictionary> &dictionary, int comments)
{
    constexpr int terms = 1'000;
    const Bench::LinkSpeed speed = Bench::linkSpeed(dictionary, comments, terms);
    std::printf("linking %d terms over %d comments (%.1f MB): %.3f s, with the index %.3f s, %lld mentions; reading "
                "%.3f s; rg -oF %.3f s\n",
                speed.terms, speed.comments, speed.megabytes, speed.linkSeconds, speed.indexSeconds,
                static_cast<long long>(speed.mentions), speed.readSeconds, speed.ripgrepSeconds);
    const auto print = [&](const char *name, double value, const char *unit) {
        std::printf("figure %s %.2f%s\n", qPrintable(figureOf(name, comments)), value, unit);
    };
    if (speed.ripgrepSeconds > 0)
        print("link_vs_rg", speed.linkSeconds / speed.ripgrepSeconds, "");
    else
        std::printf("link_vs_rg: ripgrep is not installed\n");
    if (speed.readSeconds > 0)
        print("index_vs_read", speed.indexSeconds / speed.readSeconds, "");
    print("link_mb_s", speed.megabytes / speed.linkSeconds, " MB/s");
    print("relink_screen_ms", speed.screenMsecs, " ms");
}

void benchSpeed(const std::optional<Text::Korean::Dictionary> &dictionary, const QString &comments, double megabytes)
{
    for (const QString &count : comments.split(QLatin1Char(',')))
        benchLinkSpeed(dictionary, count.toInt());
    const Bench::TermSpeed found = Bench::termSpeed(dictionary, megabytes);
    std::printf("finding terms in %.1f MB: %.2f s\n", found.megabytes, found.seconds);
    std::printf("figure terms_mb_s %.2f MB/s\n", found.megabytes / found.seconds);
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption gold(QStringLiteral("gold"), QStringLiteral("Folder of gold data."),
                                  QStringLiteral("path"), QStringLiteral(CATENA_CORPUS_DIR));
    const QCommandLineOption dictionary(QStringLiteral("dictionary"), QStringLiteral("Packed Korean dictionary."),
                                        QStringLiteral("path"), QStringLiteral(CATENA_DICTIONARY));
    const QCommandLineOption comments(QStringLiteral("comments"),
                                      QStringLiteral("Comments that are generated, numbers divided by commas."),
                                      QStringLiteral("numbers"), QStringLiteral("100000"));
    const QCommandLineOption text(QStringLiteral("text"), QStringLiteral("Megabytes that terms are looked for in."),
                                  QStringLiteral("count"), QStringLiteral("5"));
    const QCommandLineOption speed(QStringLiteral("speed"), QStringLiteral("Only how fast it goes."));
    parser.addOptions({gold, dictionary, comments, text, speed});
    parser.addHelpOption();
    parser.process(application);
    const int failed = parser.isSet(speed) ? 0 : benchKorean(parser.value(gold), parser.value(dictionary));
    const auto opened = Text::Korean::Dictionary::open(parser.value(dictionary));
    const auto held = opened ? std::optional(opened.value()) : std::nullopt;
    if (!parser.isSet(speed))
        benchLinks(held);
    benchSpeed(held, parser.value(comments), parser.value(text).toDouble());
    return failed;
}
