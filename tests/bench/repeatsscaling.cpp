#include "repeatsscaling.h"

#include "minhash.h"
#include "repeats/repeats.h"
#include "repeatsthread.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <optional>

namespace Catena::Bench {

namespace {

constexpr quint64 seed = 9201;
constexpr int runMs = 600'000;

//! One run in a process of its own.
struct Run
{
    double seconds = 0; //!< of one core
    double peakBytes = 0;
    double textBytes = 0;
    double fileBytes = 0;
};

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

//! The most memory this program held. Not getrusage(): that counts what the process held that started it.
double peakBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : 1024 * text.mid(at + 6, 20).simplified().split(' ').first().toDouble();
}

double textBytesOf(const Captures::Comments &comments)
{
    double bytes = 0;
    for (const Captures::Comment &comment : comments.comments)
        bytes += comment.body.size;
    return bytes;
}

std::optional<Run> runOnce(const QString &path)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--measure"), path});
    if (!process.waitForFinished(runMs) || process.exitCode() != 0)
        return {};
    const QList<QByteArray> fields = process.readAllStandardOutput().simplified().split(' ');
    if (fields.size() < 4)
        return {};
    return Run{fields[0].toDouble(), fields[1].toDouble(), fields[2].toDouble(), fields[3].toDouble()};
}

//! The median run, by time, of so many.
std::optional<Run> medianRun(const QString &path, int times)
{
    std::vector<Run> runs;
    for (int i = 0; i < times; ++i) {
        if (const std::optional<Run> run = runOnce(path))
            runs.push_back(*run);
    }
    if (runs.empty())
        return {};
    std::sort(runs.begin(), runs.end(), [](const Run &a, const Run &b) { return a.seconds < b.seconds; });
    return runs[runs.size() / 2];
}

//! Slope of log y over log x by least squares.
double exponentOf(const std::vector<std::pair<double, double>> &points)
{
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double sxy = 0;
    for (const auto &[x, y] : points) {
        sx += std::log(x);
        sy += std::log(y);
        sxx += std::log(x) * std::log(x);
        sxy += std::log(x) * std::log(y);
    }
    const double n = double(points.size());
    return (n * sxy - sx * sy) / (n * sxx - sx * sx);
}

//! CPU seconds of the peer on a table.
double minHashSeconds(const QString &path)
{
    const LoadedThread thread = loadThread(path);
    const double before = cpuSeconds();
    const std::vector<quint32> groups = minHashGroups(thread.comments);
    return groups.empty() ? 0 : cpuSeconds() - before;
}

}

int measureOne(const QString &path)
{
    const LoadedThread thread = loadThread(path);
    if (thread.comments.size() == 0)
        return 1;
    const double before = cpuSeconds();
    const Repeats::RepeatSet set = Repeats::findRepeats(thread.comments, thread.tree);
    const double seconds = cpuSeconds() - before;
    std::printf("%.6f %.0f %.0f %lld %d\n", seconds, peakBytes(), textBytesOf(thread.comments),
                static_cast<long long>(thread.fileBytes), set.count);
    return 0;
}

bool benchScaling(const QString &folder)
{
    std::vector<std::pair<double, double>> points;
    double rss = 0;
    double speed = 0;
    for (const quint32 count : {10'000U, 31'623U, 100'000U, 316'228U, 1'000'000U}) {
        const QString path = folder + QStringLiteral("/scaling.csv");
        if (!writeThread(generateThread(count, seed, ThreadForm::Plain), path))
            return false;
        const std::optional<Run> run = medianRun(path, count <= 100'000U ? 5 : count < 1'000'000U ? 3 : 1);
        if (!run)
            return false;
        points.emplace_back(count, run->seconds);
        std::printf("%8u comments: %8.3f s of one core, %6.1f MB/s of text, peak %6.0f MB, file %6.0f MB\n", count,
                    run->seconds, run->textBytes / run->seconds / 1e6, run->peakBytes / 1e6, run->fileBytes / 1e6);
        if (count == 100'000U) {
            const double peer = minHashSeconds(path);
            speed = peer / run->seconds;
            std::printf("%8s MinHash-128: %.3f s, %.1f MB/s\n", "", peer, run->textBytes / peer / 1e6);
        }
        if (count == 1'000'000U) {
            rss = (run->peakBytes - 400e6) / run->fileBytes;
            std::printf("peak memory is %.2f bytes a byte of the file; without the 400 MB allowed beside it %.2f\n",
                        run->peakBytes / run->fileBytes, rss);
        }
        QFile::remove(path);
    }
    std::printf("\nfigure exponent %.3f\nfigure speed_vs_minhash %.2f\nfigure rss_per_byte %.3f\n", exponentOf(points),
                speed, rss);
    return true;
}

}
