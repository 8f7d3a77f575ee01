#include "ui/thread/threadmoves.h"

#include "ui/thread/jumphistory.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Ui;
using Thread::ThreadTree;

namespace {

// Node by node, the parents of a tree in depth-first order.
ThreadTree tree(const QList<int> &parents)
{
    std::vector<ThreadTree::Link> links;
    for (int i = 0; i < parents.size(); ++i) {
        ThreadTree::Link link;
        link.comment = {quint32(i)};
        if (parents.at(i) >= 0) {
            link.parent = {quint32(parents.at(i))};
            link.kind = Thread::LinkKind::Stated;
        }
        links.push_back(link);
    }
    return ThreadTree::fromLinks(links);
}

// (0 (1 2 3)(4 (5 6))(7))
const QList<int> onePost{-1, 0, 1, 1, 0, 4, 5, 0};
// (0 (1))(2 (3 4))(5)
const QList<int> threePosts{-1, 0, -1, 2, 2, -1};

}

class ThreadMovesTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldGoBySiblings_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("next");
        QTest::addColumn<int>("previous");
        QTest::newRow("over replies") << 1 << 4 << -1;
        QTest::newRow("back over replies") << 4 << 7 << 1;
        QTest::newRow("back over replies to replies") << 7 << -1 << 4;
        QTest::newRow("among leaves") << 2 << 3 << -1;
        QTest::newRow("not to a cousin") << 3 << -1 << 2;
        QTest::newRow("the only one") << 5 << -1 << -1;
        QTest::newRow("the post") << 0 << -1 << -1;
        QTest::newRow("nowhere") << -1 << -1 << -1;
        QTest::newRow("past the end") << 99 << -1 << -1;
    }
    void shouldGoBySiblings()
    {
        QFETCH(int, from);
        const ThreadTree thread = tree(onePost);
        QTEST(ThreadMoves::nextSibling(thread, from), "next");
        QTEST(ThreadMoves::previousSibling(thread, from), "previous");
    }

    void shouldGoUpAndDown()
    {
        const ThreadTree thread = tree(onePost);
        QCOMPARE(ThreadMoves::parent(thread, 6), 5);
        QCOMPARE(ThreadMoves::parent(thread, 0), -1);
        QCOMPARE(ThreadMoves::root(thread, 6), 0);
        QCOMPARE(ThreadMoves::root(thread, 0), 0);
        QCOMPARE(ThreadMoves::firstReply(thread, 4), 5);
        QCOMPARE(ThreadMoves::firstReply(thread, 3), -1);
        QCOMPARE(ThreadMoves::parent(ThreadTree(), 0), -1);
    }

    void shouldGoByThreads_data()
    {
        QTest::addColumn<QList<int>>("parents");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("next");
        QTest::addColumn<int>("previous");
        QTest::newRow("from a post to the next") << threePosts << 0 << 2 << -1;
        QTest::newRow("from inside to the next, and to its own begin") << threePosts << 4 << 5 << 2;
        QTest::newRow("from a begin to the one before") << threePosts << 2 << 5 << 0;
        QTest::newRow("from the last") << threePosts << 5 << -1 << 2;
        QTest::newRow("one post: from it to the first reply") << onePost << 0 << 1 << -1;
        QTest::newRow("one post: from inside") << onePost << 6 << 7 << 4;
        QTest::newRow("one post: from the first reply back to it") << onePost << 1 << 4 << 0;
        QTest::newRow("one post: from the last") << onePost << 7 << -1 << 4;
        QTest::newRow("nothing") << QList<int>{} << 0 << -1 << -1;
    }
    void shouldGoByThreads()
    {
        QFETCH(QList<int>, parents);
        QFETCH(int, from);
        const ThreadTree thread = tree(parents);
        QTEST(ThreadMoves::nextThread(thread, from), "next");
        QTEST(ThreadMoves::previousThread(thread, from), "previous");
    }

    void shouldGoBackAndForthLikePages()
    {
        JumpHistory jumps;
        QVERIFY(!jumps.canGoBack());
        QVERIFY(!jumps.back({1}).isValid());
        jumps.jump({1}, {5});
        jumps.jump({6}, {9}); // after steps from 5 to 6
        QCOMPARE(jumps.back({9}), Base::CommentId{6});
        QCOMPARE(jumps.back({6}), Base::CommentId{1});
        QVERIFY(!jumps.back({1}).isValid());
        QCOMPARE(jumps.forward({1}), Base::CommentId{6});
        QCOMPARE(jumps.forward({6}), Base::CommentId{9});
        QVERIFY(!jumps.forward({9}).isValid());
    }

    void shouldForgetWhatWasAheadAtANewJump()
    {
        JumpHistory jumps;
        jumps.jump({1}, {2});
        QCOMPARE(jumps.back({2}), Base::CommentId{1});
        QVERIFY(jumps.canGoForward());
        jumps.jump({1}, {7});
        QVERIFY(!jumps.canGoForward());
        QCOMPARE(jumps.back({7}), Base::CommentId{1});
    }

    void shouldKeepOnlyTheLatestJumps()
    {
        JumpHistory jumps;
        const quint32 many = quint32(JumpHistory::most) + 50;
        for (quint32 i = 0; i < many; ++i)
            jumps.jump({i}, {i + 1});
        quint32 back = 0;
        Base::CommentId here{many};
        for (Base::CommentId there = jumps.back(here); there.isValid(); there = jumps.back(here)) {
            here = there;
            ++back;
        }
        QCOMPARE(back, quint32(JumpHistory::most));
        QCOMPARE(here, Base::CommentId{50});
    }
};

QTEST_GUILESS_MAIN(ThreadMovesTest)
#include "threadmovestest.moc"
