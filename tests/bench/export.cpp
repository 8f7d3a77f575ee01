#include "export/exportfile.h"
#include "random.h"
#include "testlib/snapshotbuilder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>
#include <malloc.h>
#include <optional>

// How long an export takes, what memory it needs, and whether the file says what the folder says. A generated folder of
// an essay and N comments; the peers print the HTML export of the same folder. Run it with -platform offscreen.
namespace {

using namespace Catena;

constexpr const char *words[] = {"강가의", "오래된",  "다리는",   "아침마다", "천천히", "사람들이", "건너고", "물은",
                                 "깊지만", "맑아서",  "바닥까지", "보인다",   "그런데", "어제",     "들은",   "말로는",
                                 "bridge", "and the", "river",    "2021년",   "‘느린’", "K1",       "공사가", "끝나면",
                                 "누가",   "돌볼지",  "아무도",   "모른다고", "했다",   "그래서",   "우리는", "물었다"};

QString sentence(Bench::Random &random)
{
    QString text;
    const int count = 6 + int(random.below(12));
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? QStringLiteral(" ") : QString()) + QString::fromUtf8(words[random.below(std::size(words))]);
    return text + u'.';
}

QString paragraph(Bench::Random &random, int sentences)
{
    QString text;
    for (int i = 0; i < sentences; ++i)
        text += (i > 0 ? QStringLiteral(" ") : QString()) + sentence(random);
    return text;
}

Snapshot::SnapshotPtr generated(int comments)
{
    Bench::Random random(20'261'122);
    Testlib::SnapshotBuilder builder(QStringLiteral("bench"));
    builder.essay(QStringLiteral("강가의 다리"));
    for (int i = 0; i < 30; ++i)
        builder.block(Formats::EssayBlock::Kind::Paragraph, paragraph(random, 5));
    for (int i = 0; i < comments; ++i) {
        Testlib::CommentSpec spec;
        spec.parent = i == 0 || random.below(4) == 0 ? -1 : std::max(0, i - 1 - int(random.below(6)));
        spec.text = paragraph(random, 1 + int(random.below(3)));
        spec.author = QStringLiteral("writer %1").arg(random.below(200));
        builder.comment(spec);
    }
    for (const char *term : {"다리", "강가", "river", "공사", "바닥"})
        builder.term(QString::fromUtf8(term));
    return builder.build();
}

double statusMib(const char *key)
{
    QFile status(QStringLiteral("/proc/self/status"));
    const QByteArray text = status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
    const qsizetype at = text.indexOf(key);
    return at < 0 ? 0 : text.mid(at + qsizetype(qstrlen(key)), 20).simplified().split(' ').first().toDouble() / 1024;
}

Export::ExportOptions options()
{
    Export::ExportOptions options;
    options.labels.language = QStringLiteral("ko");
    options.chosenConcepts = {QStringLiteral("공사")};
    return options;
}

//! Seconds to write the snapshot in the format of the name; none where that failed.
std::optional<double> timeOf(const Snapshot::Snapshot &snapshot, const QString &path, bool isChecked = true)
{
    Export::ExportOptions chosen = options();
    chosen.checksItself = isChecked;
    QElapsedTimer timer;
    timer.start();
    const auto done = Export::exportFile(snapshot, path, chosen);
    if (!done.ok()) {
        std::printf("%s: %s\n", qPrintable(path), qPrintable(done.error().detail));
        return std::nullopt;
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

//! Seconds that another program needs; none where it is missing or fails.
std::optional<double> timeOfPeer(const QString &program, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(program).isEmpty()) {
        std::printf("%s is not installed: no ratio to it.\n", qPrintable(program));
        return std::nullopt;
    }
    constexpr int patience = 600'000;
    QProcess process;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    if (!process.waitForFinished(patience) || process.exitCode() != 0) {
        std::printf("%s failed: no ratio to it.\n", qPrintable(program));
        return std::nullopt;
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

void comparePeers(const Snapshot::Snapshot &snapshot, const QTemporaryDir &folder, double seconds, qint64 bytes)
{
    const QString html = folder.filePath(QStringLiteral("peer.html"));
    if (!timeOf(snapshot, html))
        return;
    const QString chromiumPdf = folder.filePath(QStringLiteral("chromium.pdf"));
    const auto chromium =
        timeOfPeer(QStringLiteral("chromium"),
                   {QStringLiteral("--headless=new"), QStringLiteral("--no-sandbox"), QStringLiteral("--disable-gpu"),
                    QStringLiteral("--export-tagged-pdf"), QStringLiteral("--generate-pdf-document-outline"),
                    QStringLiteral("--user-data-dir=") + folder.filePath(QStringLiteral("profile")),
                    QStringLiteral("--print-to-pdf=") + chromiumPdf, html});
    if (chromium) {
        std::printf("figure vs_chromium %.2f\n", *chromium / seconds);
        std::printf("figure size_vs_chromium %.2f\n", double(QFileInfo(chromiumPdf).size()) / double(bytes));
    }
    const auto wkhtmltopdf = timeOfPeer(QStringLiteral("wkhtmltopdf"),
                                        {QStringLiteral("--quiet"), html, folder.filePath(QStringLiteral("wk.pdf"))});
    if (wkhtmltopdf)
        std::printf("figure vs_wkhtmltopdf %.2f\n", *wkhtmltopdf / seconds);
}

}

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QTemporaryDir folder;
    std::printf("%10s %10s %10s %10s %10s\n", "comments", "seconds", "unchecked", "KiB", "peak MiB");
    const auto small = timeOf(*generated(100), folder.filePath(QStringLiteral("warm.pdf"))); // the fonts are loaded
    std::optional<double> before;
    double exponent = 0;
    bool isRight = small.has_value();
    for (const int count : {1'000, 10'000}) {
        const Snapshot::SnapshotPtr snapshot = generated(count);
        malloc_trim(0);
        std::printf("resident before %d: %.0f MiB\n", count, statusMib("VmRSS:"));
        const QString path = folder.filePath(QStringLiteral("%1.pdf").arg(count));
        const auto unchecked = timeOf(*snapshot, path, false);
        const auto seconds = timeOf(*snapshot, path);
        isRight = isRight && seconds.has_value();
        if (!seconds || !unchecked)
            continue;
        const qint64 bytes = QFileInfo(path).size();
        std::printf("%10d %10.2f %10.2f %10lld %10.0f\n", count, *seconds, *unchecked,
                    static_cast<long long>(bytes / 1024), statusMib("VmHWM:"));
        std::printf("figure seconds.%d %.2f\n", count, *seconds);
        std::printf("figure peak_mib.%d %.0f\n", count, statusMib("VmHWM:"));
        exponent = before ? std::log10(*seconds / *before) : 0;
        before = seconds;
        if (count == 10'000)
            comparePeers(*snapshot, folder, *seconds, bytes);
    }
    std::printf("figure exponent %.2f\n", exponent);
    // The export reads itself back and fails where a letter or a highlight is not right.
    std::printf("figure text_equal %d\nfigure highlights_right %d\n", isRight ? 1 : 0, isRight ? 1 : 0);
    return isRight ? 0 : 1;
}
