#include "store/annotationrows.h"
#include "store/migrations.h"
#include "store/openstore.h"
#include "store/store.h"

#include "annotationsamples.h"
#include "postgresserver.h"

#include <QTest>

#include <map>

using namespace Catena;
using namespace Catena::Annotations;
using namespace Catena::Store;
using Access = StoreState::Access;

namespace {

Annotation shown(Annotation annotation)
{
    annotation.visibility = Visibility::Group;
    return annotation;
}

std::map<QUuid, Annotation> byName(const AnnotationList &annotations)
{
    std::map<QUuid, Annotation> found;
    for (const Annotation &annotation : annotations)
        found.emplace(annotation.uuid, annotation);
    return found;
}

AnnotationBook book(Store::Store &store)
{
    const auto found = store.annotations(sampleHome()).result();
    return found ? found.value() : AnnotationBook();
}

}

//! What is said of the store on SQLite holds here too (annotationstoretest.cpp); these are the differences.
class SharedStoreTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void shouldKeepWhatIsWritten();
    void shouldShowTheGroupWhatIsForIt();
    void shouldLeaveToOthersWhatIsTheirs();
    void shouldKeepBothWhenTwoChangedOne();
    void shouldKeepRepairsApart();
    void shouldNameEveryChange();
    void shouldMakeTheTablesOnceWhenSeveralBegin();
    void shouldSayWhoMayNotMakeTables();
    void shouldReadWhatIsNewer();
    void shouldGoOnWhenTheServerIsBack();

private:
    [[nodiscard]] QString place(const char *reader) const { return m_server.place(m_database, QLatin1String(reader)); }
    [[nodiscard]] std::unique_ptr<Database> connection(const char *reader) const
    {
        auto opened = Database::open(place(reader), Database::Mode::Write);
        return opened ? std::move(opened).value() : nullptr;
    }
    KeptStep keep(Store::Store &store, const AnnotationStep &step)
    {
        const auto kept = store.keepStep(sampleHome(), step).result();
        if (!kept)
            qCritical("not kept: %s", qPrintable(kept.error().detail));
        return kept ? kept.value() : KeptStep();
    }

    PostgresServer m_server;
    QString m_database;
    int m_count = 0;
};

void SharedStoreTest::initTestCase()
{
    if (const QString missing = PostgresServer::missing(); !missing.isEmpty())
        QSKIP(qPrintable(missing));
    QCOMPARE(m_server.start(), QString());
}

// Each test has a database of its own, and its tables are made by the one who owns them.
void SharedStoreTest::init()
{
    m_database = QStringLiteral("group%1").arg(++m_count);
    QCOMPARE(m_server.makeDatabase(m_database, {QStringLiteral("reader1"), QStringLiteral("reader2")}), QString());
    Store::Store admin(place("admin"));
    QCOMPARE(admin.state().result().access, Access::Writable);
}

void SharedStoreTest::shouldKeepWhatIsWritten()
{
    Annotation odd = sampleAnnotation(2);
    odd.text = QStringLiteral("a\\b 'c' \"d\" $1 ? :e ;-- \n\t한글 é ") + QChar(0)
        + QStringLiteral("\"visibility\":\"group\"");
    odd.tags = {QStringLiteral("visibility"), QStringLiteral("group")};
    {
        Store::Store store(place("reader1"));
        QVERIFY(store.state().result().isShared);
        keep(store, stepFor({}, sampleAnnotation(1)));
        keep(store, stepFor(sampleAnnotation(1), sampleAnnotation(1, 1)));
        keep(store, stepFor({}, odd));
        keep(store, stepFor({}, sampleAnnotation(3)));
        keep(store, stepFor(sampleAnnotation(3), {}));
        keep(store, undone(stepFor(sampleAnnotation(1), sampleAnnotation(1, 1))));
    }
    Store::Store store(place("reader1"));
    const AnnotationBook now = book(store);
    QCOMPARE(now.annotations.size(), std::size_t(2));
    QCOMPARE(now.annotations[0].text, sampleAnnotation(1).text);
    QVERIFY(now.annotations[0].id > 0);
    odd.id = now.annotations[1].id;
    QCOMPARE(now.annotations[1] == odd, true);
    QCOMPARE(now.bin.size(), std::size_t(1));
    QVERIFY(now.bin[0].binned > 1'600'000'000);
    QCOMPARE(now.steps.size(), std::size_t(5));
    Store::Store other(place("reader2"));
    QVERIFY(book(other).annotations.empty()); // a text that looks like the mark is none
}

void SharedStoreTest::shouldShowTheGroupWhatIsForIt()
{
    Store::Store one(place("reader1"));
    Store::Store two(place("reader2"));
    Annotation nameless = shown(sampleAnnotation(3));
    nameless.author.clear();
    keep(one, stepFor({}, shown(sampleAnnotation(1))));
    keep(one, stepFor({}, sampleAnnotation(2)));
    keep(one, stepFor({}, nameless));
    keep(two, stepFor({}, sampleAnnotation(4)));
    const std::map<QUuid, Annotation> seen = byName(book(two).annotations);
    QCOMPARE(seen.size(), std::size_t(3));
    QVERIFY(seen.at(sampleAnnotation(1).uuid).isOthers);
    QCOMPARE(seen.at(sampleAnnotation(1).uuid).author, sampleAnnotation(1).author);
    QCOMPARE(seen.at(nameless.uuid).author, QStringLiteral("reader1")); // who logged in, where there is no name
    QVERIFY(!seen.at(sampleAnnotation(4).uuid).isOthers);
    QVERIFY(!byName(book(one).annotations).at(nameless.uuid).isOthers);
    QVERIFY(book(two).bin.empty());

    keep(one, stepFor(shown(sampleAnnotation(1)), {})); // deleted, and taken back from the group
    Annotation hidden = nameless;
    hidden.visibility = Visibility::Mine;
    hidden.revision += 1;
    keep(one, stepFor(nameless, hidden));
    QCOMPARE(book(two).annotations.size(), std::size_t(1));
    QVERIFY(book(two).bin.empty());
}

void SharedStoreTest::shouldLeaveToOthersWhatIsTheirs()
{
    Store::Store one(place("reader1"));
    Store::Store two(place("reader2"));
    const Annotation theirs = shown(sampleAnnotation(1));
    keep(one, stepFor({}, theirs));
    keep(one, stepFor({}, sampleAnnotation(2)));
    Annotation changed = theirs;
    changed.text = QStringLiteral("not mine");
    changed.revision += 1;
    const KeptStep kept = keep(two, stepFor(theirs, changed));
    QVERIFY(kept.isConflict && !kept.copy.isNull());
    QVERIFY(keep(two, stepFor(theirs, {})).isConflict);
    QCOMPARE(byName(book(one).annotations).at(theirs.uuid).text, theirs.text);
    const std::map<QUuid, Annotation> seen = byName(book(two).annotations);
    QCOMPARE(seen.at(theirs.uuid).text, theirs.text);
    QCOMPARE(seen.at(kept.copy).text, changed.text);
    QVERIFY(!seen.at(kept.copy).isOthers);

    // Nor by another program: the server itself does not let them.
    const std::unique_ptr<Database> by = connection("reader2");
    QVERIFY(by);
    QCOMPARE(by->change(QStringLiteral("UPDATE annotation SET what = '' WHERE uuid = ?"),
                        {theirs.uuid.toString(QUuid::WithoutBraces)})
                 .value(),
             qint64(0));
    for (const char *sql : {"SELECT what FROM owned_annotation", "UPDATE owned_annotation SET what = ''",
                            "DELETE FROM owned_annotation", "UPDATE group_annotation SET what = ''",
                            "INSERT INTO annotation (owner, uuid, revision, what) VALUES ('reader1', 'a', 1, '')",
                            "UPDATE store SET version = 9", "DELETE FROM discussion", "DROP VIEW annotation"}) {
        const auto done = by->run(QLatin1String(sql));
        QVERIFY2(!done, sql);
    }
    const auto read = by->rows(QStringLiteral("SELECT uuid FROM group_annotation"));
    QCOMPARE(read.value().size(), std::size_t(1)); // and not the one that is not shown
}

// Of one reader, at two places.
void SharedStoreTest::shouldKeepBothWhenTwoChangedOne()
{
    Store::Store one(place("reader1"));
    Store::Store two(place("reader1"));
    keep(one, stepFor({}, sampleAnnotation(1)));
    keep(one, stepFor(sampleAnnotation(1), sampleAnnotation(1, 1)));
    const AnnotationStep mine = stepFor(sampleAnnotation(1), sampleAnnotation(1, 2));
    const KeptStep kept = keep(two, mine);
    QVERIFY(kept.isConflict);
    QCOMPARE(keep(two, mine).copy, kept.copy);
    const std::map<QUuid, Annotation> there = byName(book(one).annotations);
    QCOMPARE(there.size(), std::size_t(2));
    QCOMPARE(there.at(sampleAnnotation(1).uuid).text, sampleAnnotation(1, 1).text);
    QCOMPARE(there.at(kept.copy).text, sampleAnnotation(1, 2).text);
}

void SharedStoreTest::shouldKeepRepairsApart()
{
    Store::Store one(place("reader1"));
    Store::Store two(place("reader2"));
    const auto of = [](Store::Store &store) {
        return store.discussionFor(sampleFingerprint(0, 50), QStringLiteral("folder")).result().value();
    };
    const DiscussionId discussion = of(one);
    QCOMPARE(of(two), discussion);
    const qint64 repair = one.addRepair(discussion, sampleRepair(3)).result().value();
    QVERIFY(repair > 0);
    QCOMPARE(one.repairs(discussion).result().value().size(), std::size_t(1));
    QVERIFY(two.repairs(discussion).result().value().empty());
    QCOMPARE(two.removeRepair(repair).result().error().kind, Base::ErrorKind::NotFound);
    QVERIFY(one.removeRepair(repair).result().ok());
    QVERIFY(one.repairs(discussion).result().value().empty());
    QVERIFY(one.restoreRepair(repair).result().ok());
    QCOMPARE(numberOf(one.repairs(discussion).result().value()[0]), 3);
}

void SharedStoreTest::shouldNameEveryChange()
{
    Store::Store one(place("reader1"));
    Store::Store two(place("reader2"));
    keep(one, stepFor({}, sampleAnnotation(1)));
    QVERIFY(!two.changedElsewhere().result().value());
    const QString before = two.version().result().value();
    QCOMPARE(two.version().result().value(), before);
    keep(one, stepFor({}, sampleAnnotation(2)));
    QVERIFY(two.version().result().value() != before);
    QVERIFY(two.changedElsewhere().result().value());
    keep(two, stepFor({}, sampleAnnotation(3)));
    QVERIFY(!two.changedElsewhere().result().value());
}

void SharedStoreTest::shouldMakeTheTablesOnceWhenSeveralBegin()
{
    m_database = QStringLiteral("fresh");
    QCOMPARE(m_server.makeDatabase(m_database, {}), QString());
    std::vector<std::unique_ptr<Store::Store>> stores;
    for (int i = 0; i < 5; ++i)
        stores.push_back(std::make_unique<Store::Store>(place("admin")));
    for (const auto &store : stores) {
        const StoreState state = store->state().result();
        QVERIFY2(state.access == Access::Writable, qPrintable(state.error ? state.error->detail : QString()));
    }
    QCOMPARE(schemaOf(*connection("admin")).value(), sharedSchemaVersion);
}

void SharedStoreTest::shouldSayWhoMayNotMakeTables()
{
    m_database = QStringLiteral("bare");
    QCOMPARE(m_server.makeDatabase(m_database, {}), QString());
    Store::Store store(place("reader1"));
    const StoreState state = store.state().result();
    QVERIFY(state.access != Access::Writable && state.error);
    QCOMPARE(state.error->kind, Base::ErrorKind::NotWritable);
    QVERIFY(!store.keepStep(sampleHome(), stepFor({}, sampleAnnotation(1))).result());
}

void SharedStoreTest::shouldReadWhatIsNewer()
{
    {
        Store::Store store(place("reader1"));
        keep(store, stepFor({}, sampleAnnotation(1)));
    }
    QVERIFY(setSchema(*connection("admin"), sharedSchemaVersion + 1));
    Store::Store store(place("reader1"));
    const StoreState state = store.state().result();
    QCOMPARE(state.access, Access::ReadOnly);
    QCOMPARE(state.error->kind, Base::ErrorKind::TooNew);
    QCOMPARE(book(store).annotations.size(), std::size_t(1));
    QVERIFY(!store.keepStep(sampleHome(), stepFor({}, sampleAnnotation(2))).result());
}

void SharedStoreTest::shouldGoOnWhenTheServerIsBack()
{
    Store::Store store(place("reader1"));
    keep(store, stepFor({}, sampleAnnotation(1)));
    m_server.stop();
    const AnnotationStep lost = stepFor({}, sampleAnnotation(2));
    for (int i = 0; i < 2; ++i) {
        const auto kept = store.keepStep(sampleHome(), lost).result();
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, Base::ErrorKind::Unreachable);
        QCOMPARE(store.version().result().error().kind, Base::ErrorKind::Unreachable);
    }
    QCOMPARE(store.state().result().access, Access::Closed);
    QCOMPARE(m_server.start(), QString());
    keep(store, lost);
    QCOMPARE(store.state().result().access, Access::Writable);
    QCOMPARE(book(store).annotations.size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(SharedStoreTest)

#include "sharedstoretest.moc"
