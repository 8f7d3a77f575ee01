#include "captures/samecomment.h"
#include "pipeline/openfolder.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Pipeline;
using Snapshot::SnapshotPtr;
using Snapshot::Stage;

namespace {

constexpr int messages = 12'000; //!< more than is read in no time

QByteArray idOf(int number)
{
    return "<m" + QByteArray::number(number) + "@readers.example>";
}

//! Every message answers an earlier one; two early ones answer one that is missing, the second only far behind.
QByteArray mailbox()
{
    QByteArray box;
    for (int i = 0; i < messages; ++i) {
        const bool isOrphan = i == 5 || i == messages - 1;
        box += "From reader@readers.example Mon Jan  1 10:00:00 2024\nMessage-ID: " + idOf(i) + "\nFrom: Reader "
            + QByteArray::number(i % 50) + " <reader@readers.example>\nSubject: Stones\n";
        if (isOrphan)
            box += "In-Reply-To: <gone@readers.example>\n";
        else if (i > 0)
            box += "In-Reply-To: " + idOf(i / 3) + "\n";
        box += "Content-Type: text/plain; charset=utf-8\n\n돌 " + QByteArray::number(i)
            + QByteArray(" is a stone among stones.\n").repeated(12) + "\n";
    }
    return box;
}

//! The same as one JSON text on one line.
QByteArray items()
{
    QByteArray json = "{\"id\":1,\"type\":\"story\",\"author\":\"a\",\"title\":\"Stones\",\"story_id\":1,\"text\":null,"
                      "\"parent_id\":null,\"children\":[";
    for (int i = 2; i < messages; ++i) {
        json += QByteArray(i > 2 ? "," : "") + "{\"id\":" + QByteArray::number(i)
            + ",\"type\":\"comment\",\"author\":\"b\",\"title\":null,\"story_id\":1,\"parent_id\":1,\"text\":\"돌 "
            + QByteArray::number(i) + QByteArray(" is a stone among stones,").repeated(12) + "\",\"children\":[]}";
    }
    return json + "]}";
}

//! What is published up to a stage; then it is stopped.
std::vector<SnapshotPtr> publishedFor(const char *name, const QByteArray &bytes, Stage last)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QString::fromLatin1(name));
    QFile file(path);
    std::vector<SnapshotPtr> published;
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return published;
    file.close();
    const Base::Cancellation cancellation;
    (void)openFolderNow(path, {}, cancellation, [&](const SnapshotPtr &each) {
        published.push_back(each);
        if (!each->isBeginning && each->stage >= last)
            cancellation.cancel();
    });
    return published;
}

}

//! What is shown of a large discussion before all of it is read.
class BeginningTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldShowTheFirstCommentsFirst_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a mailbox") << QByteArray("box.mbox") << mailbox();
        QTest::newRow("JSON on one line") << QByteArray("item.json") << items();
    }
    void shouldShowTheFirstCommentsFirst()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, bytes);
        const std::vector<SnapshotPtr> published = publishedFor(name.constData(), bytes, Stage::Tree);
        QVERIFY(published.size() >= 2);
        const Snapshot::Snapshot &first = *published[0];
        const Snapshot::Snapshot &next = *published[1];
        QVERIFY(first.isBeginning && first.stage == Stage::Documents);
        QVERIFY(first.tree->size() > 40 && first.tree->size() < messages / 2);
        QVERIFY(!next.isBeginning);
        QVERIFY2(next.stage >= Stage::Tree, "nothing that was shown goes away");
        QVERIFY(next.tree->size() >= messages - 1);
        QVERIFY(next.number > first.number);
        for (quint32 i = 0; i < first.comments->size(); ++i) {
            if ((*first.comments)[{i}].placeCount == 0)
                continue;
            const Base::CommentId same = Captures::sameComment(*first.comments, {i}, *next.comments);
            QVERIFY(same.isValid());
            QCOMPARE(next.comments->text(same), first.comments->text({i}));
            QCOMPARE(next.comments->sourceId(same), first.comments->sourceId({i}));
        }
    }

    void shouldReadASmallFileAtOnce()
    {
        const std::vector<SnapshotPtr> published = publishedFor("box.mbox", mailbox().first(100'000), Stage::Complete);
        QCOMPARE(published.size(), std::size_t(5));
        QVERIFY(std::none_of(published.begin(), published.end(), [](const SnapshotPtr &s) { return s->isBeginning; }));
    }

    void shouldNotGuessFromTheBeginningOfAPaste()
    {
        const QByteArray paste = QByteArray("reader 2024-03-05 14:05\nA stone among stones.\n\n").repeated(120'000);
        const std::vector<SnapshotPtr> published = publishedFor("paste.txt", paste.first(4'100'000), Stage::Documents);
        QVERIFY(std::none_of(published.begin(), published.end(), [](const SnapshotPtr &s) { return s->isBeginning; }));
    }
};

QTEST_GUILESS_MAIN(BeginningTest)
#include "beginningtest.moc"
