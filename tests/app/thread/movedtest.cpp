#include "captures/heldtext.h"
#include "thread/buildthread.h"

#include <QTest>

#include <memory>

using namespace Catena;
using namespace Catena::Thread;

namespace {

constexpr quint32 blockCount = 20;
constexpr quint32 quotedBlock = 7;
constexpr quint32 quotingBlock = 15;

//! Words that no other block has.
QByteArray wordsOf(quint32 block, int count)
{
    QByteArray words;
    for (int i = 0; i < count; ++i)
        words += QByteArray("word") + char('a' + char(block)) + QByteArray::number(i) + ' ';
    return words.trimmed() + '.';
}

//! Blocks with nothing said of writers or dates, each in two copies; the second copy is in another order.
Captures::Comments movedBlocks(const std::vector<QByteArray> &bodies)
{
    Captures::Comments comments;
    const auto text = std::make_shared<Captures::HeldText>();
    const quint32 buffer = comments.buffers.add(text);
    const auto count = qint32(bodies.size());
    for (qint32 i = 0; i < count; ++i) {
        const QByteArray &body = bodies[std::size_t(i)];
        Captures::Comment comment;
        comment.body = {buffer, quint32(body.size()), text->append(body)};
        comment.firstPlace = quint32(comments.places.size());
        comment.placeCount = 2;
        const qint32 second = count + 1 + (i * 7) % count; // 7 and the count have no common divisor
        comments.places.push_back({0, i + 1, i + 1, Captures::CopyKind::Original, 0, 0});
        comments.places.push_back({0, second, second, Captures::CopyKind::Copy, 0, 0});
        comments.comments.push_back(comment);
    }
    return comments;
}

}

class MovedTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldClaimAQuoteOfABlockThatIsLikelyOneComment_data()
    {
        QTest::addColumn<int>("quotedWords"); //!< of the block that is quoted
        QTest::addColumn<int>("otherWords"); //!< that the quote has of no block
        QTest::addColumn<bool>("isClaimed");
        QTest::newRow("as long as most") << 20 << 0 << true;
        QTest::newRow("somewhat longer") << 30 << 0 << true;
        QTest::newRow("may be several that nothing tells apart") << 80 << 0 << false;
        QTest::newRow("half of the words are nobody's") << 20 << 20 << false;
    }
    void shouldClaimAQuoteOfABlockThatIsLikelyOneComment()
    {
        QFETCH(int, quotedWords);
        QFETCH(int, otherWords);
        std::vector<QByteArray> bodies;
        for (quint32 i = 0; i < blockCount; ++i)
            bodies.push_back(wordsOf(i, i == quotedBlock ? quotedWords : 20));
        bodies[quotingBlock] = "> " + wordsOf(quotedBlock, 20)
            + (otherWords > 0 ? "\n> " + wordsOf(blockCount, otherWords) : QByteArray()) + "\nIt is not so.";
        const Captures::Comments comments = movedBlocks(bodies);

        const ThreadTree tree = buildThread(comments, {});
        const Node &node = tree.node(tree.indexOf({quotingBlock}));
        QTEST(node.link == LinkKind::Inferred, "isClaimed");
        const Base::CommentId shown = node.link == LinkKind::Inferred ? tree.node(node.parent).comment : node.guess;
        QCOMPARE(shown, Base::CommentId{quotedBlock});
    }

    void shouldClaimNothingThatWordsAloneTell()
    {
        std::vector<QByteArray> bodies;
        for (quint32 i = 0; i < blockCount; ++i)
            bodies.push_back(wordsOf(i, 20));
        bodies[quotingBlock] = wordsOf(quotedBlock, 20) + " It is not so.";
        const ThreadTree tree = buildThread(movedBlocks(bodies), {});
        for (const Node &node : tree.nodes())
            QVERIFY(node.link != LinkKind::Inferred);
    }

    void shouldClaimAsMuchAsTheReaderAsksFor()
    {
        std::vector<QByteArray> bodies;
        for (quint32 i = 0; i < blockCount; ++i)
            bodies.push_back(wordsOf(i, i == quotedBlock ? 80 : 20));
        bodies[quotingBlock] = "> " + wordsOf(quotedBlock, 20) + "\nIt is not so.";
        ThreadOptions options;
        options.threshold = 0.3;
        const ThreadTree tree = buildThread(movedBlocks(bodies), options);
        QCOMPARE(tree.node(tree.indexOf({quotingBlock})).link, LinkKind::Inferred);
    }
};

QTEST_GUILESS_MAIN(MovedTest)
#include "movedtest.moc"
