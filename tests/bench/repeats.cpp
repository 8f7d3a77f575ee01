#include "repeatsscaling.h"

#include "minhash.h"
#include "repeats/repeats.h"
#include "repeatsgold.h"
#include "repeatsscore.h"
#include "repeatsthread.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

//! repeats [--gold PATH] [--threshold T]: what is folded rightly and wrongly, and how fast.

namespace {

using namespace Catena;

constexpr quint32 scoredComments = 10'000;
constexpr quint64 firstSeed = 9101; //!< the first of four, used for nothing else
constexpr int seeds = 4;

Repeats::RepeatOptions options;
bool isVerbose = false;

struct Tally
{
    int all = 0;
    int folded = 0;
    int offered = 0;
};

void printPair(const Bench::GoldPair &pair, const Repeats::RepeatSet &set)
{
    const Repeats::Offer *offer = set.offerFor({1});
    std::printf("--- %s: %s %d %.2f\n<<< %s\n>>> %s\n", qPrintable(pair.kind),
                set.repeatOf({1}).isValid() ? "folded"
                    : offer                 ? "offered"
                                            : "apart",
                offer ? int(offer->reason) : -1, double(offer ? offer->similarity : set.similarityOf({1})),
                pair.first.constData(), pair.second.constData());
}

bool benchPairs(const QString &gold)
{
    const std::vector<Bench::GoldPair> pairs = Bench::readGoldPairs(gold);
    if (pairs.empty()) {
        std::fprintf(stderr, "repeats: no dedup/*pairs*.jsonl.gz under %s; give its folder with --gold\n",
                     qPrintable(gold));
        return false;
    }
    std::map<QString, Tally> kinds;
    Tally right;
    Tally wrong;
    for (const Bench::GoldPair &pair : pairs) {
        const Bench::LoadedThread thread = Bench::threadOf({pair.first, pair.second});
        const Repeats::RepeatSet set = Repeats::findRepeats(thread.comments, thread.tree, options);
        const bool isFolded = set.repeatOf({1}).isValid();
        for (Tally *tally : {&kinds[pair.kind], pair.isRepeat ? &right : &wrong}) {
            ++tally->all;
            tally->folded += isFolded;
            tally->offered += set.offerFor({1}) != nullptr;
        }
        if (isVerbose && isFolded != pair.isRepeat)
            printPair(pair, set);
    }
    std::printf("%-24s %7s %7s %7s\n", "pairs", "all", "folded", "offered");
    for (const auto &[kind, tally] : kinds)
        std::printf("%-24s %7d %7d %7d\n", qPrintable(kind), tally.all, tally.folded, tally.offered);
    const Tally quoting = kinds[QStringLiteral("reply_quotes_parent")];
    std::printf("\nfigure precision %.4f\n", double(right.folded) / std::max(1, right.folded + wrong.folded));
    std::printf("figure recall %.4f\n", double(right.folded) / std::max(1, right.all));
    std::printf("figure quote_false_merges %.4f\n", double(quoting.folded) / std::max(1, quoting.all));
    return true;
}

//! Every row whose text an earlier row of its table has, byte for byte, is to be folded.
bool benchTables(const QString &gold)
{
    int all = 0;
    int found = 0;
    for (const Bench::GoldTable &table : Bench::readGoldTables(gold)) {
        const Bench::LoadedThread thread = Bench::threadOf(table.texts);
        const Repeats::RepeatSet set = Repeats::findRepeats(thread.comments, thread.tree, options);
        QHash<QByteArray, quint32> first;
        int tableAll = 0;
        int tableFound = 0;
        for (quint32 i = 0; i < table.texts.size(); ++i) {
            const auto known = first.constFind(table.texts[i]);
            if (known == first.cend()) {
                first.insert(table.texts[i], i);
                continue;
            }
            ++tableAll;
            const Base::CommentId group = set.repeatOf({i});
            const Base::CommentId of = set.repeatOf({*known});
            tableFound += group.isValid() && group == (of.isValid() ? of : Base::CommentId{*known});
        }
        std::printf("%-24s %7zu rows, %d said again, %d folded; %d repeats, %zu offered\n", qPrintable(table.name),
                    table.texts.size(), tableAll, tableFound, set.count, set.offered.size());
        if (isVerbose) {
            int shown = 0;
            for (quint32 i = 0; i < table.texts.size() && shown < 40; ++i) {
                if (set.kindOf({i}) == Repeats::RepeatKind::Near && ++shown % 2 == 0)
                    std::printf("NEAR %.2f\n  %s\n  %s\n", double(set.similarityOf({i})),
                                table.texts[set.repeatOf({i}).index].constData(), table.texts[i].constData());
            }
        }
        all += tableAll;
        found += tableFound;
    }
    if (all == 0) {
        std::fprintf(stderr, "repeats: no naver/*.csv or *.tsv.xz under %s\n", qPrintable(gold));
        return false;
    }
    std::printf("\nfigure exact_recall %.6f\n", double(found) / all);
    return true;
}

void printKinds(const Bench::FoldingScore &score)
{
    for (const auto &[said, share] : score.repeatsFound)
        std::printf("    %-16s %6d of %6d found\n", Bench::saidName(said), share.found, share.all);
    for (const auto &[said, share] : score.newHidden)
        std::printf("    %-16s %6d of %6d hidden\n", Bench::saidName(said), share.found, share.all);
}

//! Four fresh threads of a form; their mean is the figure.
bool benchForm(Bench::ThreadForm form, const char *name, const QString &folder)
{
    double f1 = 0;
    double hidden = 0;
    for (int i = 0; i < seeds; ++i) {
        const auto gold = Bench::generateThread(scoredComments, firstSeed + quint64(i), form);
        const QString path = folder + QStringLiteral("/scored.csv");
        if (!Bench::writeThread(gold, path))
            return false;
        const Bench::LoadedThread thread = Bench::loadThread(path);
        const auto set = Repeats::findRepeats(thread.comments, thread.tree, options);
        const Bench::FoldingScore score = Bench::scoreFolding(Bench::groupsOf(set), gold);
        const Bench::FoldingScore peer = Bench::scoreFolding(Bench::minHashGroups(thread.comments), gold);
        std::printf("%-6s seed %llu: precision %.4f recall %.4f F1 %.4f hidden %.3f %%; MinHash-128 F1 %.4f hidden "
                    "%.3f %%\n",
                    name, firstSeed + quint64(i), score.precision, score.recall, score.f1, 100 * score.hidden, peer.f1,
                    100 * peer.hidden);
        if (i == 0 || isVerbose)
            printKinds(score);
        f1 += score.f1 / seeds;
        hidden += score.hidden / seeds;
    }
    std::printf("\nfigure f1_%s %.4f\nfigure hidden_%s %.4f %%\n", name, f1, name, 100 * hidden);
    return true;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption gold(QStringLiteral("gold"), QStringLiteral("Folder of gold data."),
                                  QStringLiteral("path"), QStringLiteral(CATENA_CORPUS_DIR));
    const QCommandLineOption threshold(QStringLiteral("threshold"), QStringLiteral("Similarity of near repeats."),
                                       QStringLiteral("share"), QString::number(options.threshold));
    const QCommandLineOption only(QStringLiteral("only"), QStringLiteral("pairs, tables, plain, hard or scaling."),
                                  QStringLiteral("part"));
    const QCommandLineOption measure(QStringLiteral("measure"), QStringLiteral("Time one table; used by itself."),
                                     QStringLiteral("file"));
    const QCommandLineOption verbose(QStringLiteral("verbose"), QStringLiteral("Print what went wrong."));
    parser.addOptions({gold, threshold, only, measure, verbose});
    parser.addHelpOption();
    parser.process(application);
    options.threshold = parser.value(threshold).toDouble();
    isVerbose = parser.isSet(verbose);
    if (parser.isSet(measure))
        return Bench::measureOne(parser.value(measure));

    const QTemporaryDir folder;
    const auto wanted = [&](const char *part) {
        return !parser.isSet(only) || parser.value(only) == QLatin1String(part);
    };
    bool isDone = true;
    if (wanted("pairs"))
        isDone = benchPairs(parser.value(gold)) && isDone;
    if (wanted("tables"))
        isDone = benchTables(parser.value(gold)) && isDone;
    if (wanted("plain"))
        isDone = benchForm(Bench::ThreadForm::Plain, "plain", folder.path()) && isDone;
    if (wanted("hard"))
        isDone = benchForm(Bench::ThreadForm::Hard, "hard", folder.path()) && isDone;
    if (wanted("scaling"))
        isDone = Bench::benchScaling(folder.path()) && isDone;
    return isDone ? 0 : 1;
}
