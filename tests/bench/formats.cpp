#include "mailbench.h"
#include "openingbench.h"
#include "threadfiles.h"
#include "wikibench.h"

#ifdef CATENA_HAS_WINDOW
#include "openwindow.h"
#endif

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>

namespace {

using namespace Catena;

#ifdef CATENA_HAS_WINDOW
constexpr bool hasWindow = true;
#else
constexpr bool hasWindow = false;
#endif

std::vector<quint32> numbersOf(const QString &text)
{
    std::vector<quint32> numbers;
    for (const QString &each : text.split(u','))
        numbers.push_back(each.toUInt());
    return numbers;
}

int bench(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("measure")))
        return Bench::measureOpening(parser.value(QStringLiteral("measure")));
    if (parser.isSet(QStringLiteral("walk")))
        return Bench::walkJson(parser.value(QStringLiteral("walk")));
    const std::vector<quint32> counts = numbersOf(parser.value(QStringLiteral("comments")));
    if (parser.isSet(QStringLiteral("write"))) {
        const QString path = parser.value(QStringLiteral("write"));
        return path.endsWith(u".json") ? !Bench::writeHackerNews(path, counts.back())
                                       : !Bench::writeMailbox(path, counts.back());
    }
    const QString gold = parser.value(QStringLiteral("gold"));
    if (!parser.isSet(QStringLiteral("opening")))
        Bench::benchWikiTalk(gold);
    if (parser.isSet(QStringLiteral("pages")))
        return 0;
    if (!parser.isSet(QStringLiteral("opening")))
        Bench::benchMailTrees(gold);
    const QTemporaryDir folder;
    const Bench::OpeningBench opening{folder.path(), counts, hasWindow, parser.value(QStringLiteral("runs")).toInt()};
    return opening.run() ? 0 : 1;
}

}

//! How fast a mailbox opens against the mail programs people thread theirs with, and whether the trees of the gold
//! come out; see --help.
int main(int argc, char **argv)
{
#ifdef CATENA_HAS_WINDOW
    if (argc == 3 && std::strcmp(argv[1], "--window") == 0)
        return Bench::measureWindow(argc, argv, QString::fromLocal8Bit(argv[2]));
#endif
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const auto text = [](const char *words) { return QString::fromLatin1(words); };
    parser.addOptions({
        {text("gold"), text("folder laid out as the corpus"), text("path"), QStringLiteral(CATENA_CORPUS_DIR)},
        {text("comments"), text("of the generated discussions, ascending, divided by commas"), text("numbers"),
         text("1000,10000,100000")},
        {text("runs"), text("of each program; the median counts"), text("number"), text("5")},
        {text("pages"), text("only the gold of saved pages")},
        {text("opening"), text("only how fast files open")},
        {text("measure"), text("opens one file without a window and tells the cost"), text("file")},
        {text("window"), text("opens one file in a window and tells the cost"), text("file")},
        {text("walk"), text("walks one JSON file with simdjson"), text("file")},
        {text("write"), text("writes the last of the discussions: NAME.mbox or NAME.json"), text("file")},
    });
    parser.process(app);
    return bench(parser);
}
