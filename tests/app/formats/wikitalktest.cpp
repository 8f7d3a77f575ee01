#include "formats/wikidate.h"
#include "formats/wikilink.h"
#include "formats/wikitalk.h"
#include "formats/wikitalkreader.h"
#include "recordsprinter.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Formats;

namespace {

//! A signature as MediaWiki writes it.
QString sign(const QString &user, const QString &date)
{
    return QStringLiteral("<a href=\"/wiki/User:%1\">%1</a> (<a href=\"/wiki/User_talk:%1\">talk</a>) %2")
        .arg(user, date);
}

QString signedAt(const QString &user, int minute)
{
    return sign(user, QStringLiteral("12:%1, 5 January 2024 (UTC)").arg(minute, 2, 10, QChar(u'0')));
}

QString page(const QString &html)
{
    return QStringLiteral("<div class=\"mw-parser-output\">%1</div>").arg(html);
}

//! Comments as text: level, author, "< author" of whom it answers, words.
QStringList printed(const QString &html)
{
    const QByteArray utf8 = page(html).toUtf8();
    const auto tree = HtmlTree::parse(utf8);
    const std::vector<WikiItem> items = readWikiTalk(wikiContent(tree->root()));
    QStringList lines;
    for (const WikiItem &item : items) {
        const QString words = QString::fromUtf8(htmlText(item.text)).trimmed().replace(u'\n', u'/');
        if (item.headingLevel > 0) {
            lines += QStringLiteral("= ") + words;
            continue;
        }
        QStringList parts{QString::number(item.level), item.author};
        if (item.parent >= 0)
            parts += QStringLiteral("< ") + items[std::size_t(item.parent)].author;
        if (!words.isEmpty())
            parts += words;
        lines += parts.join(u' ');
    }
    return lines;
}

}

class WikiTalkTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadTheDatesOfManyLanguages_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        const auto row = [](const char *name, const char16_t *text, const char *iso) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromLatin1(iso);
        };
        row("English", u"12:05, 5 January 2024 (UTC)", "2024-01-05T12:05Z");
        row("French", u"5 janvier 2024 à 12:05 (CET)", "2024-01-05T12:05+01:00");
        row("French, summer", u"5 août 2024 à 12:05 (CEST)", "2024-08-05T12:05+02:00");
        row("German", u"12:05, 5. Mär. 2024 (CET)", "2024-03-05T12:05+01:00");
        row("Italian", u"12:05, 5 gen 2024 (CET)", "2024-01-05T12:05+01:00");
        row("Spanish", u"12:05 5 ene 2024 (UTC)", "2024-01-05T12:05Z");
        row("Portuguese", u"12h05min de 5 de janeiro de 2024 (UTC)", "2024-01-05T12:05Z");
        row("Polish", u"12:05, 5 paź 2024 (CEST)", "2024-10-05T12:05+02:00");
        row("Dutch", u"5 mrt 2024 12:05 (CET)", "2024-03-05T12:05+01:00");
        row("Swedish", u"5 januari 2024 kl. 12.05 (CET)", "2024-01-05T12:05+01:00");
        row("Finnish", u"5. tammikuuta 2024 kello 12.05 (EET)", "2024-01-05T12:05+02:00");
        row("Czech, month as a number", u"5. 1. 2024, 12:05 (CET)", "2024-01-05T12:05+01:00");
        row("Hungarian, year first", u"2024. jan. 5., 12:05 (CET)", "2024-01-05T12:05+01:00");
        row("Serbian, Cyrillic", u"12:05, 5. октобар 2024. (CEST)", "2024-10-05T12:05+02:00");
        row("Serbian, Latin", u"12:05, 5. oktobar 2024. (CEST)", "2024-10-05T12:05+02:00");
        row("Russian", u"12:05, 5 января 2024 (UTC)", "2024-01-05T12:05Z");
        row("Arabic", u"12:05، 5 يناير 2024 (ت ع م)", "2024-01-05T12:05Z");
        row("Kurdish, own digits and a letter at the day", u"١٢:٠٥، ٥ی کانوونی دووەمی ٢٠٢٤ (UTC)", "2024-01-05T12:05Z");
        row("Persian", u"‏۵ ژانویهٔ ۲۰۲۴، ساعت ۱۲:۰۵ (UTC)", "2024-01-05T12:05Z");
        row("Hebrew, a prefix at the month", u"12:05, 5 בינואר 2024 (IDT)", "2024-01-05T12:05+03:00");
        row("Thai, Buddhist year", u"12:05, 5 มกราคม 2567 (+07)", "2024-01-05T12:05+07:00");
        row("Japanese", u"2024年1月5日 (金) 12:05 (UTC)", "2024-01-05T12:05Z");
        row("Korean", u"2024년 1월 5일 (금) 12:05 (KST)", "2024-01-05T12:05+09:00");
        row("Vietnamese", u"12:05, ngày 5 tháng 1 năm 2024 (UTC)", "2024-01-05T12:05Z");
        row("ISO with seconds", u"2024-01-05T12:05:09 (UTC)", "2024-01-05T12:05Z");
        row("month before the day", u"12:05, January 5, 2024 (UTC)", "2024-01-05T12:05Z");
        row("marks of direction", u"5 dec 2017 16:32\u200E (CET)", "2017-12-05T16:32+01:00");
        row("no-break spaces in the zone", u"12:05، 5 يناير 2024 (ت\u00A0ع\u00A0م)", "2024-01-05T12:05Z");
        row("a zone nobody knows", u"12:05, 5 January 2024 (QQT)", "2024-01-05T12:05");
        row("another year before it", u"as in 2015. 12:05, 5 January 2024 (UTC)", "2024-01-05T12:05Z");
        row("no zone", u"12:05, 5 January 2024", "");
        row("no time", u"5 January 2024 (UTC)", "");
        row("an aside in brackets", u"we saw 12 of 2024 (all of them)", "");
        row("a day that no month has", u"12:05, 45 January 2024 (UTC)", "");
        row("words for a month that no language has", u"12:05, 5 Xqzwv 2024 (UTC)", "");
    }

    void shouldReadTheDatesOfManyLanguages()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, iso);
        const std::optional<WikiDate> date = findWikiDate(text);
        const Base::Moment moment = date ? WikiCalendar({*date}).momentOf(*date) : Base::Moment();
        QCOMPARE(moment.toIso(), iso);
    }

    void shouldTellTheMonthByTheLanguageOfThePage()
    {
        // "lis" is November in Polish and October in Croatian; the other dates tell.
        const auto read = [](const QString &other) {
            const WikiDate doubtful = *findWikiDate(u"12:05, 5. lis 2024. (CET)");
            const WikiDate sure = *findWikiDate(other);
            return WikiCalendar({doubtful, sure}).momentOf(doubtful).toIso().left(7);
        };
        QCOMPARE(read(QStringLiteral("12:05, 5 wrz 2024 (CET)")), QStringLiteral("2024-11"));
        QCOMPARE(read(QStringLiteral("12:05, 5. svibnja 2024. (CET)")), QStringLiteral("2024-10"));
    }

    void shouldTellUsersByTheirLinks_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("user");
        const auto row = [](const char *name, const char *address, const char *user) {
            QTest::newRow(name) << QString::fromUtf8(address) << QString::fromUtf8(user);
        };
        row("page of a user", "/wiki/User:some_one", "Some one");
        row("page of talk", "https://w.test/wiki/User_talk:Some%20One#top", "Some One");
        row("page that is not there", "//w.test/w/index.php?title=User:Some_One&action=edit&redlink=1", "Some One");
        row("relative", "./User:Some_One", "Some One");
        row("contributions", "/wiki/Special:Contributions/2001:db8::a", "2001:DB8::A");
        row("contributions in Polish", "/wiki/Specjalna:Wk%C5%82ad/192.0.2.1", "192.0.2.1");
        row("a user in Kurdish", "/wiki/%D8%A8%DB%95%DA%A9%D8%A7%D8%B1%DA%BE%DB%8E%D9%86%DB%95%D8%B1:Reader", "Reader");
        row("a page below a user's", "/wiki/User:Some_One/Drafts", "");
        row("an article", "/wiki/Wells", "");
        row("a page of the project", "/wiki/Wikipedia:Wells", "");
        row("another site", "https://w.test/about", "");
    }

    void shouldTellUsersByTheirLinks()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, user);
        const QByteArray html = QStringLiteral("<a href=\"%1\">x</a>").arg(address.toHtmlEscaped()).toUtf8();
        const auto tree = HtmlTree::parse(html);
        const HtmlNode *link = findNode(tree->root(), [](const HtmlNode *node) { return isElement(node, "a"); });
        QCOMPARE(WikiUsers({}, {}).userOf(link), user);
    }

    void shouldLearnWhatAWikiCallsItsUsers()
    {
        const QString html = QStringLiteral("<p>One. <a href=\"/wiki/Qaz:Reader\">Reader</a> (<a "
                                            "href=\"/wiki/Qaz_wsx:Reader\">x</a>) 12:05, 5 January 2024 (UTC)</p>"
                                            "<p>Two. <a href=\"/wiki/Qaz:Writer\">Writer</a> (<a "
                                            "href=\"/wiki/Qaz_wsx:Writer\">x</a>) 12:06, 5 January 2024 (UTC)</p>");
        QCOMPARE(printed(html), QStringList({QStringLiteral("1 Reader One."), QStringLiteral("1 Writer Two.")}));
    }

    void shouldPartAPageIntoComments_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("comments");
        const auto row = [](const char *name, const QString &html, std::initializer_list<const char *> comments) {
            QStringList lines;
            for (const char *line : comments)
                lines += QString::fromUtf8(line);
            QTest::newRow(name) << html << lines;
        };
        const QString a = signedAt(QStringLiteral("A"), 1);
        const QString b = signedAt(QStringLiteral("B"), 2);
        const QString c = signedAt(QStringLiteral("C"), 3);
        row("lists are answers",
            QStringLiteral("<h2>Wells</h2><p>One. %1</p><dl><dd>Two. %2<dl><dd>Three. %3</dd></dl></dd></dl>")
                .arg(a, b, c),
            {"= Wells", "1 A One.", "2 B < A Two.", "3 C < B Three."});
        row("kinds of lists mixed",
            QStringLiteral("<p>One. %1</p><ul><li>Two. %2<dl><dd>Three. %3</dd></dl></li></ul>").arg(a, b, c),
            {"1 A One.", "2 B < A Two.", "3 C < B Three."});
        row("several paragraphs", QStringLiteral("<p>One.</p><p>More. %1</p><p>Two. %2</p>").arg(a, b),
            {"1 A One.//More.", "1 B Two."});
        row("a level left out",
            QStringLiteral("<p>One. %1</p><dl><dd><dl><dd>Two. %2</dd></dl></dd><dd>Three. %3</dd></dl>").arg(a, b, c),
            {"1 A One.", "3 B < A Two.", "2 C < A Three."});
        row("outdented",
            QStringLiteral(
                "<p>One. %1</p><dl><dd>Two. %2</dd></dl><p><span class=\"outdent-template\">x</span>Three. %3</p>")
                .arg(a, b, c),
            {"1 A One.", "2 B < A Two.", "1 C < B Three."});
        row("outdented by hand",
            QStringLiteral("<p>One. %1</p><dl><dd>Two. %2</dd></dl><p>┌──┘</p><p>Three. %3</p>").arg(a, b, c),
            {"1 A One.", "2 B < A Two.", "1 C < B ┌──┘//Three."});
        row("a heading begins anew", QStringLiteral("<p>One. %1</p><h3>Next</h3><dl><dd>Two. %2</dd></dl>").arg(a, b),
            {"1 A One.", "= Next", "2 B Two."});
        row("two signatures in a line", QStringLiteral("<p>One. %1 amended %1</p><p>Two. %2</p>").arg(a, b),
            {"1 A One. amended", "1 B Two."});
        row("a signature in a quote", QStringLiteral("<p>See <q>x %1</q>. %2</p>").arg(a, b),
            {"1 B See x A </wiki/User:A> (talk) 12:01, 5 January 2024 (UTC)."});
        row("a date that nobody signed",
            QStringLiteral("<p>On 12:05, 5 January 2024 (UTC) it rained. More words and more words. %1</p>").arg(a),
            {"1 A On 12:05, 5 January 2024 (UTC) it rained. More words and more words."});
        row("a signature in small type", QStringLiteral("<p>One. <small>%1</small></p>").arg(a), {"1 A One."});
        row("words behind a signature", QStringLiteral("<p>One. %1 also</p><p>Two. %2</p>").arg(a, b),
            {"1 A One. also", "1 B Two."});
        row("a box that is no talk",
            QStringLiteral("<p>One. %1</p><div class=\"mw-notalk\">Box %2</div><p>Three. %3</p>").arg(a, b, c),
            {"1 A One.", "1 C Three."});
        row("nothing but a signature", QStringLiteral("<p>One. %1</p><p>%2</p>").arg(a, b), {"1 A One.", "1 B"});
        row("entities as elements in the zone",
            QStringLiteral("<p>One. <a href=\"/wiki/User:A\">A</a> 12:05, 5 January 2024 (U<span "
                           "typeof=\"mw:Entity\">&nbsp;</span>T)</p>"),
            {"1 A One."});
        row("no comments", QStringLiteral("<p>One.</p>"), {});
    }

    void shouldPartAPageIntoComments()
    {
        QFETCH(const QString, html);
        QFETCH(QStringList, comments);
        QStringList lines = printed(html);
        // Addresses of signatures in quotes are relative: htmlText() leaves them out.
        for (QString &line : comments)
            line.remove(QStringLiteral(" </wiki/User:A>"));
        QCOMPARE(lines, comments);
    }

    void shouldGiveRecords()
    {
        const QString html = page(QStringLiteral("<h2>Wells<span class=\"mw-editsection\">[edit]</span></h2><p>One. – "
                                                 "%1</p><dl><dd>Two. --%2</dd></dl><p>Again. %1</p>")
                                      .arg(signedAt(QStringLiteral("A b"), 1), signedAt(QStringLiteral("B"), 2)));
        const Documents::Document document = TestLib::memoryDocument(html, Documents::Role::Discussion);
        const Reading reading = TestLib::readText(document);
        QCOMPARE(TestLib::printedRecords(document, reading),
                 QStringList({QStringLiteral("2 A_b-2024-01-05T12:01Z ^ A b One."),
                              QStringLiteral("3 B-2024-01-05T12:02Z < A_b-2024-01-05T12:01Z B Two."),
                              QStringLiteral("4 A_b-2024-01-05T12:01Z-1 ^ A b Again.")}));
        QCOMPARE(reading.records.subjects[qsizetype(reading.records.records[0].subject)], QStringLiteral("Wells"));
        QCOMPARE(reading.records.furniture.size(), std::size_t(1));
    }

    void shouldNotTakeAPageWithoutSignatures()
    {
        const WikiTalkReader reader;
        const auto probed = [&](const QString &html) {
            return reader.probe(TestLib::memoryDocument(html, Documents::Role::Discussion)).certainty;
        };
        QCOMPARE(probed(page(QStringLiteral("<p>An article of 2024 (all of it).</p>"))), 0);
        QCOMPARE(probed(QStringLiteral("<p>One. %1</p>").arg(signedAt(QStringLiteral("A"), 1))), 0);
        QVERIFY(probed(page(QStringLiteral("<p>One. %1</p>").arg(signedAt(QStringLiteral("A"), 1)))) > 0);
    }
};

QTEST_GUILESS_MAIN(WikiTalkTest)

#include "wikitalktest.moc"
