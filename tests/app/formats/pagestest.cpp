#include "formats/pagereader.h"
#include "recordsprinter.h"

#include <QTest>

#include <functional>

using namespace Catena;
using namespace Catena::Formats;
using TestLib::printedRecords;

namespace {

QString page(const QString &body, const QString &head = QStringLiteral("<title>Wells</title>"))
{
    return QStringLiteral("<!DOCTYPE html><html><head>%1</head><body>%2</body></html>").arg(head, body);
}

const QString article = QStringLiteral(
    "<h1>Wells</h1><div class=\"entry-content\"><p>Water is found where people dig for it, which takes patience, as "
    "every village knows.</p></div>");
const QString articleWords =
    QStringLiteral("Water is found where people dig for it, which takes patience, as every village knows.");

}

class PagesTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadSavedPages_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("records");
        const auto row = [](const char *name, const QString &html, std::initializer_list<const char *> records) {
            QStringList lines;
            for (const char *line : records)
                lines += QString::fromUtf8(line).replace(QStringLiteral("@A"), articleWords);
            QTest::newRow(name) << html << lines;
        };
        blogRows(row);
        markupRows(row);
        siteRows(row);
        bareRows(row);
        forumRows(row);
    }

    void shouldReadSavedPages()
    {
        QFETCH(const QString, html);
        QFETCH(const QStringList, records);
        const Documents::Document document = TestLib::memoryDocument(html, Documents::Role::Discussion);
        const PageReader reader;
        QVERIFY(reader.probe(document).certainty > 0);
        QCOMPARE(printedRecords(document, reader.read(document, 0)), records);
    }

    void shouldTakeNoPageWithoutComments_data()
    {
        QTest::addColumn<QString>("html");
        QTest::newRow("an article") << page(article);
        QTest::newRow("an article with dates")
            << page(article
                    + QStringLiteral("<p>Seen on <time datetime=\"2024-01-05\">January 5</time> and <time "
                                     "datetime=\"2024-01-06\">6</time>.</p>"));
        const QString entry = QStringLiteral(
            "<div class=\"post\"><h2><a href=\"/1\">A title</a></h2><time datetime=\"2024-01-05\">January 5</time>"
            "<p>The first lines of an article, which go on for a while until one has to click.</p></div>");
        QTest::newRow("a list of articles") << page(entry.repeated(5));
        QTest::newRow("no page") << QStringLiteral("**a** · 2024-01-05\n<b>One.</b>\n");
        QTest::newRow("likes without words")
            << page(article
                    + QStringLiteral(
                          "<div class=\"reply\"><b class=\"author\">A</b> <time datetime=\"2024-01-05\">x</time></div>")
                          .repeated(4));
        QTest::newRow("one comment") << page(QStringLiteral("<div class=\"comment\"><b class=\"author\">A</b> <time "
                                                            "datetime=\"2024-01-05\">x</time><p>One.</p></div>"));
    }

    void shouldTakeNoPageWithoutComments()
    {
        QFETCH(const QString, html);
        QCOMPARE(PageReader().probe(TestLib::memoryDocument(html, Documents::Role::Discussion)).certainty, 0);
    }

    void shouldTakeTheDateForPrograms()
    {
        const QString html = page(QStringLiteral(
            "<div class=\"comment\"><b class=\"author\">A</b> <time datetime=\"2024-01-05T12:00:00+09:00\">2 days "
            "ago</time><p>One.</p></div>"
            "<div class=\"comment\"><b class=\"author\">B</b> <span title=\"2024-01-06T12:00:00Z\">3 hours "
            "ago</span><p>Two.</p></div>"
            "<div class=\"comment\"><b class=\"author\">C</b> <span>3 hours ago</span><p>Three.</p></div>"));
        const Documents::Document document = TestLib::memoryDocument(html, Documents::Role::Discussion);
        const Reading reading = PageReader().read(document, 0);
        QStringList dates;
        for (const Record &record : reading.records.records) {
            if (!record.isPost)
                dates += record.date.toIso();
        }
        QCOMPARE(dates,
                 QStringList(
                     {QStringLiteral("2024-01-05T12:00:00+09:00"), QStringLiteral("2024-01-06T12:00:00Z"), QString()}));
    }

private:
    using Row = std::function<void(const char *, const QString &, std::initializer_list<const char *>)>;

    static void blogRows(const Row &row)
    {
        const auto comment = [](const char *id, const char *author, const char *words, const char *children = "") {
            return QStringLiteral("<li class=\"comment even\" id=\"comment-%1\"><article "
                                  "class=\"comment-body\"><footer class=\"comment-meta\">"
                                  "<div class=\"comment-author vcard\"><b class=\"fn\"><a "
                                  "href=\"http://o.test\">%2</a></b> <span class=\"says\">says:</span></div>"
                                  "<div class=\"comment-metadata\"><a href=\"#c\"><time "
                                  "datetime=\"2024-01-05T12:00:00+00:00\">January 5, 2024</time></a></div></footer>"
                                  "<div class=\"comment-content\"><p>%3</p></div><div "
                                  "class=\"reply\"><a>Reply</a></div></article>%4</li>")
                .arg(QLatin1String(id), QLatin1String(author), QLatin1String(words), QString::fromUtf8(children));
        };
        const QString inner = QStringLiteral("<ol class=\"children\">%1</ol>").arg(comment("12", "Writer", "Two."));
        row("a blog of WordPress",
            page(article
                 + QStringLiteral("<div id=\"comments\"><ol>%1%2</ol></div>")
                       .arg(comment("11", "Reader One", "One.", inner.toUtf8().constData()),
                            comment("13", "Reader Two", "Three."))),
            {"1 post ^ post @A", "2 comment-11 < post ^ Reader One One.", "3 comment-12 < comment-11 Writer Two.",
             "4 comment-13 < post ^ Reader Two Three."});
        row("lists below their comments",
            page(QStringLiteral(
                     "<div class=\"thread\"><div class=\"comment\"><b class=\"author\">A</b> <time "
                     "datetime=\"2024-01-05\">x</time><p>One.</p></div>"
                     "<div class=\"replies\"><div class=\"thread\"><div class=\"comment\"><b class=\"author\">B</b> "
                     "<time datetime=\"2024-01-05\">x</time><p>Two.</p></div></div></div></div>"
                     "<div class=\"thread\"><div class=\"comment\"><b class=\"author\">C</b> <time "
                     "datetime=\"2024-01-05\">x</time><p>Three.</p></div></div>"),
                 QString()),
            {"1 #1 ^ A One.", "2 #2 < #1 B Two.", "3 #3 ^ C Three."});
        row("levels stated by classes",
            page(QStringLiteral("<div class=\"comment depth-1\"><b class=\"author\">A</b> <time "
                                "datetime=\"2024-01-05\">x</time><p>One.</p></div>"
                                "<div class=\"comment depth-2\"><b class=\"author\">B</b> <time "
                                "datetime=\"2024-01-05\">x</time><p>Two.</p></div>"
                                "<div class=\"comment depth-3\"><b class=\"author\">C</b> <time "
                                "datetime=\"2024-01-05\">x</time><p>Three.</p></div>"
                                "<div class=\"comment depth-2\"><b class=\"author\">D</b> <time "
                                "datetime=\"2024-01-05\">x</time><p>Four.</p></div>"),
                 QString()),
            {"1 #1 ^ A One.", "2 #2 < #1 B Two.", "3 #3 < #2 C Three.", "4 #4 < #1 D Four."});
        row("comments called replies",
            page(QStringLiteral("<div class=\"reply\"><b class=\"author\">A</b> <time datetime=\"2024-01-05\">x</time> "
                                "<span>One.</span></div>"
                                "<div class=\"reply\"><b class=\"author\">B</b> <time datetime=\"2024-01-05\">x</time> "
                                "<span>Two.</span></div>"),
                 QString()),
            {"1 #1 ^ A One.", "2 #2 ^ B Two."});
        row("a parent named by its id",
            page(QStringLiteral("<div class=\"comment\" id=\"c1\"><b class=\"author\">A</b> <time "
                                "datetime=\"2024-01-05\">x</time><p>One.</p></div>"
                                "<div class=\"comment\" id=\"c2\"><b class=\"author\">B</b> <time "
                                "datetime=\"2024-01-05\">x</time><p>Two.</p></div>"
                                "<div class=\"comment\" id=\"c3\" data-parent-id=\"c1\"><b class=\"author\">C</b> "
                                "<time datetime=\"2024-01-05\">x</time><p>Three.</p></div>"),
                 QString()),
            {"1 c1 ^ A One.", "2 c2 ^ B Two.", "3 c3 < c1 C Three."});
    }

    static void markupRows(const Row &row)
    {
        row("JSON-LD",
            page(QStringLiteral("<script "
                                "type=\"application/"
                                "ld+json\">{\"@type\":\"DiscussionForumPosting\",\"headline\":\"Wells\",\"author\":{\"@"
                                "type\":\"Person\",\"name\":\"Writer\"},"
                                "\"text\":\"Words \\u0026 "
                                "more.\",\"datePublished\":\"2024-01-05T12:00:00Z\",\"comment\":[{\"@type\":"
                                "\"Comment\",\"text\":\"One.\",\"author\":{\"name\":\"A\"},"
                                "\"upvoteCount\":3,\"comment\":[{\"@type\":\"Comment\",\"text\":\"<p>Two.</"
                                "p>\",\"author\":{\"name\":\"B\"}}]},{\"@type\":\"Comment\",\"text\":\"Three.\","
                                "\"author\":\"C\"}]}</script>")),
            {"1 1 ^ Writer post Words & more.", "2 2 < 1 ^ A *3 One.", "3 3 < 2 B Two.", "4 4 < 1 ^ C Three."});
        row("JSON-LD of questions",
            page(QStringLiteral("<script "
                                "type=\"application/"
                                "ld+json\">{\"@type\":\"QAPage\",\"mainEntity\":{\"@type\":\"Question\",\"name\":\"How "
                                "deep?\",\"text\":\"How deep is it?\","
                                "\"acceptedAnswer\":{\"@type\":\"Answer\",\"text\":\"Ten.\",\"upvoteCount\":\"2\"},"
                                "\"suggestedAnswer\":[{\"@type\":\"Answer\",\"text\":\"Nine.\"}]}}</script>")),
            {"1 1 ^ post How deep is it?", "2 2 < 1 ^ *2 Ten.", "3 3 < 1 ^ Nine."});
        row("microdata",
            page(QStringLiteral("<div itemscope itemtype=\"http://schema.org/Comment\" id=\"c1\"><span "
                                "itemprop=\"author\" itemscope><span itemprop=\"name\">A</span></span>"
                                "<meta itemprop=\"dateCreated\" content=\"2024-01-05T12:00:00Z\"><div "
                                "itemprop=\"text\">One.</div><span itemprop=\"upvoteCount\">5</span>"
                                "<div itemscope itemtype=\"http://schema.org/Comment\" id=\"c2\"><span "
                                "itemprop=\"author\">B</span><div itemprop=\"text\">Two.</div></div></div>"),
                 QString()),
            {"1 c1 ^ A *5 One.", "2 c2 < c1 B Two."});
        row("microformats",
            page(QStringLiteral(
                "<div class=\"h-entry\"><div class=\"e-content\"><p>Words of the entry.</p></div>"
                "<div class=\"u-comment h-cite\"><a class=\"p-author h-card\" href=\"http://o.test\">A</a> <time "
                "class=\"dt-published\" datetime=\"2024-01-05\">x</time><p class=\"e-content\">One.</p></div>"
                "<div class=\"u-comment h-cite\"><a class=\"p-author h-card\" href=\"http://o.test\">B</a> <time "
                "class=\"dt-published\" datetime=\"2024-01-05\">x</time><p class=\"e-content\">Two.</p></div></div>")),
            {"1 post ^ post Words of the entry.", "2 #1 < post ^ A One.", "3 #2 < post ^ B Two."});
    }

    static void siteRows(const Row &row)
    {
        const auto thing = [](const char *id, const char *author, const char *words, const QString &children) {
            return QStringLiteral(
                       "<div class=\"thing comment\" data-author=\"%2\" data-fullname=\"t1_%1\"><div "
                       "class=\"entry\"><p class=\"tagline\">"
                       "<a class=\"author\" href=\"/user/%2\">%2</a> <span class=\"score unvoted\" title=\"7\">7 "
                       "points</span> <time datetime=\"2024-01-05T12:00:00Z\">ago</time></p>"
                       "<div class=\"usertext-body\"><div class=\"md\"><p>%3</p></div></div><ul class=\"flat-list "
                       "buttons\"><li><a>reply</a></li></ul></div><div class=\"child\">%4</div></div>")
                .arg(QLatin1String(id), QLatin1String(author), QLatin1String(words), children);
        };
        row("old reddit",
            page(QStringLiteral(
                     "<div class=\"thing link\" data-author=\"writer\"><div class=\"entry\"><time "
                     "datetime=\"2024-01-04T12:00:00Z\">x</time><div "
                     "class=\"usertext-body\"><p>Words.</p></div></div></div><div class=\"commentarea\">%1%2</div>")
                     .arg(thing("a", "reader", "One.",
                                thing("b", "writer", "Two.", QString())
                                    + QStringLiteral(
                                        "<div class=\"thing morechildren\"><span class=\"morecomments\"><a>load more "
                                        "comments (5 replies)</a></span></div>")),
                          thing("c", "reader", "[deleted]", QString()))),
            {"1 post ^ post Words.", "2 t1_a < post ^ reader *7 One.", "3 t1_a more < t1_a stub +5",
             "4 t1_b < t1_a writer *7 Two.", "5 t1_c < post ^ reader deleted *7"});
        row("new reddit",
            page(QStringLiteral("<shreddit-comment author=\"A\" thingid=\"t1_a\" depth=\"0\" score=\"4\"><div "
                                "slot=\"comment\"><p>One.</p></div></shreddit-comment>"
                                "<shreddit-comment author=\"B\" thingid=\"t1_b\" depth=\"1\" parentid=\"t1_a\" "
                                "score=\"-1\"><div slot=\"comment\"><p>Two.</p></div></shreddit-comment>"),
                 QString()),
            {"1 t1_a ^ A *4 One.", "2 t1_b < t1_a B *-1 Two."});
        const auto box = [](const char *author, const char *words, const QString &inner) {
            return QStringLiteral("<details class=\"CommentBox\" open><summary><h3 class=\"CommentTitle\">A "
                                  "title</h3><p class=\"CommentPoster\">Posted Jan 5, 2024 9:23 UTC (Fri) by <b>%1</b> "
                                  "(subscriber, #12) [<a href=\"/1/\">Link</a>]</p></summary>"
                                  "<div class=\"FormattedComment\"><p>%2<p>More.</div>%3</details>")
                .arg(QLatin1String(author), QLatin1String(words), inner);
        };
        row("LWN",
            page(article + box("reader1", "One.", box("reader2", "Two.", QString()))
                 + box("reader3", "Three.", QString())),
            {"1 post ^ post @A", "2 #1 < post ^ reader1 One.//More.", "3 #2 < #1 reader2 Two.//More.",
             "4 #3 < post ^ reader3 Three.//More."});
        const auto issue = [](const char *id, const char *author, const char *words) {
            return QStringLiteral("<div class=\"react-issue-comment\" id=\"issuecomment-%1\"><div "
                                  "class=\"Header--CommentHeaderContent\"><a href=\"/u\" class=\"AuthorLink\">%2</a> "
                                  "commented <relative-time datetime=\"2024-01-05T12:00:00Z\">x</relative-time></div>"
                                  "<div class=\"narrow-body\">on <relative-time "
                                  "datetime=\"2024-01-05T12:00:00Z\">x</relative-time></div><div "
                                  "class=\"markdown-body\"><p>%3</p></div></div>")
                .arg(QLatin1String(id), QLatin1String(author), QLatin1String(words));
        };
        row("GitHub",
            page(QStringLiteral("<div class=\"comments-container\">%1%2</div>")
                     .arg(issue("101", "reader", "One."), issue("102", "writer", "Two.")),
                 QString()),
            {"1 issuecomment-101 ^ reader One.", "2 issuecomment-102 ^ writer Two."});
    }

    static void forumRows(const Row &row)
    {
        const auto post = [](int number, const char *author, const char *quoted, const char *words) {
            return QStringLiteral("<article class=\"message message--post\" data-author=\"%2\" id=\"js-post-%1\"><h4 "
                                  "class=\"message-name\">%2</h4><h5>Member</h5><header class=\"message-attribution\">"
                                  "<time datetime=\"2024-03-05T10:00:00Z\">Mar 5, 2024</time> <a>#1</a></header><div "
                                  "class=\"message-content\">%3<p>%4</p></div><footer><a>Like</a> <a>Reply</a>"
                                  "</footer></article>")
                .arg(number)
                .arg(QLatin1String(author), QLatin1String(quoted), QLatin1String(words));
        };
        row("a forum whose quotations say of which post they are",
            page(post(500, "reader", "", "Where is the well?")
                     + post(501, "keeper",
                            "<blockquote data-source=\"post: 500\"><div>reader said:</div>Where is the "
                            "well?</blockquote>",
                            "Behind the mill.")
                     + post(502, "miller", "", "It is dry.")
                     + post(503, "reader",
                            "<blockquote><cite>keeper wrote <a href=\"/t?p=501#p501\">up</a></cite>Behind the "
                            "mill.</blockquote>",
                            "Which mill?"),
                 QString()),
            {"1 js-post-500 ^ reader Where is the well?",
             "2 js-post-501 < js-post-500 keeper > reader said:/> Where is the well?//Behind the mill.",
             "3 js-post-502 ^ miller It is dry.",
             "4 js-post-503 < js-post-501 reader > keeper wrote upBehind the mill.//Which mill?"});
        row("a forum whose posts have a title that leads to themselves",
            page(QStringLiteral("<div class=\"post bg1\"><h3><a href=\"#p10\">Re: Wells</a></h3><p "
                                "class=\"author\">by <strong>reader</strong> » Tue Mar 05, 2024 2:05 pm</p><div "
                                "class=\"content\">Where is the well that the map of the village shows?</div></div>")
                     .repeated(3),
                 QString()),
            {"1 #1 ^ reader Where is the well that the map of the village shows?",
             "2 #2 ^ reader Where is the well that the map of the village shows?",
             "3 #3 ^ reader Where is the well that the map of the village shows?"});
        const auto item = [](const char *name, const char *author, const char *words) {
            return QStringLiteral("<li class=\"cmt%1\"><span class=\"nick\">%2</span> <span "
                                  "class=\"date\">2024.03.05 14:05</span><p>%3</p></li>")
                .arg(QLatin1String(name), QLatin1String(author), QLatin1String(words));
        };
        row("a list that names only those that answer",
            page(QStringLiteral("<ul class=\"box\">%1</ul>")
                     .arg(item("", "reader", "Where is the well?") + item(" reply", "keeper", "Behind the mill.")
                          + item(" reply", "miller", "It is dry.")),
                 QString()),
            {"1 #1 ^ reader Where is the well?", "2 #2 < #1 keeper Behind the mill.", "3 #3 < #1 miller It is dry."});
        const auto card = [](const char *author, const char *words, const QString &inner) {
            return QStringLiteral("<div class=\"c1\"><div class=\"c2\"><span class=\"c3\">%1</span><span "
                                  "class=\"c4\">2 days ago</span></div><div class=\"c5\">%2</div><button>Reply"
                                  "</button>%3</div>")
                .arg(QLatin1String(author), QLatin1String(words), inner);
        };
        row("cards of any name that can be answered, in the article they are about",
            page(QStringLiteral("<main><h1>Wells</h1><p>%1 %1 %1</p><section>%2</section></main>")
                     .arg(articleWords,
                          card("reader", "Where is the well?",
                               card("keeper", "Behind the mill.", card("miller", "It is dry.", QString())))),
                 QString()),
            {"1 post ^ post Wells//@A @A @A", "2 #1 < post ^ reader Where is the well?",
             "3 #2 < #1 keeper Behind the mill.", "4 #3 < #2 miller It is dry."});
        row("a table a post, with a count below the name",
            page(QStringLiteral(
                     "<table><tr><td><b>reader</b><br>Posts: 3</td><td><font size=1>Posted: Mar 05, 2024 2:05 "
                     "pm</font><hr>Where is the well that the map of the village shows?</td></tr></table>")
                     .repeated(3),
                 QString()),
            {"1 #1 ^ reader Where is the well that the map of the village shows?",
             "2 #2 ^ reader Where is the well that the map of the village shows?",
             "3 #3 ^ reader Where is the well that the map of the village shows?"});
    }

    static void bareRows(const Row &row)
    {
        const auto unit = [](const char *author, const char *words, const char *style) {
            return QStringLiteral("<div class=\"x1\" style=\"%3\"><div class=\"a\">%1 <span>2024-03-05 "
                                  "10:00</span></div><div class=\"c\">%2 It is said at some length, as people do who "
                                  "take the time to say it.</div></div>")
                .arg(QLatin1String(author), QLatin1String(words), QLatin1String(style));
        };
        row("no names at all, margins for levels",
            page(unit("reader one", "One.", "") + unit("reader two", "Two.", "margin-left: 20px")
                     + unit("reader three", "Three.", "margin-left: 40px") + unit("reader four", "Four.", ""),
                 QString()),
            {"1 #1 ^ reader one One. It is said at some length, as people do who take the time to say it.",
             "2 #2 < #1 reader two Two. It is said at some length, as people do who take the time to say it.",
             "3 #3 < #2 reader three Three. It is said at some length, as people do who take the time to say it.",
             "4 #4 ^ reader four Four. It is said at some length, as people do who take the time to say it."});
    }
};

QTEST_GUILESS_MAIN(PagesTest)

#include "pagestest.moc"
