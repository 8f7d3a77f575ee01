#include "treescore.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <numeric>
#include <optional>

//! reconstruct [--gold PATH] [--set S] [--seed N] [--level L] [--dictionary PATH] [--show N]: writes threads of gold as
//! text that says less and less, reads them back through the product, and tells what came back. In the table F1 is of
//! block boundaries (at the copied level: beside moved and cut blocks, then of all); a parent counts where it is linked
//! or the best guess; "claimed" are links that were given as sure enough.

namespace {

using namespace Catena;
using Bench::GoldThread;
using Bench::Loss;

constexpr std::size_t largestPart = 300; //!< comments of one paste
constexpr std::size_t fewestComments = 4; //!< a paste of fewer tells nothing
constexpr std::size_t mostComments = 1500; //!< of one set and level, so that a run ends within minutes

constexpr std::size_t mostMail = 4000; //!< messages of one list where its usual span is not there

struct Options
{
    QString gold;
    quint32 seed = 1;
    std::optional<int> level;
    int show = 0; //!< boundary errors to print
    Thread::ThreadOptions thread;
};

//! One run: prints the table as it goes and keeps the figures for the end.
class Run
{
public:
    explicit Run(const Options &options) : m_options(options) { }

    void runSet(const QString &set);
    void runWithoutIds(const QString &set);
    void runChat();
    void printFigures() const;

private:
    [[nodiscard]] std::vector<GoldThread> partsOf(const std::vector<GoldThread> &threads) const;
    void runLevel(const QString &set, const std::vector<GoldThread> &parts, Loss loss);
    void showErrors(const Bench::Paste &paste, const Bench::ReadBack &read);
    void figure(const QString &name, double value) { m_figures.emplace_back(name, value); }
    void printScore(const Bench::TreeScore &score) const;

    const Options &m_options;
    std::vector<std::pair<QString, double>> m_figures;
    int m_shown = 0;
};

void Run::printFigures() const
{
    std::printf("\n");
    for (const auto &[name, value] : m_figures)
        std::printf("figure %s %.4f\n", qPrintable(name), value);
}

void Run::printScore(const Bench::TreeScore &score) const
{
    std::printf("  %6.2f of %5d   claimed %6.2f of them, %6.2f right   roots %6.2f right of %d\n",
                100 * score.accuracy(), score.replies, 100 * score.claimedShare(), 100 * score.claimedPrecision(),
                100 * score.rootPrecision(), score.roots);
}

std::vector<GoldThread> Run::partsOf(const std::vector<GoldThread> &threads) const
{
    std::vector<GoldThread> parts;
    for (const GoldThread &thread : threads) {
        for (GoldThread &part : Bench::inParts(thread, largestPart)) {
            if (part.comments.size() >= fewestComments)
                parts.push_back(std::move(part));
        }
    }
    // Every so-many-th, so that all threads have their share.
    const std::size_t total = std::accumulate(parts.begin(), parts.end(), std::size_t(0),
                                              [](std::size_t sum, const auto &p) { return sum + p.comments.size(); });
    const std::size_t step = std::max(std::size_t(1), (total + mostComments - 1) / mostComments);
    std::vector<GoldThread> taken;
    for (std::size_t i = 0; i < parts.size(); i += step)
        taken.push_back(std::move(parts[i]));
    std::printf("   %zu threads; written: %zu of %zu parts of %zu to %zu comments\n", threads.size(), taken.size(),
                parts.size(), fewestComments, largestPart);
    return taken;
}

void Run::showErrors(const Bench::Paste &paste, const Bench::ReadBack &read)
{
    if (m_shown >= m_options.show)
        return;
    for (const QString &line : Bench::describeErrors(paste, read.comments, true)) {
        if (!line.startsWith(u' ') && m_shown++ >= m_options.show)
            return;
        std::printf("%s\n", qPrintable(line));
    }
}

void Run::runLevel(const QString &set, const std::vector<GoldThread> &parts, Loss loss)
{
    const bool hasTree = set != u"naver";
    Bench::Boundaries boundaries;
    Bench::TreeScore score;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Bench::Paste paste = Bench::writePaste(parts[i], loss, m_options.seed * 1000003U + quint32(i));
        const Bench::ReadBack read = Bench::readBack(parts[i], paste, m_options.thread, hasTree);
        boundaries.hard.add(read.boundaries.hard);
        boundaries.all.add(read.boundaries.all);
        if (hasTree)
            score.add(Bench::scoreTree(parts[i], read.tree));
        showErrors(paste, read);
    }
    const int level = int(loss);
    std::printf("%-16s %d  edges F1 %6.2f (missed %d, wrong %d of %d), all %6.2f", qPrintable(set), level,
                100 * boundaries.hard.f1(), boundaries.hard.missed, boundaries.hard.wrong,
                boundaries.hard.found + boundaries.hard.missed, 100 * boundaries.all.f1());
    const QString suffix = QStringLiteral("%1.%2").arg(set).arg(level);
    figure(QStringLiteral("boundary_f1.") + suffix, boundaries.hard.f1());
    if (loss == Loss::Copied)
        figure(QStringLiteral("boundary_f1_all.") + suffix, boundaries.all.f1());
    if (!hasTree) {
        std::printf("\n");
        return;
    }
    printScore(score);
    figure(QStringLiteral("parent_accuracy.") + suffix, score.accuracy());
    figure(QStringLiteral("claimed_precision.") + suffix, score.claimedPrecision());
    figure(QStringLiteral("claimed_share.") + suffix, score.claimedShare());
    figure(QStringLiteral("root_precision.") + suffix, score.rootPrecision());
}

void Run::runSet(const QString &set)
{
    const std::vector<GoldThread> threads = Bench::loadGold(m_options.gold, set);
    if (threads.empty()) {
        std::printf("%-16s not there\n", qPrintable(set));
        return;
    }
    std::printf("%-16s", qPrintable(set));
    const std::vector<GoldThread> parts = partsOf(threads);
    for (const Loss loss : {Loss::Indented, Loss::Headed, Loss::Blocks, Loss::Copied}) {
        const bool hasHeadings = set != u"naver"; // no dates there
        if (m_options.level.value_or(int(loss)) == int(loss) && (hasHeadings || loss >= Loss::Blocks))
            runLevel(set, parts, loss);
    }
}

void Run::runWithoutIds(const QString &set)
{
    // The spans that the floors were measured on; of other gold what there is, the latest first.
    const QString usual = set == u"r-devel" ? QStringLiteral("r-devel 2010")
        : set == u"r-package-devel"         ? QStringLiteral("r-package-devel 2020")
                                            : set;
    std::vector<GoldThread> threads = Bench::loadGold(m_options.gold, usual);
    if (threads.empty())
        threads = Bench::loadGold(m_options.gold, set);
    Bench::TreeScore score;
    std::size_t comments = 0;
    for (auto thread = threads.rbegin(); thread != threads.rend(); ++thread) {
        comments += thread->comments.size();
        if (comments > mostMail && thread != threads.rbegin())
            break;
        score.add(Bench::scoreTree(*thread, Bench::treeOf(*thread, m_options.thread)));
        std::printf("%-24s", qPrintable(thread->name));
    }
    if (threads.empty()) {
        std::printf("%-16s without ids: not there\n", qPrintable(set));
        return;
    }
    std::printf("without ids");
    printScore(score);
    figure(QStringLiteral("parent_accuracy.%1.noid").arg(set), score.accuracy());
    figure(QStringLiteral("claimed_precision.%1.noid").arg(set), score.claimedPrecision());
    figure(QStringLiteral("claimed_share.%1.noid").arg(set), score.claimedShare());
    figure(QStringLiteral("root_precision.%1.noid").arg(set), score.rootPrecision());
}

void Run::runChat()
{
    Bench::ChatScore score;
    const std::vector<GoldThread> logs = Bench::loadGold(m_options.gold, QStringLiteral("irc"));
    for (const GoldThread &log : logs)
        score.add(log, Bench::treeOf(log, m_options.thread));
    if (logs.empty()) {
        std::printf("irc              whole logs: not there\n");
        return;
    }
    std::printf("irc              whole logs: links F1 %.2f, conversations F1 %.2f, 1-VI %.2f\n", 100 * score.linkF1(),
                100 * score.clusterF1(), 100 * score.scaledVariation());
    figure(QStringLiteral("link_f1.irc"), score.linkF1());
    figure(QStringLiteral("cluster_f1.irc"), score.clusterF1());
    figure(QStringLiteral("vi.irc"), score.scaledVariation());
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
    const QCommandLineOption set(QStringLiteral("set"), QStringLiteral("One set alone."), QStringLiteral("name"));
    const QCommandLineOption seed(QStringLiteral("seed"), QStringLiteral("Seed of moves and cuts."),
                                  QStringLiteral("number"), QStringLiteral("1"));
    const QCommandLineOption level(QStringLiteral("level"), QStringLiteral("One loss level (1-4; 0: without text)."),
                                   QStringLiteral("level"));
    const QCommandLineOption show(QStringLiteral("show"), QStringLiteral("Print so many wrong boundaries."),
                                  QStringLiteral("count"));
    parser.addOptions({gold, dictionary, set, seed, level, show});
    parser.addHelpOption();
    parser.process(application);

    Options options;
    options.gold = parser.value(gold);
    options.seed = parser.value(seed).toUInt();
    options.show = parser.value(show).toInt();
    if (parser.isSet(level))
        options.level = parser.value(level).toInt();
    if (auto opened = Text::Korean::Dictionary::open(parser.value(dictionary)))
        options.thread.dictionary = std::move(opened).value();
    else
        std::printf("no Korean dictionary at %s: going by rules alone\n", qPrintable(parser.value(dictionary)));

    const QStringList lists = Bench::mailLists(options.gold);
    QStringList sets{QStringLiteral("irc"),    QStringLiteral("wikitalk"), QStringLiteral("discourse"),
                     QStringLiteral("reddit"), QStringLiteral("hn"),       QStringLiteral("mbox"),
                     QStringLiteral("naver")};
    QStringList withoutIds = QStringList{QStringLiteral("r-devel"), QStringLiteral("r-package-devel"),
                                         QStringLiteral("r-sig-finance"), QStringLiteral("discourse")};
    for (const QString &list : lists) {
        if (!withoutIds.contains(list))
            withoutIds.append(list);
    }
    if (parser.isSet(set)) {
        sets = QStringList{parser.value(set)};
        withoutIds.removeIf([&](const QString &name) { return name != parser.value(set); });
    }
    Run run(options);
    QElapsedTimer clock;
    clock.start();
    if (options.level != 0) {
        for (const QString &name : sets)
            run.runSet(name);
    }
    if (options.level.value_or(0) == 0) {
        for (const QString &name : withoutIds)
            run.runWithoutIds(name);
        if (sets.contains(QStringLiteral("irc")))
            run.runChat();
    }
    std::printf("%.1f s\n", double(clock.elapsed()) / 1000);
    run.printFigures();
    return 0;
}
