#include "ui/diagnostics/crashreports.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena::Ui;

class CrashReportsTest : public QObject
{
    Q_OBJECT

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QProcess *run(const QString &report, const char *how, QObject *parent)
    {
        auto *process = new QProcess(parent);
        process->start(QStringLiteral(CATENA_CRASHING), {report, QLatin1String(how)});
        return process->waitForFinished() ? process : nullptr;
    }

private slots:
    void shouldReportACrash_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<QByteArray>("signal");
        QTest::newRow("a wrong address") << QByteArray("segment") << QByteArray("SIGSEGV");
        QTest::newRow("an abort") << QByteArray("abort") << QByteArray("SIGABRT");
        QTest::newRow("a stack that is full") << QByteArray("stack") << QByteArray("SIGSEGV");
    }
    void shouldReportACrash()
    {
        QFETCH(QByteArray, how);
        QFETCH(QByteArray, signal);
#ifdef __SANITIZE_ADDRESS__
        if (how == "stack")
            QSKIP("the address sanitizer watches the stack itself");
#endif
        QTemporaryDir dir;
        const CrashReports reports(dir.path());
        const QString path = reports.pathForThisRun();
        const auto *process = run(path, how.constData(), this);
        QVERIFY(process);
        QCOMPARE(process->exitStatus(), QProcess::CrashExit);
        QCOMPARE(reports.left(), QStringList{path});
        const QString text = CrashReports::text(path);
        QVERIFY2(text.startsWith(QLatin1String("Catena of a test\n")), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("Ended by ") + QString::fromLatin1(signal)), qPrintable(text));
        QVERIFY2(text.contains(QLatin1String("crashing(")), qPrintable(text));
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void shouldLeaveNothingWhereNothingHappened()
    {
        QTemporaryDir dir;
        const CrashReports reports(dir.path());
        const auto *process = run(reports.pathForThisRun(), "not", this);
        QVERIFY(process && process->exitStatus() == QProcess::NormalExit);
        QVERIFY(reports.left().isEmpty());
    }

    void shouldGiveTheLatestFirst()
    {
        QTemporaryDir dir;
        write(dir.filePath(QStringLiteral("crash-20240101-000000-7.txt")), "old");
        write(dir.filePath(QStringLiteral("crash-20250101-000000-5.txt")), "new");
        write(dir.filePath(QStringLiteral("catena.log")), "no report");
        const CrashReports reports(dir.path());
        QCOMPARE(reports.left().size(), 2);
        QCOMPARE(CrashReports::text(reports.left().at(0)), QStringLiteral("new"));
    }

    void shouldNotNameTheHomeFolder()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("crash-1-1.txt"));
        write(path, QDir::homePath().toUtf8() + "/bin/catena(+0x10)");
        QCOMPARE(CrashReports::text(path), QStringLiteral("~/bin/catena(+0x10)"));
    }

    void shouldOfferEachOnce()
    {
        QTemporaryDir dir;
        const CrashReports reports(dir.path());
        for (int i = 10; i < 30; ++i)
            write(dir.filePath(QStringLiteral("crash-%1-1.txt").arg(i)), "x");
        reports.setAside();
        QVERIFY(reports.left().isEmpty());
        const QStringList kept = QDir(dir.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(kept.size(), 10);
        QCOMPARE(kept.first(), QStringLiteral("seen-crash-20-1.txt"));
        write(dir.filePath(QStringLiteral("crash-40-1.txt")), "x");
        reports.discard();
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 10);
    }
};

QTEST_GUILESS_MAIN(CrashReportsTest)
#include "crashreportstest.moc"
