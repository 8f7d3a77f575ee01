#include "app/formats/essayprinter.h"
#include "formats/htmlreader.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QTest>

using namespace Catena;
using TestLib::TakenFile;

namespace {

const QByteArray first =
    "<p>The ferry has crossed here since the mill was built, and whoever wanted to be over, waited "
    "for it, talked while waiting, and was over at last.</p>";
const QByteArray second = "<p>A bridge was promised in three elections, by all who stood, and so the ferry was praised "
                          "in all three, by all who crossed, as if it were to go.</p>";
const QString firstLine =
    QStringLiteral("P The ferry has crossed here since the mill was built, and whoever wanted to be "
                   "over, waited for it, talked while waiting, and was over at last.");
const QString secondLine =
    QStringLiteral("P A bridge was promised in three elections, by all who stood, and so the ferry "
                   "was praised in all three, by all who crossed, as if it were to go.");

QByteArray page(const QByteArray &body, const QByteArray &head = {})
{
    return "<!doctype html><html><head><title>On ferries | A site</title>" + head + "</head><body>" + body
        + "</body></html>";
}

//! A page as the reader of articles takes it, whatever other readers see in it.
TakenFile takenPage(const QByteArray &bytes)
{
    TakenFile file;
    file.document = TestLib::bytesDocument(bytes);
    file.reading = Formats::HtmlReader().read(file.document, 0);
    if (file.reading.text)
        file.document.setBytes(file.reading.text);
    return file;
}

//! How often each word of letters and digits stands in a text.
QHash<QString, int> wordsOf(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("[\\p{L}\\p{N}]+"));
    QHash<QString, int> words;
    for (auto it = word.globalMatch(text); it.hasNext();)
        ++words[it.next().captured().toLower()];
    return words;
}

}

class HtmlArticleTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldFindTheArticle_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray text = first + second;
        const QByteArray menu = "<ul><li><a href=a>Home, and more, and more</a></li><li><a href=b>About us, all of "
                                "us, and what we do</a></li></ul>";
        QTest::newRow("marked as one") << "<nav>" + menu + "</nav><article>" + text + "</article>";
        QTest::newRow("in a div of a thousand")
            << "<div><div>" + menu + "</div><div id=c7><div>" + text + "</div></div></div>";
        QTest::newRow("in the cell of a table") << "<table><tr><td>" + menu + "</td><td>" + text + "</td></tr></table>";
        QTest::newRow("beside a sidebar") << "<div class=content>" + text
                + "</div><div class=sidebar><p>Read also, if you "
                  "like, what others, all of them, have read here, before you.</p></div>";
        QTest::newRow("with comments below") << "<div class=post>" + text
                + "</div><div id=comments><p>I crossed it, in my time, more often, I think, than "
                  "anybody, and I was never, not once, late for anything.</p></div>";
        QTest::newRow("in sections") << "<div><section>" + first + "</section><section>" + second + "</section></div>";
        QTest::newRow("in a form around the page") << "<form><div>" + menu + "</div><div>" + text + "</div></form>";
        QTest::newRow("with buttons inside") << "<article>" + first
                + "<div class=share-buttons>Share this</div><button>Like"
                  "</button><script>x</script>"
                + second + "</article>";
        QTest::newRow("with links to more inside") << "<article>" + first + menu + second + "</article>";
        QTest::newRow("with hidden text")
            << "<article>" + first + "<p hidden>no</p><p style='display: none'>no</p>" + second + "</article>";
    }
    void shouldFindTheArticle()
    {
        QFETCH(QByteArray, body);
        const TakenFile file = takenPage(page(body));
        QCOMPARE(file.blocks(), QStringList({firstLine, secondLine}));
        QCOMPARE(file.reading.essay->title, QStringLiteral("On ferries | A site"));
    }

    void shouldTellWhatABlockIs_data()
    {
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<QStringList>("blocks");
        const auto row = [](const char *name, const QByteArray &piece, const QStringList &blocks) {
            QTest::newRow(name) << piece << blocks;
        };
        row("a heading", "<h2>Boats</h2>", {QStringLiteral("H2 Boats")});
        row("a list", "<ul><li>Tea</li><li>Milk<ul><li>Sour</li></ul></li></ul>",
            {QStringLiteral("L1 Tea"), QStringLiteral("L1 Milk"), QStringLiteral("L2 Sour")});
        row("a quote", "<blockquote><p>Said.</p></blockquote>", {QStringLiteral("Q1 Said.")});
        row("code", "<pre>a\n  b</pre>", {QStringLiteral("C a/  b")});
        row("text parted by breaks", "<div>One<br>two<br><br>three &amp; four</div>",
            {QStringLiteral("P One/two"), QStringLiteral("P three & four")});
        row("words in a line", "<p>One <b>bo</b>ld <a href=x>link</a>\n  and <i>more</i></p>",
            {QStringLiteral("P One bold link and more")});
        row("a row of a table", "<table><tr><th>Tea</th><td>3</td></tr></table>", {QStringLiteral("P Tea\t3")});
        row("notes", "<section class=footnotes><ol><li id=fn1>From the book.</li></ol></section>",
            {QStringLiteral("F From the book.")});
        row("a picture's words", "<figure><img src=x alt=no><figcaption>The old landing</figcaption></figure>",
            {QStringLiteral("P The old landing")});
    }
    void shouldTellWhatABlockIs()
    {
        QFETCH(QByteArray, piece);
        QFETCH(QStringList, blocks);
        const TakenFile file = takenPage(page("<article>" + first + piece + second + "</article>"));
        QCOMPARE(file.blocks(), QStringList{firstLine} + blocks + QStringList{secondLine});
    }

    void shouldTakeTitleAuthorAndDateFromThePage()
    {
        const TakenFile file =
            takenPage(page("<article><h1>On ferries</h1>" + first + second + "</article>",
                           "<meta name=author content='a writer'><meta property='article:published_time' "
                           "content='2024-03-05T10:00:00+09:00'>"));
        QCOMPARE(file.reading.essay->title, QStringLiteral("On ferries"));
        QCOMPARE(file.reading.essay->byline, QStringLiteral("a writer"));
        QCOMPARE(file.reading.essay->date.toIso(), QStringLiteral("2024-03-05T10:00:00+09:00"));
        QCOMPARE(file.blocks(), QStringList({firstLine, secondLine}));
        QCOMPARE(file.reading.furniture, std::vector<qint32>{1}); // the title's line
    }

    void shouldGiveAllWordsWhereNoPartReadsLikeAnArticle()
    {
        const TakenFile file = takenPage(page("<p>Short.</p><p>And shorter.</p>"));
        QCOMPARE(file.blocks(), QStringList({QStringLiteral("P Short."), QStringLiteral("P And shorter.")}));
    }

    void shouldNotTrustMarkupThatIsNestedTooDeep()
    {
        const TakenFile file = takenPage(page(QByteArray("<div>").repeated(20'000) + first));
        QVERIFY(file.reading.essay);
        QVERIFY(file.blocks().join(QLatin1Char(' ')).contains(QLatin1String("The ferry has crossed")));
    }

    void shouldLeaveTheCommentsToTheirReader()
    {
        const Documents::Document document = TestLib::bytesDocument(page("<article>" + first + second + "</article>"));
        Formats::Reading comments;
        QVERIFY(Formats::articleBeside(document, comments));
        // Where the article is one of the comments, the page has no other.
        Formats::Record record;
        const qsizetype at = document.utf8().indexOf(QByteArrayView("A bridge"));
        record.body = {Formats::RecordSet::inDocument, 157, quint64(at)};
        comments.records.records.push_back(record);
        QVERIFY(!Formats::articleBeside(document, comments));
    }

    void shouldReadTheRealPages_data()
    {
        QTest::addColumn<QString>("name");
        const QDir folder(QStringLiteral(CATENA_CORPUS_DIR "/essays/html"));
        for (const QString &name : folder.entryList({QStringLiteral("*.html")}, QDir::Files))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        if (!folder.exists())
            QTest::newRow("none") << QString();
    }
    void shouldReadTheRealPages()
    {
        QFETCH(QString, name);
        if (name.isEmpty())
            QSKIP("The corpus is not here.");
        QFile real(name);
        QFile expected(QString(name).replace(QLatin1String(".html"), QLatin1String(".expected.md")));
        QVERIFY(real.open(QIODevice::ReadOnly) && expected.open(QIODevice::ReadOnly));
        const QByteArray bytes = real.readAll();
        // One has answers from other sites below: their reader is asked first, and leaves the article.
        const Documents::Document document = TestLib::bytesDocument(bytes);
        QVERIFY(Formats::articleBeside(document, TestLib::readText(document)));
        const TakenFile file = takenPage(bytes);
        QString gold = QString::fromUtf8(expected.readAll());
        static const QRegularExpression head(QStringLiteral("^```json.*?```"),
                                             QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression address(QStringLiteral("\\]\\([^)]*\\)|<[^>]*>"));
        gold.remove(head).remove(address);
        QStringList own{file.reading.essay->title};
        for (const Formats::EssayBlock &block : file.reading.essay->blocks)
            own += block.text;
        const QHash<QString, int> left = wordsOf(own.join(QLatin1Char(' ')));
        const QHash<QString, int> right = wordsOf(gold);
        int both = 0;
        int ours = 0;
        int theirs = 0;
        for (auto at = left.begin(); at != left.end(); ++at) {
            ours += at.value();
            both += std::min(at.value(), right.value(at.key()));
        }
        for (const int count : right)
            theirs += count;
        qInfo("precision %.3f recall %.3f of %d words", double(both) / ours, double(both) / theirs, theirs);
        QVERIFY(both >= 0.93 * ours);
        QVERIFY(both >= 0.93 * theirs);
    }
};

QTEST_GUILESS_MAIN(HtmlArticleTest)
#include "htmlarticletest.moc"
