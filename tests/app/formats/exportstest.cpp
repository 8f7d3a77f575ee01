#include "base/limits.h"
#include "formats/xmlwalk.h"
#include "recordsprinter.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Catena;
using namespace Catena::Formats;
using TestLib::printedRecords;

namespace {

QString wordPress(const QString &items)
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
                          "xmlns:wp=\"http://wordpress.org/export/1.2/\" "
                          "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><link>http://b.test</"
                          "link>\n%1</channel></rss>\n")
        .arg(items);
}

QString item(const QString &comments, const QString &content = QStringLiteral("Words."))
{
    return QStringLiteral(
               "<item><title>Wells</title><dc:creator>writer</dc:creator><content:encoded><![CDATA[%1]]></"
               "content:encoded>"
               "<wp:post_id>7</wp:post_id><wp:post_date_gmt>2024-01-05 12:00:00</wp:post_date_gmt>%2</item>\n")
        .arg(content, comments);
}

QString comment(const QString &id, const QString &parent, const QString &words, const QString &type = {},
                const QString &approved = QStringLiteral("1"))
{
    return QStringLiteral(
               "<wp:comment><wp:comment_id>%1</wp:comment_id><wp:comment_author><![CDATA[Reader "
               "%1]]></wp:comment_author>"
               "<wp:comment_author_email>secret@b.test</wp:comment_author_email><wp:comment_author_url>http://o.test/"
               "%1</wp:comment_author_url>"
               "<wp:comment_author_IP>192.0.2.9</wp:comment_author_IP><wp:comment_date_gmt>2024-01-05 "
               "12:0%1:00</wp:comment_date_gmt>"
               "<wp:comment_content><![CDATA[%3]]></wp:comment_content><wp:comment_approved>%5</wp:comment_approved>"
               "<wp:comment_type>%4</wp:comment_type><wp:comment_parent>%2</wp:comment_parent></wp:comment>")
        .arg(id, parent, words, type, approved);
}

QString disqus(const QString &inside)
{
    return QStringLiteral("<?xml version=\"1.0\"?>\n<disqus xmlns=\"http://disqus.com\" "
                          "xmlns:dsq=\"http://disqus.com/disqus-internals\">%1</disqus>")
        .arg(inside);
}

QString articleThread(const QString &id, const QString &name, const QString &link,
                      const QString &title = QStringLiteral("Wells"),
                      const QString &date = QStringLiteral("2024-01-05T12:00:00Z"))
{
    return QStringLiteral(
               "<thread dsq:id=\"%1\"><id>%2</id><link>%3</link><title>%4</title><message/><createdAt>%5</createdAt>"
               "<author><email>secret@b.test</email><name>Writer</name></author><isDeleted>false</isDeleted></"
               "thread>\n")
        .arg(id, name, link, title, date);
}

QString reply(const QString &id, const QString &thread, const QString &words, const QString &more = {},
              const QString &author = QStringLiteral("Reader"))
{
    return QStringLiteral(
               "<post "
               "dsq:id=\"%1\"><id/><message><![CDATA[<p>%3</p>]]></message><createdAt>2024-01-05T12:01:00Z</createdAt>"
               "<author><email>secret@b.test</email><name>%5</name></author><ipAddress>192.0.2.1</ipAddress><thread "
               "dsq:id=\"%2\"/>%4</post>\n")
        .arg(id, thread, words, more, author);
}

}

class ExportsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadWordPress_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("records");
        const auto row = [](const char *name, const QString &items, std::initializer_list<const char *> records) {
            QStringList lines;
            for (const char *line : records)
                lines += QString::fromUtf8(line);
            QTest::newRow(name) << wordPress(items) << lines;
        };
        const QString first = comment(QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("One."));
        row("post and comments",
            item(first + comment(QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("Two."))),
            {"1 post-7 ^ writer post Words.", "2 1 < post-7 ^ Reader 1 One.", "3 2 < 1 Reader 2 Two."});
        row("bare line ends are paragraphs", item(first, QStringLiteral("One\nline.\n\nAnother <b>paragraph</b>.")),
            {"1 post-7 ^ writer post One/line.//Another paragraph.", "2 1 < post-7 ^ Reader 1 One."});
        row("line ends in markup are not", item(first, QStringLiteral("<p>One\nline.</p>")),
            {"1 post-7 ^ writer post One line.", "2 1 < post-7 ^ Reader 1 One."});
        row("pingbacks are folded",
            item(first
                 + comment(QStringLiteral("2"), QStringLiteral("0"), QStringLiteral("[...] said [...]"),
                           QStringLiteral("pingback"))
                 + comment(QStringLiteral("3"), QStringLiteral("0"), QStringLiteral("Three."))),
            {"1 post-7 ^ writer post Words.", "2 1 < post-7 ^ Reader 1 One.", "4 3 < post-7 ^ Reader 3 Three.",
             "5 < post-7 ^ Reader 2 <http://o.test/2>/[...] said [...]"});
        row("not approved and spam",
            item(comment(QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("One."), {}, QStringLiteral("0"))
                 + comment(QStringLiteral("2"), QStringLiteral("0"), QStringLiteral("Two."), {},
                           QStringLiteral("spam"))),
            {"1 post-7 ^ writer post Words.", "2 1 < post-7 ^ Reader 1 removed One.",
             "3 2 < post-7 ^ Reader 2 removed"});
        row("an end of CDATA that is parted",
            item(comment(QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("a[b[1]]]]><![CDATA[> c"))),
            {"1 post-7 ^ writer post Words.", "2 1 < post-7 ^ Reader 1 a[b[1]]> c"});
        row("control characters",
            item(comment(QStringLiteral("1"), QStringLiteral("0"),
                         QStringLiteral("On\x0C"
                                        "e.\x01"))),
            {"1 post-7 ^ writer post Words.", "2 1 < post-7 ^ Reader 1 One."});
        row("a post without comments", item(QString()), {});
        row("a comment outside of an item", first, {"1 1 ^ Reader 1 One."});
        row("an error between comments",
            item(first + QStringLiteral("<bad & worse>")
                 + comment(QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("Two."))),
            {"1 post-7 ^ writer post Words.", "2 1 < post-7 ^ Reader 1 One.", "3 2 < 1 Reader 2 Two."});
    }

    void shouldReadWordPress()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, records);
        QCOMPARE(printedRecords(text), records);
    }

    void shouldReadNoAddressesOfReaders()
    {
        const QString text = wordPress(item(comment(QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("One."))));
        const Documents::Document document = TestLib::memoryDocument(text, Documents::Role::Discussion);
        const Reading reading = TestLib::readText(document);
        QVERIFY(!reading.records.arena->view().contains("secret"));
        QVERIFY(!reading.records.arena->view().contains("192.0.2"));
        QVERIFY(!reading.records.authors.join(u' ').contains(u'@'));
    }

    void shouldKeepWhatStandsBeforeTheEnd()
    {
        const QString whole =
            wordPress(item(comment(QStringLiteral("1"), QStringLiteral("0"), QStringLiteral("One."))
                           + comment(QStringLiteral("2"), QStringLiteral("0"), QStringLiteral("Two."))));
        const Documents::Document document =
            TestLib::memoryDocument(whole.left(whole.indexOf(QStringLiteral("Two."))), Documents::Role::Discussion);
        const Reading reading = TestLib::readText(document);
        QCOMPARE(printedRecords(document, reading).first(2),
                 QStringList({QStringLiteral("1 post-7 ^ writer post Words."),
                              QStringLiteral("2 1 < post-7 ^ Reader 1 One.")}));
        QCOMPARE(reading.issues.size(), 1);
        QCOMPARE(reading.issues[0].kind, Base::IssueKind::Broken);
        QCOMPARE(reading.issues[0].line, qint64(3));
        QCOMPARE(reading.issues[0].detail, QStringLiteral("it breaks off"));
    }

    void shouldReadDisqus_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("records");
        const auto row = [](const char *name, const QString &inside, std::initializer_list<const char *> records) {
            QStringList lines;
            for (const char *line : records)
                lines += QString::fromUtf8(line);
            QTest::newRow(name) << disqus(inside) << lines;
        };
        const QString one =
            articleThread(QStringLiteral("71"), QStringLiteral("wells"), QStringLiteral("http://b.test/wells"));
        row("thread and posts",
            one + reply(QStringLiteral("1"), QStringLiteral("71"), QStringLiteral("One."))
                + reply(QStringLiteral("2"), QStringLiteral("71"), QStringLiteral("Two."),
                        QStringLiteral("<parent dsq:id=\"1\"/>")),
            {"1 thread-71 ^ Writer post http://b.test/wells", "2 1 < thread-71 ^ Reader One.", "3 2 < 1 Reader Two."});
        row("a thread without posts", one, {});
        row("deleted and spam",
            one
                + reply(QStringLiteral("1"), QStringLiteral("71"), QStringLiteral("One."),
                        QStringLiteral("<isDeleted>true</isDeleted>"))
                + reply(QStringLiteral("2"), QStringLiteral("71"), QStringLiteral("Two."),
                        QStringLiteral("<isSpam>true</isSpam>")),
            {"1 thread-71 ^ Writer post http://b.test/wells", "2 1 < thread-71 ^ Reader deleted",
             "3 2 < thread-71 ^ Reader removed"});
        row("one article by its name",
            one
                + articleThread(QStringLiteral("72"), QStringLiteral("wells"), QStringLiteral("http://c.test/x"),
                                QStringLiteral("Other"), QStringLiteral("2024-02-05T12:00:00Z"))
                + reply(QStringLiteral("1"), QStringLiteral("72"), QStringLiteral("One.")),
            {"1 thread-71 ^ Writer post http://b.test/wells", "3 1 < thread-71 ^ Reader One."});
        row("one article by its address",
            one
                + articleThread(QStringLiteral("72"), QString(), QStringLiteral("https://www.b.test/wells/"),
                                QStringLiteral("Other"), QStringLiteral("2024-02-05T12:00:00Z"))
                + reply(QStringLiteral("1"), QStringLiteral("72"), QStringLiteral("One.")),
            {"1 thread-71 ^ Writer post http://b.test/wells", "3 1 < thread-71 ^ Reader One."});
        row("one article by title and second",
            one + articleThread(QStringLiteral("72"), QString(), QStringLiteral("https://c.test/x"))
                + reply(QStringLiteral("1"), QStringLiteral("72"), QStringLiteral("One.")),
            {"1 thread-71 ^ Writer post http://b.test/wells", "3 1 < thread-71 ^ Reader One."});
        row("two articles",
            one
                + articleThread(QStringLiteral("72"), QString(), QStringLiteral("http://b.test/other"),
                                QStringLiteral("Other"), QStringLiteral("2024-02-05T12:00:00Z"))
                + reply(QStringLiteral("1"), QStringLiteral("72"), QStringLiteral("One.")),
            {"2 thread-72 ^ Writer post http://b.test/other", "3 1 < thread-72 ^ Reader One."});
    }

    void shouldReadDisqus()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, records);
        QCOMPARE(printedRecords(text), records);
    }

    void shouldMakeOneOfAPostImportedTwice()
    {
        const QString text = disqus(
            articleThread(QStringLiteral("71"), QStringLiteral("wells"), QStringLiteral("http://b.test/wells"))
            + articleThread(QStringLiteral("72"), QStringLiteral("wells"), QStringLiteral("https://b.test/wells"))
            + reply(QStringLiteral("1"), QStringLiteral("71"), QStringLiteral("One."))
            + reply(QStringLiteral("2"), QStringLiteral("72"), QStringLiteral("One."))
            + reply(QStringLiteral("3"), QStringLiteral("72"), QStringLiteral("One."), {}, QStringLiteral("Another"))
            + reply(QStringLiteral("4"), QStringLiteral("72"), QStringLiteral("Two."),
                    QStringLiteral("<parent dsq:id=\"2\"/>")));
        const Captures::Comments comments =
            TestLib::commentsOf({TestLib::memoryDocument(text, Documents::Role::Discussion)});
        QCOMPARE(comments.size(), std::size_t(4)); // the article, "One." of two readers, "Two."
        QCOMPARE(comments.comments[1].placeCount, 2U);
        QCOMPARE(comments.comments[3].statedParent.index, 1U);
    }

    void shouldReadEveryCommentOfRealExports_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QByteArray>("comment");
        QTest::addColumn<QByteArray>("folded");
        QTest::newRow("WordPress") << QStringLiteral("wxr") << QByteArray("<wp:comment>")
                                   << QByteArray("<wp:comment_type>(?:pingback|trackback)<");
        QTest::newRow("Disqus") << QStringLiteral("disqus") << QByteArray("<post dsq:id=") << QByteArray();
    }

    void shouldReadEveryCommentOfRealExports()
    {
        QFETCH(const QString, folder);
        QFETCH(const QByteArray, comment);
        QFETCH(const QByteArray, folded);
        const QDir dir(QStringLiteral(CATENA_CORPUS_DIR "/") + folder);
        const QStringList names = dir.entryList({QStringLiteral("*.xml")}, QDir::Files, QDir::Name);
        if (names.isEmpty())
            QSKIP("the corpus has no such exports");
        for (const QString &name : names) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const Documents::Document document = TestLib::bytesDocument(bytes);
            const Reading reading = TestLib::readText(document);
            const RecordSet &set = reading.records;
            const qsizetype read = std::ranges::count_if(set.records, [&](const Record &record) {
                return !record.isPost && set.subjects[qsizetype(record.subject)] != u"pingbacks";
            });
            const qsizetype pings =
                folded.isEmpty() ? 0 : QString::fromUtf8(bytes).count(QRegularExpression(QString::fromUtf8(folded)));
            QCOMPARE(read, bytes.count(comment) - pings);
            const qsizetype parents = std::ranges::count_if(set.records, [](const Record &r) { return !r.isTop; });
            QCOMPARE(parents,
                     bytes.count("<parent dsq:id=") + bytes.count("<wp:comment_parent>")
                         - bytes.count("<wp:comment_parent>0<"));
            QVERIFY(reading.issues.isEmpty());
        }
    }

    void shouldWalkXml_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("steps");
        QTest::addColumn<int>("issues");
        const auto row = [](const char *name, const QByteArray &xml, const char *steps, int issues) {
            QTest::newRow(name) << xml << QString::fromUtf8(steps) << issues;
        };
        row("elements", "<a><b>x</b><b/></a>", "+a +b -b=x +b -b -a", 0);
        row("an undeclared prefix", "<a><p:b>x</p:b></a>", "+a +p:b -p:b=x -a", 0);
        row("a reference of HTML", "<a>x&nbsp;&eacute;</a>", "+a -a=x\u00A0é", 0);
        row("an external entity", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>x&e;y</a>", "+a -a=xy",
            0);
        row("white space before the first tag", "\n  <?xml version=\"1.0\"?><a>x</a>", "+a -a=x", 0);
        row("another encoding by name", "<?xml version=\"1.0\" encoding=\"euc-kr\"?><a>가</a>", "+a -a=가", 0);
        row("it goes on behind an error", "<a><r>1</r><x <r>2</r></a>", "+a +r -r=1 +r -r=2", 1);
        row("an error in the element it goes on at", "<a><r>1</r><x <r [><r>2</r></a>", "+a +r -r=1 +r -r=2", 2);
        row("it breaks off", "<a><r>1</r><r>2", "+a +r -r=1 +r", 1);
        row("nothing", "", "", 1);
    }

    void shouldWalkXml()
    {
        QFETCH(const QByteArray, xml);
        QFETCH(const QString, steps);
        QFETCH(const int, issues);
        XmlWalk walk(xml, {"r"});
        QStringList read;
        while (walk.next()) {
            const QString text = walk.isBegin() || walk.text().isEmpty() ? QString() : u'=' + walk.text();
            read += (walk.isBegin() ? QStringLiteral("+") : QStringLiteral("-")) + walk.name() + text;
        }
        QCOMPARE(read.join(u' '), steps);
        QCOMPARE(walk.issues(QString()).size(), issues);
    }

    void shouldBoundTheExpansionOfEntities()
    {
        QByteArray xml = "<!DOCTYPE a [<!ENTITY e0 \"xxxxxxxxxx\">";
        for (int i = 1; i < 10; ++i) {
            const QByteArray inner = QByteArray("&e" + QByteArray::number(i - 1) + ';').repeated(10);
            xml += "<!ENTITY e" + QByteArray::number(i) + " \"" + inner + "\">";
        }
        xml += "]><a>&e9;</a>";
        XmlWalk walk(xml, {});
        qsizetype most = 0;
        while (walk.next())
            most = std::max(most, walk.text().size());
        QVERIFY2(most < 100'000, qPrintable(QString::number(most)));
        QVERIFY(!walk.issues(QString()).isEmpty());
    }

    void shouldEndBehindTooManyErrors_data()
    {
        QTest::addColumn<qint64>("errors");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("below the limit") << Base::Limits::xmlBreaks - 1 << true;
        QTest::newRow("at the limit") << Base::Limits::xmlBreaks << true;
        QTest::newRow("above the limit") << Base::Limits::xmlBreaks + 1 << false;
    }

    void shouldEndBehindTooManyErrors()
    {
        QFETCH(const qint64, errors);
        QFETCH(const bool, isRead);
        const QByteArray xml = "<a>" + QByteArray("<x <r>").repeated(errors) + "<r>last</r>";
        XmlWalk walk(xml, {"r"});
        bool hasLast = false;
        while (walk.next())
            hasLast = hasLast || walk.text() == u"last";
        QCOMPARE(hasLast, isRead);
    }
};

QTEST_GUILESS_MAIN(ExportsTest)

#include "exportstest.moc"
