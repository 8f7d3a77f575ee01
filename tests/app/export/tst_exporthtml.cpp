#include "export/exportfile.h"
#include "export/exportmarkdown.h"
#include "export/weblinks.h"
#include "exporttest.h"

#include "annotations/placeannotations.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Catena;
using namespace Qt::StringLiterals;
using Export::ExportTest;
using Testlib::SnapshotBuilder;

class TestExportHtml : public QObject, private ExportTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void shouldKnowTheFormatByTheName();
    void shouldFindTheAddressesThatMayBeLinks_data();
    void shouldFindTheAddressesThatMayBeLinks();
    void shouldHoldEveryTextAndResolveEveryLink();
    void shouldNeverLetTheTextBecomeMarkup();
    void shouldRunNoScriptAndLoadNothing();
    void shouldHoldAChainOfFiveThousandReplies();
    void shouldMarkHighlightsAndShowNotes();
    void shouldEscapeWhatMarkdownWouldTakeForMarks();
    void shouldLeaveOutTheTextOfRepeatsWhenAsked();
    void shouldNameNobodyWhenAsked();

private:
    QString write(const SnapshotBuilder &builder, const QString &name, const Export::ExportOptions &options);
};

QString TestExportHtml::write(const SnapshotBuilder &builder, const QString &name, const Export::ExportOptions &options)
{
    const bool ok = Export::exportFile(*builder.build(), path(name), options).ok();
    QFile file(path(name));
    return ok && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestExportHtml::shouldKnowTheFormatByTheName()
{
    QCOMPARE(Export::formatOfName(u"a/b.PDF"_s), Export::Format::Pdf);
    QCOMPARE(Export::formatOfName(u"b.htm"_s), Export::Format::Html);
    QCOMPARE(Export::formatOfName(u"b.html"_s), Export::Format::Html);
    QCOMPARE(Export::formatOfName(u"b.md"_s), Export::Format::Markdown);
    QVERIFY(!Export::formatOfName(u"pdf"_s) && !Export::formatOfName(u"b.docx"_s));
}

void TestExportHtml::shouldFindTheAddressesThatMayBeLinks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("urls");
    const auto row = [](const char *name, const QString &text, const QStringList &urls) {
        QTest::newRow(name) << text << urls;
    };
    row("in a sentence", u"보라(https://example.org/a_b?c=1). 끝"_s, {u"https://example.org/a_b?c=1"_s});
    row("with brackets of its own", u"https://example.org/x_(y)."_s, {u"https://example.org/x_(y)"_s});
    row("right behind Hangul", u"주소http://example.org/가"_s, {u"http://example.org/%EA%B0%80"_s});
    row("a mail address", u"mailto:ann@example.org!"_s, {u"mailto:ann@example.org"_s});
    row("no other scheme", u"javascript:alert(1) data:text/html,x file:///etc/passwd ftp://a.b vbscript:x"_s, {});
    row("not inside a word", u"xhttps://example.org"_s, {});
    row("no host", u"https:// http:///x mailto:"_s, {});
    row("quotes and angles end it", u"https://example.org/\"onmouseover=x <b>"_s, {u"https://example.org/"_s});
}

void TestExportHtml::shouldFindTheAddressesThatMayBeLinks()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, urls);
    QStringList found;
    for (const Export::WebLink &link : Export::webLinksIn(text)) {
        found.append(QString::fromLatin1(link.url));
    }
    QCOMPARE(found, urls);
}

void TestExportHtml::shouldHoldEveryTextAndResolveEveryLink()
{
    const QString html = write(sample(), u"out.html"_s, optionsOf());
    for (const QString &paragraph : paragraphs()) {
        QVERIFY(html.contains(paragraph.toHtmlEscaped()));
    }
    static const QRegularExpression id(u" id=\"([^\"]+)\""_s);
    static const QRegularExpression link(u"href=\"#([^\"]+)\""_s);
    QStringList ids;
    for (const QRegularExpressionMatch &match : id.globalMatch(html)) {
        QVERIFY2(!ids.contains(match.captured(1)), qUtf8Printable(match.captured(1)));
        ids.append(match.captured(1));
    }
    int links = 0;
    for (const QRegularExpressionMatch &match : link.globalMatch(html)) {
        QVERIFY2(ids.contains(match.captured(1)), qUtf8Printable(match.captured(1)));
        ++links;
    }
    QVERIFY(ids.contains(u"c5"_s) && ids.contains(u"e1.1"_s) && links > 10);
    QCOMPARE(html.count(u"<li"_s), html.count(u"</li>"_s));
    QCOMPARE(html.count(u"<ul"_s), html.count(u"</ul>"_s));
    // The tree: #2 and #3 within #1, before it closes.
    QVERIFY(html.indexOf(u"id=\"c1\""_s) < html.indexOf(u"<ul>"_s, html.indexOf(u"id=\"c1\""_s)));
}

void TestExportHtml::shouldNeverLetTheTextBecomeMarkup()
{
    const QString bad = u"<script>alert('x')</script><img src=x onerror=\"y\">&amp; ]]> --> javascript:alert(1)"_s;
    SnapshotBuilder builder(bad);
    builder.essay(bad, {bad}).byline(bad).heading(bad).rights(bad);
    builder.block(Formats::EssayBlock::Kind::Code, bad).comment({.text = bad, .author = bad}).term(u"alert"_s);
    Export::ExportOptions options = optionsOf({u"alert"_s});
    options.labels.discussion = bad;
    const QString html = write(builder, u"out.html"_s, options);
    QVERIFY(html.contains(u"&lt;script&gt;"_s));
    static const QRegularExpression tag(u"<\\s*(script|img|iframe|object|embed|link|form|input|svg|base)\\b"_s,
                                        QRegularExpression::CaseInsensitiveOption);
    QVERIFY(!html.contains(tag));
    QVERIFY(!html.contains(u"href=\"javascript"_s));
    static const QRegularExpression handler(u"<[^>]* on\\w+="_s);
    QVERIFY(!html.contains(handler));
}

void TestExportHtml::shouldRunNoScriptAndLoadNothing()
{
    const QString html = write(sample(), u"out.html"_s, optionsOf());
    QVERIFY(html.contains(u"default-src 'none'"_s));
    static const QRegularExpression loads(u"(src|srcset|poster|background)=|url\\(|@import"_s);
    QVERIFY(!html.contains(loads));
    QVERIFY(html.contains(u"href=\"https://example.org/a\""_s));
    QVERIFY(html.contains(u"lang=\"ko\""_s));
}

void TestExportHtml::shouldHoldAChainOfFiveThousandReplies()
{
    SnapshotBuilder builder;
    for (int i = 0; i < 5'000; ++i) {
        builder.comment({.parent = i - 1, .text = u"답글 %1"_s.arg(i)});
    }
    const QString html = write(builder, u"out.html"_s, optionsOf());
    QVERIFY(html.contains(u"답글 4999"_s));
    QCOMPARE(html.count(u"<ul"_s), 31);
    QCOMPARE(html.count(u"</ul>"_s), 31);
    QCOMPARE(html.count(u"<li"_s), 5'000);
    QCOMPARE(html.count(u"</li>"_s), 5'000);
}

void TestExportHtml::shouldMarkHighlightsAndShowNotes()
{
    const SnapshotBuilder builder = sample();
    const auto snapshot = builder.build();
    Annotations::Annotation note;
    note.uuid = QUuid::createUuidV5(QUuid(), QByteArray("1"));
    note.colour = Annotations::Colour::Blue;
    note.text = u"<b>굵게</b>?"_s;
    const QString text = snapshot->comments->text({0});
    const auto begin = qint32(text.indexOf(u"찬성"_s));
    note.target = Annotations::passageOf(*snapshot->comments, {0}, {begin, begin + 2});
    Export::ExportOptions options = optionsOf();
    options.annotations = {note};
    const QString html = write(builder, u"out.html"_s, options);
    QVERIFY(html.contains(u"<mark class=\"blue\">찬성</mark><sup>"_s));
    QVERIFY(html.contains(u"&lt;b&gt;굵게&lt;/b&gt;?"_s));
    const QString markdown = write(builder, u"out.md"_s, options);
    QVERIFY2(markdown.contains(u"<mark>찬성</mark>[^1]"_s), qUtf8Printable(markdown));
    QVERIFY(markdown.contains(u"[^1]: \\<b\\>굵게"_s));
}

void TestExportHtml::shouldEscapeWhatMarkdownWouldTakeForMarks()
{
    QCOMPARE(Export::escapedMarkdown(u"*a* _b_ [c](d) <e> `f` #g"),
             u"\\*a\\* \\_b\\_ \\[c\\](d) \\<e\\> \\`f\\` \\#g"_s);
    SnapshotBuilder builder;
    builder.comment({.text = u"# 제목 아님\n- 목록 아님\n1. 번호 아님\n<script>x</script>\nhttps://example.org/a_b"_s});
    const QString markdown = write(builder, u"out.md"_s, optionsOf());
    QVERIFY(markdown.contains(u"\n  \\# 제목 아님\n"_s));
    QVERIFY(markdown.contains(u"\n  \\- 목록 아님\n"_s));
    QVERIFY(markdown.contains(u"\n  1\\. 번호 아님\n"_s));
    QVERIFY(markdown.contains(u"\\<script"_s) && !markdown.contains(u" <script"_s));
    QVERIFY(markdown.contains(u"(<https://example.org/a_b>)"_s));
}

void TestExportHtml::shouldLeaveOutTheTextOfRepeatsWhenAsked()
{
    Export::ExportOptions options = optionsOf();
    options.foldsRepeats = true;
    QCOMPARE(write(sample(), u"out.html"_s, options).count(u"사서의 수당이 먼저입니다."_s), 1);
    options.foldsRepeats = false;
    QCOMPARE(write(sample(), u"out.html"_s, options).count(u"사서의 수당이 먼저입니다."_s), 2);
}

void TestExportHtml::shouldNameNobodyWhenAsked()
{
    Export::ExportOptions options = optionsOf();
    options.naming = Export::Naming::Pseudonyms;
    const QString html = write(sample(), u"out.html"_s, options);
    QVERIFY(!html.contains(u"ann"_s) && html.count(u"Writer 1<"_s) == 2 && html.count(u"Writer 2<"_s) == 1);
    options.branch = {3};
    const QString branch = write(sample(), u"branch.html"_s, options);
    QVERIFY(branch.contains(u"Writer 1<"_s) && branch.contains(u"Writer 3<"_s)); // the same names in a part
    options.naming = Export::Naming::None;
    QVERIFY(!write(sample(), u"none.html"_s, options).contains(u"<b>cho"_s));
}

QTEST_MAIN(TestExportHtml)

#include "tst_exporthtml.moc"
