#include "commands/inspect.h"
#include "commands/jsonwriter.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Catena;
using namespace Catena::Commands;

namespace {

InspectOptions jsonOptions()
{
    InspectOptions options;
    options.json = true;
    options.open.dictionaryPath = QStringLiteral(CATENA_DICTIONARY);
    return options;
}

QByteArray inspectBytes(const QString &path, const InspectOptions &options)
{
    const auto result = inspect(path, options);
    return result ? result.value() : QByteArray();
}

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

//! "5" or "2-4" as first and last.
std::pair<int, int> range(const QString &text)
{
    const QStringList ends = text.split(QLatin1Char('-'));
    return {ends.first().toInt(), ends.last().toInt()};
}

//! The keys of the objects at one level of the output, in the order they stand.
QStringList keysAt(const QByteArray &json, int level)
{
    QStringList keys;
    const QRegularExpression key(QStringLiteral("^ {%1}\"(\\w+)\": ").arg(level * 2));
    for (const QByteArray &line : json.split('\n')) {
        const auto match = key.match(QString::fromUtf8(line));
        if (match.hasMatch() && !keys.contains(match.captured(1)))
            keys += match.captured(1);
    }
    return keys;
}

QJsonObject conceptNamed(const QJsonObject &inspected, const QString &term)
{
    for (const QJsonValue &value : inspected[QStringLiteral("concepts")].toArray()) {
        if (value.toObject()[QStringLiteral("term")].toString() == term)
            return value.toObject();
    }
    return {};
}

}

class InspectTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldPrintTheKeysOfTheContractInTheirOrder()
    {
        InspectOptions options = jsonOptions();
        options.withTimings = true;
        const QByteArray json = inspectBytes(QStringLiteral(CATENA_SAMPLE_DIR "/ko"), options);
        QCOMPARE(keysAt(json, 1).join(QLatin1Char(' ')),
                 QStringLiteral("schema folder documents essays ledger thread concepts timings peakRssKiB"));
        const QByteArray thread = json.mid(json.indexOf("\n  \"thread\": "),
                                           json.indexOf("\n  \"concepts\": ") - json.indexOf("\n  \"thread\": "));
        QCOMPARE(keysAt(thread, 2).join(QLatin1Char(' ')),
                 QStringLiteral("comments occurrences copies repeats roots maxDepth nodes"));
        QCOMPARE(keysAt(thread, 4).join(QLatin1Char(' ')),
                 QStringLiteral("id parent depth author date sourceId state text occurrences quotes repeatOf link"));
        const QByteArray concepts = json.mid(json.indexOf("\n  \"concepts\": "));
        QCOMPARE(keysAt(concepts, 3).join(QLatin1Char(' ')),
                 QStringLiteral("term variants aliases suggested essay discussionRaw discussion mentions"));
        const QByteArray documents = json.mid(json.indexOf("\n  \"documents\": "),
                                              json.indexOf("\n  \"essays\": ") - json.indexOf("\n  \"documents\": "));
        QCOMPARE(keysAt(documents, 3).join(QLatin1Char(' ')),
                 QStringLiteral("path role roleReason format encoding lines issues"));
    }

    void shouldPrintTheSameBytesForTheSameInput()
    {
        const QString path = QStringLiteral(CATENA_SAMPLE_DIR "/ko");
        const QByteArray first = inspectBytes(path, jsonOptions());
        QVERIFY(!first.isEmpty());
        QCOMPARE(inspectBytes(path, jsonOptions()), first);
    }

    void shouldLeaveTextsOutWhenAsked()
    {
        InspectOptions options = jsonOptions();
        options.withText = false;
        const QJsonObject json =
            QJsonDocument::fromJson(inspectBytes(QStringLiteral(CATENA_SAMPLE_DIR "/ko"), options)).object();
        const QJsonObject node =
            json[QStringLiteral("thread")].toObject()[QStringLiteral("nodes")].toArray().first().toObject();
        QVERIFY(!node.isEmpty());
        QVERIFY(!node.contains(QStringLiteral("text")));
        QVERIFY(!json[QStringLiteral("concepts")].toArray().first().toObject().contains(QStringLiteral("mentions")));
    }

    void shouldReadFoldersAsPeopleReadThem_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the Korean sample")
            << QStringLiteral(CATENA_SAMPLE_DIR "/ko") << QStringLiteral(CATENA_TEST_DATA "/samples/ko.json");
        QTest::newRow("the real folder") << QStringLiteral(CATENA_SEEDS_DIR "/folder")
                                         << QStringLiteral(CATENA_SEEDS_DIR "/expected.json");
    }

    void shouldReadFoldersAsPeopleReadThem()
    {
        QFETCH(QString, folder);
        QFETCH(QString, expected);
        if (!QFile::exists(expected))
            QSKIP("the real folder is not here");
        if (!QFile::exists(QStringLiteral(CATENA_DICTIONARY)))
            QSKIP("the Korean dictionary is not installed");
        const QJsonObject wanted = readJson(expected);
        const QByteArray bytes = inspectBytes(folder, jsonOptions());
        const QJsonObject json = QJsonDocument::fromJson(bytes).object();
        QVERIFY(!json.isEmpty());
        checkRoles(json, wanted);
        checkEssay(json, wanted);
        checkComments(json, wanted);
        checkConcepts(json, wanted);
        checkMentions(json, folder);
    }

    void shouldReadTheEnglishSampleAsPeopleReadIt()
    {
        const QJsonObject wanted = readJson(QStringLiteral(CATENA_TEST_DATA "/samples/en.json"));
        const QJsonObject json =
            QJsonDocument::fromJson(inspectBytes(QStringLiteral(CATENA_SAMPLE_DIR "/en"), jsonOptions())).object();
        checkRoles(json, wanted);
        const QJsonObject essay = json[QStringLiteral("essays")].toArray().first().toObject();
        QCOMPARE(essay[QStringLiteral("title")], wanted[QStringLiteral("essay")][QStringLiteral("title")]);
        QCOMPARE(essay[QStringLiteral("paragraphs")].toArray().size(),
                 wanted[QStringLiteral("essay")][QStringLiteral("paragraphs")].toInt());
        const QJsonObject thread = json[QStringLiteral("thread")].toObject();
        for (const QString &figure : {QStringLiteral("repeats"), QStringLiteral("roots"), QStringLiteral("maxDepth")})
            QCOMPARE(thread[figure], wanted[QStringLiteral("discussion")][figure]);
        QHash<QString, QJsonObject> byId;
        for (const QJsonValue &node : thread[QStringLiteral("nodes")].toArray())
            byId.insert(node[QStringLiteral("id")].toString(), node.toObject());
        const QJsonArray comments = wanted[QStringLiteral("discussion")][QStringLiteral("comments")].toArray();
        QCOMPARE(byId.size(), comments.size());
        const auto idOf = [](const QJsonValue &order) {
            return order.isDouble() ? QLatin1Char('c') + QString::number(order.toInt()) : QString();
        };
        for (const QJsonValue &comment : comments) {
            const QJsonObject node = byId.value(idOf(comment[QStringLiteral("order")]));
            QCOMPARE(node[QStringLiteral("author")], comment[QStringLiteral("author")]);
            QCOMPARE(node[QStringLiteral("date")], comment[QStringLiteral("date")]);
            QCOMPARE(node[QStringLiteral("parent")].toString(), idOf(comment[QStringLiteral("parent")]));
            const auto [first, last] = range(comment[QStringLiteral("lines")].toString());
            const QJsonObject place = node[QStringLiteral("occurrences")].toArray().first().toObject();
            QCOMPARE(place[QStringLiteral("first")].toInt(), first);
            QCOMPARE(place[QStringLiteral("last")].toInt(), last);
        }
    }

    void shouldAccountForEveryLine_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("Korean") << QStringLiteral(CATENA_SAMPLE_DIR "/ko");
        QTest::newRow("English") << QStringLiteral(CATENA_SAMPLE_DIR "/en");
    }

    void shouldAccountForEveryLine()
    {
        QFETCH(QString, folder);
        const QJsonObject json = QJsonDocument::fromJson(inspectBytes(folder, jsonOptions())).object();
        const QJsonArray ledger = json[QStringLiteral("ledger")].toArray();
        QCOMPARE(ledger.size(), 2);
        for (const QJsonValue &entry : ledger) {
            QCOMPARE(entry[QStringLiteral("placed")].toInt(), entry[QStringLiteral("total")].toInt());
            QVERIFY(entry[QStringLiteral("unclaimed")].toArray().isEmpty());
        }
    }

    void shouldWriteJsonThatReadsBackAsItWas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("controls") << QStringLiteral("a\u0001\u001f\u007f\t\n\r\b\f");
        QTest::newRow("quotes") << QStringLiteral("\"\\/");
        QTest::newRow("a pair") << QStringLiteral("\U0001F468x");
        QTest::newRow("Korean") << QStringLiteral("가나다");
    }

    void shouldWriteJsonThatReadsBackAsItWas()
    {
        QFETCH(QString, text);
        JsonWriter writer;
        writer.beginObject();
        writer.value("text", text);
        writer.beginArray("empty");
        writer.endArray();
        writer.null("nothing");
        writer.value("number", 0.125);
        writer.endObject();
        const QJsonDocument document = QJsonDocument::fromJson(writer.bytes());
        QCOMPARE(document[QStringLiteral("text")].toString(), text);
        QVERIFY(document[QStringLiteral("empty")].toArray().isEmpty());
        QVERIFY(document[QStringLiteral("nothing")].isNull());
        QCOMPARE(document[QStringLiteral("number")].toDouble(), 0.125);
    }

    void shouldReplaceALoneSurrogate()
    {
        JsonWriter writer;
        writer.beginObject();
        writer.value("text", QString(QChar(0xD800)));
        writer.endObject();
        QCOMPARE(QJsonDocument::fromJson(writer.bytes())[QStringLiteral("text")].toString(), QString(QChar(0xFFFD)));
    }

    void shouldKeepControlCharactersOffTheTerminal()
    {
        QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("a.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("a\x1b[31m · 2024-03-05 10:00\nred \x1b[31m text\n\nb · 2024-03-05 11:00\nbell \x07\n\nc · "
                   "2024-03-05 12:00\nend\n");
        file.close();
        InspectOptions options = jsonOptions();
        options.json = false;
        const QByteArray text = inspectBytes(dir.path(), options);
        QVERIFY(text.contains("red"));
        QVERIFY(!text.contains('\x1b'));
        QVERIFY(!text.contains('\x07'));
    }

    void shouldFailForAMissingFolder() { QVERIFY(!inspect(QStringLiteral("/nowhere/at/all"), jsonOptions()).ok()); }

private:
    static void checkRoles(const QJsonObject &json, const QJsonObject &wanted)
    {
        const QJsonObject roles = wanted[QStringLiteral("roles")].toObject();
        for (const QJsonValue &document : json[QStringLiteral("documents")].toArray())
            QCOMPARE(document[QStringLiteral("role")], roles[document[QStringLiteral("path")].toString()]);
    }

    static void checkEssay(const QJsonObject &json, const QJsonObject &wanted)
    {
        const QJsonObject essay = json[QStringLiteral("essays")].toArray().first().toObject();
        const QJsonArray paragraphs = essay[QStringLiteral("paragraphs")].toArray();
        QCOMPARE(paragraphs.size(), wanted[QStringLiteral("essay")][QStringLiteral("paragraphs")].toInt());
        const int rights = wanted[QStringLiteral("essay")][QStringLiteral("rightsLine")].toInt();
        for (const QJsonValue &paragraph : paragraphs)
            QVERIFY(paragraph[QStringLiteral("line")].toInt() != rights);
    }

    static void checkComments(const QJsonObject &json, const QJsonObject &wanted)
    {
        const QJsonArray nodes = json[QStringLiteral("thread")][QStringLiteral("nodes")].toArray();
        const QJsonArray comments = wanted[QStringLiteral("discussion")][QStringLiteral("comments")].toArray();
        QCOMPARE(nodes.size(), comments.size());
        QHash<int, QJsonObject> byFirstLine;
        for (const QJsonValue &node : nodes) {
            for (const QJsonValue &occurrence : node[QStringLiteral("occurrences")].toArray())
                byFirstLine.insert(occurrence[QStringLiteral("first")].toInt(), node.toObject());
        }
        QHash<QString, QString> idOf;
        for (const QJsonValue &comment : comments) {
            const QJsonObject node = byFirstLine.value(range(comment[QStringLiteral("lines")].toString()).first);
            idOf.insert(comment[QStringLiteral("name")].toString(), node[QStringLiteral("id")].toString());
        }
        for (const QJsonValue &comment : comments) {
            const auto [first, last] = range(comment[QStringLiteral("lines")].toString());
            const QJsonObject node = byFirstLine.value(first);
            QSet<std::pair<int, int>> places;
            for (const QJsonValue &occurrence : node[QStringLiteral("occurrences")].toArray()) {
                const std::pair<int, int> place{occurrence[QStringLiteral("first")].toInt(),
                                                occurrence[QStringLiteral("last")].toInt()};
                places.insert(place);
                const bool isPreview = occurrence[QStringLiteral("kind")] == QLatin1String("preview");
                const bool wantsPreview =
                    comment[QStringLiteral("copyKind")] == QLatin1String("preview") && place.first != first;
                QCOMPARE(isPreview, wantsPreview);
            }
            QSet<std::pair<int, int>> expected{{first, last}};
            for (const QJsonValue &copy : comment[QStringLiteral("copies")].toArray())
                expected.insert(range(copy.toString()));
            QCOMPARE(places, expected);
            QCOMPARE(node[QStringLiteral("parent")].toString(),
                     idOf.value(comment[QStringLiteral("parent")].toString()));
        }
        const QJsonObject date = wanted[QStringLiteral("discussion")][QStringLiteral("date")].toObject();
        if (!date.isEmpty())
            QCOMPARE(nodes.first()[QStringLiteral("date")], date[QStringLiteral("value")]);
    }

    static void checkConcepts(const QJsonObject &json, const QJsonObject &wanted)
    {
        const QJsonObject concepts = wanted[QStringLiteral("concepts")].toObject();
        for (auto it = concepts.begin(); it != concepts.end(); ++it) {
            if (!it->isObject())
                continue;
            const QJsonObject found = conceptNamed(json, it.key());
            const QByteArray name = it.key().toUtf8();
            QVERIFY2(!found.isEmpty(), name.constData());
            QVERIFY2(found[QStringLiteral("essay")] == it.value()[QStringLiteral("essay")], name.constData());
            QVERIFY2(found[QStringLiteral("discussionRaw")] == it.value()[QStringLiteral("raw")], name.constData());
            QVERIFY2(found[QStringLiteral("discussion")] == it.value()[QStringLiteral("distinct")], name.constData());
        }
        for (const QJsonValue &term : wanted[QStringLiteral("mustNotBeConcepts")].toArray())
            QVERIFY2(conceptNamed(json, term.toString()).isEmpty(), qPrintable(term.toString()));
    }

    //! Every mention stands where it says: in a node's text, or in the essay's file.
    static void checkMentions(const QJsonObject &json, const QString &folder)
    {
        QHash<QString, QString> texts;
        for (const QJsonValue &node : json[QStringLiteral("thread")][QStringLiteral("nodes")].toArray())
            texts.insert(node[QStringLiteral("id")].toString(), node[QStringLiteral("text")].toString());
        for (const QJsonValue &essay : json[QStringLiteral("essays")].toArray()) {
            QFile file(folder + QLatin1Char('/') + essay[QStringLiteral("document")].toString());
            QVERIFY(file.open(QIODevice::ReadOnly));
            texts.insert(essay[QStringLiteral("document")].toString(), QString::fromUtf8(file.readAll()));
        }
        int checked = 0;
        for (const QJsonValue &term : json[QStringLiteral("concepts")].toArray()) {
            QStringList spellings;
            for (const QJsonValue &variant : term[QStringLiteral("variants")].toArray())
                spellings += variant.toString();
            for (const QJsonValue &mention : term[QStringLiteral("mentions")].toArray()) {
                const QString text = texts.value(mention[QStringLiteral("where")].toString());
                const int start = mention[QStringLiteral("start")].toInt();
                const QString words = text.mid(start, mention[QStringLiteral("end")].toInt() - start);
                QVERIFY2(spellings.contains(words),
                         qPrintable(words + QStringLiteral(" / ") + spellings.join(QLatin1Char(','))));
                ++checked;
            }
        }
        QVERIFY(checked > 50);
    }
};

QTEST_GUILESS_MAIN(InspectTest)
#include "inspecttest.moc"
