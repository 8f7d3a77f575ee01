#include "testlib/snapshotbuilder.h"
#include "ui/thread/ancestorbar.h"
#include "ui/thread/arrangementbar.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Catena;
using Base::CommentId;
using Models::Arrangement;
using Testlib::SnapshotBuilder;
using Ui::ThreadPane;

namespace {

Base::Moment at(int minutes)
{
    return {qint64(minutes) * 60'000, 0, Base::Moment::Precision::Minute, true};
}

// Sixty comments in threads of three, each thread older than the one before; every fifth is new.
Snapshot::SnapshotPtr discussion()
{
    SnapshotBuilder builder;
    for (int i = 0; i < 60; ++i) {
        builder.comment({.parent = i % 3 == 0 ? -1 : i - 1,
                         .text = QStringLiteral("Comment %1 says something.\nAnd goes on.").arg(i),
                         .author = QStringLiteral("writer %1").arg(i % 4),
                         .date = at(1'000 - i / 3 * 10 + i % 3)});
    }
    const Snapshot::SnapshotPtr built = builder.build();
    auto comments = std::make_shared<Captures::Comments>(*built->comments);
    for (std::size_t i = 0; i < comments->size(); i += 5)
        comments->comments[i].isNew = true;
    auto snapshot = std::make_shared<Snapshot::Snapshot>(*built);
    snapshot->comments = comments;
    return snapshot;
}

// So many that they are arranged by a worker; each is older than the one before.
Snapshot::SnapshotPtr many()
{
    SnapshotBuilder builder;
    for (int i = 0; i < Ui::mostAtOnce + 2'000; ++i) {
        builder.comment({.parent = i % 4 == 0 ? -1 : i - 1,
                         .text = QStringLiteral("Comment %1 says something. ").arg(i).repeated(1 + i % 9),
                         .date = at(Ui::mostAtOnce * 2 - i)});
    }
    return builder.build();
}

QList<int> shown(const ThreadPane &pane)
{
    QList<int> ids;
    for (const Thread::Node &node : pane.model()->tree().nodes())
        ids += int(node.comment.index);
    return ids;
}

int screenY(const ThreadPane &pane)
{
    return pane.view()->mapToGlobal(pane.view()->visualRect(pane.view()->currentIndex()).topLeft()).y();
}

}

class ThreadArrangingTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ThreadPane> m_pane;

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin).*")));
        m_pane = std::make_unique<ThreadPane>();
        m_pane->resize(500, 400);
        m_pane->setSnapshot(discussion());
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }
    void cleanup() { m_pane.reset(); }

    void shouldKeepTheCurrentCommentWhereItIsOnTheScreen_data()
    {
        QTest::addColumn<int>("order");
        QTest::newRow("by time") << int(Arrangement::Order::Time);
        QTest::newRow("by author") << int(Arrangement::Order::Author);
    }
    void shouldKeepTheCurrentCommentWhereItIsOnTheScreen()
    {
        QFETCH(int, order);
        m_pane->showComment({30});
        const int y = screenY(*m_pane);
        QSignalSpy current(m_pane.get(), &ThreadPane::currentCommentChanged);
        m_pane->setOrder(Arrangement::Order(order));
        QCOMPARE(m_pane->currentComment(), CommentId{30});
        QCOMPARE(screenY(*m_pane), y);
        m_pane->setOrder(Arrangement::Order::Tree);
        QCOMPARE(m_pane->currentComment(), CommentId{30});
        QCOMPARE(screenY(*m_pane), y);
        QCOMPARE(current.count(), 0);
    }

    void shouldLeaveALargeDiscussionAsItIsUntilItIsArranged()
    {
        m_pane->setSnapshot(many());
        m_pane->showComment({9'001});
        m_pane->setOrder(Arrangement::Order::Time);
        QVERIFY(m_pane->isArranging());
        QCOMPARE(m_pane->arrangement().order, Arrangement::Order::Tree);
        m_pane->next();
        QCOMPARE(m_pane->currentComment(), CommentId{9'002});
        m_pane->previous();
        const int y = screenY(*m_pane);
        const int line = m_pane->view()->fontMetrics().height();
        QTRY_VERIFY(!m_pane->isArranging());
        QCOMPARE(m_pane->arrangement().order, Arrangement::Order::Time);
        QCOMPARE(m_pane->currentComment(), CommentId{9'001});
        QVERIFY(qAbs(screenY(*m_pane) - y) <= line);
        m_pane->next();
        QCOMPARE(m_pane->currentComment(), CommentId{9'000});
    }

    void shouldArrangeALargeDiscussionAsAskedLast()
    {
        m_pane->setSnapshot(many());
        QSignalSpy changed(m_pane.get(), &ThreadPane::arrangementChanged);
        m_pane->setOrder(Arrangement::Order::Author);
        m_pane->setSummary(true);
        m_pane->setOrder(Arrangement::Order::Time);
        QTRY_VERIFY(!m_pane->isArranging());
        QCOMPARE(m_pane->arrangement().order, Arrangement::Order::Time);
        QVERIFY(m_pane->model()->isSummary());
        QCOMPARE(changed.count(), 1);
        m_pane->lastComment();
        QCOMPARE(m_pane->currentComment(), CommentId{0});
        // A jump to what is not shown leads there when all is shown again.
        m_pane->setFound({std::make_shared<const Search::Matcher>(Search::Query::parse(QStringLiteral("says"))), {}, 0},
                         {{4}, {5}});
        m_pane->setOnly(Arrangement::Only::Found);
        QTRY_COMPARE(shown(*m_pane), (QList<int>{5, 4}));
        m_pane->showComment({700});
        QTRY_COMPARE(m_pane->currentComment(), CommentId{700});
        QVERIFY(!m_pane->isNarrowed());
    }

    void shouldKeepWhatIsShownWhenArrangingIsGivenUp()
    {
        m_pane->setSnapshot(many());
        m_pane->showComment({5'000});
        QSignalSpy changed(m_pane.get(), &ThreadPane::arrangementChanged);
        m_pane->setOrder(Arrangement::Order::Time);
        m_pane->cancelArranging();
        QVERIFY(!m_pane->isArranging());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(m_pane->wantedArrangement().order, Arrangement::Order::Tree);
        // What a fold hides by then stays hidden in what comes next.
        m_pane->setOrder(Arrangement::Order::Time);
        m_pane->setOrder(Arrangement::Order::Tree);
        m_pane->toggleFold();
        const qint32 rows = m_pane->view()->shownCount();
        QTest::qWait(0);
        m_pane->setSummary(true);
        QTRY_VERIFY(!m_pane->isArranging());
        QCOMPARE(m_pane->view()->shownCount(), rows);
        QCOMPARE(m_pane->currentComment(), CommentId{5'000});
    }

    void shouldPrepareALargeDiscussion()
    {
        const Snapshot::SnapshotPtr large = many();
        bool isPrepared = false;
        m_pane->prepare(large, [&] {
            isPrepared = true;
            m_pane->setSnapshot(large);
        });
        QVERIFY(!isPrepared);
        QVERIFY(m_pane->isPreparing());
        QCOMPARE(m_pane->model()->tree().size(), 60);
        m_pane->setOrder(Arrangement::Order::Time); // both come at once
        QTRY_VERIFY(isPrepared);
        QCOMPARE(m_pane->model()->tree().size(), large->tree->size());
        QCOMPARE(m_pane->arrangement().order, Arrangement::Order::Time);
        const Snapshot::SnapshotPtr few = discussion();
        m_pane->prepare(few, [&] { m_pane->setSnapshot(few); });
        QCOMPARE(m_pane->model()->tree().size(), 60);
        QVERIFY(!m_pane->isPreparing());
    }

    void shouldMoveInTheOrderShown()
    {
        m_pane->setOrder(Arrangement::Order::Time);
        m_pane->firstComment();
        QCOMPARE(m_pane->currentComment(), CommentId{57});
        for (int i = 0; i < 3; ++i)
            m_pane->next();
        QCOMPARE(m_pane->currentComment(), CommentId{54});
        // Whom it answers is known in any order.
        const QModelIndex reply = m_pane->model()->indexOf({56});
        QCOMPARE(reply.data(Models::CommentModel::ParentNameRole).toString(), QStringLiteral("writer 3"));
        QCOMPARE(reply.data(Models::CommentModel::NumberRole).toInt(), 57);
        QVERIFY(m_pane->model()->isApart(Models::CommentModel::nodeOf(reply)));
    }

    void shouldGoToTheNextOneShownWhereTheCurrentOneIsNot()
    {
        m_pane->showComment({31});
        m_pane->setOnly(Arrangement::Only::New);
        QCOMPARE(shown(*m_pane), (QList<int>{0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55}));
        QCOMPARE(m_pane->currentComment(), CommentId{35});
        QVERIFY(m_pane->arrangementBar()->isVisible());
        m_pane->arrangementBar()->findChild<QPushButton *>()->click();
        QVERIFY(!m_pane->arrangementBar()->isVisible());
        QCOMPARE(m_pane->currentComment(), CommentId{35});
        QCOMPARE(m_pane->model()->tree().size(), 60);
    }

    void shouldShowEverythingWhereAJumpLeadsOut()
    {
        QSignalSpy changed(m_pane.get(), &ThreadPane::arrangementChanged);
        m_pane->setOrder(Arrangement::Order::Time);
        m_pane->setOnly(Arrangement::Only::New);
        m_pane->showComment({7});
        QCOMPARE(m_pane->currentComment(), CommentId{7});
        QVERIFY(!m_pane->isNarrowed());
        QCOMPARE(m_pane->arrangement().order, Arrangement::Order::Time);
        QCOMPARE(changed.count(), 3);
    }

    void shouldFollowWhatIsFound()
    {
        const auto matcher = std::make_shared<const Search::Matcher>(Search::Query::parse(QStringLiteral("goes")));
        m_pane->setFound({matcher, {}, 0}, {{4}, {5}});
        m_pane->setOnly(Arrangement::Only::Found);
        QCOMPARE(shown(*m_pane), (QList<int>{4, 5}));
        m_pane->setFound({matcher, {}, 0}, {{4}, {5}, {9}});
        QCOMPARE(shown(*m_pane), (QList<int>{4, 5, 9}));
        m_pane->setFound({}, {});
        QVERIFY(!m_pane->isNarrowed());
    }

    void shouldFollowTheChosenConcept()
    {
        m_pane->setHighlights({{CommentId{8}, {{0, 3, false}}}, {CommentId{2}, {{0, 3, true}}}});
        m_pane->setOnly(Arrangement::Only::Concept);
        QCOMPARE(shown(*m_pane), (QList<int>{2, 8}));
        m_pane->setHighlights({});
        QVERIFY(!m_pane->isNarrowed());
    }

    void shouldOfferAllWhereNothingIsShown()
    {
        m_pane->showComment({31});
        const auto matcher = std::make_shared<const Search::Matcher>(Search::Query::parse(QStringLiteral("nowhere")));
        m_pane->setFound({matcher, {}, 0}, {});
        m_pane->setOnly(Arrangement::Only::Found);
        QCOMPARE(m_pane->model()->tree().size(), 0);
        auto *button = m_pane->findChild<QPushButton *>(QStringLiteral("showAllComments"));
        QVERIFY(button->isVisible());
        button->click();
        QVERIFY(!button->isVisible());
        QCOMPARE(m_pane->currentComment(), CommentId{31});
    }

    void shouldGoIntoABranchAndBackOut()
    {
        m_pane->showComment({30});
        m_pane->focusBranch();
        QCOMPARE(shown(*m_pane), (QList<int>{30, 31, 32}));
        m_pane->next();
        m_pane->focusBranch();
        QCOMPARE(shown(*m_pane), (QList<int>{31, 32}));
        m_pane->leaveBranch();
        QCOMPARE(shown(*m_pane), (QList<int>{30, 31, 32}));
        QCOMPARE(m_pane->currentComment(), CommentId{31});
        m_pane->leaveBranch();
        QCOMPARE(m_pane->model()->tree().size(), 60);
        QCOMPARE(m_pane->currentComment(), CommentId{31});
        m_pane->leaveBranch();
    }

    void shouldKeepFoldsThroughOtherOrders()
    {
        m_pane->showComment({3});
        m_pane->toggleFold();
        m_pane->setOrder(Arrangement::Order::Time);
        QVERIFY(m_pane->view()->rankOf(m_pane->model()->indexOf({4})) >= 0);
        m_pane->setOrder(Arrangement::Order::Tree);
        QCOMPARE(m_pane->view()->rankOf(m_pane->model()->indexOf({4})), -1);
    }

    void shouldShowOneLineUntilOpened()
    {
        m_pane->showComment({3});
        const int whole = m_pane->view()->visualRect(m_pane->view()->currentIndex()).height();
        m_pane->setSummary(true);
        const int line = m_pane->view()->visualRect(m_pane->view()->currentIndex()).height();
        QVERIFY(line < whole);
        m_pane->toggleFold();
        QCOMPARE(m_pane->view()->visualRect(m_pane->view()->currentIndex()).height(), whole);
        m_pane->toggleFold();
        QCOMPARE(m_pane->view()->visualRect(m_pane->view()->currentIndex()).height(), line);
        m_pane->setSummary(false);
        QCOMPARE(m_pane->view()->visualRect(m_pane->view()->currentIndex()).height(), whole);
    }

    void shouldPinWhomTheCurrentCommentAnswers()
    {
        m_pane->showComment({32});
        const int y = screenY(*m_pane);
        m_pane->setAncestorsShown(true);
        Ui::AncestorBar *bar = m_pane->ancestors();
        QVERIFY(bar->isVisible());
        QCOMPARE(screenY(*m_pane), y);
        QCOMPARE(bar->shown(), (std::vector<CommentId>{{30}, {31}}));
        QVERIFY(!bar->button(0)->accessibleName().isEmpty());
        bar->button(0)->click();
        QCOMPARE(m_pane->currentComment(), CommentId{30});
        QVERIFY(bar->shown().empty());
        m_pane->jumpBack();
        QCOMPARE(m_pane->currentComment(), CommentId{32});
    }

    void shouldPinTheFirstAndTheNearestOfALongWayUp()
    {
        SnapshotBuilder builder;
        for (int i = 0; i < 300; ++i)
            builder.comment({.parent = i - 1, .text = QStringLiteral("step %1").arg(i)});
        m_pane->setSnapshot(nullptr);
        m_pane->setSnapshot(builder.build());
        m_pane->setAncestorsShown(true);
        m_pane->showComment({299});
        QCOMPARE(m_pane->ancestors()->shown(), (std::vector<CommentId>{{0}, {296}, {297}, {298}}));
    }
};

QTEST_MAIN(ThreadArrangingTest)
#include "threadarrangingtest.moc"
