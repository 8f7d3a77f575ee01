#include "base/cancellation.h"
#include "base/ids.h"
#include "base/issue.h"
#include "base/moment.h"
#include "base/result.h"
#include "base/savedfile.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena::Base;

class BaseTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldNameEveryIssueKindOnce()
    {
        QSet<QString> names;
        for (int kind = 0; kind <= int(IssueKind::DictionaryMissing); ++kind) {
            const QString name = issueName(IssueKind(kind));
            QVERIFY(!name.isEmpty());
            QVERIFY2(!names.contains(name), qPrintable(name));
            names.insert(name);
        }
    }

    void shouldKnowWhatWouldBeWrittenInsideAFolder()
    {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("in/deep")));
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("in2")));
        QVERIFY(QFile::link(dir.filePath(QStringLiteral("in")), dir.filePath(QStringLiteral("link"))));
        const QString folder = dir.filePath(QStringLiteral("in"));
        QVERIFY(isInsideFolder(folder + QLatin1String("/x.pdf"), folder));
        QVERIFY(isInsideFolder(folder + QLatin1String("/deep/x.pdf"), folder + QLatin1Char('/')));
        QVERIFY(isInsideFolder(dir.filePath(QStringLiteral("link/x.pdf")), folder));
        QVERIFY(!isInsideFolder(dir.filePath(QStringLiteral("in2/x.pdf")), folder));
        QVERIFY(!isInsideFolder(dir.filePath(QStringLiteral("x.pdf")), folder));
        QVERIFY(!isInsideFolder(folder + QLatin1String("/../x.pdf"), folder));
    }

    void shouldKnowWhatWouldBeReplacedOfWhatIsRead()
    {
        const QTemporaryDir dir;
        QVERIFY(QDir(dir.path()).mkpath(QStringLiteral("in")));
        const QString essay = dir.filePath(QStringLiteral("in/essay.md"));
        QVERIFY(writeFile(essay, "An essay.").ok());
        const QString link = dir.filePath(QStringLiteral("link.md"));
        QVERIFY(QFile::link(essay, link));
        QVERIFY(isInsideFolder(link, dir.filePath(QStringLiteral("in")))); // it would be written through
        QVERIFY(isInsideFolder(essay, essay)); // a single file that is read
        QVERIFY(isInsideFolder(link, essay));
        QVERIFY(isInsideFolder(essay, link));
        QVERIFY(!isInsideFolder(dir.filePath(QStringLiteral("in/essay.pdf")), essay));
    }

    void shouldPrintAMomentAsExactlyAsItWasStated_data()
    {
        QTest::addColumn<Moment>("moment");
        QTest::addColumn<QString>("iso");
        const qint64 msecs = 1'709'647'509'000; // 2024-03-05T14:05:09Z
        QTest::newRow("no date") << Moment{} << QString();
        QTest::newRow("a day") << Moment{msecs, 0, Moment::Precision::Day, false} << QStringLiteral("2024-03-05");
        QTest::newRow("a minute without a zone")
            << Moment{msecs, 0, Moment::Precision::Minute, false} << QStringLiteral("2024-03-05T14:05");
        QTest::newRow("a second in UTC") << Moment{msecs, 0, Moment::Precision::Second, true}
                                         << QStringLiteral("2024-03-05T14:05:09Z");
        QTest::newRow("a second east of UTC")
            << Moment{msecs, 540, Moment::Precision::Second, true} << QStringLiteral("2024-03-05T23:05:09+09:00");
        QTest::newRow("half an hour west")
            << Moment{msecs, -210, Moment::Precision::Minute, true} << QStringLiteral("2024-03-05T10:35-03:30");
    }

    void shouldPrintAMomentAsExactlyAsItWasStated()
    {
        QFETCH(Moment, moment);
        QTEST(moment.toIso(), "iso");
    }

    void shouldNumberCommentsFromOne()
    {
        QCOMPARE(CommentId{0}.toString(), QStringLiteral("c1"));
        QVERIFY(!CommentId{}.isValid());
        QVERIFY(CommentId{3} < CommentId{4});
    }

    void shouldCarryAValueOrAnError()
    {
        const Result<int> good = 7;
        const Result<int> bad = Error{ErrorKind::NotFound, QStringLiteral("/nowhere"), {}};
        QVERIFY(good.ok());
        QCOMPARE(good.value(), 7);
        QVERIFY(!bad.ok());
        QCOMPARE(bad.error().path, QStringLiteral("/nowhere"));
    }

    void shouldShareOneFlagBetweenCopiesOfACancellation()
    {
        const Cancellation asked;
        const Cancellation copy = asked;
        const Cancellation other;
        copy.cancel();
        QVERIFY(asked.isCancelled());
        QVERIFY(!other.isCancelled());
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "basetest.moc"
