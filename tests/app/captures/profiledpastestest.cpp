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

    void shouldStateAParentThatThePasteNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("authors");
        QTest::addColumn<QList<int>>("parents"); //!< by comment; -1: not stated
        const QStringList gardeners{QStringLiteral("Gardener"), QStringLiteral("Miller"), QStringLiteral("Gardener"),
                                    QStringLiteral("Passer-by")};
        const auto words = [](int i) { return QStringLiteral("These are the words of number %1.\n").arg(i); };
        QTest::newRow("a line under the date") << QStringLiteral("Gardener\nMar 5, 2021\n") + words(1)
                + QStringLiteral("\nMiller\nMar 6, 2021\n") + QStringLiteral("Replying to Gardener\n") + words(2)
                + QStringLiteral("\nGardener\nMar 7, 2021\n") + QStringLiteral("In reply to @miller\n") + words(3)
                + QStringLiteral("\nPasser-by\nMar 8, 2021\n") + QStringLiteral("Replying to Gardener\n")
                + words(4) << gardeners << QList<int>{-1, 0, 1, 2};
        QTest::newRow("a line under the name, one that is not there") << QStringLiteral("Gardener\nMar 5, 2021\n")
                + words(1) + QStringLiteral("\nMiller\nReplying to Gardener\nMar 6, 2021\n") + words(2)
                + QStringLiteral("\nGardener\nIn reply to Baker\nMar 7, 2021\n") + words(3)
                + QStringLiteral("\nPasser-by\nMar 8, 2021\n")
                + words(4) << gardeners << QList<int>{-1, 0, -1, -1};
        QTest::newRow("beside the name") << QStringLiteral("Gardener\n3 days ago\n") + words(1)
                + QStringLiteral("\nMiller replied to Gardener\n2 days ago\n") + words(2)
                + QStringLiteral("\nGardener → Miller\n1 day ago\n") + words(3)
                + QStringLiteral("\nPasser-by\n3 hours ago\n")
                + words(4) << gardeners << QList<int>{-1, 0, 1, -1};
        const QStringList readers{QStringLiteral("우물지기"), QStringLiteral("텃밭"), QStringLiteral("우물지기")};
        QTest::newRow("Korean") << QStringLiteral(
            "우물지기\n2023.05.02. 10:00\n기록은 문서고에 있습니다.\n\n"
            "텃밭\n2023.05.02. 11:00\n우물지기님에게 보낸 답글\n어느 문서고인가요?\n\n"
            "우물지기\n2023.05.02. 12:00\n텃밭님에게 답글\n군청 문서고입니다.\n")
                                << readers << QList<int>{-1, 0, 1};
        QTest::newRow("buttons in a line")
            << QStringLiteral("우물지기\n2일 전\n기록은 문서고에 있습니다.\n추천 3 · 답글 · 신고\n\n"
                              "텃밭\n1일 전\n우물지기님에게 보낸 답글\n어느 문서고인가요?\n추천 1 · 답글 · 신고\n\n"
                              "우물지기\n3시간 전\n텃밭님께 남긴 답글\n군청 문서고입니다.\n추천 0 · 답글 · 신고\n")
            << readers << QList<int>{-1, 0, 1};
        QTest::newRow("Disqus") << QStringLiteral("Gardener • 3 years ago\n") + words(1)
                + QStringLiteral("1 • Reply • Share ›\n\n") + QStringLiteral("Miller  Gardener • 3 years ago\n")
                + words(2) + QStringLiteral("2 • Reply • Share ›\n\nGardener  Miller • 2 years ago\n") + words(3)
                + QStringLiteral("• Reply • Share ›\n\nPasser-by • 2 years ago\n") + words(4)
                + QStringLiteral("• Reply • Share ›\n")
                                << gardeners << QList<int>{-1, 0, 1, -1};
    }
    void shouldStateAParentThatThePasteNames()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, authors);
        QFETCH(QList<int>, parents);
        const Capture capture = captureOf({text});
        QStringList found;
        QList<int> stated;
        for (quint32 c = 0; c < capture.comments.size(); ++c) {
            const Base::CommentId parent = capture.comments[{c}].statedParent;
            found.append(capture.comments.author({c}));
            stated.append(parent.isValid() ? int(parent.index) : -1);
            QVERIFY2(!capture.comments.text({c}).contains(u'\n'), qPrintable(capture.comments.text({c})));
        }
        QCOMPARE(found, authors);
        QCOMPARE(stated, parents);
        QVERIFY(capture.ledger[0].unclaimed.empty());
    }

    void shouldKeepWhatTheSourceSaysOfADate()
    {
        const auto paste = [](int hours) {
            return QStringLiteral(
                       "첫 독자\n우물은 오래되었습니다.\n좋아요 답글 달기 %1시간\n둘째 독자\n누가 그걸 압니까?\n"
                       "좋아요 답글 달기 2일\n")
                .arg(hours);
        };
        const Comments comments = captureOf({paste(3), paste(5)}).comments;
        QCOMPARE(comments.size(), std::size_t(2)); // an hour later, and the same comment all the same
        QVERIFY(!comments[{0}].date.isValid());
        QCOMPARE(comments.author({0}), QStringLiteral("첫 독자"));
        QCOMPARE(comments.writtenDate({0}), QStringLiteral("3시간"));
        QCOMPARE(comments.writtenDate({1}), QStringLiteral("2일"));
        const Comments dated =
            captureOf({QStringLiteral("Gardener\nMar 5, 2021\nThe well is old.\n\nMiller\nMar 6, 2021\n"
                                      "It is not.\n\nBaker\nMar 6, 2021\nWho knows?\n")})
                .comments;
        QVERIFY(dated[{0}].date.isValid());
        QCOMPARE(dated.writtenDate({0}), QString());
    }

    void shouldStateTheSameParentsInALaterPaste()
    {
        const QString older = QStringLiteral("Gardener\nMar 5, 2021\nThe well is old.\n\nMiller\nMar 6, 2021\n"
                                             "Replying to Gardener\nIt is not.\n\nBaker\nMar 6, 2021\nWho knows?\n");
        const QString newer =
            older + QStringLiteral("\nPasser-by\nMar 8, 2021\nReplying to Miller\nI do not think so.\n");
        const Comments comments = captureOf({older, newer}).comments;
        QCOMPARE(comments.size(), std::size_t(4));
        QCOMPARE(comments[{1}].statedParent, Base::CommentId{0});
        QCOMPARE(comments.author({3}), QStringLiteral("Passer-by"));
        QCOMPARE(comments[{3}].statedParent, Base::CommentId{1});
    }

    void shouldLeaveWordsThatOnlyBeginLikeAnAnswer()
    {
        const Comments comments = captureOf({QStringLiteral("Gardener\nMar 5, 2021\nThe well is old.\n\n"
                                                            "Miller\nMar 6, 2021\nIt is not.\nReplying to Gardener\n\n"
                                                            "Baker\nMar 7, 2021\nIn reply to this: who knows?\n")})
                                      .comments;
        QCOMPARE(comments.size(), std::size_t(3));
        QCOMPARE(comments.text({1}), QStringLiteral("It is not.\nReplying to Gardener"));
        QCOMPARE(comments.text({2}), QStringLiteral("In reply to this: who knows?"));
        for (quint32 c = 0; c < 3; ++c)
            QVERIFY(!comments[{c}].statedParent.isValid());
    }

    void shouldKnowTheCellsOfABoard_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a line each") << QStringLiteral(
            "Gardener\nWell-known member\nJoined\nMar 3, 2010\nMessages\n1,234\nReaction score\n56\n"
            "Mar 5, 2021\n#1\nThe well is old.\nReactions: Miller and Baker\n"
            "Miller\nNew member\nJoined\nJan 2, 2019\nMessages\n7\nMar 6, 2021\n#2\n"
            "It is not.\nLike\nReply\n");
        QTest::newRow("in one line") << QStringLiteral(
            "Gardener\nWell-known member · Joined Mar 2010 · Messages 1,234\nMar 5, 2021\n#1\n"
            "The well is old.\nLike\nReply\n"
            "Miller\nNew member · Joined Jan 2019 · Messages 7\nMar 6, 2021\n#2\nIt is not.\n"
            "Like\nReply\n");
    }
    void shouldKnowTheCellsOfABoard()
    {
        QFETCH(QString, text);
        const Comments comments = captureOf({text}).comments;
        QCOMPARE(comments.size(), std::size_t(2));
        QCOMPARE(comments.author({0}), QStringLiteral("Gardener"));
        QCOMPARE(comments.author({1}), QStringLiteral("Miller"));
        QCOMPARE(comments.text({0}), QStringLiteral("The well is old."));
        QCOMPARE(comments.text({1}), QStringLiteral("It is not."));
        QVERIFY(comments[{0}].date.toIso().startsWith(QStringLiteral("2021-03-05")));
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
