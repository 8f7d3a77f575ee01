#include "formats/kialoreader.h"
#include "formats/quotedmarkdown.h"
#include "recordsprinter.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Catena;
using namespace Catena::Formats;
using TestLib::printedRecords;

//! Texts whose numbers or marks of quotation say who answers whom.
class OutlineTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadClaims_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("records");
        const auto row = [](const char *name, const char *text, std::initializer_list<const char *> records) {
            QStringList lines;
            for (const char *line : records)
                lines += QString::fromUtf8(line);
            QTest::newRow(name) << QString::fromUtf8(text) << lines;
        };
        row("a tree",
            "Discussion Title: Wells\n\n1. Wells are good.\n1.1. Pro: They give water.\n1.1.1. Con: Not all.\n1.2. "
            "Con: They cost.\n",
            {"3 1 ^ Wells are good.", "4 1.1 < 1 Pro: They give water.", "5 1.1.1 < 1.1 Con: Not all.",
             "6 1.2 < 1 Con: They cost."});
        row("line ends of Windows",
            "Discussion Title: Wells\r\n\r\n1. Wells are good.\r\n1.1. Pro: They give water.\r\n",
            {"3 1 ^ Wells are good.", "4 1.1 < 1 Pro: They give water."});
        row("a claim told again", "Discussion Title: Wells\n\n1. Wells are good.\n1.1. Pro: Water.\n1.2. -> See 1.1.\n",
            {"3 1 ^ Wells are good.", "4 1.1 < 1 Pro: Water.", "5 1.2 < 1 -> See 1.1."});
        row("a claim of several lines, with a list",
            "Discussion Title: Wells\n\n1. Wells are good.\n1.1. Pro: Water.\nIt is:\n1. clear\n2. cold\n1.2. Con: "
            "They cost.\n",
            {"3 1 ^ Wells are good.", "4 1.1 < 1 Pro: Water./It is:/1. clear/2. cold", "8 1.2 < 1 Con: They cost."});
        row("numbers of two digits", "Discussion Title: W\n\n1. A.\n1.10. Pro: B.\n1.10.11. Con: C.\n",
            {"3 1 ^ A.", "4 1.10 < 1 Pro: B.", "5 1.10.11 < 1.10 Con: C."});
        row("a parent that is not there", "Discussion Title: W\n\n1. A.\n1.2.1. Con: C.\n",
            {"3 1 ^ A.", "4 1.2.1 < 1.2 Con: C."});
        row("several theses", "Discussion Title: W\n\n1. Which?\n1.1. The first.\n1.1.1. Pro: A.\n",
            {"3 1 ^ Which?", "4 1.1 < 1 The first.", "5 1.1.1 < 1.1 Pro: A."});
        row("an empty claim", "Discussion Title: W\n\n1. A.\n1.1. Pro: \n1.2. Con: B.\n",
            {"3 1 ^ A.", "4 1.1 < 1 Pro:", "5 1.2 < 1 Con: B."});
    }

    void shouldReadClaims()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, records);
        const Documents::Document document = TestLib::memoryDocument(text, Documents::Role::Discussion);
        QCOMPARE(printedRecords(document, KialoReader().read(document, 0)), records);
    }

    void shouldReadTheTreesOfRealExports()
    {
        const QDir dir(QStringLiteral(CATENA_CORPUS_DIR "/kialo"));
        const QStringList names = dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name);
        int trees = 0;
        for (const QString &name : names) {
            QFile file(dir.filePath(name));
            if (name == u"PROVENANCE.txt" || !file.open(QIODevice::ReadOnly))
                continue;
            ++trees;
            const Documents::Document document = TestLib::bytesDocument(file.readAll());
            const Reading reading = TestLib::readText(document);
            static const QRegularExpression number(QStringLiteral("^((?:\\d+\\.)+) "),
                                                   QRegularExpression::MultilineOption);
            QRegularExpressionMatchIterator expected = number.globalMatch(QString::fromUtf8(document.utf8()));
            for (const Record &record : reading.records.records) {
                QVERIFY2(expected.hasNext(), qPrintable(name));
                const QString place = expected.next().captured(1).chopped(1);
                QCOMPARE(TestLib::textOf(document, reading, record.id), place);
                const qsizetype dot = place.lastIndexOf(u'.');
                QCOMPARE(TestLib::textOf(document, reading, record.parent), place.left(std::max(dot, qsizetype(0))));
            }
            QVERIFY2(!expected.hasNext(), qPrintable(name));
        }
        if (trees == 0)
            QSKIP("the corpus has no exports of Kialo");
    }

    void shouldReadHeadedQuotes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("records");
        const auto row = [](const char *name, const char *text, std::initializer_list<const char *> records) {
            QStringList lines;
            for (const char *line : records)
                lines += QString::fromUtf8(line);
            QTest::newRow(name) << QString::fromUtf8(text) << lines;
        };
        const char *two =
            "# Wells\n\nWords.\n\n---\n\n## Comments\n\n"
            "> **reader\\_one** · [2024-01-05](https://w.test/1) · 25 points\n> \n> One.\n> \n"
            "> > **reader two** · 2024-01-06\n> > \n> > Two.\n\n> **reader three** · 2024-01-07\n> \n> Three.\n";
        row("depth is answering", two,
            {"1 post ^ post # Wells//Words.", "9 1 < post ^ reader_one *25 One.", "13 2 < 1 reader two Two.",
             "17 3 < post ^ reader three Three."});
        row("a quote without a head",
            "> **a** · 2024-01-05\n>\n> > what I said\n>\n> One.\n>\n> > **b** · 2024-01-06\n> > Two.\n",
            {"1 1 ^ a > what I said//One.", "7 2 < 1 b Two."});
        row("lazy lines", "> **a** · 2024-01-05\n>\n> One\ngoes on.\n\nOutside.\n\n> **b** · 2024-01-06\n> Two.\n",
            {"1 1 ^ a One/goes on.", "8 2 ^ b Two."});
        row("marks without spaces", ">**a** · 2024-01-05\n>\n>>**b** · 2024-01-06\n>>Two.\n",
            {"1 1 ^ a", "3 2 < 1 b Two."});
        row("marks in code",
            "> **a** · 2024-01-05\n>\n> ```\n> > **b** · 2024-01-06\n> ```\n>\n> > **c** · 2024-01-06\n> > Two.\n",
            {"1 1 ^ a ```/> **b** · 2024-01-06/```", "7 2 < 1 c Two."});
        row("a level left out",
            "> **a** · 2024-01-05\n> One.\n>\n> > > **b** · 2024-01-06\n> > > Two.\n>\n> > **c** · 2024-01-07\n> > "
            "Three.\n",
            {"1 1 ^ a One.", "4 2 < 1 b Two.", "7 3 < 1 c Three."});
        row("the outer comment goes on",
            "> **a** · 2024-01-05\n> One.\n>\n> > **b** · 2024-01-06\n> > Two.\n>\n> More.\n",
            {"1 1 ^ a One.//More.", "4 2 < 1 b Two."});
    }

    void shouldReadHeadedQuotes()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, records);
        QCOMPARE(printedRecords(text), records);
    }

    void shouldLeaveOtherQuotesAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("bold words in quotes")
            << QStringLiteral("# Wells\n\n> **Note** that wells are deep.\n\n> **Warning**: they are dark.\n");
        QTest::newRow("one quoted head") << QStringLiteral("> **a** · 2024-01-05\n> One.\n\nAn essay that quotes.\n");
    }

    void shouldLeaveOtherQuotesAlone()
    {
        QFETCH(const QString, text);
        QCOMPARE(QuotedMarkdownReader().probe(TestLib::memoryDocument(text, Documents::Role::Discussion)).certainty, 0);
    }
};

QTEST_GUILESS_MAIN(OutlineTest)

#include "outlinetest.moc"
