#include "base/cancellation.h"
#include "base/ids.h"
#include "base/issue.h"
#include "base/moment.h"
#include "base/result.h"

#include <QSet>
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
