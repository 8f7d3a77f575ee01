#include "app/formats/essayprinter.h"
#include "base/limits.h"
#include "documents/container.h"
#include "formats/xlsxsheet.h"
#include "testlib/officefiles.h"

#include <QTest>

using namespace Catena;
using Formats::XlsxBook;
using TestLib::takenFile;
using TestLib::TakenFile;
using TestLib::xlsxOf;

namespace {

QByteArray row(const QByteArray &cells)
{
    return "<row>" + cells + "</row>";
}

QByteArray inlineText(const QByteArray &text, const QByteArray &reference = {})
{
    const QByteArray at = reference.isEmpty() ? QByteArray() : " r=\"" + reference + "\"";
    return "<c" + at + " t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

QByteArray shared(int index)
{
    return "<c t=\"s\"><v>" + QByteArray::number(index) + "</v></c>";
}

QByteArray number(const QByteArray &value, int style = 0)
{
    return "<c s=\"" + QByteArray::number(style) + "\"><v>" + value + "</v></c>";
}

QByteArray textOfShared(const QByteArray &text)
{
    return "<si><t>" + text + "</t></si>";
}

//! Style 0 is a number, 1 a built-in date, 2 one of its own.
const QByteArray styles = "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;년&quot;\\ m&quot;월&quot; h:mm\"/>"
                          "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
                          "<xf numFmtId=\"22\"/><xf numFmtId=\"164\"/></cellXfs>";

QByteArray csvOf(const QByteArray &sheet, const QByteArray &workbook = {})
{
    const Documents::Document document =
        Documents::documentOf(xlsxOf({sheet}, textOfShared("a") + textOfShared("b, \"c\""), styles, workbook), {});
    const XlsxBook book(*document.container);
    return Formats::readSheet(document.container->part(book.sheets().at(0).part), book, 1 << 20).csv;
}

}

class XlsxTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadATableOfComments()
    {
        const QByteArray strings = textOfShared("댓글작성자") + textOfShared("댓글작성일") + textOfShared("댓글내용")
            + textOfShared("좋아요수") + textOfShared("독자 하나")
            + "<si><r><t>배가 </t></r><r><rPr/><t>늦었다.</t></r><rPh sb=\"0\" eb=\"1\"><t>ベ</t></rPh></si>";
        const QByteArray sheet = row(shared(0) + shared(1) + shared(2) + shared(3))
            + row(shared(4) + number("45447.8861111", 2) + shared(5) + number("12"))
            + row(shared(4) + inlineText("2024.06.09. 21:16") + inlineText("한 줄,&#10;\"또\" 한 줄_x000D_")
                  + number("0"));
        // The first sheet is no table of comments.
        const TakenFile file = takenFile(xlsxOf({row(inlineText("notes")), sheet}, strings, styles));
        QCOMPARE(file.records(),
                 QStringList({QStringLiteral("2 ? 독자 하나 *12 배가 늦었다."),
                              QStringLiteral("3 ? 독자 하나 *0 한 줄,/\"또\" 한 줄")}));
        QCOMPARE(file.reading.records.records[0].date.toIso(), QStringLiteral("2024-06-04T21:16:00"));
        QCOMPARE(file.reading.records.records[1].date.toIso(), QStringLiteral("2024-06-09T21:16"));
        QVERIFY(file.reading.issues.isEmpty());
        QVERIFY(!file.reading.essay);
    }

    void shouldSayThatNoSheetHoldsComments()
    {
        const TakenFile file =
            takenFile(xlsxOf({row(inlineText("tea") + inlineText("price")) + row(number("1") + number("2"))}));
        QVERIFY(!file.reading.text);
        QCOMPARE(file.reading.issues.at(0).kind, Base::IssueKind::UnknownFormat);
    }

    void shouldWriteACellAsItIsMeant_data()
    {
        QTest::addColumn<QByteArray>("cells");
        QTest::addColumn<QByteArray>("csv");
        const auto add = [](const char *name, const QByteArray &cells, const QByteArray &csv) {
            QTest::newRow(name) << cells << csv;
        };
        add("a shared text", shared(0), "a\n");
        add("one with a comma and quotation marks", shared(1), "\"b, \"\"c\"\"\"\n");
        add("a shared text that is not there", shared(7) + shared(0), ",a\n");
        add("a text in two lines", inlineText("a&#10;b"), "\"a\nb\"\n");
        add("what a formula gave", "<c t=\"str\"><f>A1&amp;A2</f><v>ab</v></c>", "ab\n");
        add("a truth", "<c t=\"b\"><v>1</v></c>", "TRUE\n");
        add("an error", "<c t=\"e\"><v>#REF!</v></c>" + shared(0), ",a\n");
        add("an integer", number("12.0"), "12\n");
        add("a long integer", number("1.7179869184E10"), "17179869184\n");
        add("a fraction", number("1.5"), "1.5\n");
        add("a day", number("45447", 1), "2024-06-04\n");
        add("a day and a time", number("45447.8861111", 1), "2024-06-04 21:16:00\n");
        add("a day by a format of its own", number("45447.5", 2), "2024-06-04 12:00:00\n");
        add("a time", number("0.5", 1), "12:00:00\n");
        add("before the day that never was", number("59", 1), "1900-02-28\n");
        add("after it", number("61", 1), "1900-03-01\n");
        add("a date out of all bounds", number("1E300", 1), "1E300\n");
        add("a date below zero", number("-1", 1), "-1\n");
        add("cells at their places", inlineText("x", "C1") + inlineText("y", "E1"), ",,x,,y\n");
        add("a place far to the right", inlineText("x", "A1") + inlineText("y", "XFD1"), "x\n");
        add("what looks like an escape", inlineText("_xfile_ _x0041_ _x12"), "_xfile_ A _x12\n");
    }
    void shouldWriteACellAsItIsMeant()
    {
        QFETCH(QByteArray, cells);
        QFETCH(QByteArray, csv);
        QCOMPARE(csvOf(row({}) + row(cells)), csv);
    }

    void shouldCountDaysFrom1904WhereTheFileSaysSo()
    {
        QCOMPARE(csvOf(row(number("43985", 1)), "<workbookPr date1904=\"1\"/>"), QByteArray("2024-06-04\n"));
    }

    void shouldKnowFormatsOfDates_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("isDate");
        QTest::newRow("iso") << QStringLiteral("yyyy\\-mm\\-dd") << true;
        QTest::newRow("Korean") << QStringLiteral("[$-412]yyyy\"년\" m\"월\" d\"일\";@") << true;
        QTest::newRow("hours") << QStringLiteral("[h]:mm") << true;
        QTest::newRow("a general number") << QStringLiteral("General") << false;
        QTest::newRow("a number in red") << QStringLiteral("#,##0;[Red]-#,##0") << false;
        QTest::newRow("a number of days") << QStringLiteral("0\" days\"") << false;
        QTest::newRow("an exponent") << QStringLiteral("0.00E+00") << false;
        QTest::newRow("text") << QStringLiteral("@") << false;
        QTest::newRow("a space as wide as a d") << QStringLiteral("0_d") << false;
    }
    void shouldKnowFormatsOfDates()
    {
        QFETCH(QString, code);
        QTEST(Formats::isDateFormat(code), "isDate");
    }

    void shouldStopAtTheLimitOfText_data()
    {
        QTest::addColumn<int>("most");
        QTest::addColumn<bool>("isWhole");
        QTest::newRow("one above the text") << 101 << true;
        QTest::newRow("the text") << 100 << true;
        QTest::newRow("one below") << 99 << false;
    }
    void shouldStopAtTheLimitOfText()
    {
        QFETCH(int, most);
        QFETCH(bool, isWhole);
        // One shared text in one row of cells: a line end and nine commas would come to it.
        const Documents::Document document = Documents::documentOf(
            xlsxOf({row(shared(0).repeated(10))}, textOfShared(QByteArray(10, 'a'))), QStringLiteral("a.xlsx"));
        const XlsxBook book(*document.container);
        const Formats::SheetText text =
            Formats::readSheet(document.container->part(book.sheets().at(0).part), book, most);
        QCOMPARE(text.damage.isEmpty(), isWhole);
        QCOMPARE(text.csv.count('a'), isWhole ? 100 : 90);
    }

    void shouldReadTheRowsBeforeADamage()
    {
        const QByteArray head = row(inlineText("id") + inlineText("author") + inlineText("text"));
        const TakenFile file =
            takenFile(xlsxOf({head + row(number("1") + inlineText("a") + inlineText("Kept.")) + "<row><c><v>2</x>"}));
        QCOMPARE(file.records().size(), 1);
        QVERIFY(file.records()[0].endsWith(QLatin1String("Kept.")));
        QCOMPARE(file.reading.issues.at(0).kind, Base::IssueKind::Broken);
    }
};

QTEST_GUILESS_MAIN(XlsxTest)
#include "xlsxtest.moc"
