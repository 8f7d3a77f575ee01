#include "app/formats/recordsprinter.h"
#include "formats/fieldmapfile.h"
#include "formats/fieldmapreader.h"
#include "formats/fieldtext.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Formats;
using TestLib::printedRecords;

namespace {

void addRow(const char *name, const char *json, std::initializer_list<const char *> records)
{
    QStringList lines;
    for (const char *line : records)
        lines += QString::fromUtf8(line);
    QTest::newRow(name) << QByteArray(json) << lines;
}

const char guestBook[] =
    "{\"name\":\"guestbook\",\"what\":\"entries\",\"knownBy\":[[\"entries\",\"said\"]],\"records\":["
    "{\"in\":[\"entries\"],\"needs\":[\"nr\",\"said\"],\"id\":\"nr\",\"parent\":\"answers.nr\",\"noParent\":[\"0\"],"
    "\"author\":[\"who.name\",\"who\"],"
    "\"text\":\"said\"}]}";

}

//! Formats of JSON that are described by data: resources/formats.
class FieldMapTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadEveryFormat_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("records");
        addRow("Mastodon: the status itself is not in its context",
               "{\"ancestors\":[],\"descendants\":["
               "{\"id\":\"2\",\"created_at\":\"2024-03-05T10:00:00.000Z\",\"in_reply_to_id\":\"1\",\"spoiler_text\":"
               "\"\",\"uri\":\"https://a.test/2\","
               "\"content\":\"<p><span class=\\\"h-card\\\"><a "
               "href=\\\"https://a.test/@w\\\">@<span>w</span></a></span> It was &amp; is.</p>\","
               "\"account\":{\"id\":\"9\",\"acct\":\"ann@a.test\"},\"mentions\":[{\"id\":\"5\",\"acct\":\"w\"}],"
               "\"favourites_count\":3,\"replies_count\":3},"
               "{\"id\":\"3\",\"created_at\":\"2024-03-05T10:01:00.000Z\",\"in_reply_to_id\":\"2\",\"spoiler_text\":"
               "\"\",\"uri\":\"https://a.test/3\","
               "\"content\":\"<p>Never.</"
               "p>\",\"account\":{\"id\":\"8\",\"acct\":\"ben\"},\"favourites_count\":0,\"replies_count\":0}]}",
               {"1 2 < 1 ann@a.test *3 It was & is.", "2 more:2 < 2 stub +2", "3 3 < 2 ben *0 Never."});
        addRow("Mastodon: a boost and a preview are no statuses",
               "[{\"id\":\"2\",\"in_reply_to_id\":null,\"spoiler_text\":\"\",\"content\":\"<p>One.</"
               "p>\",\"account\":{\"acct\":\"ann\"},"
               "\"reblog\":{\"id\":\"7\",\"content\":\"<p>Else.</"
               "p>\",\"account\":{\"acct\":\"x\"}},\"card\":{\"title\":\"T\"}}]",
               {"1 2 ^ ann One."});
        addRow("Lemmy: a path whose middle is missing",
               "{\"comments\":["
               "{\"comment\":{\"id\":12,\"post_id\":7,\"content\":\"Two.\",\"published\":\"2023-08-01T23:35:34."
               "094796\",\"deleted\":false,"
               "\"removed\":false,\"ap_id\":\"https://l.test/comment/"
               "12\",\"path\":\"0.10.11.12\"},\"creator\":{\"id\":4,\"name\":\"ann\"},"
               "\"post\":{\"id\":7,\"name\":\"Wells\",\"body\":\"Words.\",\"published\":\"2023-08-01T20:00:00\"},"
               "\"counts\":{\"score\":5,\"child_count\":0}},"
               "{\"comment\":{\"id\":13,\"post_id\":7,\"content\":\"\",\"published\":\"2023-08-01T23:36:00\","
               "\"deleted\":true,"
               "\"removed\":false,\"ap_id\":\"https://l.test/comment/"
               "13\",\"path\":\"0.13\"},\"creator\":{\"id\":5,\"name\":\"ben\"},"
               "\"post\":{\"id\":7,\"name\":\"Wells\",\"body\":\"Words.\",\"published\":\"2023-08-01T20:00:00\"},"
               "\"counts\":{\"score\":1,\"child_count\":2}}]}",
               {"1 12 ? ann *5 Two.", "2 post-7 ^ post Words.", "3 13 < post-7 ^ ben deleted *1",
                "4 more:13 < 13 stub +2"});
        addRow("Lemmy: numbers that count answers to answers",
               "{\"comments\":["
               "{\"comment\":{\"id\":1,\"post_id\":7,\"content\":\"One.\",\"published\":\"2023-08-01T23:35:34Z\",\"ap_"
               "id\":\"a\",\"path\":\"0.1\"},"
               "\"counts\":{\"child_count\":4}},"
               "{\"comment\":{\"id\":2,\"post_id\":7,\"content\":\"Two.\",\"published\":\"2023-08-01T23:36:34Z\",\"ap_"
               "id\":\"b\",\"path\":\"0.1.2\"},"
               "\"counts\":{\"child_count\":3}}]}",
               {"1 1 < post-7 ^ One.", "2 2 ? Two.", "3 more:2 < 2 stub +3"});
        addRow("GitHub: comments of an issue name it",
               "[{\"url\":\"https://g.test/i/"
               "5\",\"number\":5,\"title\":\"Wells\",\"user\":{\"login\":\"ann\"},\"body\":\"Dry.\",\"comments\":2,"
               "\"author_association\":\"OWNER\",\"created_at\":\"2024-03-05T10:00:00Z\",\"comments_url\":\"u\","
               "\"reactions\":{\"+1\":2}},"
               "{\"id\":31,\"issue_url\":\"https://g.test/i/5\",\"user\":{\"login\":\"ben\"},\"body\":\"Deep "
               "ones?\",\"author_association\":\"NONE\","
               "\"created_at\":\"2024-03-05T11:00:00Z\"},"
               "{\"id\":32,\"pull_request_url\":\"https://g.test/p/"
               "6\",\"in_reply_to_id\":31,\"user\":null,\"body\":\"Here.\","
               "\"author_association\":\"NONE\",\"created_at\":\"2024-03-05T12:00:00Z\"}]",
               {"1 https://g.test/i/5 ^ ann post *2 Dry.", "2 31 < https://g.test/i/5 ^ ben Deep ones?",
                "3 32 < 31 Here."});
        addRow(
            "GitHub: a discussion has two levels",
            "{\"data\":{\"repository\":{\"discussion\":{\"id\":\"D1\",\"number\":3,\"title\":\"Wells\",\"body\":\"Dry."
            "\",\"author\":{\"login\":\"ann\"},"
            "\"createdAt\":\"2024-03-05T10:00:00Z\",\"comments\":{\"totalCount\":2,\"nodes\":["
            "{\"id\":\"C1\",\"author\":{\"login\":\"ben\"},\"body\":\"Deep?\",\"createdAt\":\"2024-03-05T11:00:00Z\","
            "\"isMinimized\":false,"
            "\"upvoteCount\":1,\"replies\":{\"totalCount\":1,\"nodes\":[{\"id\":\"C2\",\"author\":null,\"body\":\"Yes."
            "\","
            "\"createdAt\":\"2024-03-05T12:00:00Z\",\"isMinimized\":true}]}}]}}}}}",
            {"1 D1 ^ ann post Dry.", "2 more:D1 < D1 stub +1", "3 C1 < D1 ^ ben *1 Deep?", "4 C2 < C1 removed Yes."});
        addRow("GitHub: an archive, and a review without words",
               "{\"repo\":\"o/r\",\"issues\":[{\"number\":2,\"id\":\"I2\",\"url\":\"https://g.test/"
               "2\",\"title\":\"Wells\",\"author\":\"ann\","
               "\"authorAssociation\":\"NONE\",\"body\":\"Dry.\",\"createdAt\":\"2024-03-05T10:00:00Z\",\"comments\":["
               "{\"author\":\"ben\",\"authorAssociation\":\"NONE\",\"body\":\"Deep?\\r\\nOr "
               "not.\",\"createdAt\":\"2024-03-05T11:00:00Z\"}]}],"
               "\"pulls\":[{\"number\":3,\"id\":\"P3\",\"url\":\"https://g.test/"
               "3\",\"title\":\"Dig\",\"author\":\"ann\",\"body\":\"Done.\","
               "\"createdAt\":\"2024-03-05T12:00:00Z\",\"comments\":[],\"reviews\":[{\"id\":\"R1\",\"author\":\"ben\","
               "\"state\":\"COMMENTED\",\"body\":\"\","
               "\"createdAt\":\"2024-03-05T13:00:00Z\",\"comments\":[{\"body\":\"How "
               "deep?\",\"createdAt\":\"2024-03-05T13:00:00Z\"}]}]}]}",
               {"1 https://g.test/2 ^ ann post Dry.", "2 < https://g.test/2 ^ ben Deep?\r/Or not.",
                "3 https://g.test/3 ^ ann post Done.", "4 < https://g.test/3 ^ ben How deep?"});
        addRow("YouTube: threads of the Data API",
               "[{\"kind\":\"youtube#commentThread\",\"id\":\"A\",\"snippet\":{\"videoId\":\"v\",\"topLevelComment\":{"
               "\"kind\":\"youtube#comment\","
               "\"id\":\"A\",\"snippet\":{\"textDisplay\":\"It&#39;s <b>so</b>\",\"textOriginal\":\"It's "
               "so\",\"authorDisplayName\":\"ann\","
               "\"likeCount\":2,\"publishedAt\":\"2024-03-05T10:00:00Z\"}},\"totalReplyCount\":3},\"replies\":{"
               "\"comments\":["
               "{\"kind\":\"youtube#comment\",\"id\":\"A.b\",\"snippet\":{\"parentId\":\"A\",\"textDisplay\":\"No "
               "&amp; no\",\"authorDisplayName\":\"@ben\","
               "\"likeCount\":0,\"publishedAt\":\"2024-03-05T11:00:00Z\"}}]}}]",
               {"1 more:A < A stub +2", "2 A ^ ann *2 It's so", "3 A.b < A @ben *0 No & no"});
        addRow("YouTube: a video with comments",
               "{\"id\":\"v\",\"title\":\"Wells\",\"formats\":[{\"format_id\":\"18\",\"url\":\"u\"}],\"thumbnails\":[],"
               "\"description\":\"How to dig.\","
               "\"uploader\":\"ann\",\"timestamp\":1700000000,\"comments\":["
               "{\"id\":\"A\",\"parent\":\"root\",\"text\":\"Deep?\",\"author\":\"@ben\",\"author_id\":\"x\",\"like_"
               "count\":3,\"timestamp\":1700000001},"
               "{\"id\":\"A.b\",\"parent\":\"A\",\"text\":\"@ben "
               "yes\",\"author\":\"@ann\",\"author_id\":\"y\",\"like_count\":null,\"timestamp\":1700000002}]}",
               {"1 video-v ^ ann post How to dig.", "2 A < video-v ^ @ben *3 Deep?", "3 A.b < A @ann @ben yes"});
        const QByteArray piece = "{\"url\":\"u\",\"duration\":5.0},";
        addRow(
            "YouTube: what comes before the comments is long",
            QByteArray("{\"id\":\"v\",\"title\":\"Wells\",\"formats\":[{\"format_id\":\"sb0\",\"protocol\":\"mhtml\","
                       "\"fragments\":["
                       + piece.repeated(3000)
                       + "{}]}],\"description\":\"Dig.\",\"comments\":[{\"id\":\"A\",\"parent\":"
                         "\"root\",\"text\":\"Deep?\"}]}")
                .constData(),
            {"1 video-v ^ post Dig.", "2 A < video-v ^ Deep?"});
        addRow("YouTube: comments that nobody asked for",
               "{\"id\":\"v\",\"title\":\"Wells\",\"formats\":[{\"url\":\"u\"}],\"thumbnails\":[],\"description\":"
               "\"Dig.\",\"comments\":null}",
               {"1 video-v ^ post Dig."});
        addRow(
            "Facebook: strings set right, a sticker by its name",
            "{\"comments_v2\":[{\"timestamp\":1239798000,\"data\":[{\"comment\":{\"timestamp\":1239798000,"
            "\"comment\":\"n\\u00c3\\u00a6sten "
            "\\u00ed\\u0095\\u009c\\u00ea\\u00b8\\u0080\",\"author\":\"K\\u00c3\\u00a5re\"}}],\"title\":\"x\"},"
            "{\"timestamp\":1239798001,\"attachments\":[{\"data\":[{\"media\":{\"uri\":\"stickers/1.png\"}}]}],"
            "\"data\":[{\"comment\":{\"timestamp\":1239798001,\"comment\":\"\",\"author\":\"ann\"}}],\"title\":\"y\"},"
            "{\"timestamp\":1239798002,\"data\":[]}]}",
            {"1 ^ Kåre næsten 한글", "2 ^ ann stickers/1.png"});
        addRow("Facebook: strings that are right stay",
               "{\"comments_v2\":[{\"timestamp\":1239798000,\"data\":[{\"comment\":{\"timestamp\":1239798000,"
               "\"comment\":\"næsten 한글\",\"author\":\"Kåre\"}}],\"title\":\"x\"}]}",
               {"1 ^ Kåre næsten 한글"});
        addRow("Slack: threads, and what belongs to none",
               "[{\"type\":\"message\",\"user\":\"U1\",\"ts\":\"1682912345.000100\",\"text\":\"Deep, <@U2|ben>? "
               "<https://a.test|see> &lt;here&gt;\","
               "\"user_profile\":{\"display_name\":\"\",\"real_name\":\"Ann\"},\"thread_ts\":\"1682912345.000100\","
               "\"reply_count\":2,"
               "\"replies\":[{\"user\":\"U2\",\"ts\":\"1682912346.000200\"}]},"
               "{\"type\":\"message\",\"user\":\"U2\",\"ts\":\"1682912346.000200\",\"text\":\"Yes.\",\"thread_ts\":"
               "\"1682912345.000100\"},"
               "{\"type\":\"message\",\"subtype\":\"channel_join\",\"user\":\"U3\",\"ts\":\"1682912347.0\",\"text\":\"<"
               "@U3> has joined\"},"
               "{\"type\":\"message\",\"user\":\"U3\",\"ts\":\"1682912348.000300\",\"text\":\"Hello.\"}]",
               {"1 1682912345.000100 ^ Ann Deep, @ben? see <https://a.test> <here>",
                "2 more:1682912345.000100 < "
                "1682912345.000100 stub +1",
                "3 1682912346.000200 < 1682912345.000100 U2 Yes.", "4 1682912348.000300 ? U3 Hello."});
        addRow("Telegram: words in parts, and whom they answer",
               "{\"name\":\"g\",\"messages\":[{\"id\":1,\"type\":\"message\",\"date_unixtime\":\"1709633000\",\"f"
               "rom\":\"ann\",\"from_id\":\"user1\",\"text\":\"Deep?\"},{\"id\":2,\"type\":\"service\",\"actor\":\"a"
               "nn\"},{\"id\":3,\"type\":\"message\",\"date_unixtime\":\"1709633001\",\"from\":\"ben\",\"from_id"
               "\":\"user2\",\"reply_to_message_id\":1,\"text\":[\"Yes, \",{\"type\":\"bold\",\"text\":\"very\"},"
               "\" deep.\"]}]}",
               {"1 1 ? ann Deep?", "2 3 < 1 ben Yes, very deep."});
        addRow("WordPress, through its REST interface",
               "[{\"id\":4,\"post\":7,\"parent\":0,\"author_name\":\"ann\",\"date_gmt\":\"2024-03-05T10:00:00"
               "\",\"content\":{\"rendered\":\"<p>Deep?</p>\"}},{\"id\":5,\"post\":7,\"parent\":4,\"author_nam"
               "e\":\"ben\",\"date_gmt\":\"2024-03-05T11:00:00\",\"content\":{\"rendered\":\"<p>Yes &amp; no"
               ".</p>\"}}]",
               {"1 4 < post-7 ^ ann Deep?", "2 5 < 4 ben Yes & no."});
        addRow("Bluesky: posts that stand in each other's answers",
               "{\"thread\":{\"post\":{\"uri\":\"at://a/1\",\"cid\":\"x\",\"author\":{\"handle\":\"ann.test\"},\"re"
               "cord\":{\"text\":\"Deep?\",\"createdAt\":\"2024-03-05T10:00:00Z\"}},\"replies\":[{\"post\":{\""
               "uri\":\"at://b/2\",\"author\":{\"handle\":\"ben.test\"},\"record\":{\"text\":\"Yes.\",\"createdA"
               "t\":\"2024-03-05T11:00:00Z\"}},\"replies\":[]}]}}",
               {"1 at://a/1 ? ann.test Deep?", "2 at://b/2 < at://a/1 ben.test Yes."});
        addRow("Stack Exchange, through its interface",
               "{\"items\":[{\"owner\":{\"display_name\":\"ann\"},\"answer_id\":8,\"question_id\":7,\"creatio"
               "n_date\":1709633000,\"score\":2,\"body\":\"<p>Yes.</p>\"},{\"owner\":{\"display_name\":\"ben"
               "\"},\"comment_id\":9,\"post_id\":8,\"creation_date\":1709633001,\"score\":0,\"body\":\"Deep?"
               "\"}]}",
               {"1 post-8 < post-7 ^ ann *2 Yes.", "2 comment-9 < post-8 ^ ben *0 Deep?"});
        addRow("Lobsters: a story and its comments",
               "{\"short_id\":\"s\",\"title\":\"Wells\",\"submitter_user\":\"ann\",\"url\":\"https://a.test\",\"c"
               "omments\":[{\"short_id\":\"c1\",\"created_at\":\"2024-03-05T10:00:00Z\",\"comment_plain\":\""
               "Deep?\",\"commenting_user\":\"ben\",\"parent_comment\":null,\"score\":1},{\"short_id\":\"c2\""
               ",\"created_at\":\"2024-03-05T11:00:00Z\",\"comment_plain\":\"Yes.\",\"commenting_user\":\"a"
               "nn\",\"parent_comment\":\"c1\",\"score\":2}]}",
               {"1 s ^ ann post https://a.test", "2 c1 < s ^ ben *1 Deep?", "3 c2 < c1 ann *2 Yes."});
        addRow("Discord: replies name what they answer",
               "{\"guild\":{\"id\":\"1\",\"name\":\"G\"},\"channel\":{\"id\":\"2\"},\"messages\":["
               "{\"id\":\"10\",\"type\":\"Default\",\"timestamp\":\"2024-03-05T10:00:00+00:00\",\"content\":\"Deep?\","
               "\"author\":{\"id\":\"5\",\"name\":\"ann\","
               "\"nickname\":\"Ann\"},\"attachments\":[],\"mentions\":[]},"
               "{\"id\":\"11\",\"type\":\"Reply\",\"timestamp\":\"2024-03-05T10:01:00+00:00\",\"content\":\"\","
               "\"author\":{\"id\":\"6\",\"name\":\"ben\"},"
               "\"attachments\":[{\"id\":\"7\",\"url\":\"well.png\"}],\"mentions\":[{\"id\":\"5\",\"name\":\"ann\"}],"
               "\"reference\":{\"messageId\":\"10\"}}]}",
               {"1 10 ? Ann Deep?", "2 11 < 10 ben well.png"});
    }

    void shouldReadEveryFormat()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QStringList, records);
        QCOMPARE(printedRecords(QString::fromUtf8(json)), records);
    }

    void shouldGiveWhatStandsBeforeABreak()
    {
        const Documents::Document document =
            TestLib::bytesDocument("{\"guild\":{\"id\":\"1\"},\"channel\":{},\"messages\":[\n{\"id\":\"10\","
                                   "\"content\":\"Deep?\",\"author\":{\"id\":\"5\","
                                   "\"name\":\"ann\"}},\n{\"id\":\"11\",\"content\":\"Ye");
        const Reading reading = TestLib::readText(document);
        QCOMPARE(reading.records.records.size(), std::size_t(1));
        QCOMPARE(reading.issues.size(), 1);
        QCOMPARE(reading.issues[0].kind, Base::IssueKind::Broken);
        QCOMPARE(reading.issues[0].line, 3);
    }

    void shouldMergePagesThatOverlap()
    {
        const auto page = [](const char *more) {
            return TestLib::bytesDocument(QByteArray("[{\"kind\":\"youtube#comment\",\"id\":\"A\",\"snippet\":{"
                                                     "\"textOriginal\":\"One.\",\"authorDisplayName\":\"ann\"}}")
                                          + more + ']');
        };
        const Captures::Comments comments =
            TestLib::commentsOf({page(""),
                                 page(",{\"kind\":\"youtube#comment\",\"id\":\"B\",\"snippet\":{\"textOriginal\":\"Two."
                                      "\",\"authorDisplayName\":\"b\"}}")});
        QCOMPARE(comments.size(), std::size_t(2));
    }

    void shouldMakeAnswersToAMissingCommentSiblings()
    {
        const Captures::Comments comments = TestLib::commentsOf({TestLib::bytesDocument(
            "{\"comments\":[{\"comment\":{\"id\":12,\"content\":\"Two.\",\"ap_id\":\"a\",\"path\":\"0.10.12\"}},"
            "{\"comment\":{\"id\":13,\"content\":\"Three.\",\"ap_id\":\"b\",\"path\":\"0.10.13\"}}]}")});
        QCOMPARE(comments.size(), std::size_t(3));
        QCOMPARE(comments.comments[2].state, Captures::State::Missing);
        QCOMPARE(comments.comments[0].statedParent.index, 2U);
        QCOMPARE(comments.comments[1].statedParent.index, 2U);
    }

    void shouldSayWhichFormatsMetARealFile()
    {
        QStringList untried;
        for (const FieldMapReader &reader : fieldMapReaders()) {
            if (!reader.isTried())
                untried += reader.name();
        }
        QCOMPARE(untried.join(u' '),
                 QStringLiteral("bluesky discord lobsters mastodon slack stackexchange-api telegram wordpress-rest "
                                "youtube-dlp"));
        QVERIFY(builtInFieldMaps().issues.isEmpty());
    }

    void shouldReadWhatTheUserDescribes()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("guestbook.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(guestBook) > 0);
        file.close();
        FieldMaps maps = loadFieldMaps(dir.path());
        QVERIFY(maps.issues.isEmpty());
        QCOMPARE(maps.maps.size(), std::size_t(1));
        std::vector<FieldMapReader> own;
        own.emplace_back(std::move(maps.maps[0]));
        const Documents::Document document =
            TestLib::bytesDocument("{\"entries\":[{\"nr\":1,\"said\":\"Deep?\",\"who\":{\"name\":\"ann\"},\"answers\":{"
                                   "\"nr\":0}},{\"nr\":2,\"said\":\"Yes.\",\"who\":\"ben\","
                                   "\"answers\":{\"nr\":1}}]}");
        const Reader *reader = readerFor(document, &own);
        QVERIFY(reader);
        QCOMPARE(reader->name(), QStringLiteral("guestbook"));
        QVERIFY(!reader->isTried());
        QCOMPARE(printedRecords(document, reader->read(document, 0)),
                 (QStringList{QStringLiteral("1 1 ^ ann Deep?"), QStringLiteral("2 2 < 1 ben Yes.")}));
    }

    void shouldTellWhatIsWrongWithADescription_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("line");
        QTest::newRow("no JSON") << QByteArray("{\n\"name\": }") << qint64(2);
        QTest::newRow("no name") << QByteArray(guestBook).replace("\"name\":\"guestbook\",", "") << qint64(0);
        QTest::newRow("an entry that is none") << QByteArray(guestBook).replace("\"what\"", "\"whta\"") << qint64(0);
        QTest::newRow("a field that is none") << QByteArray(guestBook).replace("\"author\"", "\"autor\"") << qint64(0);
        QTest::newRow("a record of anything") << QByteArray(guestBook).replace("\"needs\"", "\"lacks\"") << qint64(0);
    }

    void shouldTellWhatIsWrongWithADescription()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const qint64, line);
        Base::Issues issues;
        QVERIFY(!readFieldMap(json, QStringLiteral("a.json"), issues));
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues[0].kind, Base::IssueKind::BrokenFieldMap);
        QCOMPARE(issues[0].line, line);
    }

    void shouldReadAsManyKindsOfRecordsAsTheLimit()
    {
        for (int beyond = -1; beyond <= 1; ++beyond) {
            QByteArrayList kinds;
            for (int i = 0; i < int(FieldMap::mostKinds) + beyond; ++i)
                kinds += "{\"needs\":[\"a\"]}";
            Base::Issues issues;
            const auto map =
                readFieldMap("{\"name\":\"x\",\"knownBy\":[[\"a\"]],\"records\":[" + kinds.join(',') + "]}",
                             QStringLiteral("a.json"), issues);
            QCOMPARE(map.has_value(), beyond <= 0);
            QCOMPARE(issues.isEmpty(), beyond <= 0);
        }
    }

    void shouldTakeAsManyPathsAsAnObjectHas()
    {
        FieldPaths paths;
        for (int i = 0; i < JsonKeys::most - 1; ++i)
            QVERIFY(paths.fieldOf("k" + QByteArray::number(i)) >= 0);
        QCOMPARE(paths.fieldOf("k1.k2"), JsonKeys::most - 1);
        QCOMPARE(paths.fieldOf("k1.k2"), JsonKeys::most - 1);
        QCOMPARE(paths.fieldOf("more"), FieldPaths::none);
        QCOMPARE(paths.fieldOf("k1.k3"), FieldPaths::none);
    }

    void shouldDropOnlyNamesThatGoBeforeWords()
    {
        QCOMPARE(withoutMentions("@ann <https://a.test/@ann> @ben@b.test words @x").toByteArray(),
                 QByteArray("words @x"));
        QCOMPARE(withoutMentions("@ann").toByteArray(), QByteArray("@ann"));
        QCOMPARE(withoutMentions("@ words").toByteArray(), QByteArray("@ words"));
        QCOMPARE(withoutMentions("<https://a.test> words").toByteArray(), QByteArray("<https://a.test> words"));
    }
};

QTEST_GUILESS_MAIN(FieldMapTest)
#include "fieldmaptest.moc"
