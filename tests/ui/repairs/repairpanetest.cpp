#include "testlib/snapshotbuilder.h"
#include "ui/models/repairmodel.h"
#include "ui/models/weaklinkmodel.h"
#include "ui/repairs/repairpane.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Catena;
using namespace Catena::Ui;
using Captures::Placement;
using Captures::RepairKind;
using Models::RepairModel;
using Models::WeakLinkModel;
using Testlib::SnapshotBuilder;
using Thread::LinkKind;

class RepairPaneTest : public QObject
{
    Q_OBJECT

private:
    static Snapshot::SnapshotPtr snapshot(float second = 0.4F)
    {
        return SnapshotBuilder()
            .comment({.text = QStringLiteral("the post")})
            .comment({.parent = 0, .text = QStringLiteral("sure"), .link = LinkKind::Inferred, .confidence = 0.9F})
            .comment({.parent = 1, .text = QStringLiteral("weak"), .link = LinkKind::Inferred, .confidence = second})
            .comment({.parent = 0, .text = QStringLiteral("lost"), .link = LinkKind::Unknown, .confidence = 0.2F})
            .comment({.parent = 0, .text = QStringLiteral("stated")})
            .build();
    }
    static Snapshot::SnapshotPtr repaired(Placement placement)
    {
        auto made = std::make_shared<Snapshot::Snapshot>(*snapshot());
        auto state = std::make_shared<Captures::RepairState>();
        Captures::Repair repair;
        repair.id = 7;
        repair.kind = RepairKind::Reparent;
        repair.target = Captures::refTo(*made->comments, {2});
        repair.other = Captures::refTo(*made->comments, {0});
        state->entries.push_back({repair, Placement::Placed, {2}, {0}, {}});
        repair.id = 8;
        repair.kind = RepairKind::SetAuthor;
        repair.author = QStringLiteral("archivist");
        repair.target.opening = QStringLiteral("no longer here");
        state->entries.push_back({repair, placement, {}, {}, {}});
        made->repairs = state;
        return made;
    }
    static QString text(const RepairPane &pane, const char *name)
    {
        return pane.findChild<QLabel *>(QLatin1String(name))->text();
    }

private slots:
    void shouldListTheLeastSureFirst()
    {
        RepairPane pane;
        const QAbstractItemModelTester tester(pane.weakLinks());
        pane.setSnapshot(snapshot());
        QCOMPARE(pane.weakLinks()->rowCount(), 2);
        QCOMPARE(pane.weakLinks()->commentAt(pane.weakLinks()->index(0, 0)), Base::CommentId{3});
        QCOMPARE(pane.weakLinks()->commentAt(pane.weakLinks()->index(1, 0)), Base::CommentId{2});
        QVERIFY(text(pane, "weakHeading").startsWith(QStringLiteral("2 link")));
        QVERIFY(pane.weakLinks()->index(1, 0).data().toString().contains(QStringLiteral("40")));
        QVERIFY(pane.weakLinks()->index(1, 0).data().toString().contains(QStringLiteral("sure")));
    }

    void shouldMoveTheLimit()
    {
        RepairPane pane;
        const QAbstractItemModelTester tester(pane.weakLinks());
        pane.setSnapshot(snapshot());
        const QSignalSpy changed(&pane, &RepairPane::limitChanged);
        pane.limit()->setValue(95);
        QCOMPARE(pane.weakLinks()->rowCount(), 3);
        pane.limit()->setValue(10);
        QCOMPARE(pane.weakLinks()->rowCount(), 0);
        QVERIFY(!pane.findChild<QLabel *>(QStringLiteral("weakEmpty"))->isHidden());
        QVERIFY(!pane.findChild<QPushButton *>(QStringLiteral("weakAccept"))->isEnabled());
        QCOMPARE(changed.size(), 2);
    }

    void shouldNameTheGuessOfAnUnknownParent()
    {
        auto guessed = std::make_shared<Snapshot::Snapshot>(*snapshot());
        std::vector<Thread::ThreadTree::Link> links;
        for (const Thread::Node &node : guessed->tree->nodes()) {
            Thread::ThreadTree::Link link;
            link.comment = node.comment;
            link.parent = node.parent < 0 ? Base::CommentId() : guessed->tree->node(node.parent).comment;
            link.kind = node.link;
            link.confidence = node.confidence;
            link.guess = node.link == LinkKind::Unknown ? Base::CommentId{1} : Base::CommentId();
            links.push_back(link);
        }
        guessed->tree = std::make_shared<Thread::ThreadTree>(Thread::ThreadTree::fromLinks(links));
        WeakLinkModel model;
        const QAbstractItemModelTester tester(&model);
        model.setSnapshot(guessed);
        const QModelIndex first = model.index(0, 0);
        QCOMPARE(first.data(WeakLinkModel::ParentRole).value<Base::CommentId>(), Base::CommentId{1});
        QVERIFY(first.data(WeakLinkModel::UnknownRole).toBool());
        QVERIFY(first.data(WeakLinkModel::ParentWordsRole).toString().contains(QStringLiteral("sure")));
        model.setSnapshot(snapshot());
        QVERIFY(!model.index(0, 0).data(WeakLinkModel::ParentRole).value<Base::CommentId>().isValid());
    }

    void shouldStepInTheOrderOfTheTree()
    {
        WeakLinkModel model;
        QVERIFY(!model.stepFrom({}, 1).isValid());
        model.setSnapshot(snapshot());
        QCOMPARE(model.stepFrom({}, 1), Base::CommentId{2});
        QCOMPARE(model.stepFrom({2}, 1), Base::CommentId{3});
        QCOMPARE(model.stepFrom({3}, 1), Base::CommentId{2});
        QCOMPARE(model.stepFrom({0}, -1), Base::CommentId{3});
        QCOMPARE(model.stepFrom({3}, -1), Base::CommentId{2});
    }

    void shouldAskForWhatTheReaderWantsByKeys()
    {
        RepairPane pane;
        pane.setSnapshot(snapshot());
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        pane.setFocus();
        const QSignalSpy chosen(&pane, &RepairPane::commentChosen);
        const QSignalSpy accepted(&pane, &RepairPane::acceptRequested);
        pane.weakView()->setCurrentIndex(pane.weakLinks()->index(0, 0));
        QTest::keyClick(pane.weakView(), Qt::Key_Down);
        QCOMPARE(chosen.constLast().constFirst().value<Base::CommentId>(), Base::CommentId{2});
        QTest::keyClick(pane.weakView(), Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted.constFirst().constFirst().value<Base::CommentId>(), Base::CommentId{2});
    }

    void shouldGoOnWhereALinkWasMended()
    {
        RepairPane pane;
        pane.setSnapshot(snapshot());
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        pane.setFocus();
        pane.weakView()->setCurrentIndex(pane.weakLinks()->index(1, 0));
        const QSignalSpy chosen(&pane, &RepairPane::commentChosen);
        pane.setSnapshot(snapshot(0.9F));
        QCOMPARE(pane.weakLinks()->rowCount(), 1);
        QCOMPARE(pane.weakView()->currentIndex().row(), 0);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.constFirst().constFirst().value<Base::CommentId>(), Base::CommentId{3});
    }

    void shouldListRepairsAndThoseThatNoLongerFitFirst()
    {
        RepairPane pane;
        const QAbstractItemModelTester tester(pane.repairs());
        pane.setSnapshot(snapshot());
        QVERIFY(!pane.findChild<QLabel *>(QStringLiteral("repairEmpty"))->isHidden());
        pane.setSnapshot(repaired(Placement::TargetMissing));
        QVERIFY(pane.findChild<QLabel *>(QStringLiteral("repairEmpty"))->isHidden());
        QCOMPARE(pane.repairs()->rowCount(), 2);
        QCOMPARE(pane.repairs()->unplacedCount(), 1);
        const QModelIndex first = pane.repairs()->index(0, 0);
        QCOMPARE(first.data(RepairModel::RepairRole).toLongLong(), 8);
        QVERIFY(!first.data(RepairModel::WhyRole).toString().isEmpty());
        QVERIFY(first.data().toString().contains(QStringLiteral("no longer here")));
        QVERIFY(first.data().toString().contains(QStringLiteral("archivist")));
        QVERIFY(pane.repairs()->index(1, 0).data(RepairModel::WhyRole).toString().isEmpty());
        QVERIFY(text(pane, "repairHeading").contains(QStringLiteral("1 not placed")));
        const QSignalSpy asked(&pane, &RepairPane::takeBackRequested);
        pane.show();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        pane.focusRepairs();
        QTest::keyClick(pane.repairView(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.constFirst().constFirst().toLongLong(), 8);
    }

    void shouldSayWhyForEveryPlacement()
    {
        QSet<QString> reasons;
        for (int i = int(Placement::TargetMissing); i <= int(Placement::WouldLoop); ++i) {
            RepairModel model;
            model.setSnapshot(repaired(Placement(i)));
            for (int row = 0; row < 2; ++row) {
                const QString why = model.index(row, 0).data(RepairModel::WhyRole).toString();
                if (!why.isEmpty())
                    reasons.insert(why);
            }
        }
        QCOMPARE(reasons.size(), 6);
    }
};

QTEST_MAIN(RepairPaneTest)

#include "repairpanetest.moc"
