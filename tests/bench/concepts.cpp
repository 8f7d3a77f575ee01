#include "koreanbench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>

#include <cstdio>

//! concepts [--gold PATH] [--dictionary PATH]: how well terms are found and linked, and how fast.

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

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption gold(QStringLiteral("gold"), QStringLiteral("Folder of gold data."),
                                  QStringLiteral("path"), QStringLiteral(CATENA_CORPUS_DIR));
    const QCommandLineOption dictionary(QStringLiteral("dictionary"), QStringLiteral("Packed Korean dictionary."),
                                        QStringLiteral("path"), QStringLiteral(CATENA_DICTIONARY));
    parser.addOptions({gold, dictionary});
    parser.addHelpOption();
    parser.process(application);
    return benchKorean(parser.value(gold), parser.value(dictionary));
}
