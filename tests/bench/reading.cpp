#include "readingwindow.h"
#include "repeatsthread.h"
#include "search/search.h"
#include "snapshot/snapshot.h"
#include "timedpane.h"
#include "ui/search/findbar.h"
#include "ui/search/finding.h"
#include "ui/thread/threadplan.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QThread>
#include <QtConcurrent>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <functional>
#include <malloc.h>
#include <map>
#include <random>
#include <set>

// How quick the view of the discussion is, on a generated thread of plain comments: every time is that until the pixels
// are painted, offscreen, 1280x800. Run it with -platform offscreen. The figures are those of the largest thread.
namespace {

using namespace Catena;
using Bench::Reader;
using Bench::Times;

double residentBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const QByteArray name("RssAnon:"); // the pages of the mapped file are the corpus
    const qsizetype at = text.indexOf(name);
    return at < 0 ? 0 : 1024 * text.mid(at + name.size(), 20).simplified().split(' ').first().toDouble();
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

//! How soon a worker that arranges the comments stops, wherever it is.
Times cancelled(const Ui::ThreadWish &wish)
{
    Times times;
    for (int i = 0; i < 12; ++i) {
        const Base::Cancellation cancellation;
        QFuture<std::shared_ptr<Ui::ThreadPlan>> plan =
            QtConcurrent::run([wish, cancellation] { return Ui::planThread(wish, cancellation); });
        QThread::msleep(quint64(i) * 25);
        QElapsedTimer clock;
        clock.start();
        cancellation.cancel();
        plan.waitForFinished();
        times.ms.push_back(double(clock.nsecsElapsed()) / 1e6);
    }
    return times;
}

void measureArranging(Reader &reader, const Snapshot::SnapshotPtr &snapshot,
                      const std::function<void(const char *, double)> &note)
{
    using Models::Arrangement;
    const auto count = quint32(snapshot->tree->size());
    Ui::ThreadPane &pane = reader.pane();
    const auto arrange = [&](const char *what, const std::vector<std::function<void()>> &acts) {
        Times blocks;
        Times waits;
        for (const std::function<void()> &act : acts) {
            const Reader::Waited waited = reader.waitFor(act, [&pane] { return !pane.isArranging(); });
            blocks.ms.push_back(waited.block);
            waits.ms.push_back(waited.all);
        }
        print(what, count, blocks, "100: longest block");
        print("  until it is there, by the clock", count, waits, "");
        note("gui_block_max_ms", blocks.at(1));
        note("arranged_max_ms", waits.at(1));
    };
    arrange("by time, by author and back",
            {[&] { pane.setOrder(Arrangement::Order::Time); }, [&] { pane.setOrder(Arrangement::Order::Author); },
             [&] { pane.setOrder(Arrangement::Order::Tree); }});
    arrange("one line each and back", {[&] { pane.setSummary(true); }, [&] { pane.setSummary(false); }});
    std::vector<Base::CommentId> found;
    for (qint32 node = 0; node < snapshot->tree->size(); node += 3)
        found.push_back(snapshot->tree->node(node).comment);
    const auto matcher = std::make_shared<const Search::Matcher>(Search::Query::parse(QStringLiteral("a")));
    arrange("a third found, these alone and back",
            {[&] {
                 pane.setFound({matcher, {}, 0}, found);
             },
             [&] { pane.setOnly(Arrangement::Only::Found); }, [&] { pane.showAll(); }, [&] { pane.setFound({}, {}); }});
    arrange("in another width", {[&] { pane.resize(1000, 800); }, [&] { pane.resize(1280, 800); }});
    Ui::ThreadWish wish{snapshot, snapshot->tree, snapshot, {}, {}, {}, pane.view()->estimate()};
    wish.arrangement.order = Arrangement::Order::Author;
    const Times stops = cancelled(wish);
    print("stopped", count, stops, "200, by the clock");
    note("arrange_cancel_ms", stops.at(1));
}

void measureMoves(Reader &reader, const Snapshot::SnapshotPtr &snapshot, std::mt19937_64 &random, Figures &figures)
{
    const auto count = quint32(snapshot->tree->size());
    const qint32 size = snapshot->tree->size();
    Ui::ThreadPane &pane = reader.pane();
    QScrollBar *bar = pane.view()->verticalScrollBar();
    const auto note = [&figures](const char *name, double ms) {
        figures[QLatin1String(name)] = std::max(figures[QLatin1String(name)], ms);
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
    measureArranging(reader, snapshot, note);
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
    bool isShown = false;
    const Reader::Waited opened = reader.waitFor(
        [&] {
            reader.pane().prepare(snapshot, [&] {
                reader.pane().setSnapshot(snapshot);
                isShown = true;
            });
        },
        [&] { return isShown; });
    print("open, first screen", count, Times{{opened.block}}, "100: longest block");
    print("  until it is there, by the clock", count, Times{{opened.all}}, "");
    figures[QStringLiteral("gui_block_max_ms")] = opened.block;
    const auto showMemory = [&](const char *when) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what no event loop would keep
        malloc_trim(0);
        const double grown = residentBytes() - before;
        std::printf("%-34s %9u %9.0f MB                   100 MB\n", when, count, grown / 1e6);
        figures[QStringLiteral("view_mib")] = grown / 1048576;
    };
    showMemory("memory of the view, opened");
    measureMoves(reader, snapshot, random, figures);
    showMemory("memory of the view, after that");
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
    Bench::Watched application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures the view of the discussion on a generated thread."));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("comments"), QStringLiteral("How many; several divided by commas."),
                      QStringLiteral("n"), QStringLiteral("1000,100000,1000000")});
    parser.addOption({QStringLiteral("gold"), QStringLiteral("Not used."), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("window"),
                      QStringLiteral("Open as many comments in a whole window instead, with all its panes and stages."),
                      QStringLiteral("n")});
    parser.addOption({QStringLiteral("cpu"),
                      QStringLiteral("Time of the processor instead of the clock, but for searches: "
                                     "for a machine that does other things too.")});
    parser.process(application);
    QLoggingCategory::setFilterRules(QStringLiteral("*.warning=false"));
    Bench::countsProcessorTime = parser.isSet(QStringLiteral("cpu"));
    if (parser.isSet(QStringLiteral("window"))) {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("thread.csv"));
        const quint32 count = parser.value(QStringLiteral("window")).toUInt();
        if (!Bench::writeThread(Bench::generateThread(count, 7, Bench::ThreadForm::Plain), path))
            return 1;
        std::printf("figure window_block_max_ms.%u %.4g ms\n", count, Bench::measureWindowBlocks(path));
        return 0;
    }
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
