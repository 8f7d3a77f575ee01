#include "readingwindow.h"

#include "timedpane.h"
#include "ui/actions.h"
#include "ui/mainwindow.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/resuming.h"

#include <QTemporaryDir>

#include <cstdio>

namespace Catena::Bench {

namespace {

//! Every kind of move in turn.
void press(const Ui::MainWindow &window, int turn)
{
    constexpr const char *moves[] = {"go.next", "go.nextThread", "go.readOn", "go.into", "go.parent", "go.jumpBack"};
    window.actionSet()->action(QLatin1String(moves[std::size_t(turn) % std::size(moves)]))->trigger();
}

//! Until the file is read, all of it shown and the reader's place found again.
double readWhole(Ui::MainWindow &window, const QString &path, const char *what)
{
    double most = 0;
    (void)watched().takeLongest();
    const double begun = now();
    window.openPath(path);
    double block = now() - begun;
    const auto tell = [&](const QString &when) {
        block = std::max(block, watched().takeLongest());
        std::printf("%-10s %-34s longest block %8.1f ms\n", what, qPrintable(when), block);
        std::fflush(stdout);
        most = std::max(most, std::exchange(block, 0));
    };
    auto stage = Snapshot::Stage::Documents;
    qint32 size = 0;
    for (int turn = 0; window.opening()->isRunning() || window.reading()->thread()->isPreparing()
         || window.resuming()->isNaming() || window.reading()->thread()->isArranging();
         ++turn) {
        QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        const Snapshot::Snapshot &shown = *window.reading()->snapshot();
        if (shown.stage != stage || shown.tree->size() != size) {
            tell(QStringLiteral("stage %1, %2 comments").arg(int(shown.stage)).arg(shown.tree->size()));
            stage = shown.stage;
            size = shown.tree->size();
        }
        if (size == 0)
            continue;
        const double pressed = now();
        press(window, turn);
        block = std::max(block, now() - pressed);
    }
    tell(QStringLiteral("until all is done"));
    return most;
}

}

double measureWindowBlocks(const QString &path)
{
    const QTemporaryDir settings;
    Settings::Preferences preferences(settings.filePath(QStringLiteral("p.ini")));
    Settings::Session session(settings.filePath(QStringLiteral("s.ini")));
    double most = 0;
    for (const char *what : {"opened", "again"}) {
        Ui::WindowOptions options{QStringLiteral(CATENA_DICTIONARY), {}};
        options.readingFolder = settings.filePath(QStringLiteral("reading"));
        Ui::MainWindow window(options, preferences, session);
        window.show();
        QApplication::processEvents();
        most = std::max(most, readWhole(window, path, what));
        const double begun = now();
        window.close();
        std::printf("%-10s %-34s longest block %8.1f ms\n", what, "closed", now() - begun);
    }
    return most;
}

}
