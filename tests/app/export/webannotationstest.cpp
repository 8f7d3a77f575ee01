#include "export/annotationlist.h"
#include "export/readwebannotations.h"
#include "export/webannotations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <random>

using namespace Catena;
using namespace Catena::Annotations;
using namespace Catena::Export;

namespace {

QString randomText(std::mt19937 &random, int most)
{
    static const QString letters = QStringLiteral("ab '\";-\\/\n\t{}[]<>&%?#=+@한글é\u200D\u0001,");
    QString text;
    for (int i = int(random() % unsigned(most)); i > 0; --i) {
        text += letters[qsizetype(random() % unsigned(letters.size()))];
        if (random() % 20 == 0)
            text += QString::fromUtf8("\xf0\x9f\x9a\xa2");
    }
    return text;
}

Annotation randomAnnotation(std::mt19937 &random)
{
    Annotation annotation;
    const auto number = [&random](unsigned most) { return int(random() % most); };
    annotation.uuid = QUuid::createUuidV5(QUuid(), QString::number(random()));
    annotation.kind = AnnotationKind(number(3));
    annotation.colour = allColours[random() % allColours.size()];
    annotation.text = randomText(random, 60);
    for (int i = number(4); i > 0; --i) {
        const QString tag = randomText(random, 9) + QLatin1Char('t');
        if (!annotation.tags.contains(tag))
            annotation.tags += tag;
    }
    annotation.author = randomText(random, 12);
    annotation.visibility = Visibility(number(2));
    annotation.created = qint64(random()) * 1'000 + number(1'000);
    annotation.modified = annotation.created + number(1'000'000);
    Target &target = annotation.target;
    target.on = number(2) ? Target::On::Essay : Target::On::Comment;
    target.isWhole = number(3) == 0;
    target.standing = Target::Standing(number(4));
    target.textHash = (quint64(random()) << 32) | random();
    target.span.begin = number(1'000'000);
    target.span.end = target.span.begin + number(900);
    target.passage = {randomText(random, 90), randomText(random, 48), randomText(random, 48),
                      double(random()) / double(std::mt19937::max())};
    if (target.on == Target::On::Essay) {
        target.document = QStringLiteral("a folder/") + randomText(random, 8).remove(QLatin1Char('\u0001'))
            + QStringLiteral("essay %20#1.txt");
    } else {
        target.comment.sourceId = randomText(random, 5);
        target.comment.author = randomText(random, 9);
        target.comment.opening = randomText(random, 64);
        target.comment.hash = (quint64(random()) << 32) | random();
        target.comment.length = number(5'000);
        target.comment.ordinal = number(3);
        target.comment.equals = number(3) + 1;
        target.comment.date = {qint64(random()) * 60'000, 540, Base::Moment::Precision::Minute, number(2) == 0};
        if (!target.comment.date.hasOffset)
            target.comment.date.offsetMinutes = 0;
    }
    return annotation;
}

const AnnotationWords &plainWords()
{
    static const AnnotationWords words{QStringLiteral("place"),
                                       QStringLiteral("passage"),
                                       QStringLiteral("note"),
                                       QStringLiteral("tags"),
                                       QStringLiteral("colour"),
                                       QStringLiteral("author"),
                                       QStringLiteral("created"),
                                       QStringLiteral("modified"),
                                       QStringLiteral("Notes"),
                                       colourName,
                                       [](qint64 msecs) { return QString::number(msecs); }};
    return words;
}

}

class WebAnnotationsTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldGiveBackWhatWasWritten();
    void shouldWriteWhatTheModelAsksFor();
    void shouldReadWhatOthersWrite_data();
    void shouldReadWhatOthersWrite();
    void shouldReadHypothesis();
    void shouldWriteWhatItReadTheSameAgain_data();
    void shouldWriteWhatItReadTheSameAgain();
    void shouldNameTheSameFileAlike();
    void shouldRefuseAndBound();
    void shouldKeepFormulasOutOfTables_data();
    void shouldKeepFormulasOutOfTables();
    void shouldWriteMarkdownThatSaysNoMore();
};

void WebAnnotationsTest::shouldGiveBackWhatWasWritten()
{
    std::mt19937 random(11);
    AnnotationList annotations;
    for (int i = 0; i < 800; ++i)
        annotations.push_back(randomAnnotation(random));
    const QByteArray bytes = webAnnotations(annotations);
    const auto read = readWebAnnotations(bytes);
    QVERIFY(read);
    QVERIFY(read.value().issues.isEmpty());
    QCOMPARE(read.value().annotations.size(), annotations.size());
    for (std::size_t i = 0; i < annotations.size(); ++i)
        QVERIFY2(read.value().annotations[i] == annotations[i], qPrintable(QString::number(i)));
    QCOMPARE(webAnnotations(read.value().annotations), bytes);
}

void WebAnnotationsTest::shouldWriteWhatTheModelAsksFor()
{
    Annotation annotation;
    annotation.uuid = QUuid::fromString(QStringLiteral("6f1a2b3c-0000-4000-8000-000000000001"));
    annotation.kind = AnnotationKind::Note;
    annotation.text = QStringLiteral("words");
    annotation.tags = {QStringLiteral("tag")};
    annotation.target.on = Target::On::Essay;
    annotation.target.isWhole = false;
    annotation.target.document = QStringLiteral("my essay.txt");
    annotation.target.passage.exact = QStringLiteral("passage");
    const QJsonObject collection = QJsonDocument::fromJson(webAnnotations({annotation})).object();
    QCOMPARE(collection.value(QStringLiteral("type")).toString(), QStringLiteral("AnnotationCollection"));
    QCOMPARE(collection.value(QStringLiteral("total")).toInt(), 1);
    const QJsonObject item =
        collection.value(QStringLiteral("first")).toObject().value(QStringLiteral("items"))[0].toObject();
    QCOMPARE(item.value(QStringLiteral("id")).toString(),
             QStringLiteral("urn:uuid:6f1a2b3c-0000-4000-8000-000000000001"));
    QCOMPARE(item.value(QStringLiteral("motivation")).toString(), QStringLiteral("commenting"));
    QCOMPARE(item.value(QStringLiteral("created")).toString(), QStringLiteral("1970-01-01T00:00:00.000Z"));
    const QJsonObject target = item.value(QStringLiteral("target")).toObject();
    QCOMPARE(target.value(QStringLiteral("source")).toString(), QStringLiteral("my%20essay.txt"));
    QCOMPARE(target.value(QStringLiteral("selector"))[0].toObject().value(QStringLiteral("exact")).toString(),
             QStringLiteral("passage"));
}

void WebAnnotationsTest::shouldReadWhatOthersWrite_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QString>("text");
    const QByteArray one =
        R"({"id":"http://a.example/1","type":"Annotation","target":{"source":"http://a.example/x.html",
        "selector":{"type":"TextQuoteSelector","exact":"so it is","prefix":"and ","suffix":"."}},"bodyValue":"indeed"})";
    QTest::newRow("one alone") << one << 1 << QStringLiteral("so it is") << QStringLiteral("indeed");
    QTest::newRow("a list") << QByteArray("[" + one + "]") << 1 << QStringLiteral("so it is")
                            << QStringLiteral("indeed");
    QTest::newRow("a page") << QByteArray("{\"items\":[" + one + "]}") << 1 << QStringLiteral("so it is")
                            << QStringLiteral("indeed");
    QTest::newRow("a target that is an address")
        << QByteArray(R"({"type":"Annotation","target":"http://a.example/x","body":[{"value":"a"},{"value":"b"}]})")
        << 1 << QString() << QStringLiteral("a\n\nb");
    QTest::newRow("none") << QByteArray("{\"items\":[]}") << 0 << QString() << QString();
    QTest::newRow("one without a target")
        << QByteArray(R"([{"type":"Annotation","bodyValue":"x"}])") << 0 << QString() << QString();
    QTest::newRow("things of the wrong kind")
        << QByteArray(R"([7,"x",null,{"target":[]},{"target":{"selector":7,"source":[]},"body":3,"creator":[[]]}])")
        << 1 << QString() << QString();
}

void WebAnnotationsTest::shouldReadWhatOthersWrite()
{
    QFETCH(QByteArray, json);
    QFETCH(int, count);
    const auto read = readWebAnnotations(json);
    QVERIFY(read);
    QCOMPARE(int(read.value().annotations.size()), count);
    if (count == 0)
        return;
    const Annotation &annotation = read.value().annotations[0];
    QCOMPARE(annotation.target.on, Target::On::Essay);
    QTEST(annotation.target.passage.exact, "exact");
    QTEST(annotation.text, "text");
}

void WebAnnotationsTest::shouldReadHypothesis()
{
    const QByteArray json = R"({"total":1,"rows":[{"id":"abcDEF123","created":"2024-03-05T14:05:09.123456+00:00",
        "updated":"2024-03-06T14:05:09.000000+00:00","user":"acct:reader@hypothes.is","uri":"https://a.example/essay.html",
        "text":"a thought","tags":["one","two","one"],"target":[{"source":"https://a.example/essay.html","selector":[
        {"type":"RangeSelector","startOffset":3},{"type":"TextPositionSelector","start":7,"end":15},
        {"type":"TextQuoteSelector","exact":"so it is","prefix":"and ","suffix":"."}]}]}]})";
    const auto read = readWebAnnotations(json);
    QVERIFY(read);
    QCOMPARE(read.value().annotations.size(), std::size_t(1));
    const Annotation &annotation = read.value().annotations[0];
    QCOMPARE(annotation.kind, AnnotationKind::Note);
    QCOMPARE(annotation.text, QStringLiteral("a thought"));
    QCOMPARE(annotation.author, QStringLiteral("reader"));
    QCOMPARE(annotation.tags, (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    QCOMPARE(annotation.target.passage.exact, QStringLiteral("so it is"));
    QCOMPARE(annotation.target.span, (Text::Span{7, 15}));
    QCOMPARE(annotation.target.document, QStringLiteral("essay.html"));
    QCOMPARE(annotation.created, 1'709'647'509'123);
}

// Files that a fuzzer found to change when they were written and read once more.
void WebAnnotationsTest::shouldWriteWhatItReadTheSameAgain_data()
{
    QTest::addColumn<QString>("comment"); // what is said of the comment
    const auto row = [](const char *name, const char *comment) { QTest::newRow(name) << QString::fromLatin1(comment); };
    row("a date without its precision", R"({"equals":1,"date":{"msecs":60000,"offset":540}})");
    row("a date without its precision or a time", R"({"date":{"offset":540}})");
    row("a zone that is none", R"({"author":"a","date":{"msecs":60000,"precision":2,"offset":99999}})");
}

void WebAnnotationsTest::shouldWriteWhatItReadTheSameAgain()
{
    QFETCH(QString, comment);
    const QString file = QStringLiteral("{\"type\":\"Annotation\",\"target\":{\"source\":\"urn:catena:comment:1\","
                                        "\"catena:comment\":%1}}")
                             .arg(comment);
    const auto read = readWebAnnotations(file.toUtf8());
    QVERIFY(read);
    QCOMPARE(read.value().annotations.size(), std::size_t(1));
    const QByteArray written = webAnnotations(read.value().annotations);
    const auto again = readWebAnnotations(written);
    QVERIFY(again && again.value().annotations == read.value().annotations);
    QCOMPARE(webAnnotations(again.value().annotations), written);
}

void WebAnnotationsTest::shouldNameTheSameFileAlike()
{
    const QByteArray json =
        R"([{"target":"x","bodyValue":"a"},{"target":"x","bodyValue":"b"},{"id":"n1","target":"x"}])";
    const auto one = readWebAnnotations(json);
    const auto two = readWebAnnotations(json);
    QVERIFY(one && two);
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(!one.value().annotations[i].uuid.isNull());
        QCOMPARE(one.value().annotations[i].uuid, two.value().annotations[i].uuid);
    }
    QVERIFY(one.value().annotations[0].uuid != one.value().annotations[1].uuid);
}

void WebAnnotationsTest::shouldRefuseAndBound()
{
    QCOMPARE(readWebAnnotations("no json").error().kind, Base::ErrorKind::NoText);
    QCOMPARE(readWebAnnotations(QByteArray(5'000, '[')).error().kind, Base::ErrorKind::NoText);
    const auto withText = [](qsizetype size) {
        return QByteArray("[{\"target\":\"x\",\"bodyValue\":\"" + QByteArray(size, 'a') + "\"}]");
    };
    for (const qsizetype size : {annotationTextUnits - 1, annotationTextUnits, annotationTextUnits + 1}) {
        const auto read = readWebAnnotations(withText(size));
        QVERIFY(read);
        QCOMPARE(read.value().annotations[0].text.size(), std::min(size, annotationTextUnits));
    }
    QByteArray many = "[";
    for (qsizetype i = 0; i <= readAnnotationsMost; ++i)
        many += i == 0 ? "{\"target\":1}" : ",{\"target\":1}";
    const auto read = readWebAnnotations(QByteArray(many + ']'));
    QVERIFY(read);
    QCOMPARE(qsizetype(read.value().annotations.size()), readAnnotationsMost);
    QCOMPARE(read.value().issues.constLast().kind, Base::IssueKind::TooMany);
}

void WebAnnotationsTest::shouldKeepFormulasOutOfTables_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << QStringLiteral("plain") << QStringLiteral("plain");
    QTest::newRow("a formula") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
    QTest::newRow("a sign") << QStringLiteral("-5") << QStringLiteral("'-5");
    QTest::newRow("an address") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
    QTest::newRow("behind a space") << QStringLiteral("  =1") << QStringLiteral("'  =1");
    QTest::newRow("behind a tab") << QStringLiteral("\t=1") << QStringLiteral("\"'\t=1\"");
    QTest::newRow("in a later line") << QStringLiteral("a\n=1") << QStringLiteral("\"a\n'=1\"");
    QTest::newRow("behind a bare carriage return") << QStringLiteral("\r=1") << QStringLiteral("' =1");
    QTest::newRow("quotes") << QStringLiteral("say \"x\"") << QStringLiteral("\"say \"\"x\"\"\"");
}

void WebAnnotationsTest::shouldKeepFormulasOutOfTables()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    ListedAnnotation listed;
    listed.annotation.text = text;
    const QString csv = annotationsCsv({listed}, plainWords());
    const QString row = csv.section(QStringLiteral("\r\n"), 1, 1);
    QCOMPARE(row, QString(QStringLiteral(",,%1,,yellow,,0,0").arg(cell)));
}

void WebAnnotationsTest::shouldWriteMarkdownThatSaysNoMore()
{
    ListedAnnotation listed;
    listed.where = QStringLiteral("#3 the cook");
    listed.annotation.text = QStringLiteral("# no heading\n- no *list* <b>");
    listed.annotation.target.passage.exact = QStringLiteral("quoted");
    const QString text = annotationsMarkdown({listed}, plainWords());
    QVERIFY(text.startsWith(QStringLiteral("# Notes\n\n## \\#3 the cook\n")));
    QVERIFY(text.contains(QStringLiteral("\n> quoted\n")));
    QVERIFY(text.contains(QStringLiteral("\n\\# no heading\n\\- no \\*list\\* \\<b\\>\n")));
}

QTEST_GUILESS_MAIN(WebAnnotationsTest)

#include "webannotationstest.moc"
