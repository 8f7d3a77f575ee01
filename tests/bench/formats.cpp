#include "mailbench.h"
#include "wikibench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTemporaryDir>

#include <cstdio>

//! formats [--gold PATH] [--measure FILE] [--pages]: how fast a mailbox opens against the mail programs people thread
//! theirs with, and whether the trees of the gold come out.
int main(int argc, char **argv)
{
    using namespace Catena;
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption gold(QStringLiteral("gold"), QStringLiteral("folder laid out as the corpus"),
                                  QStringLiteral("path"), QStringLiteral(CATENA_CORPUS_DIR));
    const QCommandLineOption measure(QStringLiteral("measure"), QStringLiteral("opens one file and tells the cost"),
                                     QStringLiteral("file"));
    parser.addOption(gold);
    parser.addOption(measure);
    const QCommandLineOption pages(QStringLiteral("pages"), QStringLiteral("only the gold of saved pages"));
    parser.addOption(pages);
    parser.process(app);
    if (parser.isSet(measure))
        return Bench::measureOpening(parser.value(measure));
    Bench::benchWikiTalk(parser.value(gold));
    if (parser.isSet(pages))
        return 0;
    const QTemporaryDir folder;
    Bench::benchMailTrees(parser.value(gold));
    return Bench::benchOpening(folder.path(), 100'000) ? 0 : 1;
}
