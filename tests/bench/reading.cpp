#include "repeatsthread.h"
#include "snapshot/snapshot.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <malloc.h>
#include <functional>
#include <random>

// How quick the view of the discussion is, on a generated thread of plain comments: every figure is the time until the
// pixels are painted, offscreen, 1280x800. Run it with -platform offscreen.
namespace {

using namespace Catena;

struct Times
{
    std::vector<double> ms;

    [[nodiscard]] double at(double share) const
    {
        std::vector<double> sorted = ms;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[std::size_t(share * double(sorted.size() - 1))];
    }
};

double residentBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmRSS:");
    return at < 0 ? 0 : 1024 * text.mid(at + 6, 20).simplified().split(' ').first().toDouble();
}

Snapshot::SnapshotPtr generated(quint32 count, quint64 seed)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("thread.csv"));
    if (!Bench::writeThread(Bench::generateThread(count, seed, Bench::ThreadForm::Plain), path))
        return {};
    Bench::LoadedThread thread = Bench::loadThread(path);
    auto snapshot = std::make_shared<Snapshot::Snapshot>();
    snapshot->number = 1;
    snapshot->stage = Snapshot::Stage::Complete;
    snapshot->comments = std::make_shared<Captures::Comments>(std::move(thread.comments));
    snapshot->tree = std::make_shared<Thread::ThreadTree>(std::move(thread.tree));
    return snapshot;
}

//! A pane on the screen, and how long what is done to it takes until it is painted.
class Reader
{
public:
    Reader()
    {
        m_pane.resize(1280, 800);
        m_pane.show();
        QApplication::processEvents();
    }

    [[nodiscard]] Ui::ThreadPane &pane() { return m_pane; }
    [[nodiscard]] double time(const std::function<void()> &act)
    {
        QElapsedTimer timer;
        timer.start();
        act();
        QApplication::sendPostedEvents();
        m_pane.window()->repaint();
        QApplication::processEvents();
        return double(timer.nsecsElapsed()) / 1e6;
    }
    [[nodiscard]] Times times(int count, const std::function<void(int)> &act)
    {
        Times times;
        for (int i = 0; i < count; ++i)
            times.ms.push_back(time([&] { act(i); }));
        return times;
    }

private:
    Ui::ThreadPane m_pane;
};

void print(const char *what, quint32 comments, const Times &times, const char *limit)
{
    std::printf("%-34s %9u %9.2f %9.2f %9.2f   %s\n", what, comments, times.at(0.5), times.at(0.95), times.at(1),
                limit);
    std::fflush(stdout);
}

void measure(quint32 count, quint64 seed)
{
    const Snapshot::SnapshotPtr snapshot = generated(count, seed);
    if (!snapshot || snapshot->tree->size() == 0) {
        std::printf("the thread could not be written\n");
        return;
    }
    const qint32 size = snapshot->tree->size();
    std::mt19937_64 random(seed);
    Reader reader;
    Ui::ThreadPane &pane = reader.pane();
    QScrollBar *bar = pane.view()->verticalScrollBar();
    malloc_trim(0); // else what the generator gave back would be counted as free room
    const double before = residentBytes();
    print("open, first screen", count, {{reader.time([&] { pane.setSnapshot(snapshot); })}}, "");
    print("smooth scroll", count, reader.times(400, [&](int) { bar->setValue(bar->value() + bar->singleStep()); }),
          "6 median, 12 p95");
    print("smooth scroll back", count, reader.times(300, [&](int) { bar->setValue(bar->value() - bar->singleStep()); }),
          "6 median, 12 p95");
    const auto anywhere = [&] { return snapshot->tree->node(qint32(random() % std::uint64_t(size))).comment; };
    print("jump to any comment", count, reader.times(300, [&](int) { pane.showComment(anywhere()); }), "16 p95");
    print("drag the scroll bar", count,
          reader.times(300, [&](int) { bar->setValue(int(random() % std::uint64_t(bar->maximum() + 1))); }), "16 p95");
    qint32 largest = 0;
    for (qint32 node = 1; node < size; ++node) {
        if (snapshot->tree->node(node).subtreeSize > snapshot->tree->node(largest).subtreeSize || largest == 0)
            largest = node;
    }
    pane.showComment(snapshot->tree->node(largest).comment);
    print("fold or unfold the largest", count, reader.times(40, [&](int) { pane.toggleFold(); }), "33");
    print("fold or unfold all", count, reader.times(10, [&](int i) { i % 2 == 0 ? pane.foldAll() : pane.unfoldAll(); }),
          "33");
    print("next comment", count, reader.times(300, [&](int) { pane.next(); }), "16 median, 50 p99");
    print("last and first comment", count,
          reader.times(20, [&](int i) { i % 2 == 0 ? pane.lastComment() : pane.firstComment(); }), "16 median, 50 p99");
    std::printf("%-34s %9u %9.0f MB                   100 MB\n", "memory of the view", count,
                (residentBytes() - before) / 1e6);
}

}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures the view of the discussion on a generated thread."));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("comments"), QStringLiteral("How many; several divided by commas."),
                      QStringLiteral("n"), QStringLiteral("1000,100000")});
    parser.addOption({QStringLiteral("gold"), QStringLiteral("Not used."), QStringLiteral("folder")});
    parser.process(application);
    std::printf("%-34s %9s %9s %9s %9s   %s\n", "until painted, ms", "comments", "median", "p95", "most", "limit");
    for (const QString &count : parser.value(QStringLiteral("comments")).split(QLatin1Char(',')))
        measure(count.toUInt(), 7);
    return 0;
}
