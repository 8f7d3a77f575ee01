#include "captures/capture.h"
#include "formats/recordwriter.h"
#include "thread/threadtree.h"

#include "testlib/memorydocument.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Catena;
using namespace Catena::Thread;

namespace {

//! The capture of messages that name their parents by number; -1 names nobody.
Captures::Capture captureOf(const std::vector<std::pair<int, std::vector<int>>> &messages)
{
    Formats::RecordWriter writer;
    writer.set().idSpace = QStringLiteral("test");
    for (const auto &[id, references] : messages) {
        for (const int reference : references)
            writer.addReference(QByteArray::number(reference));
        Formats::Record record;
        record.id = writer.keep(QByteArray::number(id));
        record.body = writer.keep(QByteArray("words ").append(QByteArray::number(writer.set().records.size())));
        record.first = record.last = qint32(writer.set().records.size()) + 1;
        writer.add(record);
    }
    std::vector<Formats::Reading> readings(1);
    readings[0].records = writer.take();
    return Captures::capture({TestLib::memoryDocument(QStringLiteral("x"), Documents::Role::Discussion)}, readings);
}

ThreadTree treeOf(const Captures::Comments &comments)
{
    std::vector<ThreadTree::Link> links;
    for (quint32 c = 0; c < comments.size(); ++c) {
        ThreadTree::Link link;
        link.comment = {c};
        link.parent = comments[{c}].statedParent;
        link.kind = link.parent.isValid() ? LinkKind::Stated : LinkKind::Root;
        links.push_back(link);
    }
    return ThreadTree::fromLinks(links);
}

}

class RecordTreeTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldGiveEveryMessageOneNodeInAnyGraph()
    {
        QRandomGenerator random(17);
        for (int round = 0; round < 1'000; ++round) {
            std::vector<std::pair<int, std::vector<int>>> messages;
            const int count = random.bounded(1, 14);
            for (int i = 0; i < count; ++i) {
                std::vector<int> references;
                for (int k = random.bounded(4); k > 0; --k)
                    references.push_back(random.bounded(16));
                messages.emplace_back(random.bounded(5) == 0 ? random.bounded(16) : i, references);
            }
            const Captures::Capture capture = captureOf(messages);
            const ThreadTree tree = treeOf(capture.comments);
            QCOMPARE(std::size_t(tree.size()), capture.comments.size());
            std::vector<int> nodes(capture.comments.size(), 0);
            for (const Node &node : tree.nodes()) {
                ++nodes[node.comment.index];
                // No link of theirs closes a loop: the tree takes all as they are.
                const Base::CommentId stated = capture.comments[node.comment].statedParent;
                QCOMPARE(node.parent >= 0 ? tree.node(node.parent).comment : Base::CommentId{}, stated);
            }
            QCOMPARE(std::count(nodes.begin(), nodes.end(), 1), qptrdiff(nodes.size()));
            qint32 places = 0;
            std::vector<bool> placed(std::size_t(count) + 1, false);
            for (const Captures::Place &place : capture.comments.places) {
                QVERIFY(!placed[std::size_t(place.first)]);
                placed[std::size_t(place.first)] = true;
                ++places;
            }
            QCOMPARE(places, count);
            QCOMPARE(capture.ledger[0].placed, count);
        }
    }

    void shouldTakeAMillion_data()
    {
        QTest::addColumn<bool>("isChain");
        QTest::newRow("a chain") << true;
        QTest::newRow("all answer the first") << false;
    }

    void shouldTakeAMillion()
    {
        QFETCH(bool, isChain);
        constexpr int count = 1'000'000;
        std::vector<std::pair<int, std::vector<int>>> messages;
        messages.reserve(count);
        for (int i = 0; i < count; ++i)
            messages.emplace_back(i, i == 0 ? std::vector<int>() : std::vector<int>{isChain ? i - 1 : 0});
        QElapsedTimer timer;
        timer.start();
        const Captures::Capture capture = captureOf(messages);
        const ThreadTree tree = treeOf(capture.comments);
        qInfo("%lld ms", timer.elapsed());
        QCOMPARE(tree.size(), count);
        QCOMPARE(tree.maxDepth(), isChain ? count - 1 : 1);
        QCOMPARE(tree.rootCount(), 1);
        QVERIFY(timer.elapsed() < 30'000);
    }
};

QTEST_GUILESS_MAIN(RecordTreeTest)
#include "recordtreetest.moc"
