#include "base/limits.h"
#include "export/cffcharset.h"
#include "export/metaline.h"
#include "export/pdfoutline.h"
#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"
#include "export/showntext.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

using namespace Catena::Export;
using namespace Qt::StringLiterals;

class TestExportParts : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void shouldWriteNumbersShortly_data();
    void shouldWriteNumbersShortly();
    void shouldWriteTextStrings_data();
    void shouldWriteTextStrings();
    void shouldMapOffsetsOverWhatItTakesOut_data();
    void shouldMapOffsetsOverWhatItTakesOut();
    void shouldBoundTheMarksOnOneCharacter_data();
    void shouldBoundTheMarksOnOneCharacter();
    void shouldPutDotsBetweenTheParts();
    void shouldNotFailOnADamagedFont_data();
    void shouldNotFailOnADamagedFont();
    void shouldRememberAFailedWrite();
    void shouldBringUpWhatIsTooDeepForTheOutline();
};

void TestExportParts::shouldWriteNumbersShortly_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("whole") << 12.0 << QByteArray("12");
    QTest::newRow("nothing") << 0.0 << QByteArray("0");
    QTest::newRow("next to nothing below zero") << -0.0001 << QByteArray("0");
    QTest::newRow("a hundred keeps its zeros") << 100.0 << QByteArray("100");
    QTest::newRow("three decimals at most") << 1.23456 << QByteArray("1.235");
    QTest::newRow("large, without an exponent") << 12345678.5 << QByteArray("12345678.5");
}

void TestExportParts::shouldWriteNumbersShortly()
{
    QFETCH(const double, value);
    QFETCH(const QByteArray, written);
    QCOMPARE(pdfNumber(value), written);
}

void TestExportParts::shouldWriteTextStrings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("ASCII") << u"plain"_s << QByteArray("(plain)");
    QTest::newRow("brackets and backslash") << u"a(b)\\c"_s << QByteArray("(a\\(b\\)\\\\c)");
    QTest::newRow("Hangul") << u"가1"_s << QByteArray("<FEFFAC000031>");
    QTest::newRow("beyond the basic plane") << u"😀"_s << QByteArray("<FEFFD83DDE00>");
    QTest::newRow("empty") << QString() << QByteArray("()");
}

void TestExportParts::shouldWriteTextStrings()
{
    QFETCH(const QString, text);
    QFETCH(const QByteArray, written);
    QCOMPARE(pdfTextString(text), written);
}

void TestExportParts::shouldMapOffsetsOverWhatItTakesOut_data()
{
    QTest::addColumn<QString>("original");
    QTest::addColumn<QString>("shown");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("shownOffset");
    QTest::newRow("nothing to take out") << u"도서관"_s << u"도서관"_s << 2 << 2;
    QTest::newRow("past the end") << u"도서관"_s << u"도서관"_s << 9 << 3;
    QTest::newRow("after a soft hyphen") << u"도\u00AD서관"_s << u"도서관"_s << 2 << 1;
    QTest::newRow("at a soft hyphen") << u"도\u00AD서관"_s << u"도서관"_s << 1 << 1;
    QTest::newRow("the end after one") << u"도서관\uFEFF"_s << u"도서관"_s << 4 << 3;
    QTest::newRow("after a pair and a control") << u"😀\u0007가"_s << u"😀가"_s << 3 << 2;
    QTest::newRow("a tab and a separator stay in place") << u"a\tb\u2028c"_s << u"a b\nc"_s << 4 << 4;
    QTest::newRow("a lone surrogate") << QString(QChar(0xD83D)) << QString(QChar(0xFFFD)) << 1 << 1;
    QTest::newRow("a place for an object") << u"a\uFFFCb"_s << u"a\uFFFDb"_s << 2 << 2;
}

void TestExportParts::shouldMapOffsetsOverWhatItTakesOut()
{
    QFETCH(const QString, original);
    QFETCH(const QString, shown);
    QFETCH(const int, offset);
    QFETCH(const int, shownOffset);
    const ShownText text(original);
    QCOMPARE(text.text(), shown);
    QCOMPARE(text.shownOffset(offset), qsizetype(shownOffset));
}

void TestExportParts::shouldBoundTheMarksOnOneCharacter_data()
{
    QTest::addColumn<int>("marks");
    QTest::addColumn<int>("kept");
    constexpr int limit = Catena::Base::Limits::combiningRun;
    QTest::newRow("one less than the limit") << limit - 1 << limit - 1;
    QTest::newRow("the limit") << limit << limit;
    QTest::newRow("one more") << limit + 1 << limit;
}

void TestExportParts::shouldBoundTheMarksOnOneCharacter()
{
    QFETCH(const int, marks);
    QFETCH(const int, kept);
    const ShownText text(u"a"_s + u"\u0301"_s.repeated(marks) + u"b"_s);
    QCOMPARE(text.text(), QString(u"a"_s + u"\u0301"_s.repeated(kept) + u"b"_s));
}

void TestExportParts::shouldPutDotsBetweenTheParts()
{
    MetaLine line;
    line.add(u"#1"_s);
    TextSpan bold;
    bold.isBold = true;
    line.append(u"ann"_s, bold);
    line.add(QString());
    line.add(u"×2"_s);
    QCOMPARE(line.text(), u"#1 ann · ×2"_s);
    QCOMPARE(line.spans().size(), std::size_t(1));
    QCOMPARE(line.spans().front().begin, qsizetype(3));
    QCOMPARE(line.spans().front().end, qsizetype(6));
}

void TestExportParts::shouldNotFailOnADamagedFont_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut off") << QByteArray("\x01\x00\x04\x04\x00\x01\x01", 7);
    QTest::newRow("zeros") << QByteArray(64, '\0');
    QTest::newRow("ones") << QByteArray(64, '\xff');
    QTest::newRow("offsets out of the table")
        << QByteArray("\x01\x00\x04\x04\x00\x01\x04\x7f\xff\xff\xff\x7f\xff\xff\xff", 15);
}

void TestExportParts::shouldNotFailOnADamagedFont()
{
    QFETCH(const QByteArray, table);
    const CffCharset charset = readCffCharset(table);
    QVERIFY(!charset.isCidKeyed);
    QVERIFY(charset.cidOfGlyph.empty());
}

void TestExportParts::shouldRememberAFailedWrite()
{
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): device not open");
    QBuffer closed;
    const PdfWriter writer(closed);
    QVERIFY(writer.hasFailed());
    QBuffer open;
    QVERIFY(open.open(QIODevice::WriteOnly));
    const PdfWriter other(open);
    QVERIFY(!other.hasFailed());
}

void TestExportParts::shouldBringUpWhatIsTooDeepForTheOutline()
{
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    PdfWriter writer(buffer);
    PdfOutline outline(writer);
    QVERIFY(outline.isEmpty());
    outline.add(0, u"top"_s, "a");
    outline.add(7, u"far below"_s, "b");
    for (int level = 1; level < 1'000; ++level) {
        outline.add(level, u"deep"_s, "c");
    }
    outline.add(0, u"next"_s, "d");
    QVERIFY(!outline.isEmpty());
    QVERIFY(outline.finish() > 0);
    QVERIFY(!writer.hasFailed());
}

QTEST_GUILESS_MAIN(TestExportParts)

#include "tst_exportparts.moc"
