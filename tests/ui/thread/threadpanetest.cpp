#include "ui/thread/threadpane.h"

#include "testlib/snapshotbuilder.h"
#include "ui/thread/threadview.h"

#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QMainWindow>
#include <QSignalSpy>
#include <QTest>

using namespace Catena;
using Base::CommentId;
using Testlib::SnapshotBuilder;
using Ui::ThreadPane;

namespace {

SnapshotBuilder comments(const QList<int> &parents)
{
    SnapshotBuilder builder;
    for (int i = 0; i < parents.size(); ++i)
        builder.comment({.parent = parents.at(i), .text = QStringLiteral("comment %1 말씀").arg(i)});
    return builder;
}

// (0 (1 2 3)(4 (5 6))(7))
const QList<int> onePost{-1, 0, 1, 1, 0, 4, 5, 0};

const QStringList allMoves{QStringLiteral("next"),          QStringLiteral("previous"),
                           QStringLiteral("nextSibling"),   QStringLiteral("previousSibling"),
                           QStringLiteral("moveInto"),      QStringLiteral("moveOut"),
                           QStringLiteral("nextThread"),    QStringLiteral("previousThread"),
                           QStringLiteral("parentComment"), QStringLiteral("rootComment"),
                           QStringLiteral("firstComment"),  QStringLiteral("lastComment"),
                           QStringLiteral("jumpBack"),      QStringLiteral("jumpForward"),
                           QStringLiteral("toggleFold"),    QStringLiteral("foldAll"),
                           QStringLiteral("unfoldAll"),     QStringLiteral("readOn"),
                           QStringLiteral("readBack"),      QStringLiteral("nextPlace"),
                           QStringLiteral("zoomIn"),        QStringLiteral("zoomOut"),
                           QStringLiteral("zoomReset")};

void call(ThreadPane &pane, const QString &move)
{
    QVERIFY2(QMetaObject::invokeMethod(&pane, move.toLatin1().constData()), qPrintable(move));
}

//! Takes the keys that nobody below it wants.
class KeyCatcher : public QWidget
{
public:
    QList<int> keys;

protected:
    void keyPressEvent(QKeyEvent *event) override { keys += event->key(); }
};

bool showsReplies(const ThreadPane &pane, const QModelIndex &index)
{
    return pane.view()->visualRect(pane.model()->index(0, 0, index)).isValid();
}

}

class ThreadPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin).*"))); }

    void shouldMoveThroughTheTree_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<QString>("moves");
        QTest::addColumn<int>("to");
        QTest::newRow("to the next visible") << 3 << "next" << 4;
        QTest::newRow("past a folded one") << 1 << "toggleFold next" << 4;
        QTest::newRow("back to a folded one") << 1 << "toggleFold next previous" << 1;
        QTest::newRow("not past the end") << 7 << "next" << 7;
        QTest::newRow("not before the begin") << 0 << "previous" << 0;
        QTest::newRow("to the next sibling") << 1 << "nextSibling" << 4;
        QTest::newRow("to the previous sibling") << 4 << "previousSibling" << 1;
        QTest::newRow("into the first reply") << 4 << "moveInto" << 5;
        QTest::newRow("into: first unfolds") << 4 << "toggleFold moveInto" << 4;
        QTest::newRow("into: then goes in") << 4 << "toggleFold moveInto moveInto" << 5;
        QTest::newRow("out: first folds") << 4 << "moveOut" << 4;
        QTest::newRow("out: then goes up") << 4 << "moveOut moveOut" << 0;
        QTest::newRow("out of a leaf") << 6 << "moveOut" << 5;
        QTest::newRow("to the next thread") << 2 << "nextThread" << 4;
        QTest::newRow("to the begin of this thread") << 6 << "previousThread" << 4;
        QTest::newRow("to the parent") << 6 << "parentComment" << 5;
        QTest::newRow("to the root") << 6 << "rootComment" << 0;
        QTest::newRow("to the last") << 0 << "lastComment" << 7;
        QTest::newRow("to the last visible") << 0 << "toggleFold lastComment" << 0;
        QTest::newRow("to the first") << 6 << "firstComment" << 0;
        QTest::newRow("there and back") << 6 << "rootComment jumpBack" << 6;
        QTest::newRow("back and forth") << 6 << "rootComment jumpBack jumpForward" << 0;
        QTest::newRow("two jumps back, steps between") << 6 << "rootComment next nextThread jumpBack jumpBack" << 6;
        QTest::newRow("fold of a leaf folds its parent") << 6 << "toggleFold" << 5;
        QTest::newRow("fold all goes to the root") << 6 << "foldAll" << 0;
        QTest::newRow("unfold all keeps the place") << 6 << "foldAll unfoldAll next" << 1;
        QTest::newRow("a jump back unfolds") << 6 << "rootComment toggleFold jumpBack" << 6;
    }
    void shouldMoveThroughTheTree()
    {
        QFETCH(int, from);
        QFETCH(QString, moves);
        ThreadPane pane;
        pane.resize(500, 300);
        pane.setSnapshot(comments(onePost).build());
        pane.show();
        pane.setCurrentComment({quint32(from)});
        const QStringList each = moves.split(QLatin1Char(' '));
        for (const QString &move : each)
            call(pane, move);
        QTEST(int(pane.currentComment().index), "to");
        const QRect row = pane.view()->visualRect(pane.view()->currentIndex());
        QVERIFY(row.isValid());
        QVERIFY(pane.view()->viewport()->rect().contains(row));
    }

    void shouldMoveByTheKeysOfActions()
    {
        QMainWindow window;
        auto *pane = new ThreadPane;
        window.setCentralWidget(pane);
        window.resize(500, 400);
        const auto bind = [&](const QKeySequence &keys, void (ThreadPane::*move)()) {
            auto *action = new QAction(&window);
            action->setShortcut(keys);
            connect(action, &QAction::triggered, pane, move);
            window.addAction(action);
        };
        bind(Qt::Key_J, &ThreadPane::next);
        bind(Qt::Key_K, &ThreadPane::previous);
        bind(Qt::SHIFT | Qt::Key_J, &ThreadPane::nextSibling);
        bind(Qt::Key_Space, &ThreadPane::readOn);
        bind(Qt::Key_Return, &ThreadPane::toggleFold);
        bind(Qt::Key_Right, &ThreadPane::moveInto);
        bind(QKeySequence(Qt::Key_Z, Qt::SHIFT | Qt::Key_M), &ThreadPane::foldAll);
        pane->setSnapshot(comments(onePost).build());
        window.show();
        window.activateWindow();
        pane->setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QWidget *view = pane->view();
        QVERIFY(view->hasFocus());
        const auto current = [pane] { return int(pane->currentComment().index); };
        QTest::keyClick(view, Qt::Key_J);
        QCOMPARE(current(), 1);
        QTest::keyClick(view, Qt::Key_J, Qt::ShiftModifier);
        QCOMPARE(current(), 4);
        QTest::keyClick(view, Qt::Key_K);
        QCOMPARE(current(), 3);
        QTest::keyClick(view, Qt::Key_Space);
        QCOMPARE(current(), 4);
        QTest::keyClick(view, Qt::Key_Return);
        QVERIFY(pane->isFolded({4}));
        QTest::keyClick(view, Qt::Key_Right);
        QVERIFY(!pane->isFolded({4}));
        QTest::keyClick(view, Qt::Key_Z);
        QTest::keyClick(view, Qt::Key_M, Qt::ShiftModifier);
        QVERIFY(pane->isFolded({0}));
        QCOMPARE(current(), 0);
    }

    void shouldTakeArrowsButLeaveLettersToOthers()
    {
        KeyCatcher catcher;
        catcher.resize(500, 400);
        ThreadPane pane(&catcher);
        pane.resize(500, 400);
        pane.setSnapshot(comments(onePost).build());
        catcher.show();
        catcher.activateWindow();
        pane.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&catcher));
        const QList<int> free{Qt::Key_J, Qt::Key_K, Qt::Key_C, Qt::Key_5, Qt::Key_Space, Qt::Key_Return, Qt::Key_Slash};
        for (const int key : free)
            QTest::keyClick(pane.view(), Qt::Key(key));
        QCOMPARE(catcher.keys, free);
        QCOMPARE(pane.currentComment(), CommentId{0});
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_End, Qt::Key_Up, Qt::Key_Left})
            QTest::keyClick(pane.view(), key);
        QCOMPARE(pane.currentComment(), CommentId{5});
        QCOMPARE(catcher.keys, free);
    }

    void shouldKeepInputMethodsOut()
    {
        ThreadPane pane;
        pane.setSnapshot(comments(onePost).build());
        pane.show();
        pane.activateWindow();
        pane.setFocus();
        QVERIFY(QTest::qWaitForWindowActive(&pane));
        pane.next();
        QVERIFY(!pane.view()->testAttribute(Qt::WA_InputMethodEnabled));
        QVERIFY(!pane.view()->viewport()->testAttribute(Qt::WA_InputMethodEnabled));
        QVERIFY(!pane.view()->inputMethodQuery(Qt::ImEnabled).toBool());
    }

    void shouldTakeTheCurrentCommentAlongWhenAnAncestorIsFolded()
    {
        ThreadPane pane;
        pane.setSnapshot(comments(onePost).build());
        pane.show();
        pane.setCurrentComment({6});
        QSignalSpy current(&pane, &ThreadPane::currentCommentChanged);
        const QModelIndex four = pane.model()->indexOf({4});
        emit pane.view()->foldClicked(four);
        QVERIFY(!showsReplies(pane, four));
        QCOMPARE(pane.currentComment(), CommentId{4});
        QCOMPARE(current.count(), 1);
        pane.setCurrentComment({6});
        QVERIFY(showsReplies(pane, four));
        QCOMPARE(pane.currentComment(), CommentId{6});
    }

    void shouldKeepItsPlaceWhenANewerSnapshotComes()
    {
        SnapshotBuilder builder = comments(onePost);
        ThreadPane pane;
        pane.resize(500, 250);
        pane.setSnapshot(builder.build());
        pane.show();
        pane.setCurrentComment({5});
        emit pane.view()->foldClicked(pane.model()->indexOf({1}));
        const int y = pane.view()->visualRect(pane.view()->currentIndex()).top();
        QSignalSpy current(&pane, &ThreadPane::currentCommentChanged);
        for (int i = 0; i < 5; ++i)
            builder.comment({.parent = 1, .text = QStringLiteral("late")});
        auto newer = std::make_shared<Snapshot::Snapshot>(*builder.build());
        newer->number = 2;
        pane.setSnapshot(newer);
        QCOMPARE(pane.currentComment(), CommentId{5});
        QCOMPARE(current.count(), 0);
        QCOMPARE(pane.view()->visualRect(pane.view()->currentIndex()).top(), y);
        QVERIFY(pane.isFolded({1}));
        QVERIFY(!showsReplies(pane, pane.model()->indexOf({1})));
        emit pane.view()->foldClicked(pane.model()->indexOf({1}));
        QVERIFY(showsReplies(pane, pane.model()->indexOf({1})));
        pane.setSnapshot(comments({-1, 0, 0}).build());
        QVERIFY(pane.currentComment().isValid());
        QCOMPARE(current.count(), 1);
    }

    void shouldSayWhatIsEmptyAndTakeEveryMove()
    {
        ThreadPane pane;
        pane.show();
        const auto *label = pane.findChild<QLabel *>();
        QVERIFY(label->isVisible());
        QCOMPARE(label->textFormat(), Qt::PlainText);
        const QString nothing = label->text();
        for (const QString &move : allMoves)
            call(pane, move);
        pane.showMention({3}, 0, 2);
        pane.setCurrentComment({});
        QVERIFY(!pane.currentComment().isValid());
        auto reading = std::make_shared<Snapshot::Snapshot>();
        reading->number = 1;
        reading->stage = Snapshot::Stage::Comments;
        pane.setSnapshot(reading);
        QVERIFY(label->text() != nothing);
        pane.setEmptyText(QStringLiteral("<b>No file</b>"));
        QCOMPARE(label->text(), QStringLiteral("<b>No file</b>"));
        pane.setSnapshot(comments(onePost).build());
        QVERIFY(!label->isVisible());
        QCOMPARE(pane.currentComment(), CommentId{0});
        pane.setSnapshot(nullptr);
        QVERIFY(label->isVisible());
    }

    void shouldWalkThePlacesOfACopyRoundAndRound()
    {
        SnapshotBuilder builder;
        builder.comment({.text = QStringLiteral("one\ntwo"), .copies = 3});
        builder.comment({.parent = 0, .text = QStringLiteral("single")});
        ThreadPane pane;
        pane.setSnapshot(builder.build());
        QSignalSpy places(&pane, &ThreadPane::placeActivated);
        for (int i = 0; i < 4; ++i)
            pane.nextPlace();
        pane.next();
        pane.nextPlace();
        QList<int> firsts;
        for (const QList<QVariant> &each : places)
            firsts += each.at(1).toInt();
        QCOMPARE(firsts, (QList<int>{1, 3, 5, 1, 7}));
    }

    void shouldSurviveMarksThatDoNotFit()
    {
        ThreadPane pane;
        pane.resize(400, 300);
        pane.setSnapshot(comments(onePost).build());
        pane.show();
        constexpr qint32 most = std::numeric_limits<qint32>::max();
        Ui::Highlights marks;
        marks[{0}] = {{-5, 3, false}, {3, 1, false}, {0, most, true}, {most - 1, most, false}, {2, 2, true}};
        marks[{500}] = {{0, 4, false}};
        pane.setHighlights(marks);
        QVERIFY(!pane.grab().isNull());
        pane.showMention({6}, -3, most);
        QCOMPARE(pane.currentComment(), CommentId{6});
        pane.showMention({900}, 0, 1);
        QCOMPARE(pane.currentComment(), CommentId{6});
        pane.setHighlights({});
        QVERIFY(!pane.grab().isNull());
    }

    void shouldGiveTheConceptOfAClickedMentionOnlyWhereMarked()
    {
        SnapshotBuilder builder;
        builder.comment({.text = QStringLiteral("서점 서점 서점")}).term(QStringLiteral("서점"));
        ThreadPane pane;
        pane.setSnapshot(builder.build());
        pane.setHighlights({{CommentId{0}, {{0, 2, false}}}});
        QSignalSpy activated(&pane, &ThreadPane::conceptActivated);
        emit pane.view()->textClicked(pane.model()->indexOf({0}), 4);
        QCOMPARE(activated.count(), 0);
        emit pane.view()->textClicked(pane.model()->indexOf({0}), 1);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated.at(0).at(0).toUInt(), 0U);
    }

    void shouldZoomTheTextAndBack()
    {
        ThreadPane pane;
        pane.resize(500, 400);
        pane.setSnapshot(comments(onePost).build());
        pane.show();
        const qreal points = pane.view()->font().pointSizeF();
        const int height = pane.view()->visualRect(pane.view()->currentIndex()).height();
        QSignalSpy zoomed(&pane, &ThreadPane::zoomChanged);
        for (int i = 0; i < 4; ++i)
            pane.zoomIn();
        QCOMPARE(pane.view()->font().pointSizeF(), points + 4);
        QVERIFY(pane.view()->visualRect(pane.view()->currentIndex()).height() > height);
        pane.zoomReset();
        QCOMPARE(pane.view()->font().pointSizeF(), points);
        QCOMPARE(pane.view()->visualRect(pane.view()->currentIndex()).height(), height);
        QCOMPARE(zoomed.count(), 5);
        for (int i = 0; i < 100; ++i)
            pane.zoomOut();
        QVERIFY(pane.view()->font().pointSizeF() >= 4);
    }

    void shouldNameEveryRowForScreenReaders()
    {
        ThreadPane pane;
        pane.resize(500, 2000);
        pane.setSnapshot(comments(onePost).build());
        pane.show();
        QVERIFY(!pane.accessibleName().isEmpty());
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(pane.view());
        QVERIFY(view && view->tableInterface());
        QCOMPARE(view->role(), QAccessible::Tree);
        QVERIFY(!view->text(QAccessible::Name).isEmpty());
        QSet<QString> names;
        QCOMPARE(view->tableInterface()->rowCount(), int(onePost.size()));
        for (int row = 0; row < onePost.size(); ++row)
            names += view->tableInterface()->cellAt(row, 0)->text(QAccessible::Name);
        QCOMPARE(names.size(), onePost.size());
        QVERIFY(!names.contains(QString()));
        pane.toggleFold();
        QAccessibleInterface *post = view->tableInterface()->cellAt(0, 0);
        QVERIFY(post->state().expandable);
        QVERIFY(!post->state().expanded);
        QVERIFY(post->text(QAccessible::Name).contains(QStringLiteral("folded")));
    }
};

QTEST_MAIN(ThreadPaneTest)
#include "threadpanetest.moc"
