#include "ui/diagnostics/logfile.h"
#include "ui/diagnostics/messagelog.h"

#include <QDir>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena::Ui;

Q_LOGGING_CATEGORY(lcOurs, "catena.test", QtInfoMsg)
Q_LOGGING_CATEGORY(lcForeign, "library.test", QtInfoMsg)

class LogFileTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldKeepTheLatestLines()
    {
        QTemporaryDir dir;
        LogFile log(dir.filePath(QStringLiteral("state/x.log")));
        for (int i = 0; i < 5; ++i)
            log.add(QStringLiteral("line %1").arg(i));
        QCOMPARE(log.lastLines(2), QStringList({QStringLiteral("line 3"), QStringLiteral("line 4")}));
        QCOMPARE(log.lastLines(99).size(), 5);
        QVERIFY(!(QFileInfo(log.path()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void shouldNeverGrowBeyondItsFiles()
    {
        QTemporaryDir dir;
        constexpr qint64 most = 1'000;
        LogFile log(dir.filePath(QStringLiteral("x.log")), most);
        for (int i = 0; i < 2'000; ++i)
            log.add(QStringLiteral("a line of some length, number %1").arg(i));
        const QFileInfoList files = QDir(dir.path()).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), qsizetype(LogFile::keptFiles) + 1);
        for (const QFileInfo &file : files)
            QVERIFY(file.size() < most + 100);
        QVERIFY(log.lastLines(1).constFirst().endsWith(QLatin1String("1999")));
        // What goes on from one file to the next is one log.
        const QStringList lines = log.lastLines(20);
        QCOMPARE(lines.size(), 20);
        QVERIFY(lines.constFirst().endsWith(QLatin1String("1980")));
    }

    void shouldKeepALineOne()
    {
        QTemporaryDir dir;
        LogFile log(dir.filePath(QStringLiteral("x.log")));
        log.add(QStringLiteral("a\nb\x1b[31m\u2028c"));
        QCOMPARE(log.lastLines(9), QStringList{QStringLiteral("a\ufffdb\ufffd[31m\ufffdc")});
    }

    void shouldGoOnWhereItCannotWrite()
    {
        LogFile log(QStringLiteral("/proc/no/such/place/x.log"));
        log.add(QStringLiteral("lost"));
        QVERIFY(log.lastLines(1).isEmpty());
    }

    // A library may name a file or quote a text in what it says.
    void shouldWriteNoWordOfTheLibraries()
    {
        QTemporaryDir dir;
        setMessageLog(std::make_unique<LogFile>(dir.filePath(QStringLiteral("x.log"))));
        qCInfo(lcOurs) << "read" << 7;
        QTest::ignoreMessage(QtWarningMsg, "cannot open /home/reader/secret.txt");
        qCWarning(lcForeign, "cannot open /home/reader/secret.txt");
        const QStringList lines = lastMessages(9);
        setMessageLog(nullptr);
        qCInfo(lcOurs) << "after";
        QCOMPARE(LogFile(dir.filePath(QStringLiteral("x.log"))).lastLines(9), lines);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].endsWith(QLatin1String("info catena.test: read 7")), qPrintable(lines[0]));
        QVERIFY2(lines[1].endsWith(QLatin1String("warning library.test: (35 characters)")), qPrintable(lines[1]));
    }
};

QTEST_GUILESS_MAIN(LogFileTest)
#include "logfiletest.moc"
