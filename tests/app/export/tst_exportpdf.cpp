#include "exporttest.h"

#include <QFile>
#include <QJsonArray>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Catena;
using namespace Qt::StringLiterals;
using Export::ExportTest;
using Export::PdfFile;
using Testlib::SnapshotBuilder;

class TestExportPdf : public QObject, private ExportTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void shouldWriteAFileThatQpdfFindsNothingWrongWith();
    void shouldGiveBackEverySentenceInOrder();
    void shouldSayWhatACommentAnswersAndHowSureThatIs();
    void shouldTellTitleLanguageAndTags();
    void shouldBeArchivalWhereEveryCharacterHasAGlyph();
    void shouldGiveTheWholeTextToAScreenReader();
    void shouldResolveEveryLink();
    void shouldLinkOutOnlyToTheWebAndMail_data();
    void shouldLinkOutOnlyToTheWebAndMail();
    void shouldLinkEveryLineOfALongAddress();
    void shouldNestTheOutlineAsTheTree();
    void shouldListConceptsWithCountsAndPages();
    void shouldGiveTheSameBytesForTheSameInput();
    void shouldWriteNoDateWhereNoneIsGiven();
    void shouldHoldAChainOfFiveThousandReplies();
    void shouldSetAParagraphLongerThanManyPages();
    void shouldHoldAFolderThatLacksParts_data();
    void shouldHoldAFolderThatLacksParts();
};

void TestExportPdf::shouldWriteAFileThatQpdfFindsNothingWrongWith()
{
    writeAndCheck(sample(), optionsOf({u"도서관"_s}));
    const QByteArray said = PdfFile(path()).tool(u"pdfinfo"_s, {});
    QVERIFY(!said.contains("rror"));
}

void TestExportPdf::shouldGiveBackEverySentenceInOrder()
{
    writeAndCheck(sample(), optionsOf());
    const QString text = squeezed(PdfFile(path()).text());
    const QStringList sentences{u"밤에도 여는 도서관"_s,
                                u"쓴 이 모름"_s,
                                paragraphs()[0],
                                u"값을 묻다"_s,
                                paragraphs()[1],
                                u"전기료는 해마다 오른다."_s,
                                u"사서의 밤은 길다."_s,
                                u"덧붙임"_s,
                                u"책보다 시간이 먼저다."_s,
                                u"if (night)"_s,
                                u"open();"_s,
                                u"1) 여섯 시는 가을 기준이다."_s,
                                paragraphs()[2],
                                u"누구나 나누어 쓸 수 있다."_s,
                                u"도서관을 밤에 여는 일에 찬성합니다."_s,
                                u"다만 사서도 자야 합니다."_s,
                                u"사서의 수당이 먼저입니다."_s,
                                u"출처가 어디인가요?"_s,
                                u"도서관이 없는 마을은요? https://example.org/a"_s,
                                u"사서의 수당이 먼저입니다."_s};
    qsizetype at = 0;
    for (const QString &sentence : sentences) {
        const qsizetype found = text.indexOf(squeezed(sentence), at);
        QVERIFY2(found >= 0, qUtf8Printable(sentence + u" — not in: "_s + text.mid(at)));
        at = found + squeezed(sentence).size();
    }
    static const QRegularExpression confusable(u"[\\x{2E80}-\\x{2FDF}\\x{02BB}\\x{FB00}-\\x{FB06}]"_s);
    QVERIFY(!text.contains(confusable));
}

void TestExportPdf::shouldSayWhatACommentAnswersAndHowSureThatIs()
{
    writeAndCheck(sample(), optionsOf());
    const QString text = squeezed(PdfFile(path()).text());
    QVERIFY2(text.contains(u"#1ann·×2도서관을"_s), qUtf8Printable(text));
    QVERIFY2(text.contains(u"#2·↑#1·64%sure"_s), qUtf8Printable(text));
    QVERIFY2(text.contains(u"#3ben·parentnotknown"_s), qUtf8Printable(text));
    QVERIFY2(text.contains(u"#5ann·↑#4·=#2"_s), qUtf8Printable(text));
}

void TestExportPdf::shouldTellTitleLanguageAndTags()
{
    writeAndCheck(sample(), optionsOf());
    const PdfFile file(path());
    QCOMPARE(file.information(u"Title"_s), u"밤에도 여는 도서관"_s);
    QCOMPARE(file.information(u"Tagged"_s), u"yes"_s);
    QCOMPARE(file.information(u"Metadata Stream"_s), u"yes"_s);
    QCOMPARE(file.information(u"PDF version"_s), u"1.7"_s);
    const QJsonObject objects = file.objects();
    int catalogs = 0;
    for (const QJsonValue &value : objects) {
        const QJsonObject object = value.toObject();
        if (object.value("/Type"_L1).toString() == "/Catalog"_L1) {
            ++catalogs;
            QCOMPARE(stringOf(object.value("/Lang"_L1)), u"ko"_s);
            QVERIFY(object.value("/ViewerPreferences"_L1).toObject().value("/DisplayDocTitle"_L1).toBool());
            QCOMPARE(object.value("/OutputIntents"_L1).toArray().size(), 1);
        }
    }
    QCOMPARE(catalogs, 1);
    const QByteArray metadata = file.tool(u"pdfinfo"_s, {u"-meta"_s});
    QVERIFY(metadata.contains("밤에도 여는 도서관"));
    QVERIFY(!metadata.contains("pdfaid"));
}

void TestExportPdf::shouldBeArchivalWhereEveryCharacterHasAGlyph()
{
    Export::ExportOptions options = optionsOf({u"사서"_s});
    options.isArchival = true;
    writeAndCheck(sample(), options);
    const QByteArray metadata = PdfFile(path()).tool(u"pdfinfo"_s, {u"-meta"_s});
    QVERIFY(metadata.contains("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>"));
    writeAndCheck(SnapshotBuilder().comment({.text = u"없는 글자 \U000F1234"_s}), options);
    QVERIFY(!PdfFile(path()).tool(u"pdfinfo"_s, {u"-meta"_s}).contains("pdfaid"));
}

void TestExportPdf::shouldGiveTheWholeTextToAScreenReader()
{
    writeAndCheck(sample(), optionsOf({u"사서"_s}));
    const QByteArray structure = PdfFile(path()).tool(u"pdfinfo"_s, {u"-struct-text"_s});
    for (const char *type : {"Document", "Sect", "H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "BlockQuote", "Link"}) {
        const auto lines = structure.split('\n');
        QVERIFY2(std::any_of(lines.begin(), lines.end(),
                             [type](const QByteArray &line) { return line.trimmed().split(' ').first() == type; }),
                 type);
    }
    // With the spaces, also those at the ends of lines: a reader that reads by structure would run words together.
    const QString text = QString::fromUtf8(structure);
    for (const QString &paragraph : paragraphs()) {
        QVERIFY2(text.contains(paragraph), qUtf8Printable(text));
    }
}

void TestExportPdf::shouldResolveEveryLink()
{
    writeAndCheck(sample(), optionsOf());
    const PdfFile file(path());
    const QJsonObject objects = file.objects();
    QStringList names;
    for (const QJsonValue &value : objects) {
        const QJsonArray pairs = value.toObject().value("/Names"_L1).toArray();
        for (int i = 0; i < pairs.size(); i += 2) {
            names.append(stringOf(pairs[i]));
        }
    }
    for (int comment = 1; comment <= 5; ++comment) {
        QVERIFY(names.contains(u"c%1"_s.arg(comment)));
    }
    QStringList targets;
    for (const QJsonObject &link : annotations(objects, u"/Link"_s)) {
        if (link.value("/A"_L1).toObject().value("/S"_L1).toString() == "/URI"_L1) {
            continue;
        }
        targets.append(stringOf(link.value("/A"_L1).toObject().value("/D"_L1)));
        QVERIFY2(names.contains(targets.last()), qUtf8Printable(targets.last()));
    }
    targets.sort();
    // #2 and #5 answer, #5 repeats #2; three concepts on the one or two pages.
    QCOMPARE(targets.count(u"c1"_s), 1);
    QCOMPARE(targets.count(u"c2"_s), 1);
    QCOMPARE(targets.count(u"c4"_s), 1);
    QVERIFY(targets.contains(u"m1.1"_s));
}

void TestExportPdf::shouldLinkOutOnlyToTheWebAndMail_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links"); // action and what a reader is told of it
    QTest::addColumn<QString>("said"); // below the text
    const auto row = [](const char *name, const QString &text, const QStringList &links, const QString &said = {}) {
        QTest::newRow(name) << text << links << said;
    };
    row("https", u"보라 https://example.org/a(b)?c=1."_s, {u"https://example.org/a(b)?c=1|example.org"_s});
    row("upper case and a port", u"HTTP://EXAMPLE.org:8080"_s, {u"http://example.org:8080|example.org"_s});
    row("mail", u"mailto:desk@example.org"_s, {u"mailto:desk@example.org|desk@example.org"_s});
    row("two in a line", u"http://a.example, http://b.example/"_s,
        {u"http://a.example|a.example"_s, u"http://b.example/|b.example"_s});
    row("a name before the host", u"https://example.org@other.example/"_s,
        {u"https://example.org@other.example/|other.example"_s}, u"leads to other.example"_s);
    row("a name that begins like the host", u"https://other.example:a@other.example.evil.example"_s,
        {u"https://other.example:a@other.example.evil.example|other.example.evil.example"_s},
        u"leads to other.example.evil.example"_s);
    row("a letter that looks like another", u"https://ex\u0430mple.org/"_s,
        {u"https://xn--exmple-4nf.org/|xn--exmple-4nf.org"_s}, u"leads to xn--exmple-4nf.org"_s);
    row("other schemes", u"javascript:alert(1) file:///etc/passwd ftp://a.example data:text/html,x smb://b"_s, {});
    row("no address", u"www.example.org desk@example.org"_s, {});
}

void TestExportPdf::shouldLinkOutOnlyToTheWebAndMail()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, links);
    QFETCH(const QString, said);
    SnapshotBuilder builder;
    builder.essay(u"글"_s, {text}).block(Formats::EssayBlock::Kind::ListItem, text, 1).comment({.text = text});
    writeAndCheck(builder, optionsOf());
    const PdfFile file(path());
    QStringList found;
    for (const QJsonObject &link : annotations(file.objects(), u"/Link"_s)) {
        const QJsonObject action = link.value("/A"_L1).toObject();
        if (action.value("/S"_L1).toString() != "/GoTo"_L1) {
            QCOMPARE(action.value("/S"_L1).toString(), u"/URI"_s);
            found.append(stringOf(action.value("/URI"_L1)) + u'|' + stringOf(link.value("/Contents"_L1)));
        }
    }
    QStringList expected = links + links + links; // essay, list and comment
    found.sort();
    expected.sort();
    QCOMPARE(found, expected);
    QVERIFY(file.text().contains(text));
    QCOMPARE(file.text().count(u"leads to"_s), said.isEmpty() ? 0 : 3);
    QVERIFY2(file.text().contains(said), qUtf8Printable(file.text()));
}

void TestExportPdf::shouldLinkEveryLineOfALongAddress()
{
    const QString address = u"https://example.org/"_s + u"long/"_s.repeated(40) + u"end"_s;
    writeAndCheck(SnapshotBuilder().comment({.text = u"주소 "_s + address}), optionsOf());
    const auto links = annotations(PdfFile(path()).objects(), u"/Link"_s);
    QVERIFY2(links.size() >= 3, qPrintable(QString::number(links.size())));
    for (const QJsonObject &link : links) {
        QCOMPARE(stringOf(link.value("/A"_L1).toObject().value("/URI"_L1)), address);
        const QJsonArray rect = link.value("/Rect"_L1).toArray();
        QVERIFY(rect[0].toDouble() < rect[2].toDouble() && rect[2].toDouble() < 595);
    }
}

void TestExportPdf::shouldNestTheOutlineAsTheTree()
{
    writeAndCheck(sample(), optionsOf());
    const QJsonObject objects = PdfFile(path()).objects();
    QMap<QString, QString> parents;
    for (const QJsonValue &value : objects) {
        const QJsonObject item = value.toObject();
        if (item.contains("/Title"_L1) && item.contains("/Parent"_L1)) {
            const QJsonObject parent = objects.value(item.value("/Parent"_L1).toString()).toObject();
            parents.insert(stringOf(item.value("/Title"_L1)), stringOf(parent.value("/Title"_L1)));
        }
    }
    const QMap<QString, QString> expected{
        {u"밤에도 여는 도서관"_s, {}},
        {u"값을 묻다"_s, u"밤에도 여는 도서관"_s},
        {u"덧붙임"_s, u"값을 묻다"_s},
        {u"Discussion"_s, {}},
        {u"#1 ann: 도서관을 밤에 여는 일에 찬성합니다. 다만 사서도 자야 합니다."_s, u"Discussion"_s},
        {u"#2: 사서의 수당이 먼저입니다."_s, u"#1 ann: 도서관을 밤에 여는 일에 찬성합니다. 다만 사서도 자야 합니다."_s},
        {u"#3 ben: 출처가 어디인가요?"_s, u"#1 ann: 도서관을 밤에 여는 일에 찬성합니다. 다만 사서도 자야 합니다."_s},
        {u"#4 cho: 도서관이 없는 마을은요? https://example.org/a"_s, u"Discussion"_s},
        {u"#5 ann: 사서의 수당이 먼저입니다."_s, u"#4 cho: 도서관이 없는 마을은요? https://example.org/a"_s},
        {u"Concepts"_s, {}},
        {u"도서관"_s, u"Concepts"_s},
        {u"사서"_s, u"Concepts"_s},
        {u"밤"_s, u"Concepts"_s},
    };
    QCOMPARE(parents, expected);
}

void TestExportPdf::shouldListConceptsWithCountsAndPages()
{
    Export::ExportOptions options = optionsOf();
    options.indexedConcepts = 2;
    writeAndCheck(sample(), options);
    const QString text = PdfFile(path()).text();
    const QString list = squeezed(text.mid(text.lastIndexOf(u"Concepts"_s)));
    QVERIFY2(list.contains(u"도서관·Essay1·Discussion2·p.1"_s), qUtf8Printable(list));
    QVERIFY2(list.contains(u"사서·Essay1·Discussion3·p.1"_s), qUtf8Printable(list));
    QVERIFY2(!list.contains(u"밤·"_s), qUtf8Printable(list));
}

void TestExportPdf::shouldGiveTheSameBytesForTheSameInput()
{
    const auto bytesOf = [&](const QString &name, const Export::ExportOptions &options) {
        const bool ok = Export::exportPdf(*sample().build(), path(name), options).ok();
        QFile file(path(name));
        return ok && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = bytesOf(u"a.pdf"_s, optionsOf({u"도서관"_s}));
    QVERIFY(!first.isEmpty());
    QVERIFY(first == bytesOf(u"b.pdf"_s, optionsOf({u"도서관"_s})));
    Export::ExportOptions later = optionsOf({u"도서관"_s});
    later.created = later.created.addSecs(1);
    QVERIFY(first != bytesOf(u"c.pdf"_s, later));
}

void TestExportPdf::shouldWriteNoDateWhereNoneIsGiven()
{
    Export::ExportOptions options = optionsOf({u"도서관"_s});
    options.created = {};
    writeAndCheck(sample(), options);
    QVERIFY(PdfFile(path()).information(u"CreationDate"_s).isEmpty());
}

void TestExportPdf::shouldHoldAChainOfFiveThousandReplies()
{
    constexpr int count = 5'000;
    SnapshotBuilder builder;
    for (int i = 0; i < count; ++i) {
        builder.comment({.parent = i - 1, .text = u"답글 %1"_s.arg(i)});
    }
    writeAndCheck(builder, optionsOf());
    const PdfFile file(path());
    QCOMPARE(file.tool(u"pdfinfo"_s, {u"-dests"_s}).count("\"c"), count);
    const QString text = file.text();
    QVERIFY(text.contains(u"답글 0 "_s) && text.contains(u"답글 4999"_s));
    int items = 0;
    for (const QJsonValue &value : file.objects()) {
        const QJsonObject item = value.toObject();
        items += item.contains("/Title"_L1) && item.contains("/Parent"_L1) ? 1 : 0;
    }
    QCOMPARE(items, count + 2); // the title and the discussion
}

void TestExportPdf::shouldSetAParagraphLongerThanManyPages()
{
    QString text;
    for (int i = 0; i < 6'000; ++i) {
        text += u"낱말%1 "_s.arg(i);
    }
    SnapshotBuilder builder;
    builder.essay(u"길이"_s, {text.trimmed(), u"쉼"_s + u"가"_s.repeated(20'000) + u"끝"_s});
    writeAndCheck(builder, optionsOf());
    static const QRegularExpression furniture(u"\\d+ / \\d+(?: 길이)?"_s);
    const QString found = squeezed(PdfFile(path()).text().remove(furniture));
    QVERIFY(found.contains(squeezed(text)));
    QVERIFY(found.contains(u"쉼"_s + u"가"_s.repeated(20'000) + u"끝"_s));
}

void TestExportPdf::shouldHoldAFolderThatLacksParts_data()
{
    QTest::addColumn<bool>("essay");
    QTest::addColumn<bool>("discussion");
    QTest::addColumn<QString>("title");
    QTest::newRow("an essay alone") << true << false << u"제목"_s;
    QTest::newRow("a discussion alone") << false << true << u"이름"_s;
    QTest::newRow("nothing at all") << false << false << u"이름"_s;
}

void TestExportPdf::shouldHoldAFolderThatLacksParts()
{
    QFETCH(const bool, essay);
    QFETCH(const bool, discussion);
    QFETCH(const QString, title);
    SnapshotBuilder builder(u"이름"_s);
    if (essay) {
        builder.essay(u"제목"_s, {u"본문 하나."_s});
    }
    if (discussion) {
        builder.comment({.text = u"댓글 하나."_s}).comment({.text = QString()});
    }
    writeAndCheck(builder, optionsOf());
    const PdfFile file(path());
    QCOMPARE(file.information(u"Title"_s), title);
    QCOMPARE(file.pageCount(), 1);
    QCOMPARE(file.text().contains(u"본문 하나."_s), essay);
    QCOMPARE(file.text().contains(u"댓글 하나."_s), discussion);
    QCOMPARE(file.text().contains(u"Discussion"_s), discussion);
    QVERIFY(!file.text().contains(u"Concepts"_s));
}

QTEST_MAIN(TestExportPdf)

#include "tst_exportpdf.moc"
