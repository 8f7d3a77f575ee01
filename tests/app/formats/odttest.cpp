#include "app/formats/essayprinter.h"
#include "testlib/officefiles.h"

#include <QTest>

using namespace Catena;
using TestLib::odtOf;
using TestLib::takenFile;
using TestLib::TakenFile;

namespace {

QByteArray comment(const QByteArray &attributes, const QByteArray &who, const QByteArray &words)
{
    return "<office:annotation " + attributes + "><dc:creator>" + who
        + "</dc:creator><dc:date>2024-03-05T14:05:09.5</dc:date><text:p>" + words + "</text:p></office:annotation>";
}

const QByteArray styles =
    "<style:style style:family=\"paragraph\" style:name=\"P1\" style:parent-style-name=\"Quotations\"/>"
    "<style:style style:family=\"paragraph\" style:name=\"P2\""
    " style:parent-style-name=\"Preformatted_20_Text\"/>"
    "<style:style style:family=\"paragraph\" style:name=\"P3\" style:parent-style-name=\"Title\"/>"
    "<style:style style:family=\"paragraph\" style:name=\"P4\" style:parent-style-name=\"P4\"/>";

}

class OdtTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldTellWhatAParagraphIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("blocks");
        QTest::newRow("running text") << QByteArray("<text:p>One <text:span>two</text:span>.</text:p>")
                                      << QStringList{QStringLiteral("P One two.")};
        QTest::newRow("white space runs together")
            << QByteArray("<text:p> One\n  <text:span> two</text:span><text:s text:c=\"2\"/>three<text:tab/>four"
                          "<text:line-break/>five</text:p>")
            << QStringList{QStringLiteral("P One two  three\tfour/five")};
        QTest::newRow("a heading") << QByteArray("<text:h text:outline-level=\"2\">Boats</text:h>")
                                   << QStringList{QStringLiteral("H2 Boats")};
        QTest::newRow("a quote") << QByteArray("<text:p text:style-name=\"P1\">Said.</text:p>")
                                 << QStringList{QStringLiteral("Q1 Said.")};
        QTest::newRow("code") << QByteArray("<text:p text:style-name=\"P2\">x = 1</text:p>")
                              << QStringList{QStringLiteral("C x = 1")};
        QTest::newRow("a style based on itself")
            << QByteArray("<text:p text:style-name=\"P4\">x</text:p>") << QStringList{QStringLiteral("P x")};
        QTest::newRow("a list in a list")
            << QByteArray("<text:list><text:list-item><text:p>One</text:p><text:list><text:list-item><text:p>Two"
                          "</text:p></text:list-item></text:list></text:list-item></text:list>")
            << QStringList{QStringLiteral("L1 One"), QStringLiteral("L2 Two")};
        QTest::newRow("a table") << QByteArray(
            "<table:table><table:table-row><table:table-cell><text:p>Tea</text:p></table:table-cell><table:table-cell>"
            "<text:p>3</text:p></table:table-cell></table:table-row></table:table>")
                                 << QStringList{QStringLiteral("P Tea\t3")};
        QTest::newRow("what was deleted") << QByteArray(
            "<text:tracked-changes><text:changed-region><text:deletion><text:p>no</text:p></text:deletion>"
            "</text:changed-region></text:tracked-changes><text:p>yes<text:change text:change-id=\"1\"/></text:p>")
                                          << QStringList{QStringLiteral("P yes")};
        QTest::newRow("a note") << QByteArray("<text:p>One<text:note text:note-class=\"footnote\"><text:note-citation>1"
                                              "</text:note-citation><text:note-body><text:p>From the book.</text:p>"
                                              "</text:note-body></text:note>.</text:p>")
                                << QStringList{QStringLiteral("P One[1]."), QStringLiteral("F [1] From the book.")};
        QTest::newRow("a table of contents")
            << QByteArray("<text:table-of-content><text:index-body><text:p>Boats 12</text:p></text:index-body>"
                          "</text:table-of-content><text:p>x</text:p>")
            << QStringList{QStringLiteral("P x")};
    }
    void shouldTellWhatAParagraphIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, blocks);
        const TakenFile file = takenFile(
            odtOf("<text:p text:style-name=\"P3\">A title</text:p>" + text + "<text:p>The end.</text:p>", styles));
        QVERIFY(file.reading.essay);
        QCOMPARE(file.reading.essay->title, QStringLiteral("A title"));
        QStringList own = file.blocks();
        own.removeOne(QStringLiteral("P The end."));
        QCOMPARE(own, blocks);
    }

    void shouldReadTheCommentsInTheMargin()
    {
        const TakenFile file = takenFile(odtOf(
            "<text:p>A ferry " + comment("office:name=\"c1\"", "a reader", "Does it?")
            + comment("office:name=\"c2\" loext:parent-name=\"c1\"", "the author", "It does.") + "runs every hour"
            + "<office:annotation-end office:name=\"c1\"/><office:annotation-end office:name=\"c2\"/> here.</text:p>"
            + "<text:p>End" + comment({}, "a reader", "Where?") + ".</text:p>"));
        QCOMPARE(file.blocks(),
                 QStringList({QStringLiteral("P A ferry runs every hour here."), QStringLiteral("P End.")}));
        QCOMPARE(
            file.records(),
            QStringList({QStringLiteral("4 c1 ^ a reader > runs every hour//Does it?"),
                         QStringLiteral("9 c2 < c1 the author It does."), QStringLiteral("12 #3 ^ a reader Where?")}));
        QCOMPARE(file.reading.records.records[0].date.toIso(), QStringLiteral("2024-03-05T14:05:09"));
    }

    void shouldReadWhatStandsBeforeADamage()
    {
        const TakenFile file = takenFile(odtOf("<text:p>Kept.</text:p><text:p>Half</text:h>"));
        QCOMPARE(file.blocks(), QStringList({QStringLiteral("P Kept."), QStringLiteral("P Half")}));
        QCOMPARE(file.reading.issues.at(0).kind, Base::IssueKind::Broken);
    }
};

QTEST_GUILESS_MAIN(OdtTest)
#include "odttest.moc"
