#include "exporttest.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
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
    void shouldLeaveNothingWhenTheDiskIsFull();
    void shouldKeepTheOldFileWhenCancelled();
    void shouldTellHowFarItIs();
};

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

void TestExportFailures::shouldLeaveNothingWhenTheDiskIsFull()
{
    const Snapshot::SnapshotPtr snapshot = sample().build();
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 9'000;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto result = Export::exportPdf(*snapshot, path(), optionsOf());
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().kind, Base::ErrorKind::NotWritable);
    QVERIFY(entries().isEmpty());
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

QTEST_MAIN(TestExportFailures)

#include "tst_exportfailures.moc"
