#include "exporttest.h"

#include "export/glyphclusters.h"
#include "export/typesetter.h"

#include <QJsonArray>
#include <QTest>
#include <QTextLayout>

using namespace Catena;
using namespace Qt::StringLiterals;
using Export::ExportTest;
using Export::PdfFile;
using Testlib::SnapshotBuilder;

namespace {

//! The page a reference names, from 0.
int pageIndex(const QJsonObject &objects, const QString &reference)
{
    QStringList pages;
    for (const QString &key : objects.keys()) {
        const QJsonObject tree = objects.value(key).toObject();
        if (tree.value("/Type"_L1).toString() == "/Pages"_L1 && !tree.contains("/Parent"_L1)) {
            for (const QJsonValue &group : tree.value("/Kids"_L1).toArray()) {
                for (const QJsonValue &page : objects.value(group.toString()).toObject().value("/Kids"_L1).toArray()) {
                    pages.append(page.toString());
                }
            }
        }
    }
    return int(pages.indexOf(reference));
}

}

class TestExportText : public QObject, private ExportTest
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void shouldHighlightEveryMentionOfAChosenConcept();
    void shouldCutAHighlightWhereThePageEnds();
    void shouldGiveBackEveryScript_data();
    void shouldGiveBackEveryScript();
    void shouldGiveEveryCharacterOfALineToAGlyph_data();
    void shouldGiveEveryCharacterOfALineToAGlyph();
    void shouldFindTheSameGlyphForAHighlightInEveryScript_data();
    void shouldFindTheSameGlyphForAHighlightInEveryScript();
    void shouldEmbedEveryFont_data();
    void shouldEmbedEveryFont();

private:
    void checkHighlights(const QStringList &expected);
};

void TestExportText::shouldHighlightEveryMentionOfAChosenConcept()
{
    writeAndCheck(sample(), optionsOf({u"도서관"_s, u"사서"_s, u"not a concept"_s}));
    // 도서관: one in the essay's text, two in comments; 사서: one in the list, three in comments.
    checkHighlights({u"도서관"_s, u"도서관"_s, u"도서관"_s, u"사서"_s, u"사서"_s, u"사서"_s, u"사서"_s});
}

void TestExportText::shouldCutAHighlightWhereThePageEnds()
{
    const QString words = u"가나다라마바사 "_s.repeated(7).trimmed();
    SnapshotBuilder builder;
    builder.essay(u"긴 말"_s, {QString(words + u". "_s).repeated(120)}).term(words);
    writeAndCheck(builder, optionsOf({words}));
    const QJsonObject objects = PdfFile(path()).objects();
    QStringList firsts;
    QStringList seconds;
    for (const QJsonObject &highlight : annotations(objects, u"/Highlight"_s)) {
        const QString name = stringOf(highlight.value("/NM"_L1));
        (name.endsWith("-2"_L1) ? seconds : firsts).append(name);
    }
    QCOMPARE(firsts.size(), 120);
    QCOMPARE(PdfFile(path()).pageCount(), 4);
    QVERIFY2(!seconds.isEmpty() && seconds.size() <= 3, qUtf8Printable(seconds.join(u' ')));
    for (const QString &name : seconds) {
        QVERIFY(firsts.contains(name.chopped(2)));
    }
}

void TestExportText::shouldGiveBackEveryScript_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("read");
    const auto row = [](const char *name, const QString &written, const QString &read = {}) {
        QTest::newRow(name) << written << (read.isEmpty() ? written : read);
    };
    row("lone jamo", u"ㅋㅋㅋ ㅠㅠ ㅎㅎ ㄱㄴㄷㄹ ㅏㅑㅓㅕ 뷁 힣 갉"_s);
    row("decomposed Hangul", u"한글 도서관"_s.normalized(QString::NormalizationForm_D));
    row("old Hangul", u"옛한글 ᄒᆞᆫ글 나랏말ᄊᆞ미"_s);
    row("Han", u"日本 人工知能 心 手 水 火 金 女 大 小 山 川 一 二 入 八 又 口 土 士 力"_s);
    row("Han beyond the basic plane", u"𠮷野家 𝔸"_s);
    row("quotes and dashes", u"‘관계’ “쌍따옴표” — … · ʻokina"_s);
    row("digits after Latin", u"K1 R2-기술 3D프린터 AI시대2"_s);
    row("ligatures", u"office fluffy fi fl ffi Affinity"_s);
    row("letters with marks", u"Tiếng Việt ế ἄνθρωπος Привет e\u0301te\u0301"_s);
    row("Arabic", u"العربية مرحبا"_s);
    row("Devanagari", u"हिन्दी क्षेत्र नमस्ते"_s);
    row("emoji joined", u"끝 👩‍👩‍👧 ☀️ 🇰🇷"_s);
    row("no-break space", u"nb\u00A0space nb\u2011hyphen"_s, u"nb space nb\u2011hyphen"_s);
    row("soft hyphens", u"soft\u00ADhyphen 도서\u00AD관"_s, u"softhyphen 도서관"_s);
    row("control characters", u"a\u0001b\uFEFFc\u0085d\u202Ee\tf"_s, u"abcde f"_s);
}

void TestExportText::shouldGiveBackEveryScript()
{
    QFETCH(const QString, written);
    QFETCH(const QString, read);
    SnapshotBuilder builder;
    builder.essay(u"글자"_s, {u"시작 "_s + written + u" 마침"_s});
    writeAndCheck(builder, optionsOf());
    const QString text = squeezed(PdfFile(path()).text());
    // pdftotext turns a line about that reads from right to left, word by word.
    const QStringList parts = read.isRightToLeft() ? read.split(u' ') : QStringList{u"시작 "_s + read + u" 마침"_s};
    for (const QString &part : parts) {
        QVERIFY2(text.contains(squeezed(part)), qUtf8Printable(text));
    }
}

void TestExportText::shouldGiveEveryCharacterOfALineToAGlyph_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Hangul") << u"도서관의 불은 저녁 여섯 시에 꺼진다 그래서 반만 맞다"_s;
    QTest::newRow("ligatures") << u"the affluent office staff filed a fluffy finding again"_s;
    QTest::newRow("conjoining jamo") << u"옛한글 ᄒᆞᆫ글 나랏말ᄊᆞ미 옛한글 ᄒᆞᆫ글"_s;
    QTest::newRow("two spaces") << u"하나하나  둘둘둘  셋셋셋셋  넷넷넷  다섯다섯  여섯여섯  일곱일곱"_s;
}

void TestExportText::shouldGiveEveryCharacterOfALineToAGlyph()
{
    QFETCH(const QString, text);
    const Export::Typesetter typesetter({});
    Export::FontSet fonts;
    Export::GlyphClusters clusters;
    QTextLayout layout;
    typesetter.layOut(layout, text, {}, 80);
    QVERIFY(layout.lineCount() > 2);
    QString read;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        clusters.read(text, line, line.textStart(), line.textStart() + line.textLength(), 200, fonts);
        for (const Export::GlyphCluster &cluster : clusters.clusters()) {
            QVERIFY(cluster.font && cluster.glyphCount > 0);
            read += QStringView(text).mid(cluster.textBegin, cluster.textEnd - cluster.textBegin);
        }
    }
    // Of several spaces at the end of a line one is enough to keep the words apart.
    QCOMPARE(read.simplified(), text.simplified());
}

void TestExportText::shouldFindTheSameGlyphForAHighlightInEveryScript_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("term");
    QTest::newRow("after a soft hyphen") << u"앞\u00AD말 도서관 뒷말"_s << u"도서관"_s;
    QTest::newRow("after a surrogate pair") << u"𠮷 도서관 뒷말"_s << u"도서관"_s;
    QTest::newRow("within a ligature's word") << u"the office here"_s << u"office"_s;
    QTest::newRow("within Arabic") << u"العربية مرحبا بالعالم"_s << u"مرحبا"_s;
    QTest::newRow("on the third line of a comment") << u"하나\n둘\n셋 도서관 넷"_s << u"도서관"_s;
}

void TestExportText::shouldFindTheSameGlyphForAHighlightInEveryScript()
{
    QFETCH(const QString, text);
    QFETCH(const QString, term);
    SnapshotBuilder builder;
    builder.comment({.text = text}).term(term);
    writeAndCheck(builder, optionsOf({term}));
    checkHighlights({term});
}

void TestExportText::shouldEmbedEveryFont_data()
{
    QTest::addColumn<QStringList>("families");
    QTest::newRow("the usual families") << QStringList();
    QTest::newRow("a TrueType family") << QStringList{u"NanumGothic"_s};
    QTest::newRow("a family without Hangul") << QStringList{u"DejaVu Sans"_s};
    QTest::newRow("a family that is not there") << QStringList{u"No Such Family"_s};
}

void TestExportText::shouldEmbedEveryFont()
{
    QFETCH(const QStringList, families);
    Export::ExportOptions options = optionsOf({u"도서관"_s});
    options.fontFamilies = families;
    writeAndCheck(sample(), options);
    const PdfFile file(path());
    const std::vector<PdfFile::Font> fonts = file.fonts();
    QVERIFY(!fonts.empty());
    for (const PdfFile::Font &font : fonts) {
        QVERIFY(font.embedded && font.subset && font.unicode);
        QVERIFY2(font.type.startsWith("CID"_L1), qUtf8Printable(font.type));
    }
    for (const QString &paragraph : paragraphs()) {
        QVERIFY2(squeezed(file.text()).contains(squeezed(paragraph)), qUtf8Printable(file.text()));
    }
}

//! Every highlight is complete, and what stands under its quads is the mention.
void TestExportText::checkHighlights(const QStringList &expected)
{
    const PdfFile file(path());
    const QJsonObject objects = file.objects();
    QStringList names;
    QStringList texts;
    for (const QJsonObject &highlight : annotations(objects, u"/Highlight"_s)) {
        for (const char *key : {"/T", "/Contents", "/M", "/CreationDate", "/NM", "/C", "/AP", "/StructParent"}) {
            QVERIFY2(highlight.contains(QLatin1String(key)), key);
        }
        names.append(stringOf(highlight.value("/NM"_L1)));
        QCOMPARE(stringOf(highlight.value("/T"_L1)), u"읽는 이"_s);
        const QJsonArray quads = highlight.value("/QuadPoints"_L1).toArray();
        QVERIFY(!quads.isEmpty() && quads.size() % 8 == 0);
        const int page = pageIndex(objects, highlight.value("/P"_L1).toString());
        QVERIFY(page >= 0);
        QString under;
        for (int i = 0; i < quads.size(); i += 8) {
            const auto at = [&](int k) { return quads[i + k].toDouble(); };
            QVERIFY(at(0) == at(4) && at(2) == at(6) && at(1) == at(3) && at(5) == at(7)); // TL TR BL BR
            QVERIFY(at(0) < at(2) && at(5) < at(1));
            under += file.textIn(page, at(0) + 0.3, 841.89 - at(1) - 3, at(2) - at(0) - 0.6, at(1) - at(5) + 6);
        }
        texts.append(squeezed(under));
    }
    names.removeDuplicates();
    QCOMPARE(names.size(), texts.size());
    texts.sort();
    QStringList sorted;
    for (const QString &text : expected) {
        sorted.append(squeezed(text));
    }
    sorted.sort();
    QCOMPARE(texts, sorted);
}

QTEST_MAIN(TestExportText)

#include "tst_exporttext.moc"
