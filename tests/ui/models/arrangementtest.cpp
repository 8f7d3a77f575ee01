#include "ui/models/arrangement.h"

#include "testlib/snapshotbuilder.h"

#include <QTest>

using namespace Catena;
using Models::Arrangement;
using Testlib::SnapshotBuilder;

namespace {

Base::Moment at(int minutes)
{
    return {qint64(minutes) * 60'000, 0, Base::Moment::Precision::Minute, true};
}

// (0 (1 2)(3 (4 5))) (6): dates and names out of order, two comments without either.
Snapshot::SnapshotPtr discussion()
{
    SnapshotBuilder builder;
    const QString cook = QStringLiteral("cook");
    const QString gardener = QStringLiteral("Gardener");
    builder.comment({.text = QStringLiteral("post"), .author = gardener, .date = at(1)});
    builder.comment({.parent = 0, .text = QStringLiteral("one"), .author = cook, .date = at(30)});
    builder.comment({.parent = 1, .text = QStringLiteral("two"), .author = gardener, .date = at(40)});
    builder.comment({.parent = 0, .text = QStringLiteral("three")});
    builder.comment({.parent = 3, .text = QStringLiteral("four"), .author = cook, .date = at(20)});
    builder.comment({.parent = 4, .text = QStringLiteral("five")});
    builder.comment({.text = QStringLiteral("six"), .author = cook, .date = at(30)});
    return builder.build();
}

//! Trees as "(0 (1 2)) (6)": the numbers are those of the comments.
QString printed(const Thread::ThreadTree &tree)
{
    QString text;
    std::vector<qint32> ends;
    for (qint32 i = 0; i < tree.size(); ++i) {
        for (; !ends.empty() && ends.back() <= i; ends.pop_back())
            text += QLatin1Char(')');
        text += QStringLiteral(" (%1").arg(tree.node(i).comment.index);
        ends.push_back(i + tree.node(i).subtreeSize);
        if (tree.node(i).depth + 1 != qint32(ends.size()))
            text += QStringLiteral(" wrong depth");
        if (tree.indexOf(tree.node(i).comment) != i)
            text += QStringLiteral(" lost");
    }
    text += QString(qsizetype(ends.size()), QLatin1Char(')'));
    return text.trimmed();
}

}

class ArrangementTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldShowWhatIsAskedFor_data()
    {
        using Order = Arrangement::Order;
        QTest::addColumn<int>("order");
        QTest::addColumn<QList<int>>("kept"); // empty: all
        QTest::addColumn<int>("branch");
        QTest::addColumn<QString>("shown");
        const QList<int> all;
        QTest::newRow("the tree") << int(Order::Tree) << all << -1 << "(0 (1 (2)) (3 (4 (5)))) (6)";
        QTest::newRow("some of it, under the nearest above")
            << int(Order::Tree) << QList<int>{0, 2, 5, 6} << -1 << "(0 (2) (5)) (6)";
        QTest::newRow("roots left out") << int(Order::Tree) << QList<int>{1, 2, 4, 5} << -1 << "(1 (2)) (4 (5))";
        QTest::newRow("none of it") << int(Order::Tree) << QList<int>{99} << -1 << "";
        QTest::newRow("a branch") << int(Order::Tree) << all << 3 << "(3 (4 (5)))";
        QTest::newRow("some of a branch") << int(Order::Tree) << QList<int>{2, 5} << 3 << "(5)";
        QTest::newRow("by time, undated last") << int(Order::Time) << all << -1 << "(0) (4) (1) (6) (2) (3) (5)";
        QTest::newRow("a branch by time") << int(Order::Time) << all << 0 << "(0) (4) (1) (2) (3) (5)";
        QTest::newRow("by name, nobody last") << int(Order::Author) << all << -1 << "(4) (1) (6) (0) (2) (3) (5)";
        QTest::newRow("some by name") << int(Order::Author) << QList<int>{2, 3, 6} << -1 << "(6) (2) (3)";
    }
    void shouldShowWhatIsAskedFor()
    {
        QFETCH(int, order);
        QFETCH(QList<int>, kept);
        QFETCH(int, branch);
        const Snapshot::SnapshotPtr snapshot = discussion();
        Arrangement arrangement;
        arrangement.order = Arrangement::Order(order);
        arrangement.branch = branch < 0 ? Base::CommentId() : Base::CommentId{quint32(branch)};
        std::vector<bool> flags;
        for (const int id : kept) {
            arrangement.only = Arrangement::Only::Found;
            flags.resize(std::max(flags.size(), std::size_t(id) + 1));
            flags[std::size_t(id)] = true;
        }
        const auto tree = Models::arranged(*snapshot, arrangement, flags);
        QTEST(printed(*tree), "shown");
        QCOMPARE(tree == snapshot->tree, arrangement.isPlain());
    }

    void shouldTakeAChainOfAnyDepth()
    {
        constexpr int length = 20'000;
        SnapshotBuilder builder;
        for (int i = 0; i < length; ++i)
            builder.comment({.parent = i - 1, .text = QStringLiteral("%1").arg(i)});
        const Snapshot::SnapshotPtr snapshot = builder.build();
        std::vector<bool> odd(length);
        for (std::size_t i = 1; i < odd.size(); i += 2)
            odd[i] = true;
        Arrangement arrangement;
        arrangement.only = Arrangement::Only::New;
        const auto tree = Models::arranged(*snapshot, arrangement, odd);
        QCOMPARE(tree->size(), length / 2);
        QCOMPARE(tree->maxDepth(), length / 2 - 1);
        QCOMPARE(tree->node(0).subtreeSize, length / 2);
    }
};

QTEST_GUILESS_MAIN(ArrangementTest)
#include "arrangementtest.moc"
