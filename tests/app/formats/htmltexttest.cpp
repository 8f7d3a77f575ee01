#include "base/limits.h"
#include "formats/htmltext.h"
#include "formats/simplehtml.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Formats;

class HtmlTextTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldTurnMarkupIntoPlainText_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *html, const char *text) {
            QTest::newRow(name) << QByteArray(html) << QByteArray(text);
        };
        row("words", "a  b\n c", "a b c");
        row("paragraphs without end tags", "one<p>two<p>three", "one\n\ntwo\n\nthree");
        row("line breaks", "a<br>b<br/>c", "a\nb\nc");
        row("references", "It&#x27;s &lt;here&gt; &amp; &quot;there&quot; &#44032;&hellip;",
            "It's <here> & \"there\" 가…");
        row("a named reference of the long list", "1 &frac12; &copy;", "1 ½ ©");
        row("a loose ampersand", "a & b", "a & b");
        row("quote", "<p>x</p><blockquote><p>one</p><p>two</p></blockquote><p>y</p>", "x\n\n> one\n>\n> two\n\ny");
        row("quote in a quote", "<blockquote><blockquote><p>old</p></blockquote><p>new</p></blockquote>me",
            "> > old\n>\n> new\n\nme");
        row("two quotes", "<blockquote>a</blockquote><blockquote>b</blockquote>", "> a\n\n> b");
        row("code", "<p>see</p><pre><code>if (x)\n    y();\n\nz</code></pre><p>done</p>",
            "see\n\n    if (x)\n        y();\n\n    z\n\ndone");
        row("line end right behind pre", "<pre>\na</pre>", "    a");
        row("link that says its address", "<a href=\"https://w.test/a\">https://w.test/a</a>", "https://w.test/a");
        row("link without the scheme", "<a href=\"https://www.w.test/\">w.test</a>!", "w.test!");
        row("link with other words", "see <a href=\"https:&#x2F;&#x2F;w.test&#x2F;a\">this</a>.",
            "see this <https://w.test/a>.");
        row("link that was cut off", "<a href=\"https://w.test/abcdefgh\">https://w.test/abc...</a>",
            "https://w.test/abcdefgh");
        row("link inside the page", "<a href=\"#top\">up</a> <a href=\"javascript:x()\">y</a>", "up y");
        row("list", "<ul><li>a</li><li><p>b</p></li></ul><ol start=3><li>c<li>d</ol>", "- a\n- b\n\n3. c\n4. d");
        row("image", "<p><img src=x alt=\":smile:\"> ok</p>", ":smile: ok");
        row("script and style", "a<script>b</script><style>c</style><!-- d -->e", "ae");
        row("table", "<table><tr><td>a<td>b<tr><td>c</table>", "a b\nc");
        row("Hangul", "<p>우물이 <b>깊다</b>.</p>", "우물이 깊다.");
        row("nothing", "", "");
        row("empty paragraphs", "<p></p><p> </p>a<p></p>", "a");
    }

    void shouldTurnMarkupIntoPlainText()
    {
        QFETCH(const QByteArray, html);
        QFETCH(const QByteArray, text);
        QCOMPARE(htmlText(html), text);
    }

    void shouldRunWhiteSpaceTogetherWhereverItStands()
    {
        constexpr int most = 40; // longer than what is looked at in one step
        for (int at = 1; at < most; ++at) {
            const QByteArray before(at, 'a');
            const QByteArray behind(most - at, 'b');
            for (const char *white : {" ", "  ", "\n", " \t", "\n\n "}) {
                const QByteArray html = before + white + behind + "<b>" + white + "</b>c";
                QCOMPARE(htmlText(html), QByteArray(before + ' ' + behind + " c"));
            }
            for (const char *asItIs : {" b ", "\x01"}) {
                const QByteArray html = before + asItIs + behind;
                QCOMPARE(htmlText(html), html);
            }
        }
    }

    void shouldGiveTheSameOnTheShortWayAsOnTheLong_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 40; ++seed)
            QTest::newRow(qPrintable(QStringLiteral("text %1").arg(seed))) << seed;
    }

    void shouldGiveTheSameOnTheShortWayAsOnTheLong()
    {
        static const QByteArrayList pieces{"word ",
                                           "two words",
                                           "<p>",
                                           "<i>",
                                           "</i>",
                                           "&#x27;",
                                           "&gt; ",
                                           "<br>",
                                           "\n",
                                           " ",
                                           "<a href=\"https://w.test/x\">x</a>",
                                           "<pre><code>a\n  b</code></pre>",
                                           "가나",
                                           "<a href=\"http://w.test\">http://w.test/</a>",
                                           "&amp;",
                                           "</p>"};
        QFETCH(const int, seed);
        quint32 state = quint32(seed) * 2654435761U + 1;
        QByteArray html;
        for (int i = 0; i < 30; ++i) {
            state = state * 1664525U + 1013904223U;
            html += pieces[qsizetype((state >> 16) % quint32(pieces.size()))];
        }
        QByteArray quick;
        QVERIFY2(appendSimpleHtml(html, quick), html.constData());
        const auto tree = HtmlTree::parse(html);
        QVERIFY(tree);
        QCOMPARE(quick, htmlText(tree->root()));
    }

    void shouldBoundTheDepthOfMarkup_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<bool>("isBounded");
        const auto nested = [](int depth) -> QByteArray { return QByteArray("<div>").repeated(depth) + "x"; };
        const auto styled = [](int depth) -> QByteArray { return QByteArray("<b>").repeated(depth) + "x"; };
        QTest::newRow("below the limit") << nested(Base::Limits::htmlDepth - 1) << true;
        QTest::newRow("at the limit") << nested(Base::Limits::htmlDepth) << true;
        QTest::newRow("above the limit") << nested(Base::Limits::htmlDepth + 1) << false;
        QTest::newRow("styles below the limit") << styled(Base::Limits::htmlStyles - 1) << true;
        QTest::newRow("styles at the limit") << styled(Base::Limits::htmlStyles) << true;
        QTest::newRow("styles above the limit") << styled(Base::Limits::htmlStyles + 1) << false;
        QTest::newRow("end tags of other kinds") << QByteArray("<div></span></q>").repeated(100'000) << false;
        QTest::newRow("names that HTML does not know") << QByteArray("<x-a></x-b>").repeated(100'000) << false;
        QTest::newRow("paragraphs, which do not nest") << QByteArray("<p>a<br>").repeated(10'000) << true;
    }

    void shouldBoundTheDepthOfMarkup()
    {
        QFETCH(const QByteArray, html);
        QFETCH(const bool, isBounded);
        QCOMPARE(isBoundedHtml(html), isBounded);
        QCOMPARE(HtmlTree::parse(html).has_value(), isBounded);
        if (html.endsWith('x'))
            QVERIFY(htmlText(html).endsWith('x'));
    }
};

QTEST_GUILESS_MAIN(HtmlTextTest)

#include "htmltexttest.moc"
