#include "store/annotationcode.h"
#include "store/annotationrows.h"
#include "store/migrations.h"
#include "store/openstore.h"
#include "store/store.h"

#include "annotationsamples.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

using namespace Catena;
using namespace Catena::Store;
using namespace Catena::Annotations;

namespace {

QString temporaryTemplate()
{
    const bool hasMemory = QFileInfo(QStringLiteral("/dev/shm")).isWritable();
    return QString((hasMemory ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/catena-XXXXXX"));
}

//! Words with everything that could break a coding: quotes, control characters, NUL, lone surrogates left out.
QString randomText(std::mt19937 &random)
{
    static const QString letters = QStringLiteral("ab '\";-\\/\n\t\u0001{}[]<>&%?한글é\u200D");
    QString text;
    for (int i = int(random() % 40); i > 0; --i)
        text += letters[qsizetype(random() % unsigned(letters.size()))];
    return text;
}

Annotation randomAnnotation(std::mt19937 &random)
{
    Annotation annotation = sampleAnnotation(int(random() % 1'000), int(random() % 9));
    annotation.text = randomText(random);
    annotation.author = randomText(random);
    annotation.tags.clear();
    for (int i = int(random() % 4); i > 0; --i)
        annotation.tags += randomText(random) + QLatin1Char('t');
    annotation.target.passage.exact = randomText(random);
    annotation.target.passage.position = double(random() % 1'000) / 1'000;
    annotation.created = qint64(random()) << 16;
    annotation.revision = qint64((quint64(random()) << 32) | random());
    return annotation;
}

std::map<QUuid, QString> textsOf(const AnnotationList &annotations)
{
    std::map<QUuid, QString> texts;
    for (const Annotation &annotation : annotations)
        texts.emplace(annotation.uuid, annotation.text);
    return texts;
}

}

class AnnotationStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(temporaryTemplate());
        m_path = m_folder->filePath(QStringLiteral("catena.sqlite"));
    }
    void cleanup() { m_folder.reset(); }

    void shouldWriteAndReadEveryAnnotation();
    void shouldRefuseTextThatIsNoAnnotation();
    void shouldKeepChangeAndBin();
    void shouldUndoAndRedo();
    void shouldForgetUndoneStepsAtANewOne();
    void shouldKeepTheLastHundredSteps();
    void shouldSayAStepTwiceWithoutHarm();
    void shouldTakeTypingAsOneStep();
    void shouldKeepBothWhenTwoChangedOne();
    void shouldNotDeleteWhatAnotherChanged();
    void shouldBringBackWhatWasDeletedWhileItWasChanged();
    void shouldFindTheHomeByContent();
    void shouldListTheNotesOfAnEssayWrittenAnew();
    void shouldEmptyTheBinAfterThirtyDays();
    void shouldUpgradeAStoreWithRepairs();
    void shouldAgreeWithAModelOfTwoInstances();

private:
    AnnotationBook book(Store::Store &store, const AnnotationHome &home = sampleHome())
    {
        const auto found = store.annotations(home).result();
        return found ? found.value() : AnnotationBook();
    }
    KeptStep keep(Store::Store &store, const AnnotationStep &step)
    {
        const auto kept = store.keepStep(sampleHome(), step).result();
        if (!kept)
            qCritical("not kept: %s", qPrintable(kept.error().detail));
        return kept ? kept.value() : KeptStep();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void AnnotationStoreTest::shouldWriteAndReadEveryAnnotation()
{
    std::mt19937 random(3);
    for (int i = 0; i < 500; ++i) {
        const Annotation annotation = randomAnnotation(random);
        const std::optional<Annotation> read = annotationFromJson(annotationToJson(annotation));
        QVERIFY(read);
        QCOMPARE(*read == annotation, true);
    }
}

void AnnotationStoreTest::shouldRefuseTextThatIsNoAnnotation()
{
    for (const char *text : {"", "{", "[]", "{}", "{\"uuid\":\"none\"}", "{\"uuid\":7}"})
        QVERIFY2(!annotationFromJson(QString::fromLatin1(text)), text);
    const QString odd = QStringLiteral("{\"uuid\":\"%1\",\"kind\":99,\"colour\":\"plaid\",\"target\":[],\"tags\":{}}")
                            .arg(sampleAnnotation(1).uuid.toString(QUuid::WithoutBraces));
    const auto read = annotationFromJson(odd); // of a later version, say: what is known of it is read
    QVERIFY(read);
    QCOMPARE(read->kind, AnnotationKind::Note);
}

void AnnotationStoreTest::shouldKeepChangeAndBin()
{
    Store::Store store(m_path);
    keep(store, stepFor({}, sampleAnnotation(1)));
    keep(store, stepFor({}, sampleAnnotation(2)));
    keep(store, stepFor(sampleAnnotation(1), sampleAnnotation(1, 1)));
    AnnotationBook now = book(store);
    QCOMPARE(now.annotations.size(), std::size_t(2));
    QCOMPARE(now.annotations[0].text, sampleAnnotation(1, 1).text);
    QVERIFY(now.annotations[0].id > 0);
    keep(store, stepFor(sampleAnnotation(1, 1), {}));
    now = book(store);
    QCOMPARE(now.annotations.size(), std::size_t(1));
    QCOMPARE(now.bin.size(), std::size_t(1));
    QCOMPARE(now.bin[0].annotation.text, sampleAnnotation(1, 1).text);
    QVERIFY(now.bin[0].binned > 1'600'000'000);
    keep(store, stepFor({}, now.bin[0].annotation));
    now = book(store);
    QCOMPARE(now.annotations.size(), std::size_t(2));
    QVERIFY(now.bin.empty());
}

void AnnotationStoreTest::shouldUndoAndRedo()
{
    const AnnotationStep add = stepFor({}, sampleAnnotation(1));
    const AnnotationStep change = stepFor(sampleAnnotation(1), sampleAnnotation(1, 1));
    {
        Store::Store store(m_path);
        keep(store, add);
        keep(store, change);
        keep(store, undone(change));
        QCOMPARE(book(store).annotations[0].text, sampleAnnotation(1).text);
    }
    Store::Store store(m_path); // after a restart
    const AnnotationBook before = book(store);
    QCOMPARE(before.steps.size(), std::size_t(2));
    QCOMPARE(before.steps[0] == add, true);
    QCOMPARE(before.steps[1] == undone(change), true);
    keep(store, change);
    QCOMPARE(book(store).annotations[0].text, sampleAnnotation(1, 1).text);
    keep(store, undone(change));
    keep(store, undone(add));
    QVERIFY(book(store).annotations.empty());
    QCOMPARE(book(store).bin.size(), std::size_t(1));
    QVERIFY(book(store).steps[0].isUndone && book(store).steps[1].isUndone);
}

void AnnotationStoreTest::shouldForgetUndoneStepsAtANewOne()
{
    Store::Store store(m_path);
    const AnnotationStep first = stepFor({}, sampleAnnotation(1));
    keep(store, first);
    keep(store, undone(first));
    const AnnotationStep second = stepFor({}, sampleAnnotation(2));
    keep(store, second);
    const AnnotationBook now = book(store);
    QCOMPARE(now.steps.size(), std::size_t(1));
    QCOMPARE(now.steps[0] == second, true);
}

void AnnotationStoreTest::shouldKeepTheLastHundredSteps()
{
    Store::Store store(m_path);
    for (int i = 0; i < keptSteps + 7; ++i)
        keep(store, stepFor({}, sampleAnnotation(i)));
    const AnnotationBook now = book(store);
    QCOMPARE(now.steps.size(), std::size_t(keptSteps));
    QCOMPARE(now.steps.front().uuid(), sampleAnnotation(7).uuid);
    QCOMPARE(now.annotations.size(), std::size_t(keptSteps + 7));
}

void AnnotationStoreTest::shouldSayAStepTwiceWithoutHarm()
{
    Store::Store store(m_path);
    const AnnotationStep add = stepFor({}, sampleAnnotation(1));
    const AnnotationStep change = stepFor(sampleAnnotation(1), sampleAnnotation(1, 1));
    const AnnotationStep remove = stepFor(sampleAnnotation(1, 1), {});
    for (const AnnotationStep &step : {add, change, remove}) {
        QVERIFY(!keep(store, step).isConflict);
        QVERIFY(!keep(store, step).isConflict);
    }
    QCOMPARE(book(store).steps.size(), std::size_t(3));
    QCOMPARE(book(store).bin.size(), std::size_t(1));
}

void AnnotationStoreTest::shouldTakeTypingAsOneStep()
{
    Store::Store store(m_path);
    keep(store, stepFor({}, sampleAnnotation(1)));
    AnnotationStep typing = stepFor(sampleAnnotation(1), sampleAnnotation(1, 1));
    keep(store, typing);
    for (int version = 2; version < 6; ++version) {
        typing.after = sampleAnnotation(1, version);
        QVERIFY(!keep(store, typing).isConflict);
    }
    QCOMPARE(book(store).annotations[0].text, sampleAnnotation(1, 5).text);
    QCOMPARE(book(store).steps.size(), std::size_t(2));
    QVERIFY(!keep(store, undone(typing)).isConflict);
    QCOMPARE(book(store).annotations[0].text, sampleAnnotation(1).text);
    QVERIFY(!keep(store, typing).isConflict);
    QCOMPARE(book(store).annotations[0].text, sampleAnnotation(1, 5).text);
    // Typing goes on after another instance changed it: both are kept.
    keep(store, stepFor(sampleAnnotation(1, 5), sampleAnnotation(1, 6)));
    typing.after = sampleAnnotation(1, 7);
    QVERIFY(keep(store, typing).isConflict);
    QCOMPARE(book(store).annotations.size(), std::size_t(2));
}

void AnnotationStoreTest::shouldKeepBothWhenTwoChangedOne()
{
    Store::Store one(m_path);
    Store::Store two(m_path);
    keep(one, stepFor({}, sampleAnnotation(1)));
    keep(one, stepFor(sampleAnnotation(1), sampleAnnotation(1, 1)));
    const AnnotationStep mine = stepFor(sampleAnnotation(1), sampleAnnotation(1, 2));
    const KeptStep kept = keep(two, mine);
    QVERIFY(kept.isConflict);
    QCOMPARE(keep(two, mine).copy, kept.copy); // not a copy more each time
    const std::map<QUuid, QString> texts = textsOf(book(one).annotations);
    QCOMPARE(texts.size(), std::size_t(2));
    QCOMPARE(texts.at(sampleAnnotation(1).uuid), sampleAnnotation(1, 1).text);
    QCOMPARE(texts.at(kept.copy), sampleAnnotation(1, 2).text);
    QCOMPARE(book(one).steps.size(), std::size_t(2)); // the step of the conflict is none
}

void AnnotationStoreTest::shouldNotDeleteWhatAnotherChanged()
{
    Store::Store store(m_path);
    keep(store, stepFor({}, sampleAnnotation(1)));
    keep(store, stepFor(sampleAnnotation(1), sampleAnnotation(1, 1)));
    const KeptStep kept = keep(store, stepFor(sampleAnnotation(1), {}));
    QVERIFY(kept.isConflict && kept.copy.isNull());
    QCOMPARE(book(store).annotations.size(), std::size_t(1));
}

void AnnotationStoreTest::shouldBringBackWhatWasDeletedWhileItWasChanged()
{
    Store::Store store(m_path);
    keep(store, stepFor({}, sampleAnnotation(1)));
    keep(store, stepFor(sampleAnnotation(1), {}));
    QVERIFY(!keep(store, stepFor(sampleAnnotation(1), sampleAnnotation(1, 1))).isConflict);
    QCOMPARE(textsOf(book(store).annotations).at(sampleAnnotation(1).uuid), sampleAnnotation(1, 1).text);
}

void AnnotationStoreTest::shouldFindTheHomeByContent()
{
    Store::Store store(m_path);
    keep(store, stepFor({}, sampleAnnotation(1))); // of the essay
    keep(store, stepFor({}, sampleAnnotation(2))); // of a comment
    AnnotationHome newer = sampleHome(); // renamed, pasted again, edited
    newer.name = QStringLiteral("elsewhere");
    newer.comments = sampleFingerprint(10, 90);
    newer.essays = sampleFingerprint(0, 20, QStringLiteral("essay "));
    QCOMPARE(book(store, newer).annotations.size(), std::size_t(2));
    AnnotationHome essayAlone = sampleHome();
    essayAlone.comments = {};
    QCOMPARE(book(store, essayAlone).annotations.size(), std::size_t(1));
    const AnnotationHome other{sampleFingerprint(500, 600), sampleFingerprint(500, 600, QStringLiteral("essay ")), {}};
    QVERIFY(book(store, other).annotations.empty());
    // Comments that say what an essay says are still no essay.
    const AnnotationHome swapped{sampleHome().essays, sampleHome().comments, {}};
    QVERIFY(book(store, swapped).annotations.empty());
}

void AnnotationStoreTest::shouldListTheNotesOfAnEssayWrittenAnew()
{
    Store::Store store(m_path);
    keep(store, stepFor({}, sampleAnnotation(1)));
    AnnotationHome rewritten = sampleHome();
    rewritten.essays = sampleFingerprint(700, 750, QStringLiteral("essay "));
    QCOMPARE(book(store, rewritten).annotations.size(), std::size_t(1));
}

void AnnotationStoreTest::shouldEmptyTheBinAfterThirtyDays()
{
    {
        Store::Store store(m_path);
        for (int i = 0; i < 2; ++i) {
            keep(store, stepFor({}, sampleAnnotation(i)));
            keep(store, stepFor(sampleAnnotation(i), {}));
        }
    }
    {
        const auto database = Database::open(m_path, Database::Mode::Write);
        QVERIFY(database.ok());
        const auto older = [&](int number, qint64 seconds) {
            QVERIFY(database.value()->run(
                QStringLiteral("UPDATE annotation SET binned = strftime('%s', 'now') - ? WHERE uuid = ?"),
                {seconds, sampleAnnotation(number).uuid.toString(QUuid::WithoutBraces)}));
        };
        constexpr qint64 limit = qint64(binDays) * 24 * 3600;
        older(0, limit + 60);
        older(1, limit - 3600);
    }
    Store::Store store(m_path);
    const AnnotationBook now = book(store);
    QCOMPARE(now.bin.size(), std::size_t(1));
    QCOMPARE(now.bin[0].annotation.uuid, sampleAnnotation(1).uuid);
}

void AnnotationStoreTest::shouldUpgradeAStoreWithRepairs()
{
    {
        const auto database = Database::open(m_path, Database::Mode::Write);
        QVERIFY(database.ok());
        QVERIFY(migrate(*database.value(), 1));
        QVERIFY(database.value()->run(QStringLiteral("INSERT INTO discussion (name, sketch, made) VALUES ('a', ?, 7)"),
                                      {QByteArray(16, 'x')}));
        QVERIFY(database.value()->run(
            QStringLiteral("INSERT INTO repair (discussion, kind, what, made) VALUES (1, 2, ?, 7)"),
            {QStringLiteral("{}")}));
    }
    const OpenedStore opened = openStore(m_path, QStringLiteral("20260102-030405"));
    QVERIFY(opened.state.access == StoreState::Access::Writable);
    const QDir backups(QFileInfo(m_path).absolutePath() + QStringLiteral("/backup"));
    QCOMPARE(backups.entryList(QDir::Files).size(), qsizetype(1)); // made before the schema changed
    Database &database = *opened.database;
    QCOMPARE(database.value(QStringLiteral("SELECT kind FROM repair")).value().toInt(), 2);
    QCOMPARE(database.value(QStringLiteral("SELECT kind FROM discussion")).value().toInt(), 0);
    QVERIFY(keepStep(database, homeFor(database, sampleHome()).value(), stepFor({}, sampleAnnotation(1))));
}

// Two instances change, delete and undo what they last read, in any order; nothing either of them was told is kept may
// go but by a deletion of the version it was.
void AnnotationStoreTest::shouldAgreeWithAModelOfTwoInstances()
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        const QString path = m_folder->filePath(QStringLiteral("model%1.sqlite").arg(seed));
        Store::Store stores[] = {Store::Store(path), Store::Store(path)};
        std::mt19937 random(seed);
        AnnotationBook seen[2];
        std::map<QUuid, QString> model; // what has to be there, by name
        for (int i = 0; i < 100; ++i) {
            const std::size_t side = random() % 2;
            Store::Store &store = stores[side];
            if (random() % 3 == 0)
                seen[side] = book(store);
            const AnnotationList &known = seen[side].annotations;
            AnnotationStep step;
            const Annotation fresh = sampleAnnotation(int(seed) * 1'000 + i);
            if (known.empty() || random() % 3 == 0) {
                step = stepFor({}, fresh);
            } else {
                const Annotation &old = known[random() % known.size()];
                Annotation changed = old;
                changed.revision = fresh.revision;
                changed.text = fresh.text;
                step = random() % 4 == 0 ? stepFor(old, {}) : stepFor(old, changed);
            }
            const KeptStep kept = keep(store, step);
            const QUuid uuid = kept.isConflict ? kept.copy : step.uuid();
            if (step.after)
                model[uuid] = step.after->text;
            else if (!kept.isConflict)
                model.erase(uuid);
            if (step.after && !kept.isConflict && random() % 5 == 0 && step.before) {
                QVERIFY(!keep(store, undone(step)).isConflict); // nobody was in between
                model[uuid] = step.before->text;
            }
            QCOMPARE(textsOf(book(stores[1 - side]).annotations), model);
        }
    }
}

QTEST_GUILESS_MAIN(AnnotationStoreTest)

#include "annotationstoretest.moc"
