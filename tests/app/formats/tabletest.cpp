#include "app/formats/recordsprinter.h"
#include "base/limits.h"
#include "documents/documentfolder.h"
#include "formats/csvtable.h"
#include "formats/tablecolumns.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Formats;
using TestLib::memoryDocument;
using TestLib::printedRecords;

class TableTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadTablesByTheirHeadings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("records");
        const QStringList two{QStringLiteral("2 1 ^ a one"), QStringLiteral("3 2 < 1 b two")};
        QTest::newRow("commas") << QStringLiteral("id,parent,author,text\n1,,a,one\n2,1,b,two\n") << two;
        QTest::newRow("semicolons") << QStringLiteral("id;parent_id;user;body\n1;NULL;a;one\n2;1;b;two\n") << two;
        QTest::newRow("tabs") << QStringLiteral("comment_id\treply_to\tname\tcontent\n1\t0\ta\tone\n2\t1\tb\ttwo\n")
                              << two;
        QTest::newRow("Korean headings") << QStringLiteral("번호,부모,작성자,내용\n1,,a,one\n2,1,b,two\n") << two;
        QTest::newRow("CR LF") << QStringLiteral("id,parent,author,text\r\n1,,a,one\r\n2,1,b,two\r\n") << two;
        QTest::newRow("answers before what they answer, and itself as parent")
            << QStringLiteral("id,parent,author,text\n2,1,b,two\n1,1,a,one\n")
            << QStringList{QStringLiteral("2 2 < 1 b two"), QStringLiteral("3 1 ^ a one")};
        QTest::newRow("quoted line ends and quotation marks")
            << QStringLiteral("\"author\",\"text\",\"date\"\n\"a\",\"one\n\"\"two\"\", three\",\"2024.06.09. 21:16\"\n")
            << QStringList{QStringLiteral("2 ? a one/\"two\", three")};
        QTest::newRow("a crawl without answers, whose count tells that they exist")
            << QStringLiteral("언론사,기사제목,댓글내용,좋아요수,싫어요수,답글수,댓글작성일,댓글작성자,기사링크\n"
                              "신문,우물,깊다,\"1,200\",3,2,2024.06.06. 오후 5:27,vpar****,https://n.test/1\n"
                              "신문,우물,,0,0,0,2024.06.06.,oh06****,https://n.test/1\n")
            << QStringList{QStringLiteral("2 ^ vpar**** +2 *1200 깊다"), QStringLiteral("3 ^ oh06**** deleted *0")};
        QTest::newRow("rounded ids name nobody")
            << QStringLiteral("id,parent,author,text\n1.23E+17,,a,one\n1.23E+17,1.23E+17,b,two\n")
            << QStringList{QStringLiteral("2 ^ a one"), QStringLiteral("3 ^ b two")};
        QTest::newRow("levels") << QStringLiteral("id,level,author,text\n1,0,a,one\n2,1,b,two\n3,0,c,three\n")
                                << QStringList{QStringLiteral("2 1 ^ a one"), QStringLiteral("3 2 < 1 b two"),
                                               QStringLiteral("4 3 ^ c three")};
        QTest::newRow("levels without ids")
            << QStringLiteral("author,text,depth,likes\na,one,0,3\nb,two,1,0\nc,three,2,0\na,one,0,3\n")
            << QStringList{QStringLiteral("2 #2 ^ a *3 one"), QStringLiteral("3 #3 < #2 b *0 two"),
                           QStringLiteral("4 #4 < #3 c *0 three"), QStringLiteral("5 #5 ^ a *3 one")};
        QTest::newRow("names of whom they answer")
            << QStringLiteral("Username,Content,Reply to user\na,one,\nb,two,a\na,three,@b\nc,four,a\nd,five,nobody\n")
            << QStringList{QStringLiteral("2 #2 ^ a one"), QStringLiteral("3 #3 < #2 b two"),
                           QStringLiteral("4 #4 < #3 a three"), QStringLiteral("5 #5 < #4 c four"),
                           QStringLiteral("6 #6 ? d five")};
        QTest::newRow("a title above, and the headings again below")
            << QStringLiteral(
                   "Comments of June,,\nauthor,text,date\na,one,2024-01-01\nauthor,text,date\nb,two,2024-01-02\n")
            << QStringList{QStringLiteral("3 ? a one"), QStringLiteral("5 ? b two")};
        QTest::newRow("ids of several articles")
            << QStringLiteral(
                   "article_id,comment_id,parent_comment_id,author,content\n7,1,,a,one\n8,1,,b,two\n8,2,1,c,three\n")
            << QStringList{QStringLiteral("2 7/1 ^ a one"), QStringLiteral("3 8/1 ^ b two"),
                           QStringLiteral("4 8/2 < 8/1 c three")};
        QTest::newRow("a mark that nothing closes")
            << QStringLiteral("id,author,text\n1,a,\"one\n2,b,two\n3,c,\"three\"\n4,d,\"four\n")
            << QStringList{QStringLiteral("2 1 ? a \"one"), QStringLiteral("3 2 ? b two"),
                           QStringLiteral("4 3 ? c three"), QStringLiteral("5 4 ? d \"four")};
    }

    void shouldReadTablesByTheirHeadings()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, records);
        QCOMPARE(printedRecords(text), records);
    }

    void shouldCountHeadingsAsFurniture()
    {
        const auto document =
            memoryDocument(QStringLiteral("author,text,date\na,one,2024-01-01\n"), Documents::Role::Discussion);
        const Reading reading = TestLib::readText(document);
        QCOMPARE(reading.records.total, 2);
        QCOMPARE(reading.records.furniture.size(), std::size_t(1));
        QCOMPARE(reading.records.furniture.front().first, 1);
    }

    void shouldNotTakeProseForATable_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words with commas")
            << QStringLiteral("The author, the text, the date.\nAll of them, and more.\n");
        QTest::newRow("a heading alone") << QStringLiteral("author,text\n");
        QTest::newRow("numbers") << QStringLiteral("a,b,c\n1,2,3\n4,5,6\n");
    }

    void shouldNotTakeProseForATable()
    {
        QFETCH(const QString, text);
        const auto document = memoryDocument(text, Documents::Role::Discussion);
        QCOMPARE(readerFor(document)->name(), QStringLiteral("text"));
    }

    void shouldReadTheEncodingsOfSpreadsheets_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("CP949") << QByteArray(
            "\xc0\xdb\xbc\xba\xc0\xda,\xb3\xbb\xbf\xeb\n\xb0\xa9,\xbf\xec\xb9\xb0\xc0\xcc "
            "\xb1\xed\xb4\xd9 \xb1\xd7\xb7\xb8\xb4\xd9\n");
        QTest::newRow("UTF-8 with a mark")
            << (QByteArray("\xef\xbb\xbf") + QStringLiteral("작성자,내용\n갑,우물이 깊다 그렇다\n").toUtf8());
    }

    void shouldReadTheEncodingsOfSpreadsheets()
    {
        QFETCH(const QByteArray, bytes);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("a.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto opened = Documents::openDocumentFolder(folder.path());
        QVERIFY(opened);
        const Documents::Document &document = opened.value().documents.front();
        QCOMPARE(printedRecords(document, TestLib::readText(document)),
                 QStringList{bytes.startsWith('\xef') ? QStringLiteral("2 ? 갑 우물이 깊다 그렇다")
                                                      : QStringLiteral("2 ? 갑 우물이 깊다 그렇다")});
    }

    void shouldBoundTheColumnsOfARow_data()
    {
        QTest::addColumn<int>("columns");
        QTest::newRow("below the limit") << Base::Limits::tableColumns - 1;
        QTest::newRow("at the limit") << Base::Limits::tableColumns;
        QTest::newRow("above the limit") << Base::Limits::tableColumns + 1;
    }

    void shouldBoundTheColumnsOfARow()
    {
        QFETCH(const int, columns);
        const QByteArray text = QByteArray("x,").repeated(columns - 1) + "y";
        CsvScanner scanner(text, ',');
        QVERIFY(scanner.next());
        QCOMPARE(int(scanner.cells().size()), qMin(columns, Base::Limits::tableColumns));
        QVERIFY(!scanner.next());
    }

    void shouldReadRenderedDiscourseTopics()
    {
        const QString text = QStringLiteral(
            "# Ropes and wells\n\nann | 2022-08-24 16:14:37 UTC | #1\n\nOne.\n\n-------------------------\n\n"
            "ben | 2022-08-25 10:00:00 UTC | #2\n\n[quote=\"ann, post:1, topic:22\"]\nOne.\n[/quote]\n\nTwo.\n\n"
            "-------------------------\n\ncat | 2022-08-26 10:00:00 UTC | #3\n\n[quote=\"dan, post:2, "
            "topic:9\"]\nelse\n"
            "[/quote]\n\nThree.\n");
        const QStringList records = printedRecords(text);
        QCOMPARE(records.size(), 3);
        QCOMPARE(records[0], QStringLiteral("3 22/1 ^ ann post One."));
        QVERIFY(records[1].startsWith(QStringLiteral("9 22/2 < 22/1 ben [quote=")));
        QVERIFY(records[1].endsWith(QStringLiteral("Two.")));
        QVERIFY(records[2].startsWith(QStringLiteral("19 22/3 ? cat [quote=")));
    }

    void shouldReadNewerPagesOfHackerNews()
    {
        const QString text = QStringLiteral(
            "<html><head><title>Wells | Hacker News</title></head><body><table class=\"fatitem\"><tr class='athing' "
            "id='1'>"
            "<td class=\"title\"><span class=\"titleline\"><a "
            "href=\"https://w.test/\">Wells</a></span></td></tr><tr><td "
            "class=\"subtext\"><span class=\"score\" id=\"score_1\">9 points</span> by <a "
            "href=\"https://n.test/user?id=op\" "
            "class=\"hnuser\">op</a> <span class=\"age\" title=\"2023-01-01T12:00:00 "
            "1672574400\">x</span></td></tr></table>"
            "<table class=\"comment-tree\"><tr class=\"athing comtr\" id=\"2\"><td><table><tr><td class=\"ind\" "
            "indent=\"0\"><img src=\"s.gif\" width=\"0\"></td><td class=\"default\"><span class=\"comhead\"><a "
            "href=\"user?id=ann\" class=\"hnuser\">ann</a> <span class=\"age\" "
            "title=\"2023-01-02T00:00:00\">x</span></span>"
            "<div class=\"comment\"><div class=\"commtext c00\">Deep.<p>Very.</div><div "
            "class=\"reply\">reply</div></div>"
            "</td></tr></table></td></tr><tr class=\"athing comtr\" id=\"3\"><td><table><tr><td class=\"ind\" "
            "indent=\"1\"><img src=\"s.gif\" width=\"40\"></td><td class=\"default\"><span "
            "class=\"comhead\"></span><div "
            "class=\"comment\">[flagged]</div></td></tr></table></td></tr></table></body></html>");
        QCOMPARE(printedRecords(text),
                 (QStringList{QStringLiteral("1 1 ^ op post *9 https://w.test/"),
                              QStringLiteral("2 2 < 1 ^ ann Deep.//Very."), QStringLiteral("3 3 < 2 removed")}));
    }
};

QTEST_GUILESS_MAIN(TableTest)

#include "tabletest.moc"
