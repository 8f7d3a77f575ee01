#include "ui/thread/threadview.h"

#include "base/limits.h"
#include "testlib/cputimer.h"
#include "testlib/snapshotbuilder.h"
#include "ui/thread/commentdelegate.h"
#include "ui/thread/threadpane.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Catena;
using Base::CommentId;
using Testlib::SnapshotBuilder;
using Ui::ThreadPane;
using Ui::ThreadView;

namespace {

const QString sentence = QStringLiteral("동네 서점이 문을 닫을 때마다 우리는 무엇을 잃는가. The rent, mostly. ");

Snapshot::SnapshotPtr many(int count)
{
    SnapshotBuilder builder;
    for (int i = 0; i < count; ++i)
        builder.comment({.parent = i < 20 ? -1 : int(qint64(i) * 7919 % i), .text = sentence.repeated(1 + i % 7)});
    return builder.build();
}

Snapshot::SnapshotPtr chain(int count)
{
    SnapshotBuilder builder;
    for (int i = 0; i < count; ++i)
        builder.comment({.parent = i - 1, .text = QStringLiteral("reply %1").arg(i)});
    return builder.build();
}

// Whether every row on the screen is as high as its comment needs.
bool rowsFit(const ThreadPane &pane)
{
    const ThreadView *view = pane.view();
    Ui::LayoutCache exact(pane.model());
    exact.setSpace(view->font(), view->viewport()->width());
    QModelIndex index = view->indexAt({1, 1});
    while (index.isValid() && view->visualRect(index).top() < view->viewport()->height()) {
        exact.measure(index);
        if (view->visualRect(index).height() != exact.rowHeight(index))
            return false;
        index = view->indexBelow(index);
    }
    return true;
}

bool isWhole(const ThreadPane &pane)
{
    return pane.view()->viewport()->rect().contains(pane.view()->visualRect(pane.view()->currentIndex()));
}

}

class ThreadViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin).*"))); }

    void shouldShowCommentsWholeWhereverItGoes_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("measured at once") << 200;
        QTest::newRow("estimated until seen") << 10'000;
    }
    void shouldShowCommentsWholeWhereverItGoes()
    {
        QFETCH(int, count);
        ThreadPane pane;
        pane.resize(460, 700);
        pane.show();
        pane.setSnapshot(many(count));
        QVERIFY(rowsFit(pane));
        for (const quint32 id : {quint32(count / 2), quint32(count - 1), 0U, quint32(count / 3)}) {
            pane.setCurrentComment({id});
            QVERIFY(rowsFit(pane));
            QVERIFY(isWhole(pane));
        }
        for (int i = 0; i < 30; ++i) {
            pane.next();
            QVERIFY(isWhole(pane));
        }
        QVERIFY(rowsFit(pane));
        for (int i = 0; i < 30; ++i) {
            pane.view()->verticalScrollBar()->setValue(pane.view()->verticalScrollBar()->value() - 333);
            QVERIFY(rowsFit(pane));
        }
        pane.resize(380, 500);
        QVERIFY(rowsFit(pane));
        QVERIFY(!pane.grab().isNull());
        pane.foldAll();
        QVERIFY(rowsFit(pane));
        pane.toggleFold();
        QVERIFY(rowsFit(pane));
        pane.unfoldAll();
        QVERIFY(rowsFit(pane));
    }

    void shouldOpenALargeDiscussionWithoutMeasuringItWhole()
    {
        const Snapshot::SnapshotPtr snapshot = many(10'000);
        TestLib::CpuTimer timer;
        timer.start();
        const QFont font;
        for (int i = 0; i < 2'000; ++i) {
            const Ui::CommentLayout layout(sentence.repeated(1 + i % 7), font, 380);
            QVERIFY(layout.height() > 0);
        }
        const qint64 layingOut = timer.nsecsElapsed() * 5;
        ThreadPane pane;
        pane.resize(460, 700);
        pane.show();
        timer.start();
        pane.setSnapshot(snapshot);
        QVERIFY(!pane.grab().isNull());
        const qint64 opening = timer.nsecsElapsed();
        QVERIFY2(opening < layingOut,
                 qPrintable(QStringLiteral("%1 of %2 ms").arg(opening / 1000000).arg(layingOut / 1000000)));
    }

    void shouldShowALongChainAndItsEnd_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("a thousand deep") << 1'000;
        QTest::newRow("thirty thousand deep") << 30'000;
    }
    void shouldShowALongChainAndItsEnd()
    {
        QFETCH(int, size);
        ThreadPane pane;
        pane.resize(420, 500);
        pane.show();
        pane.setSnapshot(chain(size));
        pane.lastComment();
        QCOMPARE(pane.currentComment(), CommentId{quint32(size) - 1});
        QVERIFY(isWhole(pane));
        QVERIFY(!pane.grab().isNull());
        pane.parentComment();
        QCOMPARE(pane.currentComment(), CommentId{quint32(size) - 2});
        pane.moveOut();
        QCOMPARE(pane.currentComment(), CommentId{quint32(size) - 3});
        pane.moveInto();
        QCOMPARE(pane.currentComment(), CommentId{quint32(size) - 2});
        pane.rootComment();
        QCOMPARE(pane.currentComment(), CommentId{0});
        pane.toggleFold();
        pane.jumpBack();
        QCOMPARE(pane.currentComment(), CommentId{quint32(size) - 2});
    }

    void shouldReadOnWithinATallCommentThenGoOn()
    {
        SnapshotBuilder builder;
        builder.comment({.text = QStringLiteral("short")});
        builder.comment({.parent = 0, .text = sentence.repeated(120)});
        builder.comment({.parent = 1, .text = QStringLiteral("after")});
        ThreadPane pane;
        pane.resize(460, 400);
        pane.show();
        pane.setSnapshot(builder.build());
        pane.readOn();
        QCOMPARE(pane.currentComment(), CommentId{1});
        QVERIFY(pane.view()->visualRect(pane.view()->currentIndex()).top() >= 0);
        int pages = 0;
        int shownTo = pane.view()->viewport()->height() - pane.view()->visualRect(pane.view()->currentIndex()).top();
        const int whole = pane.view()->visualRect(pane.view()->currentIndex()).height();
        while (pane.currentComment() == CommentId{1} && pages < 100) {
            pane.readOn();
            ++pages;
            if (pane.currentComment() != CommentId{1})
                break;
            const int top = -pane.view()->visualRect(pane.view()->currentIndex()).top();
            QVERIFY(top < shownTo); // no line is skipped
            shownTo = top + pane.view()->viewport()->height();
        }
        QVERIFY(pages > 2);
        QVERIFY(shownTo >= whole);
        QCOMPARE(pane.currentComment(), CommentId{2});
        pane.readBack();
        QCOMPARE(pane.currentComment(), CommentId{1});
        QVERIFY(pane.view()->visualRect(pane.view()->currentIndex()).bottom() < pane.view()->viewport()->height());
        for (int i = 0; i < 100 && pane.currentComment() == CommentId{1}; ++i)
            pane.readBack();
        QCOMPARE(pane.currentComment(), CommentId{0});
    }

    void shouldBringAMentionDeepInATallCommentIntoView()
    {
        const QString text = sentence.repeated(120);
        SnapshotBuilder builder;
        builder.comment({.text = QStringLiteral("post")});
        builder.comment({.parent = 0, .text = text});
        ThreadPane pane;
        pane.resize(460, 400);
        pane.show();
        pane.setSnapshot(builder.build());
        pane.toggleFold();
        const int begin = int(text.size()) / 2;
        pane.showMention({1}, begin, begin + 4);
        QCOMPARE(pane.currentComment(), CommentId{1});
        QVERIFY(!pane.isFolded({0}));
        Ui::LayoutCache exact(pane.model());
        exact.setSpace(pane.view()->font(), pane.view()->viewport()->width());
        const QModelIndex index = pane.view()->currentIndex();
        const QRectF line = exact.layout(index).rectOf(begin, begin + 4);
        const qreal top = pane.view()->visualRect(index).top() + exact.geometry(index).bodyTop() + line.top();
        QVERIFY(top >= 0);
        QVERIFY(top + line.height() <= pane.view()->viewport()->height());
        pane.jumpBack();
        QCOMPARE(pane.currentComment(), CommentId{0});
    }

    void shouldTellLinksApartWithoutColour()
    {
        QPalette blackOnWhite(Qt::white);
        blackOnWhite.setColor(QPalette::Base, Qt::white);
        blackOnWhite.setColor(QPalette::Text, Qt::black);
        blackOnWhite.setColor(QPalette::Highlight, Qt::black);
        QList<QImage> images;
        const std::pair<Thread::LinkKind, float> links[] = {{Thread::LinkKind::Stated, 1.0F},
                                                            {Thread::LinkKind::Inferred, 0.9F},
                                                            {Thread::LinkKind::Inferred, 0.4F},
                                                            {Thread::LinkKind::Unknown, 0.4F}};
        for (const auto &[kind, confidence] : links) {
            SnapshotBuilder builder;
            builder.comment({.text = QStringLiteral("post")});
            builder.comment({.parent = 0, .text = QStringLiteral("reply"), .link = kind, .confidence = confidence});
            ThreadPane pane;
            pane.setPalette(blackOnWhite);
            pane.resize(400, 200);
            pane.show();
            pane.setSnapshot(builder.build());
            const QImage image = pane.grab().toImage().createMaskFromColor(0xFFFFFFFF);
            QVERIFY(!images.contains(image));
            images += image;
        }
    }

    void shouldFoldByAClickOnTheMarkAlone()
    {
        SnapshotBuilder builder;
        builder.comment({.text = QStringLiteral("post 하나")});
        builder.comment({.parent = 0, .text = QStringLiteral("reply 둘")});
        ThreadPane pane;
        pane.resize(400, 300);
        pane.show();
        pane.setSnapshot(builder.build());
        pane.next();
        const QModelIndex post = pane.model()->indexOf({0});
        const Ui::RowGeometry geometry(pane.view()->font(), pane.view()->viewport()->width(), 0);
        const QPoint origin = pane.view()->visualRect(post).topLeft();
        QSignalSpy clicked(pane.view(), &ThreadView::textClicked);
        QTest::mouseClick(pane.view()->viewport(), Qt::LeftButton, {},
                          origin + QPoint(geometry.left() + 3, geometry.bodyTop() + 8));
        QCOMPARE(pane.currentComment(), CommentId{0});
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(clicked.at(0).at(1).toInt(), 0);
        QVERIFY(!pane.isFolded({0}));
        QTest::mouseClick(pane.view()->viewport(), Qt::LeftButton, {}, origin + geometry.foldMark().center());
        QVERIFY(pane.isFolded({0}));
        QCOMPARE(clicked.count(), 1);
        QTest::mouseClick(pane.view()->viewport(), Qt::LeftButton, {}, origin + geometry.foldMark().center());
        QVERIFY(!pane.isFolded({0}));
    }

    void shouldLeaveRoomForTextAtEveryDepth_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("a narrow pane") << 240;
        QTest::newRow("a third of a small screen") << 340;
        QTest::newRow("a wide pane") << 1'200;
    }
    void shouldLeaveRoomForTextAtEveryDepth()
    {
        QFETCH(int, width);
        int before = -1;
        for (int depth = 0; depth < 300; ++depth) {
            const Ui::RowGeometry geometry(QFont(), width, depth);
            QVERIFY(geometry.left() + geometry.textWidth() <= width);
            QVERIFY(geometry.textWidth() >= width / 2 || geometry.textWidth() >= 150);
            QVERIFY(geometry.left() >= before);
            QCOMPARE(geometry.isFlat(), depth > geometry.column());
            before = geometry.left();
        }
    }

    void shouldBreakToolTipsIntoReadableLines()
    {
        const QString text = QStringLiteral("Comment 3\n") + sentence.repeated(6) + QString(300, QChar(0xAC00));
        const QString wrapped = Ui::CommentDelegate::wrapped(text);
        const QStringList lines = wrapped.split(QLatin1Char('\n'));
        QCOMPARE(lines.first(), QStringLiteral("Comment 3"));
        for (const QString &line : lines)
            QVERIFY(line.size() <= 72);
        QString letters = wrapped;
        QString given = text;
        const QRegularExpression blanks(QStringLiteral("\\s+"));
        QCOMPARE(letters.remove(blanks), given.remove(blanks));
    }
};

QTEST_MAIN(ThreadViewTest)
#include "threadviewtest.moc"
