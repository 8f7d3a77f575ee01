#include "openingbench.h"

#include "captures/capture.h"
#include "documents/documentfolder.h"
#include "formats/reader.h"
#include "peakmemory.h"
#include "thread/buildthread.h"
#include "threadfiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <optional>
#include <sys/resource.h>

namespace Catena::Bench {

namespace {

constexpr int runMs = 600'000;
constexpr std::size_t screenComments = 40;
constexpr quint32 mostForMedians = 100'000; //!< larger boxes take the peers a minute: once must do

double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + 1e-6 * double(time.tv_usec); };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

//! What running a program several times gave, medians.
struct Measured
{
    double seconds = 0; //!< of CPU, the program and all it starts
    QMap<QByteArray, double> told; //!< "name value" pairs of its standard output
    QByteArray lastOutput;
};

std::optional<Measured> measured(const QString &program, const QStringList &arguments, int runs)
{
    std::vector<double> seconds;
    QMap<QByteArray, std::vector<double>> told;
    Measured result;
    for (int i = 0; i < runs; ++i) {
        const double before = childSeconds();
        QProcess process;
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(program, arguments);
        if (!process.waitForFinished(runMs) || process.exitStatus() != QProcess::NormalExit
            || process.exitCode() != 0) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        seconds.push_back(childSeconds() - before);
        result.lastOutput = process.readAllStandardOutput();
        const QList<QByteArray> words = result.lastOutput.simplified().split(' ');
        for (qsizetype w = 0; w + 1 < words.size(); ++w) {
            bool isNumber = false;
            const double value = words[w + 1].toDouble(&isNumber);
            if (isNumber)
                told[words[w]].push_back(value);
        }
    }
    result.seconds = median(seconds);
    for (auto it = told.cbegin(); it != told.cend(); ++it)
        result.told.insert(it.key(), median(it.value()));
    return result;
}

//! A mail program that opens the box in a terminal of its own (script(1)), threads it and leaves.
std::optional<Measured> peer(const QString &program, const QString &folder, const QString &box, int runs)
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return {};
    const QString rc = folder + QStringLiteral("/muttrc");
    QFile file(rc);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("set sort=threads\nset quit=yes\nset read_only=yes\nset header_cache=\"\"\n");
    file.write("set folder=\"" + folder.toUtf8() + "\"\nset spoolfile=\"" + box.toUtf8() + "\"\nset record=\"\"\n");
    file.write("set postponed=\"\"\nset mbox=\"\"\npush <exit>\n");
    file.close();
    const QString command = QStringLiteral("env TERM=xterm HOME=%1 %2 -n -F %3 -R -f %4").arg(folder, program, rc, box);
    return measured(QStringLiteral("script"), {QStringLiteral("-qec"), command, QStringLiteral("/dev/null")}, runs);
}

void printPeer(const char *name, const std::optional<Measured> &peer, double own, quint32 count)
{
    if (!peer) {
        std::printf("%s is not installed or did not open the box: open_vs_%s.%u is left out\n", name, name, count);
        return;
    }
    std::printf("%-8s %8.3f s of one core\n", name, peer->seconds);
    std::printf("figure open_vs_%s.%u %.2f x\n", name, count, peer->seconds / own);
}

//! The slope of log seconds over log comments, least squares.
double exponentOf(const std::vector<std::pair<double, double>> &points)
{
    double n = 0;
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (const auto &[count, seconds] : points) {
        const double a = std::log(count);
        const double b = std::log(seconds);
        n += 1;
        x += a;
        y += b;
        xx += a * a;
        xy += a * b;
    }
    const double width = n * xx - x * x;
    return width > 0 ? (n * xy - x * y) / width : 0;
}

std::vector<Formats::Reading> readAll(const Documents::DocumentFolder &folder)
{
    std::vector<Formats::Reading> readings;
    for (std::size_t i = 0; i < folder.documents.size(); ++i) {
        if (const Formats::Reader *reader = Formats::readerFor(folder.documents[i]))
            readings.push_back(reader->read(folder.documents[i], quint32(i)));
    }
    return readings;
}

//! How opening one file went: to the tree, the first comment painted where there is a window.
std::optional<Measured> opened(const QString &path, bool hasWindow, int runs)
{
    const QString self = QCoreApplication::applicationFilePath();
    const QString how = hasWindow ? QStringLiteral("--window") : QStringLiteral("--measure");
    std::optional<Measured> result = measured(self, {how, path}, runs);
    if (result)
        std::printf("%s", result->lastOutput.constData());
    return result;
}

bool benchJson(const OpeningBench &bench, quint32 count)
{
    const QString path = bench.folder + QStringLiteral("/item.json");
    if (!writeHackerNews(path, count))
        return false;
    const QString self = QCoreApplication::applicationFilePath();
    const auto own = measured(self, {QStringLiteral("--measure"), path}, bench.runs);
    if (!own)
        return false;
    std::printf("%sHacker News JSON of %u comments, %.1f MB: %.3f s of one core\n", own->lastOutput.constData(), count,
                double(QFileInfo(path).size()) / 1e6, own->seconds);
    if (const auto walk = measured(self, {QStringLiteral("--walk"), path}, bench.runs))
        std::printf("simdjson %8.3f s of one core\nfigure json_vs_simdjson.%u %.2f x\n", walk->seconds, count,
                    own->seconds / walk->seconds);
    else
        std::printf("this was built without simdjson: json_vs_simdjson is left out\n");
    QFile::remove(path);
    return true;
}

}

int measureOpening(const QString &path)
{
    const auto folder = Documents::openDocumentFolder(path);
    if (!folder)
        return 1;
    const double opened = cpuSeconds();
    const std::vector<Formats::Reading> readings = readAll(folder.value());
    const double read = cpuSeconds();
    const Captures::Capture capture = Captures::capture(folder.value().documents, readings);
    const double captured = cpuSeconds();
    const Thread::ThreadTree tree = Thread::buildThread(capture.comments, {});
    qint64 shown = 0;
    for (std::size_t i = 0; i < std::min(tree.nodes().size(), screenComments); ++i)
        shown += capture.comments.text(tree.nodes()[i].comment).size();
    const double threaded = cpuSeconds();
    std::printf("open %.3f read %.3f capture %.3f tree %.3f s, peak %.0f bytes, %zu comments, %lld characters shown\n",
                opened, read - opened, captured - read, threaded - captured, peakBytes(), capture.comments.size(),
                static_cast<long long>(shown));
    return shown > 0 ? 0 : 1;
}

bool OpeningBench::run() const
{
    std::vector<std::pair<double, double>> points;
    for (const quint32 count : counts) {
        const QString box = folder + QStringLiteral("/thread.mbox");
        if (!writeMailbox(box, count))
            return false;
        const double bytes = double(QFileInfo(box).size());
        const std::optional<Measured> own = opened(box, hasWindow, runs);
        if (!own)
            return false;
        std::printf("mailbox of %u messages, %.1f MB: %.3f s of one core\n", count, bytes / 1e6, own->seconds);
        if (own->told.contains("first"))
            std::printf("figure first_comment_ms.%u %.0f ms\n", count, own->told["first"]);
        if (count >= 10'000)
            points.push_back({double(count), own->seconds});
        if (count == counts.back())
            std::printf("figure rss_per_byte %.2f\n", own->told["peak"] / bytes);
        const int peerRuns = count <= mostForMedians ? runs : 1;
        if (count >= 10'000) {
            printPeer("mutt", peer(QStringLiteral("mutt"), folder, box, peerRuns), own->seconds, count);
            printPeer("neomutt", peer(QStringLiteral("neomutt"), folder, box, peerRuns), own->seconds, count);
        }
        QFile::remove(box);
        if (count >= 10'000 && !benchJson(*this, count))
            return false;
        std::fflush(stdout);
    }
    if (points.size() > 1)
        std::printf("figure exponent %.3f\n", exponentOf(points));
    return true;
}

}
