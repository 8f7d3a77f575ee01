#include "mailbench.h"

#include "captures/capture.h"
#include "documents/documentfolder.h"
#include "formats/reader.h"
#include "repeatsgenerator.h"
#include "testlib/maillinks.h"
#include "thread/buildthread.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <optional>
#include <sys/resource.h>

namespace Catena::Bench {

namespace {

constexpr quint64 seed = 9207;
constexpr int runMs = 60'000;
constexpr int runs = 5;
constexpr std::size_t screenComments = 40;
constexpr int mostReferences = 9; //!< as mail programs cut long ones

double cpuSeconds(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

double childSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + 1e-6 * double(time.tv_usec); };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double peakMib()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, 20).simplified().split(' ').first().toDouble() / 1024;
}

QByteArray idOf(quint32 number)
{
    return "<c" + QByteArray::number(number) + ".bench@thread.example>";
}

//! One message with its separator, as a list's archive keeps it.
QByteArray messageOf(const std::vector<GeneratedComment> &comments, quint32 number)
{
    const QDateTime date = QDateTime::fromSecsSinceEpoch(1'700'000'000 + qint64(number) * 45, Qt::UTC);
    const QByteArray user = "user" + QByteArray::number(number * 7919U % (comments.size() / 4 + 20));
    QByteArray out = "From " + user + "@users.example " + date.toString(u"ddd MMM dd HH:mm:ss yyyy").toLatin1() + '\n';
    out += "Message-ID: " + idOf(number) + "\nDate: " + date.toString(u"ddd, dd MMM yyyy HH:mm:ss").toLatin1();
    out += " +0000\nFrom: " + user + " <" + user + "@users.example>\nTo: list@thread.example\nSubject: ";
    out += QByteArray(number == 0 ? "" : "Re: ") + "How to disagree\n";
    if (number > 0) {
        QByteArray references;
        quint32 above = comments[number].parent;
        for (int i = 0; i < mostReferences && above > 0; ++i, above = comments[above].parent)
            references = "\n " + idOf(above) + references;
        out += "In-Reply-To: " + idOf(comments[number].parent) + "\nReferences: " + idOf(0) + references + '\n';
    }
    out += "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n";
    QByteArray text = QByteArray::fromStdString(comments[number].text);
    text.replace("\nFrom ", "\n>From ");
    return out + text + "\n\n";
}

bool writeBox(const QString &path, quint32 count)
{
    const std::vector<GeneratedComment> comments = generateThread(count, seed, ThreadForm::Plain);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    for (quint32 i = 0; i < quint32(comments.size()); ++i)
        file.write(messageOf(comments, i));
    return file.flush();
}

//! Median CPU seconds of a program and all it starts; nothing where it does not run.
std::optional<double> medianSeconds(const QString &program, const QStringList &arguments)
{
    std::vector<double> seconds;
    for (int i = 0; i < runs; ++i) {
        const double before = childSeconds();
        QProcess process;
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(program, arguments);
        if (!process.waitForFinished(runMs) || process.exitCode() != 0) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        seconds.push_back(childSeconds() - before);
    }
    std::sort(seconds.begin(), seconds.end());
    return seconds[seconds.size() / 2];
}

//! A mail program that opens the box in a terminal of its own (script(1)), threads it and leaves.
std::optional<double> peerSeconds(const QString &program, const QString &folder, const QString &box)
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
    return medianSeconds(QStringLiteral("script"), {QStringLiteral("-qec"), command, QStringLiteral("/dev/null")});
}

//! How long one look at every line takes: the floor.
double scanSeconds(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const uchar *map = file.map(0, file.size());
    if (!map)
        return 0;
    const QByteArrayView text(map, file.size());
    const double before = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID);
    qint64 lines = 0;
    for (qsizetype at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
        ++lines;
    const double seconds = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID) - before;
    return lines > 0 ? seconds : 0;
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

void printPeer(const char *name, std::optional<double> peer, double own, quint32 count)
{
    if (!peer) {
        std::printf("%s is not installed or did not open the box: open_vs_%s.%u is left out\n", name, name, count);
        return;
    }
    std::printf("%-8s %8.3f s of one core\n", name, *peer);
    std::printf("figure open_vs_%s.%u %.2f x\n", name, count, *peer / own);
}

}

int measureOpening(const QString &path)
{
    const auto folder = Documents::openDocumentFolder(path);
    if (!folder)
        return 1;
    const double opened = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID);
    const std::vector<Formats::Reading> readings = readAll(folder.value());
    const double read = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID);
    const Captures::Capture capture = Captures::capture(folder.value().documents, readings);
    const double captured = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID);
    const Thread::ThreadTree tree = Thread::buildThread(capture.comments, {});
    qint64 shown = 0;
    for (std::size_t i = 0; i < std::min(tree.nodes().size(), screenComments); ++i)
        shown += capture.comments.text(tree.nodes()[i].comment).size();
    const double threaded = cpuSeconds(CLOCK_PROCESS_CPUTIME_ID);
    std::printf("open %.3f read %.3f capture %.3f tree %.3f s, peak %.0f MiB, %zu comments, %lld characters shown\n",
                opened, read - opened, captured - read, threaded - captured, peakMib(), capture.comments.size(),
                static_cast<long long>(shown));
    return shown > 0 ? 0 : 1;
}

bool benchOpening(const QString &folder, quint32 count)
{
    const QString box = folder + QStringLiteral("/thread.mbox");
    if (!writeBox(box, count))
        return false;
    const QString self = QCoreApplication::applicationFilePath();
    const std::optional<double> own = medianSeconds(self, {QStringLiteral("--measure"), box});
    if (!own)
        return false;
    QProcess once;
    once.start(self, {QStringLiteral("--measure"), box});
    if (once.waitForFinished(runMs))
        std::printf("%s", once.readAllStandardOutput().constData());
    std::printf("mailbox of %u messages, %.1f MB: %.3f s of one core; a look at every line %.4f s\n", count,
                double(QFile(box).size()) / 1e6, *own, scanSeconds(box));
    printPeer("mutt", peerSeconds(QStringLiteral("mutt"), folder, box), *own, count);
    printPeer("neomutt", peerSeconds(QStringLiteral("neomutt"), folder, box), *own, count);
    return true;
}

void benchMailTrees(const QString &gold)
{
    const QDir dir(gold + QStringLiteral("/mbox/mail-thread"));
    int trees = 0;
    int equal = 0;
    for (const QString &name : dir.entryList({QStringLiteral("*.expected.tsv")}, QDir::Files, QDir::Name)) {
        const QString box = dir.filePath(name.section(u'.', 0, 0));
        const auto folder = Documents::openDocumentFolder(box);
        if (!folder)
            continue;
        const Captures::Capture capture = Captures::capture(folder.value().documents, readAll(folder.value()));
        const bool isEqual = TestLib::linksOf(capture.comments) == TestLib::expectedLinks(dir.filePath(name));
        std::printf("%-12s %s\n", qPrintable(name.section(u'.', 0, 0)), isEqual ? "as expected" : "DIFFERS");
        ++trees;
        equal += isEqual;
    }
    if (trees == 0)
        std::printf("no mail-thread gold in %s: tree_equal.mail-thread is left out\n", qPrintable(gold));
    else
        std::printf("figure tree_equal.mail-thread %.4f\n", double(equal) / trees);
}

}
