#include "ui/models/commentmodel.h"

#include "base/limits.h"
#include "testlib/cputimer.h"
#include "testlib/snapshotbuilder.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace Catena;
using Models::CommentModel;
using Testlib::CommentSpec;
using Testlib::SnapshotBuilder;

namespace {

//! The rows as text: "(1 (2 3)(4))", each comment by the text it has. Not recursive.
QString printed(const CommentModel &model)
{
    QString text;
    QModelIndex index = model.index(0, 0);
    while (index.isValid()) {
        text += QLatin1Char('(') + index.data(CommentModel::TextRole).toString();
        if (model.hasChildren(index)) {
            index = model.index(0, 0, index);
            continue;
        }
        text += QLatin1Char(')');
        while (index.isValid() && !model.index(index.row() + 1, 0, index.parent()).isValid()) {
            index = index.parent();
            if (index.isValid())
                text += QLatin1Char(')');
        }
        if (index.isValid())
            index = model.index(index.row() + 1, 0, index.parent());
    }
    return text;
}

//! Comments with their number as text, each under the one whose number from 0 is given.
Snapshot::SnapshotPtr tree(const QList<int> &parents)
{
    SnapshotBuilder builder;
    for (int i = 0; i < parents.size(); ++i)
        builder.comment({.parent = parents.at(i), .text = QString::number(i + 1)});
    return builder.build();
}

Snapshot::SnapshotPtr chain(int size)
{
    SnapshotBuilder builder;
    for (int i = 0; i < size; ++i)
        builder.comment({.parent = i - 1, .text = QString::number(i + 1)});
    return builder.build();
}

Snapshot::SnapshotPtr star(int size)
{
    SnapshotBuilder builder;
    for (int i = 0; i < size; ++i)
        builder.comment({.parent = i == 0 ? -1 : 0, .text = QString::number(i + 1)});
    return builder.build();
}

//! Asks every node for its row and parent and back; gives nanoseconds a node.
double walked(const CommentModel &model)
{
    TestLib::CpuTimer timer;
    timer.start();
    qint64 wrong = 0;
    const qint32 size = model.tree().size();
    for (qint32 node = 0; node < size; ++node) {
        const QModelIndex index = model.indexOfNode(node);
        if (model.index(index.row(), 0, model.parent(index)) != index || model.rowCount(index) < 0)
            ++wrong;
    }
    return wrong == 0 ? double(timer.nsecsElapsed()) / size : -1;
}

}

class CommentModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void shouldStandInTheOrderOfTheTree_data()
    {
        QTest::addColumn<QList<int>>("parents");
        QTest::addColumn<QString>("rows");
        QTest::newRow("nothing") << QList<int>{} << QString();
        QTest::newRow("one comment") << QList<int>{-1} << QStringLiteral("(1)");
        QTest::newRow("several roots") << QList<int>{-1, -1, 1} << QStringLiteral("(1)(2(3))");
        QTest::newRow("a chain") << QList<int>{-1, 0, 1, 2} << QStringLiteral("(1(2(3(4))))");
        QTest::newRow("replies out of order") << QList<int>{-1, 0, 1, 0, 1} << QStringLiteral("(1(2(3)(5))(4))");
    }
    void shouldStandInTheOrderOfTheTree()
    {
        QFETCH(QList<int>, parents);
        CommentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setSnapshot(tree(parents));
        QTEST(printed(model), "rows");
    }

    void shouldShowRepliesBeyondTheLimitAtItsLevel_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("rowsAtTheLimit");
        constexpr int levels = Base::Limits::shownDepth + 1;
        QTest::newRow("one below the limit") << levels - 1 << 0;
        QTest::newRow("at the limit") << levels << 1;
        QTest::newRow("one over the limit") << levels + 1 << 2;
        QTest::newRow("far over the limit") << levels + 500 << 501;
    }
    void shouldShowRepliesBeyondTheLimitAtItsLevel()
    {
        QFETCH(int, size);
        CommentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setSnapshot(chain(size));
        const QModelIndex last = model.indexOfNode(Base::Limits::shownDepth - 1);
        QTEST(model.rowCount(last), "rowsAtTheLimit");
        int deepest = 0;
        for (QModelIndex up = model.indexOfNode(size - 1); up.isValid(); up = up.parent())
            ++deepest;
        QCOMPARE(deepest, qMin(size, Base::Limits::shownDepth + 1));
        QCOMPARE(model.indexOfNode(size - 1).data(CommentModel::DepthRole).toInt(), size - 1);
    }

    void shouldKeepIndexesByCommentWhenAnotherTreeComes()
    {
        CommentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setSnapshot(tree({-1, 0, 1, 0}));
        QCOMPARE(printed(model), QStringLiteral("(1(2(3))(4))"));
        const QPersistentModelIndex three = model.indexOf({2});
        const QPersistentModelIndex four = model.indexOf({3});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
        model.setSnapshot(tree({-1, 0, 0, 2, 3}));
        QCOMPARE(printed(model), QStringLiteral("(1(2)(3(4(5))))"));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(layout.count(), 1);
        QCOMPARE(model.commentAt(three), Base::CommentId{2});
        QCOMPARE(three.row(), 1);
        QCOMPARE(model.commentAt(four.parent()), Base::CommentId{2});
        model.setSnapshot(tree({-1, 0}));
        QVERIFY(!three.isValid());
        QVERIFY(!four.isValid());
    }

    void shouldAnnounceOnlyTheRowsThatChangedWhenTheTreeStays()
    {
        SnapshotBuilder without;
        SnapshotBuilder with;
        for (int i = 0; i < 4; ++i) {
            without.comment({.parent = i - 1, .text = QStringLiteral("same words")});
            with.comment({.parent = i - 1, .text = QStringLiteral("same words"), .repeatOf = i == 2 ? 0 : -1});
        }
        const Snapshot::SnapshotPtr first = without.build();
        auto second = std::make_shared<Snapshot::Snapshot>(*first);
        second->repeats = with.build()->repeats;
        CommentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setSnapshot(first);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy layout(&model, &QAbstractItemModel::layoutChanged);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setSnapshot(second);
        QCOMPARE(layout.count() + reset.count(), 0);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.commentAt(changed.at(0).at(0).toModelIndex()), Base::CommentId{2});
        QCOMPARE(model.indexOf({2}).data(CommentModel::RepeatOfNameRole).toString(), QStringLiteral("#1"));
        QVERIFY(!model.indexOf({1}).data(CommentModel::RepeatOfRole).value<Base::CommentId>().isValid());
    }

    void shouldResetFromAndToNothing()
    {
        CommentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setSnapshot(tree({-1, 0}));
        model.setSnapshot(nullptr);
        QCOMPARE(reset.count(), 2);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(!model.indexOf({0}).isValid());
    }

    void shouldSayWhatIsKnownOfAComment()
    {
        Base::Moment day;
        day.msecs = 1'670'284'800'000; // 2022-12-06
        day.precision = Base::Moment::Precision::Day;
        SnapshotBuilder builder;
        builder.comment(
            {.text = QStringLiteral("The post."), .author = QStringLiteral("ann"), .date = day, .copies = 2});
        builder.comment({.parent = 0,
                         .text = QStringLiteral("A guess."),
                         .writtenDate = QStringLiteral("3 h"),
                         .link = Thread::LinkKind::Inferred,
                         .confidence = 0.59F,
                         .evidence = {{Thread::Cue::SharedTerms, 1, QStringLiteral("rent, shelf")}}});
        CommentModel model;
        model.setSnapshot(builder.build());
        const QModelIndex post = model.indexOf({0});
        const QModelIndex guess = model.indexOf({1});
        QCOMPARE(post.data(CommentModel::NameRole).toString(), QStringLiteral("ann"));
        QCOMPARE(post.data(CommentModel::CopyCountRole).toInt(), 2);
        QCOMPARE(
            post.data(CommentModel::PlacesRole).toStringList(),
            (QStringList{QStringLiteral("discussion.txt: line 1"), QStringLiteral("discussion.txt: line 2 (copy)")}));
        QVERIFY(post.data(CommentModel::DateRole).toString().contains(QStringLiteral("2022")));
        QCOMPARE(guess.data(CommentModel::DateRole).toString(), QStringLiteral("3 h"));
        QVERIFY(guess.data(Qt::AccessibleDescriptionRole).toString().contains(QStringLiteral("3 h")));
        QCOMPARE(post.data(CommentModel::ReplyCountRole).toInt(), 1);
        QVERIFY(!post.data(CommentModel::UnsureRole).toBool());
        QCOMPARE(guess.data(CommentModel::NameRole).toString(), QStringLiteral("#2"));
        QCOMPARE(guess.data(CommentModel::AuthorRole).toString(), QString());
        QCOMPARE(guess.data(CommentModel::ParentNameRole).toString(), QStringLiteral("ann"));
        QVERIFY(guess.data(CommentModel::UnsureRole).toBool());
        QCOMPARE(guess.data(CommentModel::ReasonRole).toString(),
                 QStringLiteral("Inferred, 59 %: shares rare words (rent, shelf)"));
    }

    void shouldTellScreenReadersNameLevelPlaceAndState()
    {
        SnapshotBuilder builder;
        builder.comment({.text = QStringLiteral("word ").repeated(40), .author = QStringLiteral("ann")});
        builder.comment({.parent = 0, .text = QStringLiteral("First.")});
        builder.comment({.parent = 0, .text = QStringLiteral("Second.")});
        builder.comment({.parent = 2, .text = QStringLiteral("Third.")});
        CommentModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setSnapshot(builder.build());
        const auto spoken = [&model](quint32 id) {
            return model.indexOf({id}).data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY(spoken(0).startsWith(QStringLiteral("ann, word word")));
        QVERIFY(spoken(0).size() < 120);
        QCOMPARE(spoken(2), QStringLiteral("#3, Second., level 2, reply to ann, 2 of 2, %1").arg(replies(1)));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setFolded({2}, true);
        QCOMPARE(changed.count(), 1);
        QVERIFY(spoken(2).endsWith(QStringLiteral(", folded")));
        model.setFolded({2}, true);
        QCOMPARE(changed.count(), 1);
        QSet<QString> all;
        for (quint32 id = 0; id < 4; ++id)
            all.insert(spoken(id));
        QCOMPARE(all.size(), 4);
    }

    // A tool tip is read as markup where its first line looks like it.
    void shouldNeverGiveAToolTipThatReadsAsMarkup_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("a tag") << QStringLiteral("<b>bold</b>");
        QTest::newRow("an image") << QStringLiteral("<img src=\"file:///dev/zero\">");
        QTest::newRow("an entity") << QStringLiteral("&lt;b&gt;");
        QTest::newRow("a declaration") << QStringLiteral("<?xml version=\"1.0\"?>");
    }
    void shouldNeverGiveAToolTipThatReadsAsMarkup()
    {
        QFETCH(QString, words);
        SnapshotBuilder builder;
        builder.comment({.text = words, .author = words});
        builder.comment({.parent = 0,
                         .text = words,
                         .author = words,
                         .link = Thread::LinkKind::Inferred,
                         .confidence = 0.5F,
                         .evidence = {{Thread::Cue::Quote, 1, words}},
                         .repeatOf = 0});
        CommentModel model;
        model.setSnapshot(builder.build());
        const QString tip = model.indexOf({1}).data(Qt::ToolTipRole).toString();
        QVERIFY(tip.contains(words));
        QVERIFY(!Qt::mightBeRichText(tip));
    }

    void shouldKeepNoMarkBeyondTheLastComment()
    {
        CommentModel model;
        model.setSnapshot(tree({-1, 0, 0, 0, 0}));
        model.setMarked({4});
        model.setLetter(u'a', {3});
        model.setLetter(u'b', {1});
        model.setSnapshot(tree({-1, 0, 0}));
        QVERIFY(!model.marked().isValid());
        QCOMPARE(model.letters().size(), 1);
        QCOMPARE(model.letters().value(u'b'), Base::CommentId{1});
    }

    void shouldTakeTheSameTimeANodeInLargeTrees()
    {
        CommentModel small;
        CommentModel large;
        for (auto *make : {&chain, &star}) {
            small.setSnapshot(make(2'000));
            large.setSnapshot(make(100'000));
            double smallest = 1e9;
            double largest = 1e9;
            for (int i = 0; i < 5; ++i) {
                const double a = walked(small);
                const double b = walked(large);
                QVERIFY(a > 0 && b > 0);
                smallest = qMin(smallest, a);
                largest = qMin(largest, b);
            }
            // Fifty times the nodes: a walk along siblings or ancestors would cost fifty times as much a node.
            QVERIFY2(largest < smallest * 12, qPrintable(QStringLiteral("%1 ns, %2 ns").arg(smallest).arg(largest)));
        }
    }

private:
    // Without a translator, plurals read "%n replies".
    static QString replies(int count) { return QStringLiteral("%1 replies").arg(count); }
};

QTEST_GUILESS_MAIN(CommentModelTest)
#include "commentmodeltest.moc"
