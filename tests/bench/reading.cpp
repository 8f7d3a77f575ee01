#include "repeatsthread.h"
#include "search/search.h"
#include "snapshot/snapshot.h"
#include "ui/search/findbar.h"
#include "ui/search/finding.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QtConcurrent>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <functional>
#include <malloc.h>
#include <map>
#include <random>
#include <set>

// How quick the view of the discussion is, on a generated thread of plain comments: every time is that until the pixels
// are painted, offscreen, 1280x800. Run it with -platform offscreen. The figures are those of the largest thread.
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

Snapshot::SnapshotPtr generated(quint32 count, quint64 seed, const QString &path)
{
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

bool countsProcessorTime = false;

//! Milliseconds of the clock, or of the processor for this thread alone.
double now()
{
    timespec time{};
    clock_gettime(countsProcessorTime ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
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
        const double begun = now();
        act();
        QApplication::sendPostedEvents();
        m_pane.window()->repaint();
        QApplication::processEvents();
        return now() - begun;
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

//! What is printed for programs to read; filled by the largest thread.
using Figures = std::map<QString, double>;

//! A search as a window has it: what is typed until the first hits are marked and painted.
class Typing
{
public:
    Typing(Reader &reader, const Snapshot::SnapshotPtr &snapshot) : m_reader(reader)
    {
        m_finding.setSnapshot(snapshot);
        QObject::connect(&m_finding, &Ui::Finding::marksChanged, &m_bar, [this] {
            const Search::Hit *hit = m_finding.current();
            const bool isComment = hit && !hit->isEssay;
            m_reader.pane().setFound(
                {m_finding.matcher(), isComment ? hit->comment : Base::CommentId(), isComment ? hit->begin : 0},
                m_finding.comments());
        });
        QObject::connect(&m_finding, &Ui::Finding::wentTo, &m_bar, [this] {
            const Search::Hit &hit = *m_finding.current();
            m_reader.pane().showMention(hit.comment, hit.begin, hit.end);
        });
        m_bar.show();
        m_finding.open();
    }
    //! Milliseconds from the key until the first hits are painted, or until nothing was found.
    double type(const QString &text)
    {
        constexpr qint64 patience = 5'000;
        QElapsedTimer timer;
        timer.start();
        m_bar.field()->setText(text);
        while (!m_finding.current() && !m_bar.countText().contains(QLatin1String("nothing"))
               && timer.elapsed() < patience)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
        m_reader.pane().window()->repaint();
        return double(timer.nsecsElapsed()) / 1e6;
    }

private:
    Reader &m_reader;
    Ui::FindBar m_bar;
    Ui::Finding m_finding{&m_bar};
};

QString anyWord(const Snapshot::Snapshot &snapshot, std::mt19937_64 &random)
{
    for (;;) {
        const Base::CommentId id{quint32(random() % snapshot.comments->size())};
        const QStringList words = snapshot.comments->text(id).split(QLatin1Char(' '), Qt::SkipEmptyParts);
        const QString word = words.isEmpty() ? QString() : words.at(qsizetype(random() % std::uint64_t(words.size())));
        if (!word.isEmpty() && word.front().isLetterOrNumber())
            return word;
    }
}

//! Each word letter by letter, as fingers do.
Times typed(Reader &reader, const Snapshot::SnapshotPtr &snapshot, std::mt19937_64 &random)
{
    constexpr int words = 24;
    constexpr qsizetype mostLetters = 6;
    Typing typing(reader, snapshot);
    Times times;
    for (int i = 0; i < words; ++i) {
        const QString word = anyWord(*snapshot, random);
        for (qsizetype letters = 1; letters <= std::min(mostLetters, word.size()); ++letters)
            times.ms.push_back(typing.type(word.left(letters)));
    }
    return times;
}

//! Of the comments in which a look at the bytes finds a Korean word of one syllable or more, the share that the search
//! finds too.
double koreanRecall(const Snapshot::SnapshotPtr &snapshot, std::mt19937_64 &random)
{
    constexpr int words = 40;
    qint64 expected = 0;
    qint64 found = 0;
    for (int i = 0; i < words;) {
        QString word = anyWord(*snapshot, random);
        word = word.left(1 + i % 4);
        const bool isKorean =
            std::all_of(word.begin(), word.end(), [](QChar c) { return c >= QChar(0xAC00) && c <= QChar(0xD7A3); });
        if (!isKorean)
            continue;
        ++i;
        std::set<quint32> hits;
        Search::search(*snapshot, Search::Query::parse(word), {}, [&hits](const Search::Hits &batch) {
            for (const Search::Hit &hit : batch)
                hits.insert(hit.comment.index);
        });
        const QByteArray bytes = word.toUtf8();
        for (const Thread::Node &node : snapshot->tree->nodes()) {
            const QByteArrayView text = snapshot->comments->buffers.view((*snapshot->comments)[node.comment].body);
            if (!QByteArray::fromRawData(text.data(), text.size()).contains(bytes))
                continue;
            ++expected;
            found += hits.contains(node.comment.index) ? 1 : 0;
        }
    }
    return expected == 0 ? 0 : double(found) / double(expected);
}

//! Every kind of move in turn, while another thread reads the same discussion again and again.
Times keysWhileReading(Reader &reader, const QString &path)
{
    constexpr int keys = 600;
    using Move = void (Ui::ThreadPane::*)();
    constexpr Move moves[] = {&Ui::ThreadPane::next,          &Ui::ThreadPane::nextSibling, &Ui::ThreadPane::readOn,
                              &Ui::ThreadPane::nextThread,    &Ui::ThreadPane::moveInto,    &Ui::ThreadPane::next,
                              &Ui::ThreadPane::toggleFold,    &Ui::ThreadPane::toggleFold,  &Ui::ThreadPane::previous,
                              &Ui::ThreadPane::parentComment, &Ui::ThreadPane::jumpBack};
    std::atomic_bool stop = false;
    QFuture<void> reading = QtConcurrent::run([&stop, path] {
        while (!stop)
            (void)Bench::loadThread(path);
    });
    const Times times = reader.times(keys, [&](int i) { (reader.pane().*moves[std::size_t(i) % std::size(moves)])(); });
    stop = true;
    reading.waitForFinished();
    return times;
}

void measureMoves(Reader &reader, const Snapshot::SnapshotPtr &snapshot, std::mt19937_64 &random, Figures &figures)
{
    const auto count = quint32(snapshot->tree->size());
    const qint32 size = snapshot->tree->size();
    Ui::ThreadPane &pane = reader.pane();
    QScrollBar *bar = pane.view()->verticalScrollBar();
    const auto note = [&figures](const char *name, double ms) {
        figures[QLatin1String(name)] = std::max(figures[QLatin1String(name)], ms);
        figures[QStringLiteral("gui_block_max_ms")] = std::max(figures[QStringLiteral("gui_block_max_ms")], ms);
    };
    const auto show = [&](const char *what, const Times &times, const char *limit) {
        print(what, count, times, limit);
        note("gui_block_max_ms", times.at(1));
        return times;
    };
    const Times frames =
        show("smooth scroll",
             reader.times(700, [&](int i) { bar->setValue(bar->value() + (i < 400 ? 1 : -1) * bar->singleStep()); }),
             "6 median, 12 p95");
    figures[QStringLiteral("frame_p50_ms")] = frames.at(0.5);
    figures[QStringLiteral("frame_p95_ms")] = frames.at(0.95);
    const auto anywhere = [&] { return snapshot->tree->node(qint32(random() % std::uint64_t(size))).comment; };
    note("jump_p95_ms",
         show("jump to any comment", reader.times(300, [&](int) { pane.showComment(anywhere()); }), "16 p95").at(0.95));
    note("jump_p95_ms",
         show("drag the scroll bar",
              reader.times(300, [&](int) { bar->setValue(int(random() % std::uint64_t(bar->maximum() + 1))); }),
              "16 p95")
             .at(0.95));
    qint32 largest = 0;
    for (qint32 node = 1; node < size; ++node) {
        if (snapshot->tree->node(node).subtreeSize > snapshot->tree->node(largest).subtreeSize || largest == 0)
            largest = node;
    }
    pane.showComment(snapshot->tree->node(largest).comment);
    note("fold_ms",
         show("fold or unfold the largest", reader.times(40, [&](int) { pane.toggleFold(); }), "33").at(0.95));
    note("fold_ms",
         show("fold or unfold all", reader.times(10, [&](int i) { i % 2 == 0 ? pane.foldAll() : pane.unfoldAll(); }),
              "33")
             .at(0.95));
    show("last and first comment",
         reader.times(20, [&](int i) { i % 2 == 0 ? pane.lastComment() : pane.firstComment(); }), "50");
    using Order = Models::Arrangement::Order;
    show("by time and back", reader.times(6, [&](int i) { pane.setOrder(i % 2 == 0 ? Order::Time : Order::Tree); }),
         "100");
    show("one line each and back", reader.times(6, [&](int i) { pane.setSummary(i % 2 == 0); }), "100");
}

void measure(quint32 count, quint64 seed, Figures &figures)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("thread.csv"));
    const Snapshot::SnapshotPtr snapshot = generated(count, seed, path);
    if (!snapshot || snapshot->tree->size() == 0) {
        std::printf("the thread could not be written\n");
        return;
    }
    figures.clear();
    std::mt19937_64 random(seed);
    Reader reader;
    malloc_trim(0); // else what the generator gave back would be counted as free room
    const double before = residentBytes();
    const Times opened{{reader.time([&] { reader.pane().setSnapshot(snapshot); })}};
    print("open, first screen", count, opened, "100");
    figures[QStringLiteral("gui_block_max_ms")] = opened.at(1);
    measureMoves(reader, snapshot, random, figures);
    const double grown = residentBytes() - before;
    std::printf("%-34s %9u %9.0f MB                   100 MB\n", "memory of the view", count, grown / 1e6);
    figures[QStringLiteral("view_mib")] = grown / 1048576;
    const Times keys = keysWhileReading(reader, path);
    print("any key while a file is read", count, keys, "16 median, 50 p99");
    figures[QStringLiteral("key_p50_ms")] = keys.at(0.5);
    figures[QStringLiteral("key_p99_ms")] = keys.at(0.99);
    const Times searches = typed(reader, snapshot, random);
    print("first hits after a letter", count, searches, "16 median, 33 p95");
    figures[QStringLiteral("search_p50_ms")] = searches.at(0.5);
    figures[QStringLiteral("search_p95_ms")] = searches.at(0.95);
    figures[QStringLiteral("search_recall_ko")] = koreanRecall(snapshot, random);
}

}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures the view of the discussion on a generated thread."));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("comments"), QStringLiteral("How many; several divided by commas."),
                      QStringLiteral("n"), QStringLiteral("1000,100000,1000000")});
    parser.addOption({QStringLiteral("gold"), QStringLiteral("Not used."), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("cpu"),
                      QStringLiteral("Time of the processor instead of the clock, but for searches: "
                                     "for a machine that does other things too.")});
    parser.process(application);
    countsProcessorTime = parser.isSet(QStringLiteral("cpu"));
    std::printf("%-34s %9s %9s %9s %9s   %s\n", "until painted, ms", "comments", "median", "p95", "most", "limit");
    Figures figures;
    for (const QString &count : parser.value(QStringLiteral("comments")).split(QLatin1Char(',')))
        measure(count.toUInt(), 7, figures);
    for (const auto &[name, value] : figures) {
        const char *unit = name.endsWith(QLatin1String("_ms")) ? "ms"
            : name.endsWith(QLatin1String("_mib"))             ? "MiB"
                                                               : "";
        std::printf("figure %s %.4g %s\n", qPrintable(name), value, unit);
    }
    return 0;
}
