#include "app/formats/essayprinter.h"
#include "base/limits.h"
#include "formats/argdownreader.h"
#include "formats/embeddeddata.h"
#include "testlib/packed.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Formats;
using TestLib::printedRecords;

namespace {

QStringList lines(std::initializer_list<const char *> all)
{
    QStringList list;
    for (const char *line : all)
        list += QString::fromUtf8(line);
    return list;
}

QByteArray posts(const QByteArray &rows)
{
    return "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE posts SYSTEM 'posts.dtd'>\n<posts>\n"
        + rows + "</posts>";
}

QByteArray book(const QByteArray &second = "<html><body><h1>Two</h1><p>Of rain.</p></body></html>")
{
    const QByteArray package =
        "<package xmlns=\"http://www.idpf.org/2007/opf\"><metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        "<dc:title>Wells</dc:title><dc:creator>A writer</dc:creator><dc:date>2024-03-05</dc:date></metadata><manifest>"
        "<item id=\"n\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>"
        "<item id=\"b\" href=\"text/two%20b.xhtml\" media-type=\"application/xhtml+xml\"/>"
        "<item id=\"a\" href=\"text/one.xhtml\" media-type=\"application/xhtml+xml\"/>"
        "<item id=\"x\" href=\"notes.xhtml\" media-type=\"application/xhtml+xml\"/></manifest>"
        "<spine><itemref idref=\"n\"/><itemref idref=\"x\" linear=\"no\"/><itemref idref=\"a\"/><itemref "
        "idref=\"b\"/></spine>"
        "</package>";
    return TestLib::packed(
        {{"mimetype", "application/epub+zip"},
         {"META-INF/container.xml",
          "<container><rootfiles><rootfile full-path=\"OEBPS/book.opf\"/></rootfiles></container>"},
         {"OEBPS/book.opf", package},
         {"OEBPS/nav.xhtml", "<html><body><nav><ol><li>One</li></ol></nav></body></html>"},
         {"OEBPS/notes.xhtml", "<html><body><p>A note.</p></body></html>"},
         {"OEBPS/text/one.xhtml", "<?xml version=\"1.0\"?><html><body><h1>One</h1><p>Of deep water.</p></body></html>"},
         {"OEBPS/text/two b.xhtml", second}});
}

QByteArray saved(const QByteArray &transfer, const QByteArray &body, const QByteArray &encoding = "utf-8")
{
    return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.test/\r\nSubject: Wells\r\nMIME-Version: "
           "1.0\r\n"
           "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--B--x\"\r\n\r\n\r\n----B--x\r\n"
           "Content-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\np {}\r\n----B--x\r\n"
           "Content-Type: text/html; charset="
        + encoding + "\r\nContent-ID: <f@mhtml.blink>\r\nContent-Transfer-Encoding: " + transfer
        + "\r\nContent-Location: https://a.test/\r\n\r\n" + body + "\r\n----B--x--\r\n";
}

}

//! Formats with little of their own: dumps, books, saved pages, sources of wikis, argument maps.
class MoreFormatsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadStackExchange()
    {
        const QByteArray text =
            posts("<row Id=\"1\" PostTypeId=\"1\" CreationDate=\"2011-10-11T19:42:20.713\" Score=\"18\" "
                  "Body=\"&lt;p&gt;How &amp;amp; why?&lt;/p&gt;&#xA;\" OwnerUserId=\"12\" Title=\"Wells\" "
                  "Tags=\"&lt;a&gt;\"/>\n"
                  "<row Id=\"2\" PostTypeId=\"2\" ParentId=\"1\" CreationDate=\"2011-10-11T19:44:27.657\" Score=\"-2\" "
                  "Body=\"&lt;p&gt;So.&lt;/p&gt;\" OwnerDisplayName=\"ann\"/>\n");
        const QByteArray comments = "<?xml version=\"1.0\"?><!DOCTYPE comments SYSTEM 'comments.dtd'><comments>"
                                    "<row Id=\"2\" PostId=\"2\" Score=\"0\" Text=\"`a` &lt; b\" "
                                    "CreationDate=\"2011-10-11T19:50:34.047\" UserId=\"12\"/></comments>";
        const std::vector<Documents::Document> documents{Documents::documentOf(text, QStringLiteral("Posts.xml")),
                                                         TestLib::bytesDocument(comments)};
        const Reading reading = TestLib::readText(documents[0]);
        QCOMPARE(printedRecords(documents[0], reading),
                 lines({"1 1 ^ user12 post *18 How & why?", "2 2 < 1 ann *-2 So."}));
        QCOMPARE(reading.records.records[0].date.toIso(), QStringLiteral("2011-10-11T19:42:20Z"));
        QVERIFY(reading.issues.isEmpty()); // the DTD is not missed
        const Captures::Comments all = TestLib::commentsOf(documents);
        QCOMPARE(all.size(), std::size_t(3));
        QCOMPARE(all.comments[2].statedParent.index, 1U);
    }

    void shouldClaimTheRowsOfOtherTables()
    {
        const Documents::Document document =
            TestLib::bytesDocument("<users>\n<row Id=\"1\" DisplayName=\"ann\"/>\n<row Id=\"2\"/>\n</users>");
        const Reading reading = TestLib::readText(document);
        QVERIFY(reading.records.records.empty());
        QCOMPARE(reading.records.total, 2);
        QCOMPARE(reading.records.furniture.size(), std::size_t(1));
        QCOMPARE(reading.records.furniture[0].last, 2);
    }

    void shouldGoOnBehindABrokenRow()
    {
        const Documents::Document document = TestLib::bytesDocument(
            posts("<row Id=\"1\" PostTypeId=\"1\" Body=\"One.\"/>\n<row Id=\"2\" Body=\"a < b\"/>\n<row Id=\"3\" "
                  "PostTypeId=\"2\" ParentId=\"1\" Body=\"Three.\"/>\n"));
        const Reading reading = TestLib::readText(document);
        QCOMPARE(printedRecords(document, reading), lines({"1 1 ^ post One.", "2 3 < 1 Three."}));
        QCOMPARE(reading.issues.size(), 1);
        QCOMPARE(reading.issues[0].line, 5);
    }

    void shouldReadTheSourceOfATalkPage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("records");
        const QString ann = QStringLiteral("[[User:Ann|Ann]] ([[User talk:Ann|talk]]) 12:0%1, 5 January 2018 (UTC)");
        const QString ben = QStringLiteral("[[User:Ben|B]] 12:0%1, 5 January 2018 (UTC)");
        QTest::newRow("lists")
            << QStringLiteral("== Wells ==\nIs it ''deep''?\n\nOr [[not|no]]? %1\n:It is. %2\n::So. %3\n* Else. %4\n")
                   .arg(ann.arg(1), ben.arg(2), ann.arg(3), ben.arg(4))
            << lines({"2 Ann-2018-01-05T12:01Z ^ Ann Is it deep?//Or no?",
                      "3 Ben-2018-01-05T12:02Z < Ann-2018-01-05T12:01Z Ben It is.",
                      "4 Ann-2018-01-05T12:03Z < Ben-2018-01-05T12:02Z Ann So.",
                      "5 Ben-2018-01-05T12:04Z < Ann-2018-01-05T12:01Z Ben Else."});
        QTest::newRow("templates") << QStringLiteral("One. %1\n:::Two. %2\n{{od}} {{ping|Ben}} Three. %3\n:Four. "
                                                     "{{unsigned|Ben|12:04, 5 January 2018}}\n")
                                          .arg(ann.arg(1), ben.arg(2), ann.arg(3))
                                   << lines({"1 Ann-2018-01-05T12:01Z ^ Ann One.",
                                             "2 Ben-2018-01-05T12:02Z < Ann-2018-01-05T12:01Z Ben Two.",
                                             "3 Ann-2018-01-05T12:03Z < Ben-2018-01-05T12:02Z Ann @Ben Three.",
                                             "4 Ben-2018-01-05T12:04Z < Ann-2018-01-05T12:03Z Ben Four."});
        QTest::newRow("export of pages")
            << QStringLiteral(
                   "<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.10/\"><page><title>Talk:Wells</title>"
                   "<revision><text>Old. %1</text></revision><revision><text>One &amp;lt; %1\n:Two. "
                   "%2</text></revision>"
                   "</page></mediawiki>")
                   .arg(ann.arg(1), ben.arg(2))
            << lines(
                   {"2 Ann-2018-01-05T12:01Z ^ Ann One <", "3 Ben-2018-01-05T12:02Z < Ann-2018-01-05T12:01Z Ben Two."});
    }

    void shouldReadTheSourceOfATalkPage()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, records);
        QCOMPARE(printedRecords(text), records);
    }

    void shouldReadAnArgumentMap_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("records");
        QTest::newRow("signs and depth")
            << QByteArray("===\ntitle: Wells\n===\n\n# Wells\n\n[Dig]: We should dig. // soon\n  + <Water>: There is\n "
                          "   water. #deep\n"
                          "    - <Dry>: It was dry.\n  <- [Cost]: It costs. /* much\n more */\n  _ <Rule>\n")
            << lines({"7 [Dig] ^ [Dig]: We should dig.", "8 <Water> < [Dig] + <Water>: There is water. #deep",
                      "10 <Dry> < <Water> - <Dry>: It was dry.", "11 [Cost] < [Dig] <- [Cost]: It costs.",
                      "13 <Rule> < [Dig] _ <Rule>"});
        QTest::newRow("a title that recurs")
            << QByteArray("[A]: One.\n  + <B>\n[C]: Two.\n  - <B>\n\n<B>: Three.\n")
            << lines({"1 [A] ^ [A]: One.", "2 <B> < [A] + <B>: Three.", "3 [C] ^ [C]: Two.", "4 #4 < [C] - <B>",
                      "6 <B> < [A] + <B>: Three."});
        QTest::newRow("premises and a conclusion")
            << QByteArray(
                   "[End]: So it is.\n  <+ <Arg>: It follows.\n\n<Arg>\n\n(1) [P]: One.\n   + <Q>: Why.\n(2) Two.\n-- "
                   "Rule --\n(3) [End]\n")
            << lines({"1 [End] ^ [End]: So it is.", "2 <Arg> < [End] <+ <Arg>: It follows.",
                      "4 <Arg> < [End] <+ <Arg>: It follows.", "6 [P] < <Arg> (1) [P]: One.", "7 <Q> < [P] + <Q>: Why.",
                      "8 #8 < <Arg> (2) Two.", "10 #10 < <Arg> (3) [End]"});
        QTest::newRow("what an argument takes up")
            << QByteArray("[H]: One.\n\n# A heading\nin two lines\n\n<Arg>: So.\n\n(1) [H]\n(2) [N]: New.\n--\na "
                          "rule\n--\n(3) Two.\n")
            << lines({"1 [H] ^ [H]: One.", "6 <Arg> ^ <Arg>: So.", "8 #8 < <Arg> (1) [H]",
                      "9 [N] < <Arg> (2) [N]: New.", "13 #13 < <Arg> (3) Two."});
        QTest::newRow("code and comments")
            << QByteArray("<!-- [X]: no -->\n[A]: One. <!-- two\nlines --> See https://a.test.\n  - [B]: "
                          "Two.\n```\n[Y]: no\n```\n  + [C]: Three.\n")
            << lines({"2 [A] ^ [A]: One. See https://a.test.", "4 [B] < [A] - [B]: Two.", "8 [C] < [A] + [C]: Three."});
    }

    void shouldReadAnArgumentMap()
    {
        QFETCH(const QByteArray, text);
        QFETCH(const QStringList, records);
        const Documents::Document document =
            TestLib::bytesDocument(text, Documents::Role::Discussion, QStringLiteral("a.argdown"));
        const Reading reading = ArgdownReader().read(document, 0);
        QCOMPARE(printedRecords(document, reading), records);
        std::vector<int> claims(std::size_t(document.lineCount()) + 1, 0);
        const auto claim = [&](qint32 first, qint32 last) {
            for (qint32 line = first; line <= last; ++line)
                ++claims[std::size_t(line)];
        };
        for (const Record &record : reading.records.records)
            claim(record.first, record.last);
        for (const RecordSet::Range &range : reading.records.furniture)
            claim(range.first, range.last);
        QCOMPARE(std::count(claims.begin() + 1, claims.end(), 1), document.lineCount());
    }

    void shouldTakeNoMarkdownForAnArgumentMap()
    {
        const Documents::Document document =
            TestLib::bytesDocument("# Wells\n\n- [a](https://a.test)\n- [b]\n\n[a]: https://a.test\n[b]: "
                                   "https://b.test\n[c]: <https://c.test>\n");
        QCOMPARE(ArgdownReader().probe(document).certainty, 0);
    }

    void shouldReadABook()
    {
        const TestLib::TakenFile file = TestLib::takenFile(book());
        QVERIFY(file.reading.essay);
        QCOMPARE(file.blocks(), lines({"H1 One", "P Of deep water.", "H1 Two", "P Of rain.", "P A note."}));
        QCOMPARE(file.reading.essay->title, QStringLiteral("Wells"));
        QCOMPARE(file.reading.essay->byline, QStringLiteral("A writer"));
        QCOMPARE(file.reading.essay->date.toIso(), QStringLiteral("2024-03-05"));
        QVERIFY(file.reading.issues.isEmpty());
    }

    void shouldTellOfAChapterThatIsLocked()
    {
        const TestLib::TakenFile file = TestLib::takenFile(book("\x01\x02\x03"));
        QCOMPARE(file.blocks(), lines({"H1 One", "P Of deep water.", "P A note."}));
        QCOMPARE(file.reading.issues.size(), 1);
        QVERIFY(file.reading.issues[0].detail.contains(QLatin1String("text/two b.xhtml")));
    }

    void shouldReadAPageSavedAsOneFile_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("page");
        const QByteArray page = "<!DOCTYPE html><p>가 = b</p>";
        QTest::newRow("quoted-printable")
            << saved("quoted-printable", "<!DOCTYPE html><p>=EA=B0=80 =3D=\r\n b</p>") << page + "\r\n";
        QTest::newRow("base64") << saved("base64", page.toBase64()) << page;
        QTest::newRow("as it is") << saved("8bit", page) << page + "\r\n";
        QTest::newRow("another encoding")
            << saved("quoted-printable", "<!DOCTYPE html><p>=B0=A1 =3D b</p>", "euc-kr") << page + "\r\n";
        QTest::newRow("one that breaks off") << saved("8bit", page).chopped(14) << page;
    }

    void shouldReadAPageSavedAsOneFile()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QByteArray, page);
        const Documents::Document document = Documents::documentOf(file, QStringLiteral("a.mhtml"));
        QCOMPARE(document.utf8().toByteArray().trimmed(), page.trimmed());
        const bool isWhole = file.endsWith("--\r\n");
        QCOMPARE(document.issues.size(), 1);
        QCOMPARE(document.issues[0].kind, isWhole ? Base::IssueKind::UntriedFormat : Base::IssueKind::Broken);
    }

    void shouldFindThePageAmongAsManyPartsAsTheLimit()
    {
        for (int beyond = -1; beyond <= 1; ++beyond) {
            const QByteArray style = "--b\nContent-Type: text/css\n\np {}\n";
            const QByteArray file = "Snapshot-Content-Location: a\nContent-Type: multipart/related; boundary=b\n\n"
                + style.repeated(Base::Limits::mailParts - 1 + beyond)
                + "--b\nContent-Type: text/html\n\n<p>a\n--b--\n";
            const Documents::Document document = Documents::documentOf(file, QStringLiteral("a.mht"));
            QCOMPARE(document.utf8().isEmpty(), beyond > 0);
            QCOMPARE(document.issues[0].kind, beyond <= 0 ? Base::IssueKind::UntriedFormat : Base::IssueKind::Broken);
        }
    }

    void shouldReadListsDeeperThanAnybodyWrites()
    {
        for (const int levels : {63, 64, 65, 5000}) {
            const QString sign = QStringLiteral(" [[User:Ann|Ann]] 12:0%1, 5 January 2018 (UTC)\n");
            const QString text =
                QStringLiteral("One.") + sign.arg(1) + QString(levels, u':') + QStringLiteral(" Two.") + sign.arg(2);
            QCOMPARE(printedRecords(text).size(), 2);
        }
    }

    void shouldReadCommentsOfAPageThatSingleFileSaved()
    {
        // It leaves out quotation marks and end tags, and puts pictures into the page.
        const Documents::Document document = TestLib::bytesDocument(
            "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://a.test/ \n saved date: "
            "Tue Mar 05 "
            "2024\n--><meta charset=utf-8><title>Wells</title><body><div class=comments><div class=comment id=c1><span "
            "class=author>ann</span> <time datetime=2024-03-05T10:00:00Z>5 March</time><p>Is it deep? I ask who has "
            "been "
            "there.<img src=data:image/png;base64,AAAA></div><div class=comment id=c2><span class=author>ben</span> "
            "<time "
            "datetime=2024-03-05T11:00:00Z>5 March</time><p>It is, and cold.</div><div class=comment id=c3><span "
            "class=author>ann</span> <time datetime=2024-03-05T12:00:00Z>5 March</time><p>So I shall stay "
            "here.</div></div>");
        const Reading reading = TestLib::readText(document);
        QCOMPARE(reading.records.records.size(), std::size_t(3));
        QCOMPARE(reading.records.authors, lines({"", "ann", "ben"}));
    }

    void shouldReadAPageThatItsPicturesMakeLarge()
    {
        const QByteArray unit =
            "<div class=comment><span class=author>ann</span> <time datetime=2024-03-05T1%1:00:00Z>x</time>"
            "<p>It is deep and cold, number %1.<img src=\"data:image/png;base64,%2\"></div>";
        QByteArray page = "<!DOCTYPE html><body>";
        for (int i = 0; i < 3; ++i)
            page += QByteArray(unit).replace("%1", QByteArray::number(i)).replace("%2", QByteArray(6 << 20, 'A'));
        const Reading reading = TestLib::readText(TestLib::bytesDocument(page + "</body>"));
        QCOMPARE(reading.records.records.size(), std::size_t(3));
        QVERIFY(withoutEmbeddedData("<img src=\"data:image/png;base64,AAAA\">").isEmpty());
        const QByteArray large(5000, 'A');
        QCOMPARE(withoutEmbeddedData(QByteArray("a data:" + large + ") b")), QByteArray("a data:) b"));
    }

    void shouldKeepTheDumpsOfTwoSitesApart()
    {
        const QByteArray one = posts("<row Id=\"1\" PostTypeId=\"1\" Body=\"How deep is it?\"/>");
        const QByteArray other = posts("<row Id=\"1\" PostTypeId=\"1\" Body=\"Why that late?\"/><row Id=\"2\" "
                                       "PostTypeId=\"2\" ParentId=\"1\" Body=\"So.\"/>");
        const Captures::Comments comments =
            TestLib::commentsOf({Documents::documentOf(one, QStringLiteral("a/Posts.xml")),
                                 Documents::documentOf(other, QStringLiteral("b/Posts.xml"))});
        QCOMPARE(comments.size(), std::size_t(3));
        QCOMPARE(comments.comments[2].statedParent.index, 1U);
    }

    void shouldSayThatNewsMetNoRealSpool()
    {
        const QByteArray article =
            "Path: a!b\nFrom: ann@a.test\nNewsgroups: test.wells\nSubject: Wells\nDate: Tue, 5 Mar 2024 "
            "10:00:00 GMT\nMessage-ID: <1@a.test>\nReferences: <0@a.test>\n\nDeep?\n";
        for (const QByteArray &bytes :
             {article, QByteArray("#! rnews " + QByteArray::number(article.size()) + '\n' + article)}) {
            const Documents::Document document = Documents::documentOf(bytes, QStringLiteral("news/1"));
            const Reader *reader = readerFor(document);
            QVERIFY(reader);
            QCOMPARE(reader->name(), QStringLiteral("news"));
            QVERIFY(!reader->isTried());
            QCOMPARE(reader->read(document, 0).records.records.size(), std::size_t(1));
        }
    }
};

QTEST_GUILESS_MAIN(MoreFormatsTest)
#include "moreformatstest.moc"
