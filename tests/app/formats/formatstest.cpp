#include "formats/lines.h"
#include "formats/reader.h"

#include "testlib/memorydocument.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Formats;
using Documents::Role;
using TestLib::memoryDocument;

namespace {

Reading readAs(const QString &text, Role role, const QString &path = QStringLiteral("a.txt"))
{
    const Documents::Document document = memoryDocument(text, role, path);
    const Reader *reader = readerFor(document);
    return reader ? reader->read(document, 0) : Reading();
}

//! Blocks as text: kind letter and level, lines, words.
QStringList printed(const Essay &essay)
{
    static const QString kinds = QStringLiteral("PHLQCF");
    QStringList lines;
    for (const EssayBlock &block : essay.blocks) {
        lines += QStringLiteral("%1%2 %3-%4 %5")
                     .arg(kinds[int(block.kind)])
                     .arg(block.level)
                     .arg(block.firstLine)
                     .arg(block.lastLine)
                     .arg(block.text);
    }
    return lines;
}

const QString longSentence = QStringLiteral(
    "A paragraph of running text goes on for a while, as paragraphs of essays do, and it ends like this.");

}

class FormatsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldTakeEveryLineOfPlainTextAsAParagraphUnlessItIsWrapped()
    {
        const Reading reading = readAs(QStringLiteral("%1\n\n%1\n%1\n").arg(longSentence), Role::Essay);
        QVERIFY(reading.essay);
        QCOMPARE(reading.essay->blocks.size(), std::size_t(3));
        const QString wrapped = QStringLiteral(
            "This text was broken at a margin by\nits writer, as mails are, and it is\none paragraph.\n\n"
            "This is the second one, also broken\nat the margin.\n");
        const Reading mail = readAs(wrapped, Role::Essay);
        QCOMPARE(
            printed(*mail.essay),
            (QStringList{
                QStringLiteral(
                    "P0 1-3 This text was broken at a margin by its writer, as mails are, and it is one paragraph."),
                QStringLiteral("P0 5-6 This is the second one, also broken at the margin.")}));
    }

    void shouldKeepTitleAuthorDateAndRightsApartFromTheText()
    {
        const QString text =
            QStringLiteral(
                "우물과 기록\n\n글 마을 사람\n2024년 3월 5일\n\n%1\n\n%1\n\n저작권자 © 마을 무단전재 및 재배포 금지\n")
                .arg(longSentence);
        const Reading reading = readAs(text, Role::Essay);
        QCOMPARE(reading.essay->title, QStringLiteral("우물과 기록"));
        QCOMPARE(reading.essay->byline, QStringLiteral("글 마을 사람"));
        QCOMPARE(reading.essay->date.toIso(), QStringLiteral("2024-03-05"));
        QCOMPARE(reading.essay->rights, QStringList(QStringLiteral("저작권자 © 마을 무단전재 및 재배포 금지")));
        QCOMPARE(reading.essay->blocks.size(), std::size_t(2));
        QCOMPARE(reading.furniture, (std::vector<qint32>{1, 3, 4, 10}));
    }

    void shouldNotTakeASentenceForATitle()
    {
        const Reading reading =
            readAs(QStringLiteral("It begins with a sentence.\n\n%1\n\n%1\n").arg(longSentence), Role::Essay);
        QVERIFY(reading.essay->title.isEmpty());
        QCOMPARE(reading.essay->blocks.size(), std::size_t(3));
    }

    void shouldMapParagraphsBackToTheirDocument()
    {
        const QString text =
            QStringLiteral("첫 줄은 여기에서 끊기고 다음 줄로\n이어져서 하나의 문단이 된다\n\n  들여쓴 둘째 문단\n");
        const Documents::Document document = memoryDocument(text, Role::Essay);
        const Reading reading = readerFor(document)->read(document, 0);
        for (const EssayBlock &block : reading.essay->blocks) {
            for (const QString &word : block.text.split(QLatin1Char(' '))) {
                const qint64 source = block.sourceOffset(qint32(block.text.indexOf(word)));
                QCOMPARE(text.sliced(source, word.size()), word);
            }
        }
    }

    void shouldReadMarkdownAsBlocksWithoutMarkup()
    {
        const QString text = QStringLiteral("# The *Ferry* Book\n\nby a keeper\n\nFirst **bold** and `code` &amp; "
                                            "[link](http://x.example).\n\n## Part\n\n"
                                            "- one\n- two\n  - deep\n\n> quoted\n> twice\n\n```\nlet x\n  "
                                            "y\n```\n\n[^1]: a note\n\n---\n\nLicensed under CC BY 4.0\n");
        const Documents::Document document = memoryDocument(text, Role::Essay, QStringLiteral("a.md"));
        const Reading reading = readerFor(document)->read(document, 0);
        QCOMPARE(reading.essay->title, QStringLiteral("The Ferry Book"));
        QCOMPARE(reading.essay->byline, QStringLiteral("by a keeper"));
        QCOMPARE(reading.essay->rights, QStringList(QStringLiteral("Licensed under CC BY 4.0")));
        QCOMPARE(printed(*reading.essay),
                 (QStringList{QStringLiteral("P0 5-5 First bold and code & link."), QStringLiteral("H2 7-7 Part"),
                              QStringLiteral("L1 9-9 one"), QStringLiteral("L1 10-10 two"),
                              QStringLiteral("L2 11-11 deep"), QStringLiteral("Q1 13-14 quoted twice"),
                              QStringLiteral("C0 17-18 let x\n  y"), QStringLiteral("F0 21-21 [^1]: a note")}));
        const EssayBlock &first = reading.essay->blocks.front();
        QCOMPARE(text.sliced(first.sourceOffset(qint32(first.text.indexOf(QLatin1String("code")))), 4),
                 QStringLiteral("code"));
    }

    void shouldReadTheHeadOfAMarkdownFile()
    {
        const Reading reading =
            readAs(QStringLiteral("---\ntitle: \"A title\"\nauthor: a keeper\ndate: 2024-03-05\n---\n\n%1\n")
                       .arg(longSentence),
                   Role::Essay, QStringLiteral("a.md"));
        QCOMPARE(reading.essay->title, QStringLiteral("A title"));
        QCOMPARE(reading.essay->date.toIso(), QStringLiteral("2024-03-05"));
        QCOMPARE(reading.essay->blocks.size(), std::size_t(1));
    }

    void shouldLeaveRawHtmlTheTextItIs()
    {
        const Reading reading =
            readAs(QStringLiteral("# T\n\n<script>alert(1)</script> and <img src=\"file:///etc/passwd\">\n"),
                   Role::Essay, QStringLiteral("a.md"));
        QCOMPARE(reading.essay->blocks.front().text,
                 QStringLiteral("<script>alert(1)</script> and <img src=\"file:///etc/passwd\">"));
    }

    void shouldNotReadWhatIsNoText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("JSON") << QStringLiteral("{\"comments\": []}");
        QTest::newRow("XML") << QStringLiteral("<?xml version=\"1.0\"?><rss/>");
        QTest::newRow("nothing") << QString();
    }

    void shouldNotReadWhatIsNoText()
    {
        QFETCH(QString, text);
        QVERIFY(!readerFor(memoryDocument(text, Role::Discussion)));
    }

    void shouldTellWhatALineOfAPasteIs_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("kind");
        QTest::newRow("text") << QStringLiteral("저도 그렇게 생각합니다.") << QStringLiteral("text");
        QTest::newRow("blank") << QStringLiteral(" \t") << QStringLiteral("blank");
        QTest::newRow("date") << QStringLiteral("2022/12/06") << QStringLiteral("date");
        QTest::newRow("date and time") << QStringLiteral("2022년 12월 6일 오후 3:05") << QStringLiteral("date");
        QTest::newRow("name and date") << QStringLiteral("river_reader · 2024-03-05 14:05")
                                       << QStringLiteral("byline river_reader");
        QTest::newRow("name in brackets")
            << QStringLiteral("[gardener] 2024-03-05 14:05") << QStringLiteral("byline gardener");
        QTest::newRow("posted by") << QStringLiteral("Posted by map keeper on March 5, 2024")
                                   << QStringLiteral("byline map keeper");
        QTest::newRow("Korean name and date")
            << QStringLiteral("마을사람 2024.03.05. 14:05") << QStringLiteral("byline 마을사람");
        QTest::newRow("a sentence with a date")
            << QStringLiteral("The mill burnt down on March 5, 2024 and was never built again.")
            << QStringLiteral("text");
        QTest::newRow("rule") << QStringLiteral("-----") << QStringLiteral("separator");
        QTest::newRow("stars") << QStringLiteral("* * *") << QStringLiteral("separator");
        QTest::newRow("question marks are text") << QStringLiteral("???") << QStringLiteral("text");
        QTest::newRow("see more") << QStringLiteral("더 보기") << QStringLiteral("more");
        QTest::newRow("rights") << QStringLiteral("저작권자 © 마을신문") << QStringLiteral("rights");
        QTest::newRow("smileys are text") << QStringLiteral("^^") << QStringLiteral("text");
    }

    void shouldTellWhatALineOfAPasteIs()
    {
        QFETCH(QString, line);
        const Reading reading = readAs(line + QStringLiteral("\nmore text\nand more\nand more"), Role::Discussion);
        const Fragment &fragment = reading.fragments.front();
        static const QStringList kinds = {
            QStringLiteral("text"),      QStringLiteral("blank"),  QStringLiteral("date"), QStringLiteral("byline"),
            QStringLiteral("separator"), QStringLiteral("rights"), QStringLiteral("more")};
        QTEST(QStringList({kinds[int(fragment.kind)], fragment.author}).join(QLatin1Char(' ')).trimmed(), "kind");
    }
};

QTEST_GUILESS_MAIN(FormatsTest)
#include "formatstest.moc"
