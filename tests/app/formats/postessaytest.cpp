#include "app/formats/essayprinter.h"
#include "base/limits.h"
#include "formats/plainblocks.h"
#include "formats/postessay.h"
#include "formats/recordwriter.h"

#include <QTest>

using namespace Catena;
using Formats::Essay;
using Formats::Reading;
using Formats::Record;
using Formats::RecordWriter;

namespace {

//! A reading of records by their words: "+" a post, "-" a comment, then "id<parent text".
Reading readingOf(quint32 document, const QStringList &records)
{
    RecordWriter writer;
    for (const QString &each : records) {
        Record record;
        record.isPost = each.startsWith(QLatin1Char('+'));
        const QString ids = each.mid(1).section(QLatin1Char(' '), 0, 0);
        record.id = writer.keep(ids.section(QLatin1Char('<'), 0, 0).toUtf8());
        record.parent = writer.keep(ids.section(QLatin1Char('<'), 1).toUtf8());
        record.body = writer.keep(each.section(QLatin1Char(' '), 1).toUtf8());
        record.subject = writer.subject(QStringLiteral("On ") + ids);
        record.author = writer.author(QStringLiteral("a writer"));
        record.first = record.last = qint32(writer.set().records.size()) + 1;
        writer.add(record);
    }
    Reading reading;
    reading.document = document;
    reading.records = writer.take();
    return reading;
}

QStringList textsOf(const std::vector<Reading> &readings)
{
    const std::vector<Documents::Document> documents(readings.size());
    QStringList texts;
    for (const Essay &essay : Formats::essaysOfPosts(documents, readings))
        texts += TestLib::printedBlocks(essay).join(QLatin1Char('|'));
    return texts;
}

}

class PostEssayTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldShowThePost()
    {
        const std::vector<Reading> readings{
            readingOf(0, {QStringLiteral("+1 How?\r\n\r\nAnd why?"), QStringLiteral("-2<1 So.")})};
        const std::vector<Documents::Document> documents(1);
        const std::vector<Essay> essays = Formats::essaysOfPosts(documents, readings);
        QCOMPARE(essays.size(), std::size_t(1));
        QCOMPARE(essays[0].title, QStringLiteral("On 1"));
        QCOMPARE(essays[0].byline, QStringLiteral("a writer"));
        QCOMPARE(TestLib::printedBlocks(essays[0]),
                 QStringList({QStringLiteral("P How?"), QStringLiteral("P And why?")}));
        QCOMPARE(essays[0].blocks[1].sourceOffset(0), qint64(8));
    }

    void shouldChooseAmongPosts_data()
    {
        QTest::addColumn<QList<QStringList>>("files");
        QTest::addColumn<QStringList>("texts");
        const auto words = [](std::initializer_list<const char *> all) {
            QStringList list;
            for (const char *each : all)
                list += QString::fromLatin1(each);
            return list;
        };
        using Files = QList<QStringList>;
        QTest::newRow("none") << Files{words({"-1 So.", "-2<1 No."})} << QStringList();
        QTest::newRow("one that nobody answers") << Files{words({"+1 How?"})} << words({"P How?"});
        QTest::newRow("one without text") << Files{words({"+1 ", "-2<1 So."})} << QStringList();
        QTest::newRow("the same in two files")
            << Files{words({"+1 How?", "-2<1 So."}), words({"+1 How?", "-3<1 No."})} << words({"P How?"});
        QTest::newRow("those that are answered")
            << Files{words({"+1 How?", "+2 Why?", "+3 When?", "-4<2 So.", "-5<3 No."})} << words({"P Why?", "P When?"});
        QTest::newRow("all, where none is") << Files{words({"+1 How?", "+2 Why?"})} << words({"P How?", "P Why?"});
    }
    void shouldChooseAmongPosts()
    {
        QFETCH(QList<QStringList>, files);
        QFETCH(QStringList, texts);
        std::vector<Reading> readings;
        for (const QStringList &file : files)
            readings.push_back(readingOf(quint32(readings.size()), file));
        QCOMPARE(textsOf(readings), texts);
    }

    void shouldStopAtTheLimitOfPosts_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("one below the limit") << Base::Limits::postEssays - 1;
        QTest::newRow("the limit") << Base::Limits::postEssays;
        QTest::newRow("one above the limit") << Base::Limits::postEssays + 1;
    }
    void shouldStopAtTheLimitOfPosts()
    {
        QFETCH(int, count);
        QStringList posts;
        for (int i = 1; i <= count; ++i)
            posts += QStringLiteral("+%1 Number %1").arg(i);
        QCOMPARE(textsOf({readingOf(0, posts)}).size(), std::min(count, Base::Limits::postEssays));
    }

    void shouldTellWhatALineIs_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("block");
        QTest::newRow("text") << QStringLiteral("The ferry.  ") << QStringLiteral("P The ferry.");
        QTest::newRow("a heading") << QStringLiteral("## Boats") << QStringLiteral("H2 Boats");
        QTest::newRow("a number sign") << QStringLiteral("#1 is late") << QStringLiteral("P #1 is late");
        QTest::newRow("a quote") << QStringLiteral("> > said") << QStringLiteral("Q2 said");
        QTest::newRow("a list item") << QStringLiteral("- tea") << QStringLiteral("L1 tea");
        QTest::newRow("a numbered one") << QStringLiteral("12. tea") << QStringLiteral("L1 tea");
        QTest::newRow("a year") << QStringLiteral("1984. A year") << QStringLiteral("P 1984. A year");
        QTest::newRow("a dash") << QStringLiteral("-5 degrees") << QStringLiteral("P -5 degrees");
        QTest::newRow("code") << QStringLiteral("    x = 1") << QStringLiteral("C x = 1");
    }
    void shouldTellWhatALineIs()
    {
        QFETCH(QString, line);
        QFETCH(QString, block);
        Essay essay;
        essay.blocks = Formats::plainBlocks(line, 0, 1, 1);
        QCOMPARE(TestLib::printedBlocks(essay), QStringList{block});
    }
};

QTEST_GUILESS_MAIN(PostEssayTest)
#include "postessaytest.moc"
