#include "exporttest.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace Catena;
using namespace Qt::StringLiterals;
using Export::ExportTest;
using Export::PdfFile;
using Testlib::SnapshotBuilder;

class TestExportFailures : public QObject, private ExportTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void shouldLeaveNothingWhereItCannotWrite_data();
    void shouldLeaveNothingWhereItCannotWrite();
    void shouldKeepTheOldFileWhereverTheDiskGetsFull();
    void shouldHaveAWholeFileWheneverItIsKilled();
    void shouldKeepTheOldFileWhenCancelled();
    void shouldTellHowFarItIs();

public:
    //! The process that is killed: exports in turn until then.
    static int exportAgainAndAgain(const QString &path);

private:
    [[nodiscard]] static Export::ExportOptions versionOf(int version);
    [[nodiscard]] static QByteArray bytesOf(const QString &path);
};

Export::ExportOptions TestExportFailures::versionOf(int version)
{
    Export::ExportOptions options = optionsOf();
    options.created = options.created.addDays(version);
    return options;
}

QByteArray TestExportFailures::bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int TestExportFailures::exportAgainAndAgain(const QString &path)
{
    const Snapshot::SnapshotPtr snapshot = sample().build();
    std::puts("begun");
    std::fflush(stdout);
    for (int version = 0; Export::exportPdf(*snapshot, path, versionOf(version)).ok(); version = 1 - version) { }
    return 1;
}

void TestExportFailures::shouldLeaveNothingWhereItCannotWrite_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("a folder that is not there") << u"nowhere/out.pdf"_s;
    QTest::newRow("a folder of that name") << u"folder"_s;
}

void TestExportFailures::shouldLeaveNothingWhereItCannotWrite()
{
    QFETCH(const QString, target);
    QVERIFY(QDir(folderPath()).mkdir(u"folder"_s));
    const auto result = Export::exportPdf(*sample().build(), path(target), optionsOf());
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Base::ErrorKind::NotWritable);
    QCOMPARE(result.error().path, path(target));
    QVERIFY(!result.error().detail.isEmpty());
    QCOMPARE(entries(), QStringList{u"folder"_s});
}

void TestExportFailures::shouldKeepTheOldFileWhereverTheDiskGetsFull()
{
    const Snapshot::SnapshotPtr snapshot = sample().build();
    QVERIFY(Export::exportPdf(*snapshot, path(), optionsOf()).ok());
    const QByteArray old = bytesOf(path());
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    constexpr rlim_t steps = 40;
    int failures = 0;
    for (rlim_t step = 0; step <= steps; ++step) {
        rlimit small = before;
        small.rlim_cur = rlim_t(old.size()) * step / steps;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto result = Export::exportPdf(*snapshot, path(), optionsOf());
        setrlimit(RLIMIT_FSIZE, &before);
        failures += result.ok() ? 0 : 1;
        QVERIFY(result.ok() || result.error().kind == Base::ErrorKind::NotWritable);
        QVERIFY(result.ok() == (step == steps));
        QVERIFY(bytesOf(path()) == old);
        QCOMPARE(entries().size(), 1);
    }
    std::signal(SIGXFSZ, handler);
    QCOMPARE(failures, int(steps));
}

void TestExportFailures::shouldHaveAWholeFileWheneverItIsKilled()
{
    const Snapshot::SnapshotPtr snapshot = sample().build();
    QList<QByteArray> wholes; // what the process writes in turn
    for (const int version : {0, 1}) {
        QVERIFY(Export::exportPdf(*snapshot, path(), versionOf(version)).ok());
        wholes.append(bytesOf(path()));
    }
    QVERIFY(wholes[0] != wholes[1]);
    QRandomGenerator random(20'261'122);
    const int kills = qEnvironmentVariableIsSet("CATENA_LONG") ? 10'000 : 100;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {u"--export"_s, path()});
        QVERIFY(process.waitForReadyRead(60'000)); // it has begun
        QThread::usleep(ulong(random.bounded(60'000)));
        process.kill();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY2(wholes.contains(bytesOf(path())), qPrintable(u"kill %1"_s.arg(kill)));
    }
}

void TestExportFailures::shouldKeepTheOldFileWhenCancelled()
{
    QFile old(path());
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("as it was") == 9);
    old.close();
    const Base::Cancellation cancellation;
    const auto result =
        Export::exportPdf(*sample().build(), path(), optionsOf(), cancellation, [&](qint64 done, qint64) {
            QVERIFY(done <= 3);
            if (done == 3) {
                cancellation.cancel();
            }
        });
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Base::ErrorKind::Cancelled);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("as it was"));
    QCOMPARE(entries().size(), 1);
}

void TestExportFailures::shouldTellHowFarItIs()
{
    std::vector<qint64> steps;
    qint64 total = 0;
    const auto result = Export::exportPdf(*sample().build(), path(), optionsOf(), {}, [&](qint64 done, qint64 of) {
        steps.push_back(done);
        total = of;
    });
    QVERIFY(result.ok());
    QCOMPARE(total, 18); // ten essay blocks, five comments, three concepts
    QCOMPARE(qint64(steps.size()), total + 1);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        QCOMPARE(steps[i], qint64(i));
    }
}

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--export"_L1) {
        return TestExportFailures::exportAgainAndAgain(arguments.value(2));
    }
    TestExportFailures test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_exportfailures.moc"
