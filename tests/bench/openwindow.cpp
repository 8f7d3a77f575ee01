#include "openwindow.h"

#include "peakmemory.h"
#include "ui/mainwindow.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <unistd.h>

namespace Catena::Bench {

namespace {

constexpr int patienceMsecs = 200'000;

//! Watches when the view of the discussion is painted.
class Watching : public QApplication
{
public:
    using QApplication::QApplication;

    void watch(const Ui::MainWindow *window) { m_window = window; }

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool isPaint = event->type() == QEvent::Paint;
        const bool done = QApplication::notify(receiver, event);
        if (isPaint && m_window && receiver == m_window->reading()->thread()->view()->viewport())
            painted();
        return done;
    }

private:
    void painted()
    {
        const Snapshot::SnapshotPtr &snapshot = m_window->reading()->snapshot();
        if (snapshot->tree->size() == 0)
            return;
        if (m_first < 0)
            m_first = m_clock.elapsed();
        if (snapshot->stage < Snapshot::Stage::Tree)
            return;
        std::printf("first %lld tree %lld ms, cpu %.3f s, peak %.0f bytes, comments %d\n",
                    static_cast<long long>(m_first), static_cast<long long>(m_clock.elapsed()), cpuSeconds(),
                    peakBytes(), snapshot->tree->size());
        std::fflush(stdout);
        _exit(0); // what comes after the tree is not measured here
    }

    const Ui::MainWindow *m_window = nullptr;
    QElapsedTimer m_clock = [] {
        QElapsedTimer clock;
        clock.start();
        return clock;
    }();
    qint64 m_first = -1;
};

}

int measureWindow(int argc, char **argv, const QString &path)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    Watching application(argc, argv);
    const QTemporaryDir settings;
    Settings::Preferences preferences(settings.filePath(QStringLiteral("p.ini")));
    Settings::Session session(settings.filePath(QStringLiteral("s.ini")));
    Ui::MainWindow window({QStringLiteral(CATENA_DICTIONARY), {}}, preferences, session);
    window.show();
    application.watch(&window);
    window.openPath(path);
    QTimer::singleShot(patienceMsecs, &application, [] { QCoreApplication::exit(1); });
    return QApplication::exec();
}

}
