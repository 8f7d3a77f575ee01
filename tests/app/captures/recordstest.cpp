#include "captures/capture.h"
#include "captures/discussions.h"
#include "formats/recordwriter.h"

#include "testlib/cputimer.h"
#include "testlib/memorydocument.h"

#include <QTest>

using namespace Catena;
using namespace Catena::Captures;

namespace {

Base::Moment minute(int n)
{
    return {qint64(n) * 60'000, 0, Base::Moment::Precision::Minute, false};
}

//! One message a line: "id <parent author @minute text", all but the text optional; "ref,ref>" before it are
//! references,
//! "-" as a text says it was deleted, "+5" is a stub of five, "*" marks the post.
Formats::Record readRecord(const QString &line, Formats::RecordWriter &writer)
{
    Formats::Record record;
    QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    const auto is = [&](QChar mark) { return !words.isEmpty() && words.front().startsWith(mark); };
    if (is(u'#'))
        record.id = writer.keep(words.takeFirst().mid(1).toUtf8());
    if (!words.isEmpty() && words.front().endsWith(u'>')) {
        for (const QString &reference : words.takeFirst().chopped(1).split(u','))
            writer.addReference(reference.toUtf8());
    }
    if (is(u'<'))
        record.parent = writer.keep(words.takeFirst().mid(1).toUtf8());
    if (is(u'~'))
        record.author = writer.author(words.takeFirst().mid(1));
    if (is(u'@'))
        record.date = minute(words.takeFirst().mid(1).toInt());
    if (is(u'*')) {
        record.isPost = true;
        words.removeFirst();
    }
    if (is(u'!')) {
        record.isTop = true;
        words.removeFirst();
    }
    if (is(u'-')) {
        record.state = Formats::RecordState::Deleted;
    } else if (is(u'+')) {
        record.state = Formats::RecordState::Stub;
        record.hiddenCount = words.takeFirst().mid(1).toUInt();
    } else {
        record.body = writer.keep(words.join(u' ').toUtf8());
    }
    return record;
}

struct Source
{
    QString text; //!< records by lines, or a paste
    QString idSpace = QStringLiteral("mail");
    bool isPaste = false;
    bool isPart = false;
};

Capture captureOf(const QList<Source> &sources)
{
    std::vector<Documents::Document> documents;
    std::vector<Formats::Reading> readings;
    for (const Source &source : sources)
        documents.push_back(TestLib::memoryDocument(source.text, Documents::Role::Discussion));
    for (quint32 d = 0; d < quint32(documents.size()); ++d) {
        if (sources[d].isPaste) {
            readings.push_back(Formats::readerFor(documents[d])->read(documents[d], d));
            continue;
        }
        Formats::RecordWriter writer;
        writer.set().idSpace = sources[d].idSpace;
        writer.set().isPart = sources[d].isPart;
        qint32 number = 0;
        for (const QString &line : sources[d].text.split(u'\n', Qt::SkipEmptyParts)) {
            Formats::Record record = readRecord(line, writer);
            record.first = record.last = ++number;
            writer.add(record);
        }
        Formats::Reading reading;
        reading.document = d;
        reading.records = writer.take();
        readings.push_back(std::move(reading));
    }
    return capture(documents, readings);
}

Source mail(const char *text)
{
    return {QString::fromUtf8(text)};
}
Source table(const char *text)
{
    return {QString::fromUtf8(text), QString()};
}

//! A comment a line: "name parent: text | document.unit ..."; the parent by its place in the list, from 1.
QStringList printed(const Comments &comments)
{
    QStringList lines;
    for (quint32 i = 0; i < comments.size(); ++i) {
        const Comment &comment = comments[{i}];
        QString line = comments.sourceId({i})
            + (comment.statedParent.isValid() ? QLatin1Char('<') + QString::number(comment.statedParent.index + 1)
                                              : QString());
        line += QLatin1Char(':')
            + (comment.state == State::Missing       ? QStringLiteral(" missing")
                   : comment.state == State::Deleted ? QStringLiteral(" deleted")
                                                     : QLatin1Char(' ') + comments.text({i}));
        line += QStringLiteral(" |");
        for (const Place &place : comments.placesOf({i})) {
            static const QString marks = QStringLiteral("=c~");
            line += QStringLiteral(" %1.%2%3").arg(place.document).arg(place.first).arg(marks[int(place.kind)]);
        }
        lines += line + (comment.isNew ? QStringLiteral(" new") : QString());
    }
    return lines;
}

}

class RecordsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldPutRecordsTogetherToComments_data()
    {
        QTest::addColumn<QStringList>("comments");
        QTest::addColumn<QList<Source>>("sources");
        const auto row = [](const char *name, const QList<Source> &sources, const std::vector<const char *> &comments) {
            QStringList lines;
            for (const char *line : comments)
                lines += QString::fromUtf8(line);
            QTest::newRow(name) << lines << sources;
        };
        row("parents by id", {mail("#a one\n#b a> two\n#c <b three")},
            {"a: one | 0.1=", "b<1: two | 0.2=", "c<2: three | 0.3="});
        row("an answer before what it answers", {mail("#b <a two\n#a one")}, {"b<2: two | 0.1=", "a: one | 0.2="});
        row("the same again", {mail("#a one thing\n#a one  thing")}, {"a: one thing | 0.1= 0.2c"});
        row("with a footer more: the longest is the comment",
            {mail("#a one thing and another\n#a one thing and another -- of the list")},
            {"a: one thing and another -- of the list | 0.1~ 0.2="});
        row("edited", {mail("#a the well was dug in spring\n#a the well was dug in early autumn")},
            {"a: the well was dug in early autumn | 0.1c 0.2="});
        row("an id used twice", {mail("#a about wells\n#a buy these pills\n#b <a yes")},
            {"a: about wells | 0.1=", "a: buy these pills | 0.2=", "b<1: yes | 0.3="});
        row("deleted later: the text stays", {mail("#a one thing"), mail("#a -")}, {"a: one thing | 0.1= 1.1~"});
        row("deleted in the first file", {mail("#a -"), mail("#a one thing")}, {"a: one thing | 0.1~ 1.1="});
        row("a missing one with two answers", {mail("#a one\n#c x> three\n#d x> four")},
            {"a: one | 0.1=", "x: missing |", "c<2: three | 0.2=", "d<2: four | 0.3="});
        row("a missing one with one answer", {mail("#a one\n#c x> three")}, {"a: one | 0.1=", "c: three | 0.2="});
        row("ids of one space hold over documents", {mail("#a one"), mail("#b <a two")},
            {"a: one | 0.1=", "b<1: two | 1.1="});
        row("local ids hold in their document", {table("#1 one\n#2 <1 two"), table("#1 other\n#2 <1 words")},
            {"1: one | 0.1=", "2<1: two | 0.2=", "1: other | 1.1=", "2<3: words | 1.2="});
        row("ids of another space are others", {mail("#a one"), {QStringLiteral("#a one"), QStringLiteral("forum")}},
            {"a: one | 0.1=", "a: one | 1.1="});
        row("no ids: the same writer, minute and text", {table("~w @1 one\n~w @1 one\n~w @2 one\n~v @1 one\n~w one")},
            {": one | 0.1= 0.2c", ": one | 0.3=", ": one | 0.4=", ": one | 0.5="});
        row("local ids: said twice is said twice",
            {table("#1 ~w @1 one\n#2 ~w @1 one"), table("#5 ~w @1 one\n#6 ~w @1 one")},
            {"1: one | 0.1= 1.1c", "2: one | 0.2= 1.2c"});
        row("local ids that moved between snapshots keep their parents",
            {table("#1 ~w @1 one\n#2 <1 ~v @2 two"), table("#7 ~w @1 one\n#8 <7 ~v @2 two\n#9 <8 ~u @3 three")},
            {"1: one | 0.1= 1.1c", "2<1: two | 0.2= 1.2c", "9<2: three | 1.3= new"});
    }

    void shouldPutRecordsTogetherToComments()
    {
        QFETCH(QList<Source>, sources);
        const Capture capture = captureOf(sources);
        QTEST(printed(capture.comments), "comments");
        for (const DocumentLedger &ledger : capture.ledger) {
            QCOMPARE(ledger.unit, DocumentLedger::Unit::Record);
            QCOMPARE(ledger.placed, ledger.total);
            QVERIFY(ledger.unclaimed.empty());
        }
    }

    void shouldKnowWhatARecordSays()
    {
        const Capture capture = captureOf({mail("#p *the post\n#q <p ~w @3 !words\n#s <q +7")});
        const Comments &comments = capture.comments;
        QVERIFY(comments[{0}].isOpening);
        QCOMPARE(comments.author({1}), QStringLiteral("w"));
        QCOMPARE(comments[{1}].date, minute(3));
        QCOMPARE(comments[{2}].state, State::Stub);
        QCOMPARE(comments[{2}].hiddenCount, 7U);
        QVERIFY(captureOf({mail("#a ! one")}).comments[{0}].saysParent());
        QVERIFY(!captureOf({mail("#a one")}).comments[{0}].saysParent());
    }

    void shouldLeaveRecordsThatNobodyReadUnclaimed()
    {
        std::vector<Documents::Document> documents{
            TestLib::memoryDocument(QStringLiteral("x"), Documents::Role::Discussion)};
        Formats::RecordWriter writer;
        Formats::Record record;
        record.body = Formats::RecordWriter::slice(0, 1);
        record.first = record.last = 3;
        writer.add(record);
        writer.set().furniture.push_back({1, 1});
        writer.set().total = 5;
        std::vector<Formats::Reading> readings(1);
        readings[0].records = writer.take();
        const Capture capture = Captures::capture(documents, readings);
        QCOMPARE(capture.comments.text({0}), QStringLiteral("x"));
        QCOMPARE(capture.ledger[0].placed, 2);
        QCOMPARE(capture.ledger[0].unclaimed.size(), std::size_t(2));
        QCOMPARE(capture.ledger[0].unclaimed[1].first, 4);
        QCOMPARE(capture.ledger[0].unclaimed[1].last, 5);
    }

    void shouldKeepPastesAndRecordsInTheOrderOfTheFolder()
    {
        const QString paste =
            QStringLiteral("reader · 2024-03-05 14:05\nfirst words\n\nkeeper · 2024-03-05 15:00\nmore\n");
        const Capture capture =
            captureOf({mail("#a one\n#b <a two"), {paste, {}, true}, mail("#c <x three\n#d <x four")});
        QCOMPARE(printed(capture.comments),
                 (QStringList{QStringLiteral("a: one | 0.1="), QStringLiteral("b<1: two | 0.2="),
                              QStringLiteral(": first words | 1.2="), QStringLiteral(": more | 1.5="),
                              QStringLiteral("x: missing |"), QStringLiteral("c<5: three | 2.1="),
                              QStringLiteral("d<5: four | 2.2=")}));
        QCOMPARE(discussionOf(capture.comments), (std::vector<quint32>{0, 0, 1, 1, 2, 2, 2}));
    }

    void shouldMarkWhatIsNewInTheNewestSnapshot_data()
    {
        QTest::addColumn<QList<Source>>("sources");
        QTest::addColumn<QString>("isNew");
        const auto row = [](const char *name, const QList<Source> &sources, const char *isNew) {
            QTest::newRow(name) << sources << QString::fromLatin1(isNew);
        };
        row("the later date is the newer",
            {mail("#a @1 one\n#b @2 two\n#d @9 four"), mail("#a @1 one\n#b @2 two\n#c @3 three")}, "d");
        row("without dates the one with more is", {mail("#a one\n#b two"), mail("#a one\n#b two\n#c three")}, "c");
        row("neither is: as many, without dates", {mail("#a one\n#b two"), mail("#a one\n#c three")}, "");
        row("alone nothing is", {mail("#a @1 one\n#b @2 two")}, "");
        row("one shared of many is no snapshot",
            {mail("#a @1 one\n#b @2 two\n#c @3 three"), mail("#a @1 one\n#d @4 four\n#e @5 five")}, "");
        row("a part is no snapshot",
            {mail("#a @1 one\n#b @2 two"),
             {QStringLiteral("#a @1 one\n#b @2 two\n#c @3 three"), QStringLiteral("mail"), false, true}},
            "");
        row("of three snapshots the last",
            {mail("#a @1 one\n#b @2 two"), mail("#a @1 one\n#b @2 two\n#c @3 three"),
             mail("#a @1 one\n#b @2 two\n#c @3 three\n#d @4 four")},
            "d");
        row("unlike discussions", {mail("#a @1 one\n#b @2 two"), mail("#c @3 three")}, "");
    }

    void shouldMarkWhatIsNewInTheNewestSnapshot()
    {
        QFETCH(QList<Source>, sources);
        const Comments comments = captureOf(sources).comments;
        QString isNew;
        for (quint32 i = 0; i < comments.size(); ++i)
            isNew += comments[{i}].isNew ? comments.sourceId({i}) : QString();
        QTEST(isNew, "isNew");
    }

    void shouldReadAMillionRecordsInATimeThatGrowsWithThem()
    {
        const auto timeOf = [](int count) {
            std::vector<Documents::Document> documents{
                TestLib::memoryDocument(QStringLiteral("x"), Documents::Role::Discussion)};
            Formats::RecordWriter writer;
            writer.set().idSpace = QStringLiteral("test");
            for (int i = 0; i < count; ++i) {
                Formats::Record record;
                record.id = writer.keep(QByteArray::number(i));
                record.parent = i == 0 ? Base::Slice() : writer.keep(QByteArray::number(i / 2));
                record.body = writer.keep(QByteArray("some words of message ").append(QByteArray::number(i)));
                record.author = writer.author(QString::number(i % 1'000));
                record.date = minute(i);
                record.first = record.last = i + 1;
                writer.add(record);
            }
            std::vector<Formats::Reading> readings(1);
            readings[0].records = writer.take();
            TestLib::CpuTimer timer;
            timer.start();
            const Capture capture = Captures::capture(documents, readings);
            const double msecs = double(timer.nsecsElapsed()) / 1e6;
            Q_ASSERT(capture.comments.size() == std::size_t(count));
            return msecs;
        };
        (void)timeOf(10'000);
        const double small = timeOf(60'000);
        const double large = timeOf(1'000'000);
        qInfo("10^6 records: %.0f ms", large);
        QVERIFY2(large < 60 * small, qPrintable(QStringLiteral("%1 ms, %2 ms").arg(small).arg(large)));
    }
};

QTEST_GUILESS_MAIN(RecordsTest)
#include "recordstest.moc"
