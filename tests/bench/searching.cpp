#include "peakmemory.h"
#include "repeatsthread.h"
#include "snapshot/snapshot.h"
#include "ui/search/searchrun.h"
#include "ui/thread/threadpane.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

// How quick a search answers a key, on a generated thread of plain comments: the time until the first fifty hits are
// painted, or until it is known that there are fewer; offscreen. And whether it finds what a scan of the bytes finds.
namespace {

using namespace Catena;

constexpr quint64 seed = 7;
constexpr int words = 60; //!< that are typed, letter by letter
constexpr int recallWords = 30;

Snapshot::SnapshotPtr generated(quint32 count)
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

bool isKorean(const QString &word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](QChar c) {
        return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3;
    });
}

//! Words from comments anywhere, as often as they are used.
QStringList someWords(const Snapshot::Snapshot &snapshot, int count, bool korean)
{
    std::mt19937_64 random(seed);
    QStringList found;
    const auto size = std::uint64_t(snapshot.comments->size());
    for (int tries = 0; found.size() < count && tries < 100 * count; ++tries) {
        const QStringList all =
            snapshot.comments->text({quint32(random() % size)}).simplified().split(u' ', Qt::SkipEmptyParts);
        if (all.isEmpty())
            continue;
        const QString word = all[qsizetype(random() % std::uint64_t(all.size()))];
        if (isKorean(word) == korean && word.size() < 20)
            found += word;
    }
    return found;
}

//! One search and what it shows.
class Searcher
{
public:
    explicit Searcher(const Snapshot::SnapshotPtr &snapshot) : m_snapshot(snapshot)
    {
        m_pane.resize(1280, 800);
        m_pane.show();
        m_pane.setSnapshot(snapshot);
        m_pane.window()->repaint();
    }

    //! Milliseconds until the index is there; what is searched before reads all.
    double prepare()
    {
        QElapsedTimer timer;
        timer.start();
        m_run.prepare(m_snapshot);
        while (!m_run.hasIndex() && m_snapshot->comments->size() >= Ui::SearchRun::manyComments)
            QApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        return double(timer.nsecsElapsed()) / 1e6;
    }

    //! How long one key took.
    struct Times
    {
        double wall = 0; //!< milliseconds
        double cpu = 0; //!< of all threads: what it would take at the most on a machine with nothing else to do
    };

    //! Until the first hits are painted; what was under way is dropped, as when the next key comes.
    Times type(const QString &typed)
    {
        const Search::Query query = Search::Query::parse(typed);
        const double cpu = Bench::cpuSeconds();
        QElapsedTimer timer;
        timer.start();
        QEventLoop loop;
        QObject::connect(&m_run, &Ui::SearchRun::found, &loop, [&](const Search::Hits &hits) {
            if (loop.isRunning())
                show(hits, query);
            loop.quit();
        });
        QObject::connect(&m_run, &Ui::SearchRun::finished, &loop, &QEventLoop::quit);
        m_run.start(m_snapshot, query);
        loop.exec();
        return {double(timer.nsecsElapsed()) / 1e6, 1e3 * (Bench::cpuSeconds() - cpu)};
    }

    [[nodiscard]] double stop()
    {
        QElapsedTimer timer;
        timer.start();
        m_run.stop();
        return double(timer.nsecsElapsed()) / 1e6;
    }

private:
    void show(const Search::Hits &hits, const Search::Query &query)
    {
        std::vector<Base::CommentId> comments;
        for (const Search::Hit &hit : hits) {
            if (!hit.isEssay && (comments.empty() || comments.back() != hit.comment))
                comments.push_back(hit.comment);
        }
        Ui::Found found;
        found.matcher = std::make_shared<const Search::Matcher>(query);
        m_pane.setFound(found, comments);
        if (!comments.empty())
            m_pane.setCurrentComment(comments.front());
        QApplication::sendPostedEvents();
        m_pane.window()->repaint();
    }

    Snapshot::SnapshotPtr m_snapshot;
    Ui::ThreadPane m_pane;
    Ui::SearchRun m_run;
};

double at(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[std::size_t(share * double(values.size() - 1))];
}

//! Of the comments that have a word's bytes, how many are found.
void printRecall(const Snapshot::Snapshot &snapshot, const Search::LetterIndex &index)
{
    qint64 expected = 0;
    qint64 found = 0;
    for (QString word : someWords(snapshot, recallWords, true)) {
        word.truncate(1 + qsizetype(word.size() * 7 % 3)); // of one, two or three syllables
        std::vector<bool> isFound(snapshot.comments->size(), false);
        Search::search(
            snapshot, Search::Query::parse(word), {},
            [&](const Search::Hits &hits) {
                for (const Search::Hit &hit : hits)
                    isFound[hit.comment.index] = true;
            },
            {}, &index);
        const QByteArray bytes = word.toUtf8();
        for (quint32 i = 0; i < quint32(snapshot.comments->size()); ++i) {
            if (!snapshot.comments->buffers.view((*snapshot.comments)[{i}].body).contains(bytes))
                continue;
            ++expected;
            found += isFound[i];
        }
    }
    std::printf("figure search_recall_ko %.4f\n", expected ? double(found) / double(expected) : 0);
}

void measure(quint32 count)
{
    const Snapshot::SnapshotPtr snapshot = generated(count);
    if (!snapshot || snapshot->tree->size() == 0) {
        std::printf("the thread could not be written\n");
        return;
    }
    Searcher searcher(snapshot);
    std::vector<double> before;
    std::vector<double> times;
    std::vector<double> cpu;
    std::vector<double> stops;
    QStringList typed;
    for (const QString &word : someWords(*snapshot, words / 2, true) + someWords(*snapshot, words / 2, false)) {
        for (qsizetype letters = 1; letters <= word.size(); ++letters)
            typed += word.first(letters);
    }
    typed += QStringLiteral("끝내없는말");
    typed += QStringLiteral("nowheretobefound");
    for (qsizetype i = 0; i < typed.size(); i += 10)
        before.push_back(searcher.type(typed[i]).cpu);
    const double prepared = searcher.prepare();
    for (const QString &each : typed) {
        const Searcher::Times taken = searcher.type(each);
        times.push_back(taken.wall);
        cpu.push_back(taken.cpu);
        stops.push_back(searcher.stop());
    }
    const auto index = Search::LetterIndex::build(snapshot->comments);
    std::printf(
        "%u comments, %lld keys: CPU median %.2f, p95 %.2f, most %.2f ms; without the index median %.2f, p95 %.2f; "
        "stopped in %.2f ms; index after %.0f ms, %.1f MB\n",
        count, static_cast<long long>(typed.size()), at(cpu, 0.5), at(cpu, 0.95), at(cpu, 1), at(before, 0.5),
        at(before, 0.95), at(stops, 1), prepared, double(index->bytes()) / 1e6);
    std::printf("figure search_p50_ms.%u %.2f ms\n", count, at(times, 0.5));
    std::printf("figure search_p95_ms.%u %.2f ms\n", count, at(times, 0.95));
    printRecall(*snapshot, *index);
    std::fflush(stdout);
}

}

//! searching [--comments N,N]
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOption({QStringLiteral("comments"), QStringLiteral("How many; several divided by commas."),
                      QStringLiteral("n"), QStringLiteral("10000,100000")});
    parser.addOption({QStringLiteral("gold"), QStringLiteral("Not used."), QStringLiteral("folder")});
    parser.process(application);
    for (const QString &count : parser.value(QStringLiteral("comments")).split(QLatin1Char(',')))
        measure(count.toUInt());
    return 0;
}
