#include "ui/search/finding.h"

#include "testlib/snapshotbuilder.h"
#include "ui/search/findbar.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Catena;
using Testlib::SnapshotBuilder;
using Ui::FindBar;
using Ui::Finding;

namespace {

Snapshot::SnapshotPtr stones(int count)
{
    SnapshotBuilder builder;
    builder.essay(QStringLiteral("On stones"), {QStringLiteral("A stone lies.")});
    for (int i = 0; i < count; ++i)
        builder.comment({.parent = i - 1, .text = i % 2 == 0 ? QStringLiteral("stone") : QStringLiteral("sand")});
    return builder.build();
}

}

class FindingTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldGoToTheFirstPlaceFromWhereTheReaderStands()
    {
        FindBar bar;
        Finding finding(&bar);
        finding.setSnapshot(stones(6));
        finding.setStart({3});
        finding.open();
        QVERIFY(finding.isOpen());
        QSignalSpy went(&finding, &Finding::wentTo);
        QTest::keyClicks(bar.field(), QStringLiteral("stone"));
        QTRY_VERIFY(finding.current() && finding.hits().size() == 4);
        QCOMPARE(finding.current()->comment, Base::CommentId{4});
        QTRY_COMPARE(bar.countText(), QStringLiteral("4 of 4"));
        finding.next();
        QVERIFY(finding.current()->isEssay); // round to the beginning
        QCOMPARE(bar.countText(), QStringLiteral("1 of 4"));
        QTest::keyClick(bar.field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(finding.current()->comment, Base::CommentId{4});
        QVERIFY(went.count() >= 3);
    }

    void shouldGoOnFromTheBeginningWhereNothingFollows()
    {
        FindBar bar;
        Finding finding(&bar);
        finding.setSnapshot(stones(6));
        finding.setStart({5});
        finding.open();
        bar.field()->setText(QStringLiteral("stone"));
        QTRY_VERIFY(finding.current());
        QVERIFY(finding.current()->isEssay);
    }

    void shouldSayWhatItFinds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing there") << QStringLiteral("feather") << QStringLiteral("nothing found");
        QTest::newRow("nothing typed") << QStringLiteral(" ") << QString();
        QTest::newRow("not understood") << QStringLiteral("is:blue") << QStringLiteral("Not understood: is:blue");
        QTest::newRow("some") << QStringLiteral("sand") << QStringLiteral("1 of 3");
    }
    void shouldSayWhatItFinds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, said);
        FindBar bar;
        Finding finding(&bar);
        finding.setSnapshot(stones(6));
        finding.open();
        bar.field()->setText(typed);
        QTRY_COMPARE(bar.countText(), said);
    }

    void shouldDropASearchForAnother()
    {
        FindBar bar;
        Finding finding(&bar);
        finding.setSnapshot(stones(20'000));
        finding.open();
        bar.field()->setText(QStringLiteral("stone"));
        bar.field()->setText(QStringLiteral("feather"));
        QTRY_COMPARE(bar.countText(), QStringLiteral("nothing found"));
        QVERIFY(finding.hits().empty());
    }

    void shouldStayWhereTheReaderIsWhenTheSnapshotChanges()
    {
        FindBar bar;
        Finding finding(&bar);
        finding.setSnapshot(stones(6));
        finding.open();
        bar.field()->setText(QStringLiteral("stone"));
        QTRY_COMPARE(bar.countText(), QStringLiteral("1 of 4"));
        QSignalSpy went(&finding, &Finding::wentTo);
        finding.setSnapshot(stones(8));
        QTRY_COMPARE(bar.countText(), QStringLiteral("5 found"));
        QCOMPARE(went.count(), 0);
        finding.next();
        QCOMPARE(went.count(), 1);
    }

    void shouldMarkNothingOnceItIsClosed()
    {
        FindBar bar;
        Finding finding(&bar);
        finding.setSnapshot(stones(6));
        finding.open();
        bar.field()->setText(QStringLiteral("stone"));
        QVERIFY(finding.matcher());
        QSignalSpy closed(&finding, &Finding::closed);
        QTest::keyClick(bar.field(), Qt::Key_Escape);
        QCOMPARE(closed.count(), 1);
        QVERIFY(!finding.isOpen());
        QVERIFY(!finding.matcher());
        QVERIFY(!finding.current());
    }
};

QTEST_MAIN(FindingTest)
#include "findingtest.moc"
