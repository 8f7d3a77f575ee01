#include "app/formats/recordsprinter.h"
#include "base/limits.h"
#include "formats/jsonrecords.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Formats;
using TestLib::printedRecords;

namespace {

//! The ids of the objects that a walk meets, as they end.
QStringList idsOf(const QByteArray &text, Base::Issues *issues = nullptr)
{
    static const JsonKeys keys{"id"};
    JsonWalk walk(text, keys);
    QStringList ids;
    while (walk.next()) {
        const JsonValue id = walk.object()[0];
        if (isIdValue(id))
            ids += QString::fromUtf8(QByteArrayView(text).sliced(id.begin, id.size));
    }
    if (issues)
        *issues = issuesOf(walk, text, QStringLiteral("a.json"));
    return ids;
}

}

class JsonTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldWalkEveryShapeOfObjects_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("ids");
        const QStringList both{QStringLiteral("1"), QStringLiteral("2")};
        QTest::newRow("array") << QByteArray("[{\"id\":1},{\"id\":2}]") << both;
        QTest::newRow("lines") << QByteArray("{\"id\":1}\n{\"id\":2}\n") << both;
        QTest::newRow("lines with CR LF") << QByteArray("{\"id\":1}\r\n{\"id\":2}\r\n") << both;
        QTest::newRow("nested, inner ones first") << QByteArray("{\"id\":2,\"x\":[{\"y\":{\"id\":1}}]}") << both;
        QTest::newRow("call") << QByteArray("_callback({\"a\":[{\"id\":1},{\"id\":2}]});") << both;
        QTest::newRow("call behind a comment") << QByteArray("/**/jQuery12_3([{\"id\":1},{\"id\":2}])") << both;
        QTest::newRow("braces and quotes in strings")
            << QByteArray("[{\"t\":\"}]{\\\"\",\"id\":1},{\"id\":2,\"t\":\"\\\\\"}]") << both;
        QTest::newRow("comma too many") << QByteArray("[{\"id\":1,},{\"id\":2},]") << both;
        QTest::newRow("nothing") << QByteArray("") << QStringList();
        QTest::newRow("white space") << QByteArray(" \n\t ") << QStringList();
    }

    void shouldWalkEveryShapeOfObjects()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QStringList, ids);
        Base::Issues issues;
        QCOMPARE(idsOf(text, &issues), ids);
        QVERIFY(issues.isEmpty());
    }

    void shouldGiveWhatStandsBeforeABreakAndNameThePlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<int>("line");
        QTest::newRow("ends in an array")
            << QByteArray("[{\"id\":1},\n{\"id\":2},\n") << QStringList{QStringLiteral("1"), QStringLiteral("2")} << 3;
        QTest::newRow("ends in a string") << QByteArray("[{\"id\":1},\n{\"id\":2,\"t\":\"ab")
                                          << QStringList{QStringLiteral("1"), QStringLiteral("2")} << 2;
        QTest::newRow("a broken line among lines") << QByteArray("{\"id\":1}\n{\"id\":2,\"t\":\"ab\n{\"id\":3}\n")
                                                   << QStringList{QStringLiteral("1"), QStringLiteral("3")} << 2;
        QTest::newRow("a word that is none") << QByteArray("[{\"id\":1},\n\n{\"id\":2,\"t\":tru}]")
                                             << QStringList{QStringLiteral("1"), QStringLiteral("2")} << 3;
        QTest::newRow("a bracket that closes nothing")
            << QByteArray("[{\"id\":1}]\n]") << QStringList{QStringLiteral("1")} << 2;
    }

    void shouldGiveWhatStandsBeforeABreakAndNameThePlace()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QStringList, ids);
        QFETCH(const int, line);
        Base::Issues issues;
        QCOMPARE(idsOf(text, &issues), ids);
        QCOMPARE(issues.size(), 1);
        QCOMPARE(issues.first().kind, Base::IssueKind::Broken);
        QCOMPARE(issues.first().line, line);
        QVERIFY(!issues.first().detail.isEmpty());
    }

    void shouldLeaveOutWhatIsTooDeep_data()
    {
        QTest::addColumn<int>("depth");
        QTest::addColumn<int>("found");
        QTest::newRow("below the limit") << Base::Limits::jsonDepth - 1 << Base::Limits::jsonDepth - 1;
        QTest::newRow("at the limit") << Base::Limits::jsonDepth << Base::Limits::jsonDepth;
        QTest::newRow("above the limit") << Base::Limits::jsonDepth + 1 << Base::Limits::jsonDepth;
        QTest::newRow("a million") << 1'000'000 << Base::Limits::jsonDepth;
    }

    void shouldLeaveOutWhatIsTooDeep()
    {
        QFETCH(const int, depth);
        QFETCH(const int, found);
        const QByteArray text = QByteArray("{\"id\":7,\"x\":").repeated(depth) + "0" + QByteArray(depth, '}');
        Base::Issues issues;
        QCOMPARE(idsOf(text, &issues).size(), found);
        QCOMPARE(issues.size(), depth > found ? 1 : 0);
        if (depth < 1000)
            QCOMPARE(idsOf("[" + text + ",{\"id\":8}]").contains(QStringLiteral("8")), true);
    }

    void shouldDecodeStrings_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("abc 가") << QStringLiteral("abc 가");
        QTest::newRow("escapes") << QByteArray("a\\n\\t\\\"\\\\\\/b") << QStringLiteral("a\n\t\"\\/b");
        QTest::newRow("Hangul") << QByteArray("\\uac00\\uB098") << QStringLiteral("가나");
        QTest::newRow("pair") << QByteArray("\\ud83d\\ude48") << QStringLiteral("🙈");
        QTest::newRow("lone half") << QByteArray("a\\ud83db") << QStringLiteral("a\uFFFDb");
        QTest::newRow("script bytes") << QByteArray("\\x3cb\\x3e") << QStringLiteral("<b>");
        QTest::newRow("cut off") << QByteArray("a\\u12") << QStringLiteral("a\uFFFD12");
        QTest::newRow("no character") << QByteArray("a\\u0000b") << QStringLiteral("a\uFFFDb");
    }

    void shouldDecodeStrings()
    {
        QFETCH(const QByteArray, raw);
        QFETCH(const QString, text);
        QByteArray out;
        appendJsonString(raw, out);
        QCOMPARE(QString::fromUtf8(out), text);
    }

    void shouldTellWhereMarkupMayBe()
    {
        constexpr int most = 40; // longer than what is looked at in one step
        for (int at = 0; at < most; ++at) {
            for (const char sign : {'<', '&'}) {
                QByteArray inner(most, 'a');
                const QByteArray plain = inner;
                inner[at] = sign;
                const QByteArray text = "[\"" + inner + "\",\"" + plain + "\",\"b\",\"<\"]";
                JsonScanner scanner(text);
                QCOMPARE(scanner.next(), JsonScanner::Token::BeginArray);
                for (const bool hasMarkup : {true, false, false, true}) {
                    QCOMPARE(scanner.next(), JsonScanner::Token::Value);
                    QCOMPARE(scanner.value().hasMarkup, hasMarkup);
                }
            }
        }
    }

    void shouldKeepManyNestedItemsInTheOrderOfTheText()
    {
        // Each third is answered by those behind it, down to twenty levels: they end in quite another order.
        constexpr int count = 2000;
        QByteArray text;
        QStringList expected;
        std::vector<int> open;
        for (int id = 1; id <= count; ++id) {
            const QByteArray number = QByteArray::number(id);
            const QByteArray parent = open.empty() ? QByteArray("null") : QByteArray::number(open.back());
            const QByteArray author = QByteArray::number(id % 7);
            text += "{\"id\":" + number + ",\"type\":\"comment\",\"author\":\"u" + author
                + "\",\"text\":\"a&amp;b\",\"story_id\":1,\"parent_id\":" + parent + ",\"children\":[";
            const QByteArray above = open.empty() ? QByteArray("^") : QByteArray("< " + parent);
            expected += QString::fromUtf8(number + ' ' + number + ' ' + above + " u" + author + " a&b");
            if (open.empty() || id % 3 == 0)
                open.push_back(id);
            else
                text += "]},";
            for (; open.size() > 20 || (id == count && !open.empty()); open.pop_back())
                text += "]}" + QByteArray(id == count ? "" : ",");
        }
        QCOMPARE(printedRecords(QString::fromUtf8(text)), expected);
    }

    void shouldReadDates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("UTC") << QByteArray("2022-08-24T16:14:37.270Z") << QStringLiteral("2022-08-24T16:14:37Z");
        QTest::newRow("zone without colon")
            << QByteArray("2024-06-09T21:16:30+0900") << QStringLiteral("2024-06-09T21:16:30+09:00");
        QTest::newRow("no zone") << QByteArray("2023-08-01T23:35:34.094796") << QStringLiteral("2023-08-01T23:35:34");
        QTest::newRow("day") << QByteArray("2025-12-01") << QStringLiteral("2025-12-01");
        QTest::newRow("word for the zone")
            << QByteArray("2022-08-24 16:14:37 UTC") << QStringLiteral("2022-08-24T16:14:37Z");
        QTest::newRow("dotted") << QByteArray("2024.06.09. 21:16") << QStringLiteral("2024-06-09T21:16");
        QTest::newRow("afternoon") << QByteArray("2024.06.06. 오후 5:27") << QStringLiteral("2024-06-06T17:27");
        QTest::newRow("no month 13") << QByteArray("2024-13-09T21:16:30") << QString();
        QTest::newRow("age") << QByteArray("3 days ago") << QString();
    }

    void shouldReadDates()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, iso);
        QCOMPARE(momentOf(text).toIso(), iso);
    }

    void shouldReadHackerNewsItems_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nested, as the search API gives them") << QStringLiteral(
            "{\"id\":1,\"author\":\"a\",\"type\":\"story\",\"title\":\"Wells &amp; ropes\",\"points\":9,\"story_id\":1,"
            "\"parent_id\":null,\"text\":null,\"url\":\"https://w.test/\",\"children\":[{\"id\":2,\"author\":\"b\","
            "\"type\":\"comment\",\"text\":\"It&#x27;s deep.<p>Very.\",\"points\":null,\"parent_id\":1,\"story_id\":1,"
            "\"children\":[{\"id\":3,\"author\":\"c\",\"type\":\"comment\",\"text\":\"No\",\"parent_id\":2,"
            "\"story_id\":1,\"children\":[]}]}]}");
        QTest::newRow("an item a line, in another order") << QStringLiteral(
            "{\"id\":1,\"by\":\"a\",\"type\":\"story\",\"title\":\"Wells &amp; ropes\",\"score\":9,"
            "\"url\":\"https://w.test/\",\"kids\":[2,77],\"descendants\":2}\n"
            "{\"id\":2,\"by\":\"b\",\"type\":\"comment\",\"parent\":1,\"text\":\"It&#x27;s deep.<p>Very.\"}\n"
            "null\n{\"parent\":2,\"text\":\"No\",\"by\":\"c\",\"id\":3,\"type\":\"comment\"}\n");
    }

    void shouldReadHackerNewsItems()
    {
        QFETCH(const QString, text);
        QCOMPARE(printedRecords(text),
                 (QStringList{QStringLiteral("1 1 ^ a post *9 https://w.test/"),
                              QStringLiteral("2 2 < 1 b It's deep.//Very."), QStringLiteral("3 3 < 2 c No")}));
    }

    void shouldKeepDeletedAndDeadItems()
    {
        QCOMPARE(printedRecords(QStringLiteral(
                     "[{\"id\":5,\"type\":\"comment\",\"parent\":1,\"deleted\":true,\"time\":1700000000,\"kids\":[6]},"
                     "{\"id\":6,\"type\":\"comment\",\"parent\":5,\"dead\":true,\"by\":\"x\",\"text\":\"Buy\"}]")),
                 (QStringList{QStringLiteral("1 5 < 1 deleted"), QStringLiteral("2 6 < 5 x removed Buy")}));
    }

    void shouldReadARedditListingWithStubs()
    {
        QCOMPARE(
            printedRecords(QStringLiteral(
                "[{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t3\",\"data\":{\"id\":\"p\",\"name\":\"t3_"
                "p\","
                "\"author\":\"op\",\"title\":\"Well?\",\"selftext\":\"So.\",\"num_comments\":9,\"score\":4}}]}},"
                "{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t1\",\"data\":{\"id\":\"a\",\"name\":\"t1_"
                "a\","
                "\"link_id\":\"t3_p\",\"parent_id\":\"t3_p\",\"author\":\"[deleted]\",\"body\":\"[deleted]\",\"score\":"
                "1,"
                "\"replies\":{\"kind\":\"Listing\",\"data\":{\"children\":[{\"kind\":\"t1\",\"data\":{\"id\":\"b\","
                "\"name\":\"t1_b\",\"link_id\":\"t3_p\",\"parent_id\":\"t1_a\",\"author\":\"u\",\"body\":\"&gt; "
                "So.\\n\\nYes\","
                "\"score_hidden\":true,\"score\":1,\"replies\":\"\"}},{\"kind\":\"more\",\"data\":{\"count\":0,"
                "\"id\":\"_\",\"name\":\"t1__\",\"parent_id\":\"t1_b\",\"children\":[]}}]}}}},{\"kind\":\"more\","
                "\"data\":{"
                "\"count\":7,\"id\":\"c\",\"name\":\"t1_c\",\"parent_id\":\"t3_p\",\"children\":[\"c\",\"d\"]}}]}}]")),
            (QStringList{QStringLiteral("1 t3_p ^ op post *4 So."), QStringLiteral("2 t1_a < t3_p ^ deleted *1"),
                         QStringLiteral("3 t1_b < t1_a u > So.//Yes"), QStringLiteral("4 more:t1_b < t1_b stub"),
                         QStringLiteral("5 more:t3_p < t3_p ^ stub +7")}));
    }

    void shouldReadTheThreeShapesOfParentsInRedditArchives()
    {
        QCOMPARE(
            printedRecords(QStringLiteral(
                "{\"id\":\"c0\",\"author\":\"a\",\"body\":\"x < y\",\"link_id\":\"t3_n1\",\"parent_id\":null}\n"
                "{\"id\":\"c1\",\"author\":\"b\",\"body\":\"&gt; raw\",\"link_id\":\"t3_n1\",\"parent_id\":\"t1_c0\"}\n"
                "{\"id\":\"c2\",\"author\":\"c\",\"body\":\"[removed]\",\"link_id\":\"t3_n1\",\"parent_id\":432}\n"
                "{\"id\":\"c3\",\"author\":\"d\",\"body\":\"z\",\"link_id\":\"t3_n1\",\"parent_id\":\"t3_n1\","
                "\"created_utc\":\"1323313370\"}\n")),
            (QStringList{QStringLiteral("1 t1_c0 < t3_n1 ^ a x < y"), QStringLiteral("2 t1_c1 < t1_c0 b &gt; raw"),
                         QStringLiteral("3 t1_c2 < t1_c0 c removed"), QStringLiteral("4 t1_c3 < t3_n1 ^ d z")}));
    }

    void shouldLinkDiscoursePostsByNumberThenByTheFirstQuoteOfTheirTopic()
    {
        QCOMPARE(printedRecords(QStringLiteral(
                     "{\"title\":\"Ropes\",\"post_stream\":{\"stream\":[40,41,42,43,44],\"posts\":["
                     "{\"id\":40,\"topic_id\":9,\"post_number\":1,\"username\":\"a\",\"cooked\":\"<p>One</p>\"},"
                     "{\"id\":41,\"topic_id\":9,\"post_number\":2,\"username\":\"b\",\"cooked\":\"<p>Two</p>\","
                     "\"reply_to_post_number\":1},"
                     "{\"id\":42,\"topic_id\":9,\"post_number\":3,\"username\":\"c\",\"cooked\":\"<aside "
                     "class=\\\"quote\\\" "
                     "data-post=\\\"7\\\" data-topic=\\\"8\\\"><blockquote>else</blockquote></aside><aside "
                     "class=\\\"quote\\\" "
                     "data-post=\\\"2\\\" data-topic=\\\"9\\\"><blockquote>Two</blockquote></aside><p>Three</p>\"},"
                     "{\"id\":43,\"topic_id\":9,\"post_number\":4,\"username\":\"d\",\"cooked\":\"<p>Four</p>\","
                     "\"user_deleted\":true}]}}")),
                 (QStringList{QStringLiteral("1 40 ^ a post One"), QStringLiteral("2 41 < 9/1 b Two"),
                              QStringLiteral("3 42 < 9/2 c > else//> Two//Three"),
                              QStringLiteral("4 43 ? d deleted Four"), QStringLiteral("5 ^ stub +1")}));
    }

    void shouldReadCommentsByTheNamesOfTheirFields_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("records");
        QTest::newRow("call of a news site")
            << QStringLiteral(
                   "_callback({\"success\":true,\"result\":{\"commentList\":[{\"commentNo\":11,"
                   "\"parentCommentNo\":11,\"contents\":\"우물이 깊다\",\"userName\":\"우물**\",\"sympathyCount\":3,"
                   "\"replyCount\":2,\"regTime\":\"2024-06-09T21:16:30+0900\"},{\"commentNo\":12,"
                   "\"parentCommentNo\":11,\"contents\":\"아니다 \\x3c\",\"userName\":\"줄**\"},{\"commentNo\":13,"
                   "\"parentCommentNo\":13,\"contents\":\"\",\"userName\":\"돌**\",\"deleted\":true}]}});")
            << QStringList{QStringLiteral("1 11 ^ 우물** *3 우물이 깊다"), QStringLiteral("2 12 < 11 줄** 아니다 <"),
                           QStringLiteral("3 13 ^ 돌** deleted")};
        QTest::newRow("writer in an object of its own")
            << QStringLiteral(
                   "[{\"id\":1,\"parentId\":0,\"content\":\"가\",\"user\":{\"displayName\":\"갑\",\"id\":9},"
                   "\"likeCount\":1,\"childCount\":4,\"createdAt\":\"2024-01-02T03:04:05+0900\"},"
                   "{\"id\":2,\"parentId\":1,\"content\":\"나\",\"user\":{\"displayName\":\"을\"},\"childCount\":0}]")
            << QStringList{QStringLiteral("1 1 ^ 갑 *1 가"), QStringLiteral("2 2 < 1 을 나")};
        QTest::newRow("answers inside, which name nobody")
            << QStringLiteral(
                   "{\"comments\":[{\"id\":\"a\",\"author\":\"x\",\"text\":\"one\",\"answers\":[{\"id\":\"b\","
                   "\"author\":\"y\",\"text\":\"two\"}]},{\"id\":\"c\",\"author\":\"z\",\"text\":\"three\"}]}")
            << QStringList{QStringLiteral("1 a ? x one"), QStringLiteral("2 b < a y two"),
                           QStringLiteral("3 c ? z three")};
        QTest::newRow("answers that are not there") << QStringLiteral(
            "[{\"comment_id\":\"a\",\"parent\":\"root\",\"author\":\"x\",\"text\":\"one\",\"reply_count\":5}]")
                                                    << QStringList{QStringLiteral("1 a ^ x +5 one")};
    }

    void shouldReadCommentsByTheNamesOfTheirFields()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, records);
        QCOMPARE(printedRecords(text), records);
    }
};

QTEST_GUILESS_MAIN(JsonTest)

#include "jsontest.moc"
