#include "testlib/snapshotbuilder.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Catena;
using Base::CommentId;
using Models::CommentModel;
using Testlib::SnapshotBuilder;
using Ui::ThreadPane;

//! How repeats, marks and new comments are shown in the tree.
class RepeatsTest : public QObject
{
    Q_OBJECT

private:
    static QString sentence() { return QStringLiteral("The cellar is dry and cool, so the maps are kept there. "); }
    // The last answers the repeat.
    static std::shared_ptr<Snapshot::Snapshot> snapshot()
    {
        return std::make_shared<Snapshot::Snapshot>(
            *SnapshotBuilder()
                 .comment({.text = sentence().repeated(4)})
                 .comment({.parent = 0, .text = QStringLiteral("a word between")})
                 .comment({.parent = 0, .text = sentence().repeated(4), .repeatOf = 0})
                 .comment({.parent = 2, .text = QStringLiteral("an answer to the repeat")})
                 .build());
    }
    static void show(ThreadPane &pane, const Snapshot::SnapshotPtr &snapshot)
    {
        pane.resize(500, 900);
        pane.setSnapshot(snapshot);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
    }
    static int heightOf(const ThreadPane &pane, quint32 comment)
    {
        return pane.view()->visualRect(pane.model()->indexOf({comment})).height();
    }

private slots:
    void shouldShowOfARepeatALineAboveItsReplies()
    {
        ThreadPane pane;
        const QAbstractItemModelTester tester(pane.model());
        show(pane, snapshot());
        QVERIFY(pane.model()->isStub({2}));
        QVERIFY(heightOf(pane, 2) < heightOf(pane, 1));
        QVERIFY(heightOf(pane, 2) > 0);
        QVERIFY(pane.view()->visualRect(pane.model()->indexOf({3})).isValid());
        const QModelIndex index = pane.model()->indexOf({2});
        QCOMPARE(index.data(CommentModel::RepeatWordsRole).toString(), QStringLiteral("says the same as #1"));
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("its text is folded")));
    }

    void shouldOpenAndFoldTheTextOfARepeat()
    {
        ThreadPane pane;
        show(pane, snapshot());
        const int line = heightOf(pane, 2);
        pane.setCurrentComment({2});
        pane.toggleFold();
        QVERIFY(!pane.model()->isStub({2}));
        QCOMPARE(heightOf(pane, 2), heightOf(pane, 0));
        QVERIFY(!pane.isFolded({2})); // its replies are not touched
        pane.toggleFold();
        QCOMPARE(heightOf(pane, 2), line);
    }

    void shouldKeepOpenWhatTheReaderOpened()
    {
        ThreadPane pane;
        show(pane, snapshot());
        pane.setCurrentComment({2});
        pane.toggleFold();
        pane.setSnapshot(snapshot());
        QVERIFY(!pane.model()->isStub({2}));
        pane.setSnapshot({});
        pane.setSnapshot(snapshot());
        QVERIFY(pane.model()->isStub({2}));
    }

    void shouldOpenARepeatThatAMentionLeadsTo()
    {
        ThreadPane pane;
        show(pane, snapshot());
        pane.showMention({2}, 4, 10);
        QCOMPARE(pane.currentComment(), CommentId{2});
        QVERIFY(!pane.model()->isStub({2}));
    }

    void shouldShowRepeatsWholeWhereTheReaderWantsThat()
    {
        ThreadPane pane;
        show(pane, snapshot());
        pane.setFoldsRepeats(false);
        QVERIFY(!pane.model()->isStub({2}));
        QCOMPARE(heightOf(pane, 2), heightOf(pane, 0));
        pane.setFoldsRepeats(true);
        QVERIFY(heightOf(pane, 2) < heightOf(pane, 1));
    }

    void shouldFoldARepeatThatIsFoundLater()
    {
        auto before = snapshot();
        auto after = std::make_shared<Snapshot::Snapshot>(*before);
        before->repeats = std::make_shared<Repeats::RepeatSet>();
        ThreadPane pane;
        const QAbstractItemModelTester tester(pane.model());
        show(pane, before);
        pane.setCurrentComment({3});
        const int y = pane.view()->visualRect(pane.view()->currentIndex()).top();
        pane.setSnapshot(after);
        QVERIFY(heightOf(pane, 2) < heightOf(pane, 1));
        QCOMPARE(pane.currentComment(), CommentId{3});
        // What is under the cursor stays where it is, as far as there is room above it.
        QVERIFY(pane.view()->visualRect(pane.view()->currentIndex()).top() <= y);
    }

    void shouldSayHowSimilarANearRepeatIs()
    {
        auto near = snapshot();
        auto repeats = std::make_shared<Repeats::RepeatSet>(*near->repeats);
        repeats->kinds = {Repeats::RepeatKind::None, Repeats::RepeatKind::None, Repeats::RepeatKind::Near};
        repeats->similarities = {0, 0, 0.979F};
        near->repeats = repeats;
        CommentModel model;
        model.setSnapshot(near);
        const QString words = model.indexOf({2}).data(CommentModel::RepeatWordsRole).toString();
        QVERIFY2(words.contains(QStringLiteral("nearly")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("97")), qPrintable(words));
    }

    void shouldOfferWhatIsOnlySimilar()
    {
        auto similar = snapshot();
        auto repeats = std::make_shared<Repeats::RepeatSet>();
        repeats->offered = {{{1}, {0}, Repeats::OfferReason::Numbers, 0.8F}};
        similar->repeats = repeats;
        CommentModel model;
        model.setSnapshot(similar);
        QVERIFY(!model.isStub({1}));
        QCOMPARE(model.indexOf({1}).data(CommentModel::SimilarToNameRole).toString(), QStringLiteral("#1"));
        QVERIFY(model.indexOf({1}).data(Qt::ToolTipRole).toString().contains(QStringLiteral("a number differs")));
        QVERIFY(model.indexOf({2}).data(CommentModel::SimilarToNameRole).toString().isEmpty());
    }

    void shouldMarkOneCommentAtATime()
    {
        ThreadPane pane;
        show(pane, snapshot());
        pane.setCurrentComment({1});
        pane.toggleMark();
        QVERIFY(pane.model()->indexOf({1}).data(CommentModel::MarkedRole).toBool());
        pane.setCurrentComment({3});
        pane.toggleMark();
        QCOMPARE(pane.markedComment(), CommentId{3});
        QVERIFY(!pane.model()->indexOf({1}).data(CommentModel::MarkedRole).toBool());
        pane.setCurrentComment({0});
        pane.goToMark();
        QCOMPARE(pane.currentComment(), CommentId{3});
        pane.jumpBack();
        QCOMPARE(pane.currentComment(), CommentId{0});
        pane.goToMark();
        pane.toggleMark();
        QVERIFY(!pane.markedComment().isValid());
        pane.goToMark();
        QCOMPARE(pane.currentComment(), CommentId{3});
    }

    void shouldGoFromNewCommentToNewComment()
    {
        auto newer = snapshot();
        auto comments = std::make_shared<Captures::Comments>(*newer->comments);
        comments->comments[1].isNew = true;
        comments->comments[3].isNew = true;
        comments->comments[3].score = -4;
        newer->comments = comments;
        ThreadPane pane;
        show(pane, newer);
        QVERIFY(pane.model()->indexOf({1}).data(CommentModel::NewRole).toBool());
        QVERIFY(pane.model()->indexOf({1}).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("new")));
        QVERIFY(pane.model()->indexOf({3}).data(CommentModel::ScoreRole).toString().contains(QStringLiteral("4")));
        pane.setCurrentComment({0});
        for (const quint32 expected : {1U, 3U, 1U}) {
            pane.nextNew();
            QCOMPARE(pane.currentComment(), CommentId{expected});
        }
        pane.setSnapshot(snapshot());
        const CommentId here = pane.currentComment();
        pane.nextNew();
        QCOMPARE(pane.currentComment(), here);
    }

    void shouldShowASubjectOnlyWhereItChanges()
    {
        auto mail = snapshot();
        auto comments = std::make_shared<Captures::Comments>(*mail->comments);
        comments->subjects = {QString(), QStringLiteral("Old maps"), QStringLiteral("Re: Old maps"),
                              QStringLiteral("The pond (was: Old maps)")};
        comments->comments[0].subject = 1;
        comments->comments[1].subject = 2;
        comments->comments[2].subject = 3;
        mail->comments = comments;
        CommentModel model;
        model.setSnapshot(mail);
        const auto subject = [&model](quint32 id) {
            return model.indexOf({id}).data(CommentModel::SubjectRole).toString();
        };
        QCOMPARE(subject(0), QStringLiteral("Old maps"));
        QCOMPARE(subject(1), QString());
        QCOMPARE(subject(2), QStringLiteral("The pond (was: Old maps)"));
        QCOMPARE(subject(3), QString());
    }

    void shouldSayWhatTheReaderSet()
    {
        auto repaired = snapshot();
        auto state = std::make_shared<Captures::RepairState>();
        state->byYou = {{}, Captures::ByYou::Author | Captures::ByYou::Link};
        repaired->repairs = state;
        CommentModel model;
        model.setSnapshot(repaired);
        QCOMPARE(model.indexOf({1}).data(CommentModel::ByYouRole).toStringList().size(), 2);
        QVERIFY(model.indexOf({1}).data(Qt::ToolTipRole).toString().contains(QStringLiteral("its author")));
        QVERIFY(model.indexOf({1}).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("by you")));
        QVERIFY(model.indexOf({3}).data(CommentModel::ByYouRole).toStringList().isEmpty());
    }
};

QTEST_MAIN(RepeatsTest)

#include "repeatstest.moc"
