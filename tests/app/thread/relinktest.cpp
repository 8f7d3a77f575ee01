#include "thread/relink.h"
#include "thread/threadnotation.h"

#include <QTest>

#include <random>

using namespace Catena;
using namespace Catena::Thread;
using Base::CommentId;

namespace {

//! A forest of comments by their parents (-1: at the top), standing in the order of their numbers.
struct Forest
{
    Captures::Comments comments;
    ThreadTree tree;
};

Forest forestOf(const std::vector<int> &parents)
{
    Forest forest;
    std::vector<ThreadTree::Link> links;
    for (std::size_t i = 0; i < parents.size(); ++i) {
        Captures::Comment comment;
        comment.firstPlace = quint32(i);
        comment.placeCount = 1;
        forest.comments.comments.push_back(comment);
        forest.comments.places.push_back({0, qint32(i) + 1, qint32(i) + 1, Captures::CopyKind::Original, 0, 0});
        const CommentId parent = parents[i] < 0 ? CommentId{} : CommentId{quint32(parents[i])};
        links.push_back({{quint32(i)}, parent, parents[i] < 0 ? LinkKind::Root : LinkKind::Stated, 1, {}, {}});
    }
    forest.tree = ThreadTree::fromLinks(links);
    return forest;
}

const std::vector<int> small = {-1, 0, 1, 0, 3, -1, 5}; // (1 (2 3)(4 5))(6 7)

}

class RelinkTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldHangACommentWhereTheReaderSays_data()
    {
        QTest::addColumn<int>("comment");
        QTest::addColumn<int>("parent");
        QTest::addColumn<QString>("expected");
        QTest::newRow("under another, behind its child") << 6 << 3 << QStringLiteral("(1 (2 3)(4 (5)(7)))(6)");
        QTest::newRow("under another, before its child") << 1 << 3 << QStringLiteral("(1 4 (2 3)(5))(6 7)");
        QTest::newRow("at the top, with what answers it") << 3 << -1 << QStringLiteral("(1 2 3)(4 5)(6 7)");
        QTest::newRow("where it was") << 1 << 0 << QStringLiteral("(1 (2 3)(4 5))(6 7)");
        QTest::newRow("under its own reply") << 1 << 2 << QStringLiteral("(1 (3? 2)(4 5))(6 7)");
        QTest::newRow("a root under its own grandchild") << 0 << 4 << QStringLiteral("(4? 5 1 2 3)(6 7)");
        QTest::newRow("under itself: not at all") << 1 << 1 << QStringLiteral("(1 (2 3)(4 5))(6 7)");
        QTest::newRow("under nobody there is: not at all") << 1 << 70 << QStringLiteral("(1 (2 3)(4 5))(6 7)");
    }

    void shouldHangACommentWhereTheReaderSays()
    {
        QFETCH(int, comment);
        QFETCH(int, parent);
        QFETCH(QString, expected);
        const Forest forest = forestOf(small);
        QCOMPARE(toNotation(forest.tree), QStringLiteral("(1 (2 3)(4 5))(6 7)"));
        const CommentId above = parent < 0 ? CommentId{} : CommentId{quint32(parent)};
        const ThreadTree tree = relink(forest.tree, forest.comments, {{{quint32(comment)}, above}});
        QCOMPARE(toNotation(tree), expected);
    }

    void shouldSayThatTheReaderSetIt()
    {
        const Forest forest = forestOf(small);
        const ThreadTree tree = relink(forest.tree, forest.comments, {{{1}, {0}}, {{6}, {}}});
        QCOMPARE(tree.node(tree.indexOf({1})).link, LinkKind::Repaired);
        QCOMPARE(tree.node(tree.indexOf({6})).link, LinkKind::Repaired);
        QCOMPARE(tree.node(tree.indexOf({6})).parent, -1);
        QCOMPARE(tree.node(tree.indexOf({2})).link, LinkKind::Stated);
    }

    void shouldKeepEveryCommentOnceAndEverySetLink()
    {
        std::mt19937 random(9);
        for (int round = 0; round < 500; ++round) {
            const int count = 2 + int(random() % 30);
            std::vector<int> parents;
            for (int i = 0; i < count; ++i)
                parents.push_back(int(random() % unsigned(i + 1)) - 1);
            const Forest forest = forestOf(parents);
            std::vector<LinkRepair> repairs;
            std::vector<int> set(std::size_t(count), -2);
            for (int i = int(random() % 12); i-- > 0;) {
                const int child = int(random() % unsigned(count));
                const int parent = int(random() % unsigned(count + 1)) - 1;
                // Only links that make no loop among themselves are given: applyRepairs() sees to that.
                int above = parent;
                while (above >= 0 && above != child)
                    above = set[std::size_t(above)];
                if (above == child || set[std::size_t(child)] != -2)
                    continue;
                set[std::size_t(child)] = parent;
                repairs.push_back({{quint32(child)}, parent < 0 ? CommentId{} : CommentId{quint32(parent)}});
            }
            const ThreadTree tree = relink(forest.tree, forest.comments, repairs);
            QCOMPARE(tree.size(), count);
            for (int i = 0; i < count; ++i) {
                const Node &node = tree.node(tree.indexOf({quint32(i)}));
                const int parent = node.parent < 0 ? -1 : int(tree.node(node.parent).comment.index);
                if (set[std::size_t(i)] != -2)
                    QCOMPARE(parent, set[std::size_t(i)]);
                else if (node.link != LinkKind::Unknown)
                    QCOMPARE(parent, parents[std::size_t(i)]);
            }
        }
    }

    void shouldTakeAChainOfAMillion()
    {
        std::vector<int> parents;
        for (int i = 0; i < 1'000'000; ++i)
            parents.push_back(i - 1);
        const Forest forest = forestOf(parents);
        const ThreadTree tree = relink(forest.tree, forest.comments, {{{0}, {999'999}}});
        QCOMPARE(tree.size(), 1'000'000);
        QCOMPARE(tree.node(0).comment, CommentId{1});
        QCOMPARE(tree.node(999'999).comment, CommentId{0});
    }
};

QTEST_GUILESS_MAIN(RelinkTest)
#include "relinktest.moc"
