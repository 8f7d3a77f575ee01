#include "app/formats/essayprinter.h"
#include "formats/pageblocks.h"
#include "formats/pdftext.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace Catena;
using namespace std::chrono_literals;
using Formats::blocksOfPages;
using Formats::PdfText;
using Formats::PdfTextOptions;
using TestLib::takenFile;
using TestLib::TakenFile;

namespace {

//! A PDF of pages with lines of text, each a stream of operators that sets one line below the other.
QByteArray pdfOf(const std::vector<std::vector<QByteArray>> &pages)
{
    std::vector<QByteArray> objects{
        "<</Type/Catalog/Pages 2 0 R>>", {}, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"};
    QByteArray kids;
    for (const auto &page : pages) {
        const int number = int(objects.size()) + 1;
        kids += QByteArray::number(number) + " 0 R ";
        objects.push_back("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents "
                          + QByteArray::number(number + 1) + " 0 R>>");
        QByteArray stream = "BT /F 11 Tf 14 TL 60 780 Td ";
        for (const QByteArray &line : page)
            stream += "(" + line + ") Tj T* ";
        stream += "ET";
        objects.push_back("<</Length " + QByteArray::number(stream.size()) + ">>stream\n" + stream + "\nendstream");
    }
    objects[1] = "<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(int(pages.size())) + ">>";
    QByteArray pdf = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
    QByteArray table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(int(i + 1)) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray count = QByteArray::number(int(objects.size()) + 1);
    const qsizetype at = pdf.size();
    pdf += "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer<</Size " + count
        + "/Root 1 0 R>>\nstartxref\n" + QByteArray::number(at) + "\n%%EOF\n";
    return pdf;
}

bool hasProgram()
{
    return !PdfTextOptions::standard().program.isEmpty();
}

QStringList printed(const QString &text)
{
    Formats::Essay essay;
    essay.blocks = blocksOfPages(text).blocks;
    return TestLib::printedBlocks(essay);
}

}

class PdfTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldPutTheLinesOfAPageTogether_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("blocks");
        const auto row = [](const char *name, const char *text, const QStringList &blocks) {
            QTest::newRow(name) << QString::fromUtf8(text) << blocks;
        };
        row("a paragraph of lines", "A title\n\nThe ferry runs every hour from\nthe old landing to the new one.\n",
            {QStringLiteral("H1 A title"),
             QStringLiteral("P The ferry runs every hour from the old landing to the new one.")});
        row("a short line that ends a sentence ends a paragraph",
            "A title\n\nThe ferry runs every hour from here.\nNobody minds.\nIt costs what it always has cost,\nor "
            "less.\n",
            {QStringLiteral("H1 A title"), QStringLiteral("P The ferry runs every hour from here. Nobody minds."),
             QStringLiteral("P It costs what it always has cost, or less.")});
        row("a paragraph over two pages",
            "A title\n\nThe ferry runs every hour\nfrom the old landing and\nit is never late because\n\f"
            "nobody waits for it but\nthe ferryman.\n",
            {QStringLiteral("H1 A title"),
             QStringLiteral("P The ferry runs every hour from the old landing and it is never late because nobody "
                            "waits for it but the ferryman.")});
        row("heads, feet and numbers of pages",
            "Of ferries 1\n\nOne is here now.\n\n\fOf ferries 2\n\nTwo are here.\n\n\fOf ferries 3\n\nThree came.\n\n- "
            "3 -\n",
            {QStringLiteral("P One is here now."), QStringLiteral("P Two are here."), QStringLiteral("P Three came.")});
        row("numbered headings",
            "A title\n\nText of it.\n\n1 Boats\n\nText.\n\n2.1 Small boats\n\nText.\n\n3\n\nLandings\n\nText.\n",
            {QStringLiteral("H1 A title"), QStringLiteral("P Text of it."), QStringLiteral("H2 1 Boats"),
             QStringLiteral("P Text."), QStringLiteral("H3 2.1 Small boats"), QStringLiteral("P Text."),
             QStringLiteral("H2 3 Landings"), QStringLiteral("P Text.")});
        row("Korean headings", "제목\n\n본문이다.\n\n서론\n\n배는 늦지 않는다.\n",
            {QStringLiteral("H1 제목"), QStringLiteral("P 본문이다."), QStringLiteral("H2 서론"),
             QStringLiteral("P 배는 늦지 않는다.")});
        row("a number that is a note's mark", "A title\n\n1\n\nhttps://example.org/boats\n",
            {QStringLiteral("H1 A title"), QStringLiteral("P 1"), QStringLiteral("P https://example.org/boats")});
        row("bullets", "A title\n\n• tea\n• milk and\nsugar\n",
            {QStringLiteral("H1 A title"), QStringLiteral("L1 tea"), QStringLiteral("L1 milk and sugar")});
        row("ligatures", "A title\n\nThe \xEF\xAC\x81rst e\xEF\xAC\x80ort.\n",
            {QStringLiteral("H1 A title"), QStringLiteral("P The first effort.")});
        row("nothing", "\f\f", {});
    }
    void shouldPutTheLinesOfAPageTogether()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, blocks);
        QCOMPARE(printed(text), blocks);
    }

    void shouldReadAPdf()
    {
        if (!hasProgram())
            QSKIP("pdftotext is not installed.");
        const TakenFile file =
            takenFile(pdfOf({{"On ferries"}, {"The ferry is late, and who waits", "for it is not."}}));
        QVERIFY(file.reading.essay);
        QVERIFY(file.reading.isEssay);
        QCOMPARE(file.reading.essay->title, QStringLiteral("On ferries"));
        QCOMPARE(file.blocks(), QStringList{QStringLiteral("P The ferry is late, and who waits for it is not.")});
        QCOMPARE(file.reading.issues.size(), 1);
        QCOMPARE(file.reading.issues[0].kind, Base::IssueKind::FromPages);
        QCOMPARE(file.reading.issues[0].detail, QStringLiteral("2"));
    }

    void shouldSayThatAPdfHoldsNoText()
    {
        if (!hasProgram())
            QSKIP("pdftotext is not installed.");
        const TakenFile file = takenFile(pdfOf({{}}));
        QVERIFY(!file.reading.text);
        QCOMPARE(file.reading.issues.at(0).kind, Base::IssueKind::NotText);
    }

    void shouldSayThatAPdfIsDamaged()
    {
        if (!hasProgram())
            QSKIP("pdftotext is not installed.");
        const TakenFile file = takenFile("%PDF-1.7\n" + QByteArray(600, '\1') + QByteArray(600, '\0'));
        QVERIFY(!file.reading.text);
        QCOMPARE(file.reading.issues.at(0).kind, Base::IssueKind::Broken);
    }

    void shouldSayThatTheProgramIsMissing()
    {
        const PdfText missing = Formats::pdfText("%PDF-1.4", {{}, 1000, 1000});
        QCOMPARE(missing.issue, Base::IssueKind::ProgramMissing);
        QCOMPARE(missing.detail, QStringLiteral("pdftotext"));
        const PdfText gone = Formats::pdfText("%PDF-1.4", {QStringLiteral("/nowhere/pdftotext"), 1000, 1000});
        QCOMPARE(gone.issue, Base::IssueKind::ProgramMissing);
    }

    void shouldEndAProgramThatTakesTooLongOrSaysTooMuch()
    {
        QTemporaryDir dir;
        const auto program = [&](const char *name, const QByteArray &script) {
            QFile file(dir.filePath(QString::fromLatin1(name)));
            (void)file.open(QIODevice::WriteOnly);
            file.write("#!/bin/sh\n" + script);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            return file.fileName();
        };
        QElapsedTimer clock;
        clock.start();
        const PdfText slow =
            Formats::pdfText(QByteArray(1 << 20, 'x'), {program("slow", "exec sleep 60\n"), 200, 1000});
        QCOMPARE(slow.issue, Base::IssueKind::Broken);
        const PdfText much =
            Formats::pdfText("x", {program("much", "cat >/dev/null; yes ferry | head -c 100000000\n"), 30'000, 1000});
        QCOMPARE(much.issue, Base::IssueKind::Broken);
        QCOMPARE(much.text.size(), 1000);
        QVERIFY(clock.elapsed() < 30'000);
        const PdfText locked = Formats::pdfText(
            "x", {program("locked", "cat >/dev/null; echo Incorrect password >&2; exit 1\n"), 30'000, 1000});
        QCOMPARE(locked.issue, Base::IssueKind::Encrypted);
        // Its environment is empty but for the language.
        const PdfText bare =
            Formats::pdfText("x", {program("bare", "cat >/dev/null; echo \"$HOME$LC_ALL\"\n"), 30'000, 1000});
        QCOMPARE(bare.text, QByteArray("C.UTF-8\n"));
    }

    // It may take a minute, and a window that is closed waits for the worker.
    void shouldEndTheProgramWhenReadingIsCancelled_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("takes nothing") << QByteArray("exec sleep 60\n");
        QTest::newRow("gives nothing") << QByteArray("cat >/dev/null; exec sleep 60\n");
        QTest::newRow("never stops giving") << QByteArray("while :; do echo ferry; sleep 0.01; done\n");
    }

    void shouldEndTheProgramWhenReadingIsCancelled()
    {
        QFETCH(QByteArray, script);
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("slow")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script);
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        const Base::Cancellation cancellation;
        std::future<PdfText> text = std::async(std::launch::async, [&] {
            return Formats::pdfText(QByteArray(1 << 20, 'x'), {file.fileName(), 60'000, 1 << 20}, cancellation);
        });
        QCOMPARE(text.wait_for(200ms), std::future_status::timeout); // it is under way
        cancellation.cancel();
        QCOMPARE(text.wait_for(30s), std::future_status::ready);
        QVERIFY(text.get().issue);
    }

    void shouldReadTheRealPdfs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QStringList>("passages");
        QTest::addColumn<QString>("absent");
        QTest::newRow("two columns")
            << QStringLiteral("acl19irc.pdf") << QStringLiteral("A Large-Scale Corpus for Conversation Disentanglement")
            << QStringList{QStringLiteral("When a group of people communicate in a common channel there are often "
                                          "multiple conversations occurring concurrently. Often there is no explicit"),
                           QStringLiteral("We also developed a simple model that is more effective than prior work"),
                           QStringLiteral("H2 2 Task Definition")}
            << QStringLiteral("H2 1 https");
        QTest::newRow("Korean slides") << QStringLiteral("soynlp_unskonlp_slides.pdf") << QString()
                                       << QStringList{QStringLiteral("품사 판별과 형태소 분석")}
                                       << QStringLiteral("\uFFFD");
    }
    void shouldReadTheRealPdfs()
    {
        QFETCH(QString, name);
        QFETCH(QString, title);
        QFETCH(QStringList, passages);
        QFETCH(QString, absent);
        QFile real(QStringLiteral(CATENA_CORPUS_DIR "/essays/pdf/") + name);
        if (!hasProgram() || !real.open(QIODevice::ReadOnly))
            QSKIP("The corpus or pdftotext is not here.");
        const TakenFile file = takenFile(real.readAll());
        QVERIFY(file.reading.essay);
        if (!title.isEmpty())
            QCOMPARE(file.reading.essay->title, title);
        const QString all = file.blocks().join(QLatin1Char('\n'));
        for (const QString &passage : passages)
            QVERIFY2(all.contains(passage), qPrintable(passage));
        QVERIFY(!all.contains(absent));
    }
};

QTEST_GUILESS_MAIN(PdfTest)
#include "pdftest.moc"
