#include "export/exportfile.h"
#include "exportsample.h"
#include "peakmemory.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <optional>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

// How long an export takes, what memory it needs, and whether the file says what the folder says: a generated folder of
// an essay and N comments, each N in a process of its own, as the command line exports. The peers print the HTML export
// of the same folder. Times are of the processor, so that whatever else the machine does counts less. Run it with
// -platform offscreen.
namespace {

using namespace Catena;

double secondsOf(const timeval &time)
{
    return double(time.tv_sec) + double(time.tv_usec) / 1e6;
}

//! Of all the processes that this one started, and those that they started, as far as they have ended.
double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
}

//! Waits for what a program leaves behind when it ends: this process inherits them (prctl(2), PR_SET_CHILD_SUBREAPER).
void reapOrphans()
{
    while (waitpid(-1, nullptr, 0) > 0) { }
}

constexpr int most = 10'000; //!< comments; its figures have the plain names

QByteArray suffixOf(int comments)
{
    return comments == most ? QByteArray() : '.' + QByteArray::number(comments);
}

struct Run
{
    double cpu = 0; //!< seconds, of all its processes
    double wall = 0;
    QByteArray output;
};

//! None where the program is missing or fails; then it says so.
std::optional<Run> run(const QString &program, const QStringList &arguments)
{
    constexpr int patience = 900'000;
    const QString name = QFileInfo(program).fileName();
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        std::printf("%s is not installed: no ratio to it.\n", qPrintable(name));
        return std::nullopt;
    }
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    const double before = childSeconds();
    process.start(program, arguments);
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        std::printf("%s failed: no ratio to it. %s\n", qPrintable(name), process.readAllStandardOutput().constData());
        return std::nullopt;
    }
    const double wall = double(timer.nsecsElapsed()) / 1e9;
    reapOrphans();
    return Run{childSeconds() - before, wall, process.readAllStandardOutput()};
}

//! The process of one export: prints the seconds of the processor it took with all but making the sample up, those of
//! the clock for the export, and the most memory in MiB.
int exportOnce(int comments, const QString &path, bool isChecked)
{
    const double begin = Bench::cpuSeconds();
    const Snapshot::SnapshotPtr snapshot = Bench::exportSample(comments);
    Export::ExportOptions options = Bench::exportSampleOptions(*snapshot);
    options.checksItself = isChecked;
    const double madeUp = Bench::cpuSeconds() - begin;
    QElapsedTimer timer;
    timer.start();
    const auto done = Export::exportFile(*snapshot, path, options);
    if (!done.ok()) {
        std::printf("%s\n", qPrintable(done.error().detail));
        return 1;
    }
    std::printf("%.3f %.3f %.1f\n", Bench::cpuSeconds() - madeUp, double(timer.nsecsElapsed()) / 1e9,
                Bench::peakBytes() / (1024 * 1024));
    return 0;
}

struct Measured
{
    double cpu = 0; //!< seconds
    double wall = 0;
    double peakMib = 0;
};

std::optional<Measured> measure(int comments, const QString &path, bool isChecked = true)
{
    const auto process =
        run(QCoreApplication::applicationFilePath(),
            {QStringLiteral("--once"), QString::number(comments), path, QString::number(isChecked ? 1 : 0)});
    if (!process)
        return std::nullopt;
    const QList<QByteArray> words = process->output.simplified().split(' ');
    return Measured{words.value(0).toDouble(), words.value(1).toDouble(), words.value(2).toDouble()};
}

int pagesOf(const QString &path)
{
    const auto information = run(QStringLiteral("pdfinfo"), {path});
    const qsizetype at = information ? information->output.indexOf("Pages:") : -1;
    return at < 0 ? 0 : information->output.mid(at + 6, 20).simplified().split(' ').first().toInt();
}

void comparePeers(int comments, const QTemporaryDir &folder, const Measured &own, qint64 bytes)
{
    const QString html = folder.filePath(QStringLiteral("peer.html"));
    if (!measure(comments, html))
        return;
    const auto compare = [&](const char *name, const std::optional<Run> &peer, const QString &pdf) {
        if (!peer)
            return;
        const qint64 size = QFileInfo(pdf).size();
        std::printf("%s: %.1f s of the processor, %.1f s, %d pages, %lld KiB\n", name, peer->cpu, peer->wall,
                    pagesOf(pdf), static_cast<long long>(size / 1024));
        const QByteArray figure = name + suffixOf(comments);
        std::printf("figure vs_%s %.2f\n", figure.constData(), peer->cpu / own.cpu);
        std::printf("figure wall_vs_%s %.2f\n", figure.constData(), peer->wall / own.wall);
        std::printf("figure size_vs_%s %.2f\n", figure.constData(), double(size) / double(bytes));
    };
    const QString chromiumPdf = folder.filePath(QStringLiteral("chromium.pdf"));
    compare("chromium",
            run(QStringLiteral("chromium"),
                {QStringLiteral("--headless=new"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                 QStringLiteral("--export-tagged-pdf"), QStringLiteral("--generate-pdf-document-outline"),
                 QStringLiteral("--user-data-dir=") + folder.filePath(QStringLiteral("profile")),
                 QStringLiteral("--print-to-pdf=") + chromiumPdf, html}),
            chromiumPdf);
    const QString wkPdf = folder.filePath(QStringLiteral("wk.pdf"));
    compare("wkhtmltopdf", run(QStringLiteral("wkhtmltopdf"), {QStringLiteral("--quiet"), html, wkPdf}), wkPdf);
}

int compareAll()
{
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    const QTemporaryDir folder;
    std::printf("%10s %8s %10s %10s %10s %10s\n", "comments", "pages", "cpu s", "unchecked", "KiB", "peak MiB");
    std::optional<double> before;
    double exponent = 0;
    bool isRight = true;
    for (const int count : {1'000, most}) {
        const QString path = folder.filePath(QStringLiteral("%1.pdf").arg(count));
        const auto unchecked = measure(count, path, false);
        const auto own = measure(count, path);
        isRight = isRight && own.has_value();
        if (!own || !unchecked)
            continue;
        const qint64 bytes = QFileInfo(path).size();
        std::printf("%10d %8d %10.2f %10.2f %10lld %10.0f\n", count, pagesOf(path), own->cpu, unchecked->cpu,
                    static_cast<long long>(bytes / 1024), own->peakMib);
        std::printf("figure peak_mib%s %.0f MiB\n", suffixOf(count).constData(), own->peakMib);
        exponent = before ? std::log10(own->cpu / *before) : 0;
        before = own->cpu;
        comparePeers(count, folder, *own, bytes);
    }
    std::printf("figure exponent %.2f\n", exponent);
    // The export reads itself back and fails where a letter or a highlight is not right.
    std::printf("figure text_equal %d\nfigure highlights_right %d\n", isRight ? 1 : 0, isRight ? 1 : 0);
    return isRight ? 0 : 1;
}

}

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--once"))
        return exportOnce(arguments.value(2).toInt(), arguments.value(3), arguments.value(4) == QLatin1String("1"));
    return compareAll();
}
