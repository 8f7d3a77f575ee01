#include "app/formats/essayprinter.h"
#include "base/limits.h"
#include "testlib/officefiles.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Catena;
using Base::IssueKind;
using TestLib::docxOf;
using TestLib::takenFile;
using TestLib::TakenFile;
using TestLib::word;

namespace {

QByteArray paragraph(const QByteArray &runs, const QByteArray &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + runs + "</w:p>";
}

QByteArray run(const QByteArray &words)
{
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
}

QByteArray styled(const QByteArray &words, const QByteArray &style)
{
    return paragraph(run(words), "<w:pStyle w:val=\"" + style + "\"/>");
}

QByteArray style(const QByteArray &id, const QByteArray &name, const QByteArray &properties = {},
                 const QByteArray &base = {})
{
    return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/><w:basedOn w:val=\""
        + base + "\"/><w:pPr>" + properties + "</w:pPr></w:style>";
}

//! Styles as a Korean Word names them: ids are numbers, names of built-in ones are English.
const QByteArray styles = word("styles",
                               style("a", "Normal") + style("1", "heading 1", "<w:outlineLvl w:val=\"0\"/>", "a")
                                   + style("2", "heading 2", {}, "a") + style("22", "Own heading", {}, "2")
                                   + style("a3", "Title", {}, "a") + style("a4", "Intense Quote", {}, "a")
                                   + style("a5", "Source Code", {}, "a") + style("a6", "toc 1", {}, "a")
                                   + style("a7", "List Bullet", "<w:numPr><w:numId w:val=\"3\"/></w:numPr>", "a")
                                   + style("a8", "Set in", "<w:ind w:left=\"720\"/>", "a") + style("c1", "c1", {}, "c2")
                                   + style("c2", "c2", {}, "c1"));

QByteArray comment(const QByteArray &id, const QByteArray &who, const QByteArray &words, const QByteArray &paragraphId)
{
    return "<w:comment w:id=\"" + id + "\" w:author=\"" + who + "\" w:date=\"2024-03-05T14:0" + id
        + ":00Z\"><w:p w14:paraId=\"" + paragraphId + "\"><w:r><w:annotationRef/></w:r>" + run(words)
        + "</w:p></w:comment>";
}

QByteArray anchored(const QByteArray &id, const QByteArray &words)
{
    return "<w:commentRangeStart w:id=\"" + id + "\"/>" + run(words) + "<w:commentRangeEnd w:id=\"" + id
        + "\"/><w:r><w:commentReference w:id=\"" + id + "\"/></w:r>";
}

}

class DocxTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldTellWhatAParagraphIs_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("blocks");
        const auto row = [](const char *name, const QByteArray &body, const QStringList &blocks) {
            QTest::newRow(name) << body + paragraph(run("The end."))
                                << blocks + QStringList{QStringLiteral("P The end.")};
        };
        row("running text", paragraph(run("One ") + run("two.")), {QStringLiteral("P One two.")});
        row("a heading by its style's level", paragraph(run("x.")) + styled("Boats", "1"),
            {QStringLiteral("P x."), QStringLiteral("H1 Boats")});
        row("by its style's name", styled("Boats", "2"), {QStringLiteral("H2 Boats")});
        row("by a style based on one", styled("Boats", "22"), {QStringLiteral("H2 Boats")});
        row("by a level of its own", paragraph(run("Boats"), "<w:outlineLvl w:val=\"2\"/>"),
            {QStringLiteral("H3 Boats")});
        row("no heading: the level of running text", paragraph(run("Boats."), "<w:outlineLvl w:val=\"9\"/>"),
            {QStringLiteral("P Boats.")});
        row("a quote by its style", styled("Said once.", "a4"), {QStringLiteral("Q1 Said once.")});
        row("a quote set in", paragraph(run("Said once."), "<w:ind w:left=\"720\"/>"),
            {QStringLiteral("Q1 Said once.")});
        row("set in no further than its style",
            paragraph(run("Said."), "<w:pStyle w:val=\"a8\"/><w:ind w:left=\"720\"/>"), {QStringLiteral("P Said.")});
        row("a first line set in", paragraph(run("Said."), "<w:ind w:firstLine=\"720\"/>"),
            {QStringLiteral("P Said.")});
        row("code", styled("x = 1", "a5"), {QStringLiteral("C x = 1")});
        row("a list by its style", styled("Tea", "a7"), {QStringLiteral("L1 Tea")});
        row("a list of the second level",
            paragraph(run("Tea"), "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"2\"/></w:numPr>"),
            {QStringLiteral("L2 Tea")});
        row("taken out of a list",
            paragraph(run("Tea"), "<w:pStyle w:val=\"a7\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
            {QStringLiteral("P Tea")});
        row("a table of contents", styled("Boats 12", "a6"), {});
        row("styles in a circle", styled("Tea", "c1"), {QStringLiteral("P Tea")});
        row("breaks, tabs and hyphens",
            paragraph("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
                      "<w:br w:type=\"page\"/><w:t>e</w:t></w:r>"),
            {QStringLiteral("P a\tb/c\u2011de")});
        row("hidden text", paragraph("<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>" + run("yes")),
            {QStringLiteral("P yes")});
        row("text that is not hidden", paragraph("<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>yes</w:t></w:r>"),
            {QStringLiteral("P yes")});
        row("the words of a field, not its code",
            paragraph("<w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:hyperlink>" + run("here")
                      + "</w:hyperlink>"),
            {QStringLiteral("P here")});
        row("a text box, once",
            paragraph(run("Out. ") + "<mc:AlternateContent><mc:Choice><w:txbxContent>" + paragraph(run("In."))
                      + "</w:txbxContent></mc:Choice><mc:Fallback>" + paragraph(run("In.")) + "</mc:Fallback>"
                      + "</mc:AlternateContent>"),
            {QStringLiteral("P In."), QStringLiteral("P Out.")});
        row("how Chinese is read aloud",
            paragraph("<w:r><w:ruby><w:rt>" + run("hanja") + "</w:rt><w:rubyBase>" + run("한자")
                      + "</w:rubyBase></w:ruby></w:r>"),
            {QStringLiteral("P 한자")});
    }
    void shouldTellWhatAParagraphIs()
    {
        QFETCH(QByteArray, body);
        QFETCH(QStringList, blocks);
        // A title keeps the first heading from being taken for one.
        const TakenFile file = takenFile(docxOf(styled("A title", "a3") + body, {{"styles", styles}}));
        QVERIFY(file.reading.essay);
        QCOMPARE(file.reading.essay->title, QStringLiteral("A title"));
        QCOMPARE(file.blocks(), blocks);
        QVERIFY(file.reading.issues.isEmpty());
        // Each block stands in the document's text where it says.
        const QString text = QString::fromUtf8(file.document.utf8());
        for (const Formats::EssayBlock &block : file.reading.essay->blocks) {
            QCOMPARE(text.mid(block.sourceOffset(0), block.text.size()), block.text);
            QCOMPARE(file.document.lineText(block.firstLine), block.text.section(QLatin1Char('\n'), 0, 0));
        }
    }

    void shouldTakeTheLastStateOfTrackedChanges()
    {
        const TakenFile file = takenFile(docxOf(
            paragraph(run("We ") + "<w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:ins>" + run("often ")
                      + "</w:ins>" + run("came."))
            + paragraph("<w:moveFrom>" + run("Moved away.") + "</w:moveFrom>")
            + paragraph("<w:moveTo>" + run("Moved here.") + "</w:moveTo>")
            + paragraph(run("Its end was "), "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + paragraph(run("deleted."))));
        QCOMPARE(file.blocks(),
                 QStringList({QStringLiteral("P We often came."), QStringLiteral("P Moved here."),
                              QStringLiteral("P Its end was deleted.")}));
    }

    void shouldReadARowOfATableAsOneBlock()
    {
        const auto cell = [](const QByteArray &paragraphs) -> QByteArray { return "<w:tc>" + paragraphs + "</w:tc>"; };
        const QByteArray data =
            "<w:tr>" + cell(paragraph(run("Tea"))) + cell(paragraph({})) + cell(paragraph(run("3"))) + "</w:tr>";
        const QByteArray layout = "<w:tr>" + cell(paragraph(run("Left.")))
            + cell(paragraph(run("One.")) + paragraph(run("Two."))) + "</w:tr>";
        const TakenFile file = takenFile(docxOf(paragraph(run("Before.")) + "<w:tbl>" + data + layout + "</w:tbl>"));
        QCOMPARE(file.blocks(),
                 QStringList({QStringLiteral("P Before."), QStringLiteral("P Tea\t\t3"), QStringLiteral("P Left."),
                              QStringLiteral("P One."), QStringLiteral("P Two.")}));
    }

    void shouldPutNotesBehindTheTextByTheirNumbers()
    {
        const auto note = [](const QByteArray &kind, const QByteArray &id, const QByteArray &words) -> QByteArray {
            return "<w:" + kind + " w:id=\"" + id + "\">" + paragraph(run(words)) + "</w:" + kind + ">";
        };
        const TakenFile file =
            takenFile(docxOf(paragraph(run("One") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run(" two")
                                       + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>" + run(".")),
                             {{"footnotes",
                               word("footnotes",
                                    "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>"
                                        + note("footnote", "2", "From the book."))},
                              {"endnotes", word("endnotes", note("endnote", "2", "From the other."))}}));
        QCOMPARE(file.blocks(),
                 QStringList({QStringLiteral("P One[1] two[2]."), QStringLiteral("F [1] From the book."),
                              QStringLiteral("F [2] From the other.")}));
    }

    void shouldReadTheCommentsInTheMargin()
    {
        const QByteArray body = paragraph(run("A ferry ") + anchored("0", "runs every hour") + run(" here."))
            + paragraph("<w:commentRangeStart w:id=\"1\"/>" + run("So it was"))
            + paragraph(run("said") + "<w:commentRangeEnd w:id=\"1\"/>" + run(".")) + paragraph(run("End."));
        const QByteArray comments = word(
            "comments",
            comment("0", "a reader", "Does it?", "AA00") + comment("2", "the author", "It does.", "AA02")
                + comment("1", "a reader", "By whom?", "AA01") + comment("3", "a reader", "Where is this?", "AA03"));
        const QByteArray extended = word("commentsEx",
                                         "<w15:commentEx w15:paraId=\"AA00\" w15:done=\"1\"/>"
                                         "<w15:commentEx w15:paraId=\"AA02\" w15:paraIdParent=\"AA00\"/>");
        const TakenFile file = takenFile(docxOf(body, {{"comments", comments}, {"commentsExtended", extended}}));
        QCOMPARE(file.blocks().size(), 4);
        QCOMPARE(file.records(),
                 QStringList({QStringLiteral("6 0 ^ a reader > runs every hour//Does it?"),
                              QStringLiteral("11 2 < 0 the author It does."),
                              QStringLiteral("14 1 ^ a reader > So it was/> said//By whom?"),
                              QStringLiteral("20 3 ^ a reader Where is this?")}));
        // Word writes local time and calls it UTC.
        QCOMPARE(file.reading.records.records[0].date.toIso(), QStringLiteral("2024-03-05T14:00:00"));
        // Every line of the text is told.
        QCOMPARE(file.reading.records.total, file.document.lineCount());
        QCOMPARE(file.document.lineText(6), QStringLiteral("a reader · 2024-03-05T14:00:00"));
    }

    void shouldNotFollowACircleOfAnswers()
    {
        const QByteArray comments = word("comments", comment("0", "a", "One.", "A") + comment("1", "b", "Two.", "B"));
        const QByteArray extended = word("commentsEx",
                                         "<w15:commentEx w15:paraId=\"A\" w15:paraIdParent=\"A\"/>"
                                         "<w15:commentEx w15:paraId=\"B\" w15:paraIdParent=\"nobody\"/>");
        const TakenFile file =
            takenFile(docxOf(paragraph(run("x")), {{"comments", comments}, {"commentsExtended", extended}}));
        QCOMPARE(file.records(), QStringList({QStringLiteral("3 0 ^ a One."), QStringLiteral("6 1 ^ b Two.")}));
    }

    void shouldReadWhatStandsBeforeADamage()
    {
        const TakenFile file = takenFile(docxOf(paragraph(run("Kept.")) + "<w:p><w:r><w:t>Half</w:x>"));
        QCOMPARE(file.blocks(), QStringList({QStringLiteral("P Kept."), QStringLiteral("P Half")}));
        QCOMPARE(file.reading.issues.size(), 1);
        QCOMPARE(file.reading.issues[0].kind, IssueKind::Broken);
        QVERIFY(file.reading.issues[0].detail.contains(QLatin1String("word/document.xml: line 1")));
    }

    void shouldNotExpandEntitiesNorOpenOthers()
    {
        const QByteArray bomb =
            "<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
            "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
            "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>Kept. &f;&e;</w:t></w:r></w:p></w:body></w:document>";
        const TakenFile file = takenFile(TestLib::packed(
            {{"[Content_Types].xml", TestLib::contentTypes("word/document.xml", "wordprocessingml.document")},
             {"word/document.xml", bomb}}));
        const QByteArray text = file.document.utf8().toByteArray();
        QVERIFY(!text.contains("root:"));
        QVERIFY(text.size() < 20'000);
    }

    void shouldLeaveOutWhatIsNestedTooDeep_data()
    {
        QTest::addColumn<int>("tables");
        QTest::addColumn<bool>("isRead");
        // document, body, then three elements a table, and p, r, t in the last
        const int most = (Base::Limits::xmlDepth - 2 - 3) / 3;
        QTest::newRow("one below the limit") << most - 1 << true;
        QTest::newRow("the limit") << most << true;
        QTest::newRow("one above the limit") << most + 1 << false;
        QTest::newRow("far above") << 100'000 << false;
    }
    void shouldLeaveOutWhatIsNestedTooDeep()
    {
        QFETCH(int, tables);
        QFETCH(bool, isRead);
        const TakenFile file = takenFile(
            docxOf(QByteArray("<w:tbl><w:tr><w:tc>").repeated(tables) + "<w:p><w:r><w:t>deep</w:t></w:r></w:p>"
                   + QByteArray("</w:tc></w:tr></w:tbl>").repeated(tables) + paragraph(run("behind"))));
        QCOMPARE(file.blocks().contains(QStringLiteral("P deep")), isRead);
        QVERIFY(file.blocks().contains(QStringLiteral("P behind")));
    }

    void shouldReadTheRealFiles_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"headers", "links", "notes", "tables", "german_styled_lists", "i18n_blocks",
                                 "relative_indentation_blockquotes"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void shouldReadTheRealFiles()
    {
        QFETCH(QString, name);
        const QDir folder(QStringLiteral(CATENA_CORPUS_DIR "/essays/docx"));
        if (!folder.exists())
            QSKIP("The corpus is not here.");
        QFile real(folder.filePath(name + QLatin1String(".docx")));
        QFile expected(folder.filePath(name + QLatin1String(".native")));
        QVERIFY(real.open(QIODevice::ReadOnly) && expected.open(QIODevice::ReadOnly));
        const TakenFile file = takenFile(real.readAll());
        // The words that pandoc reads there, in any order: it puts notes where they are referred to.
        QStringList gold;
        static const QRegularExpression string(QStringLiteral("Str \"((?:[^\"\\\\]|\\\\.)*)\""));
        QString native = QString::fromUtf8(expected.readAll());
        for (auto it = string.globalMatch(native); it.hasNext();) {
            QString words = it.next().captured(1).replace(QLatin1String("\\\""), QLatin1String("\""));
            static const QRegularExpression code(QStringLiteral(R"(\\(\d+)(?:\\&)?)"));
            for (auto match = code.match(words); match.hasMatch(); match = code.match(words))
                words.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toInt()));
            gold += words;
        }
        QStringList own = file.reading.essay->title.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const Formats::EssayBlock &block : file.reading.essay->blocks)
            own += block.text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        static const QRegularExpression note(QStringLiteral(R"(\[\d+\])"));
        own.replaceInStrings(note, QString());
        own.removeAll(QString());
        QString left = gold.join(QString());
        QString right = own.join(QString());
        std::sort(left.begin(), left.end());
        std::sort(right.begin(), right.end());
        left.remove(QChar(0xA0));
        right.remove(QChar(0xA0));
        QCOMPARE(right, left);
    }

    void shouldReadTheRealComments()
    {
        QFile real(QStringLiteral(CATENA_CORPUS_DIR "/essays/docx/comments.docx"));
        if (!real.open(QIODevice::ReadOnly))
            QSKIP("The corpus is not here.");
        const TakenFile file = takenFile(real.readAll());
        const Formats::RecordSet &set = file.reading.records;
        QCOMPARE(set.records.size(), std::size_t(5));
        QStringList parents;
        for (const Formats::Record &record : set.records)
            parents += TestLib::textOf(file.document, file.reading, record.parent);
        QCOMPARE(parents, QStringList({{}, {}, {}, {}, QStringLiteral("3")}));
        QCOMPARE(file.blocks().size(), 4);
    }
};

QTEST_GUILESS_MAIN(DocxTest)
#include "docxtest.moc"
