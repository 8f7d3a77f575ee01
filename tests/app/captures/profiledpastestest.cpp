#include "captures/capture.h"

#include "testlib/memorydocument.h"

#include <QFile>
#include <QTest>

using namespace Catena;
using namespace Catena::Captures;

namespace {

Capture captureOf(const QStringList &texts)
{
    std::vector<Documents::Document> documents;
    std::vector<Formats::Reading> readings;
    for (const QString &text : texts)
        documents.push_back(TestLib::memoryDocument(text, Documents::Role::Discussion));
    for (quint32 i = 0; i < quint32(documents.size()); ++i)
        readings.push_back(Formats::readerFor(documents[i])->read(documents[i], i));
    return capture(documents, readings);
}

QString paste(const QString &name)
{
    QFile file(QStringLiteral(CATENA_TEST_DATA "/formats/pasteprofiles/") + name + QStringLiteral(".txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}

class ProfiledPastesTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldTakeAuthorScoreAndLevelFromTheFurniture()
    {
        const Capture capture = captureOf({paste(QStringLiteral("reddit/levels"))});
        const Comments &comments = capture.comments;
        QCOMPARE(comments.size(), std::size_t(4));
        QCOMPARE(comments.author({1}), QStringLiteral("first-reader"));
        QCOMPARE(comments[{0}].score, std::optional<qint32>(123));
        QCOMPARE(comments.text({0}),
                 QStringLiteral("The county archive has records of the well.\n\nThey begin long before the mill."));
        QCOMPARE(comments[{1}].statedParent, Base::CommentId{0});
        QCOMPARE(comments[{2}].statedParent, Base::CommentId{0});
        QVERIFY(!comments[{3}].statedParent.isValid());
        QVERIFY(capture.ledger[0].unclaimed.empty());
    }

    void shouldTakeTheWordsOfAChatFromTheirLines()
    {
        const Capture capture = captureOf({paste(QStringLiteral("kakaotalk/desktop"))});
        const Comments &comments = capture.comments;
        QCOMPARE(comments.size(), std::size_t(4));
        QCOMPARE(comments.text({0}), QStringLiteral("우물 기록을 찾았습니다"));
        QCOMPARE(comments.text({1}), QStringLiteral("어디에 있나요?\n저는 못 찾았습니다.\n둘째 줄도 있습니다."));
        QCOMPARE(comments.author({3}), QStringLiteral("우물지기"));
        QCOMPARE(comments[{3}].date.toIso(), QStringLiteral("2023-05-02T09:00"));
        QVERIFY(capture.ledger[0].unclaimed.empty());
    }

    void shouldAccountForEveryLine_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"facebook/ko-lines", "facebook/en", "naver/news", "youtube/en", "reddit/old",
                                 "hackernews/page", "disqus/lines", "kakaotalk/mobile"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void shouldAccountForEveryLine()
    {
        QFETCH(QString, name);
        const QString text = paste(name);
        const Capture capture = captureOf({text, text + QStringLiteral("\n")});
        for (const DocumentLedger &ledger : capture.ledger) {
            QCOMPARE(ledger.placed, ledger.total);
            QVERIFY(ledger.unclaimed.empty());
        }
        // The same paste twice holds every comment twice.
        for (quint32 c = 0; c < capture.comments.size(); ++c) {
            QCOMPARE(capture.comments.placesOf({c}).size(), std::size_t(2));
            QVERIFY(!capture.comments[{c}].isNew);
        }
    }

    void shouldMarkWhatIsNewInALaterPasteOfASite()
    {
        const QString older = paste(QStringLiteral("naver/cafe"));
        const QString newer = older + QStringLiteral("텃밭\n저도 거기서 봤습니다.\n2023.05.03. 09:00 답글쓰기\n");
        const Comments comments = captureOf({older, newer}).comments;
        QCOMPARE(comments.size(), std::size_t(4));
        for (quint32 c = 0; c < 4; ++c)
            QCOMPARE(comments[{c}].isNew, c == 3);
    }
};

QTEST_GUILESS_MAIN(ProfiledPastesTest)
#include "profiledpastestest.moc"
