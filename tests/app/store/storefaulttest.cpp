#include "store/annotationrows.h"
#include "store/backup.h"
#include "store/migrations.h"
#include "store/openstore.h"
#include "store/repairrows.h"

#include "annotationsamples.h"
#include "memoryfolder.h"
#include "testlib/faultpoints.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <cerrno>
#include <map>
#include <set>

using namespace Catena;
using namespace Catena::Store;
using Access = StoreState::Access;
using Testlib::FaultPoints;
using Then = FaultPoints::Then;

namespace {

const QString time1 = QStringLiteral("20260102-030405");
constexpr int mostOperations = 5'000;

//! What was said to be kept.
struct Acknowledged
{
    std::set<int> notes;
    std::set<qint64> repairs;
};

//! What went wrong is told in plain words where it is of a kind that the reader can do something about.
bool isPlain(const Base::Error &error)
{
    switch (error.kind) {
    case Base::ErrorKind::DiskFull:
    case Base::ErrorKind::NotWritable:
    case Base::ErrorKind::NotReadable:
    case Base::ErrorKind::NotFound:
    case Base::ErrorKind::Busy:
        return true;
    default:
        return false;
    }
}

//! Adds a note and a repair; gives the first error.
std::optional<Base::Error> addBoth(Database &database, int number, Acknowledged &known)
{
    const auto home = homeFor(database, sampleHome());
    if (!home)
        return home.error();
    const auto kept = keepStep(database, home.value(), stepFor({}, sampleAnnotation(number)));
    if (!kept)
        return kept.error();
    known.notes.insert(number);
    const auto repair = addRepair(database, home.value().comments, sampleRepair(number));
    if (!repair)
        return repair.error();
    known.repairs.insert(repair.value());
    return {};
}

//! What the schema before annotations keeps of a discussion: hashes of eight bytes, little-endian.
QByteArray sketchOf(const AnnotationHome &home)
{
    const std::vector<quint64> sketch = home.comments.sketch();
    QByteArray bytes(qsizetype(sketch.size() * sizeof(quint64)), Qt::Uninitialized);
    qToLittleEndian<quint64>(sketch.data(), qsizetype(sketch.size()), bytes.data());
    return bytes;
}

//! A store with three notes and repairs, and a copy of it whenever one is wanted.
class Sample
{
public:
    Sample() : m_folder(memoryFolder())
    {
        const OpenedStore store = openStore(path(), time1);
        for (int i = 0; store.database && i < 3; ++i)
            (void)addBoth(*store.database, i, m_known);
    }
    [[nodiscard]] const Acknowledged &known() const { return m_known; }
    [[nodiscard]] bool copyTo(const QString &path) const { return QFile::copy(this->path(), path); }

private:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("catena.sqlite")); }

    QTemporaryDir m_folder;
    Acknowledged m_known;
};

//! Why a store does not hold what it said it kept; empty where it does.
QString lossIn(const QString &path, const Acknowledged &known)
{
    // The lock of the opening that failed: that of a process that is gone, as this one is not, is taken at once.
    QFile::remove(path + QStringLiteral(".lock"));
    const OpenedStore store = openStore(path, time1);
    if (store.state.access != Access::Writable || !store.state.setAside.isEmpty())
        return QStringLiteral("opened with access %1, set aside “%2”: %3")
            .arg(int(store.state.access))
            .arg(store.state.setAside, store.state.error ? store.state.error->detail : QString());
    Database &database = *store.database;
    if (const auto whole = checkWhole(database, false); !whole)
        return whole.error().detail;
    const auto home = findHome(database, sampleHome());
    if (!home)
        return home.error().detail;
    const auto book = bookOf(database, home.value());
    const auto repairs = repairsOf(database, home.value().comments);
    if (!book || !repairs)
        return QStringLiteral("cannot be read");
    std::set<QUuid> notes;
    for (const Annotations::Annotation &annotation : book.value().annotations)
        notes.insert(annotation.uuid);
    for (const int number : known.notes) {
        if (!notes.count(sampleAnnotation(number).uuid))
            return QStringLiteral("note %1 is lost").arg(number);
    }
    std::set<qint64> there;
    for (const Captures::Repair &repair : repairs.value())
        there.insert(repair.id);
    for (const qint64 repair : known.repairs) {
        if (!there.count(repair))
            return QStringLiteral("repair %1 is lost").arg(repair);
    }
    return {};
}

}

//! Every operation on the disk fails once, and then all from each on; nothing that was said to be kept may be lost, the
//! error has to be one for the reader, and the file has to be whole.
class StoreFaultTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldLoseNothingHoweverTheDiskFails_data();
    void shouldLoseNothingHoweverTheDiskFails();
    void shouldReadWhereNothingMayBeWritten();

private:
    using Work = std::optional<Base::Error> (StoreFaultTest::*)(const QString &path, Acknowledged &known);

    // What is done while the disk fails; gives the error that was said.
    std::optional<Base::Error> first(const QString &path, Acknowledged &known);
    std::optional<Base::Error> save(const QString &path, Acknowledged &known);
    std::optional<Base::Error> backUp(const QString &path, Acknowledged &known);
    std::optional<Base::Error> upgrade(const QString &path, Acknowledged &known);
    std::optional<Base::Error> restore(const QString &path, Acknowledged &known);
    bool prepare(const QString &work, const QString &path, Acknowledged &known);

    Sample m_sample;
};

std::optional<Base::Error> StoreFaultTest::first(const QString &path, Acknowledged &known)
{
    return save(path, known);
}

std::optional<Base::Error> StoreFaultTest::save(const QString &path, Acknowledged &known)
{
    const OpenedStore store = openStore(path, time1);
    if (store.state.access != Access::Writable)
        return store.state.error;
    std::optional<Base::Error> error = store.state.error;
    for (int i = 10; i < 14; ++i) { // some after the one that failed: the disk may be well again
        const std::optional<Base::Error> each = addBoth(*store.database, i, known);
        error = error ? error : each;
    }
    return error;
}

std::optional<Base::Error> StoreFaultTest::backUp(const QString &path, Acknowledged &)
{
    const auto database = Database::open(path, Database::Mode::Write);
    if (!database)
        return database.error();
    const auto backup = makeBackup(*database.value(), QStringLiteral("20260103-030405"));
    if (!backup)
        return backup.error();
    if (newestBackup(path) != backup.value()) // what was said to be made is there, and whole
        return Base::Error{Base::ErrorKind::Internal, backup.value(), QStringLiteral("no such backup")};
    return {};
}

std::optional<Base::Error> StoreFaultTest::upgrade(const QString &path, Acknowledged &)
{
    const OpenedStore store = openStore(path, time1);
    return store.state.error;
}

std::optional<Base::Error> StoreFaultTest::restore(const QString &path, Acknowledged &)
{
    const QString backup = newestBackup(path);
    if (backup.isEmpty())
        return Base::Error{Base::ErrorKind::Internal, path, QStringLiteral("no backup")};
    const auto aside = setAside(path);
    if (!aside)
        return aside.error();
    const auto back = putBack(backup, path);
    return back ? std::nullopt : std::optional(back.error());
}

bool StoreFaultTest::prepare(const QString &work, const QString &path, Acknowledged &known)
{
    if (work == QLatin1String("first"))
        return true;
    known = m_sample.known();
    if (work != QLatin1String("upgrade") && !m_sample.copyTo(path))
        return false;
    if (work == QLatin1String("upgrade")) {
        const auto database = Database::open(path, Database::Mode::Write);
        if (!database || !migrate(*database.value(), 1))
            return false;
        known = {};
        const auto discussion = database.value()->insert(
            QStringLiteral("INSERT INTO discussion (name, sketch, made) VALUES ('a', ?, 7)"), {sketchOf(sampleHome())});
        for (int i = 0; discussion && i < 3; ++i) {
            const auto repair = addRepair(*database.value(), {discussion.value()}, sampleRepair(i));
            known.repairs.insert(repair ? repair.value() : 0);
        }
    }
    if (work == QLatin1String("restore")) {
        const auto database = Database::open(path, Database::Mode::Write);
        return database && makeBackup(*database.value(), time1);
    }
    return true;
}

void StoreFaultTest::shouldLoseNothingHoweverTheDiskFails_data()
{
    QTest::addColumn<QString>("work");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isForGood");
    for (const char *work : {"first", "save", "backUp", "upgrade", "restore"}) {
        for (const int code : {ENOSPC, EIO}) {
            for (const bool isForGood : {false, true}) {
                QTest::addRow("%s, %s, %s", work, code == EIO ? "broken" : "full", isForGood ? "for good" : "once")
                    << QString::fromLatin1(work) << code << isForGood;
            }
        }
    }
}

void StoreFaultTest::shouldLoseNothingHoweverTheDiskFails()
{
    QFETCH(QString, work);
    QFETCH(int, code);
    QFETCH(bool, isForGood);
    static const std::map<QString, Work> works{{QStringLiteral("first"), &StoreFaultTest::first},
                                               {QStringLiteral("save"), &StoreFaultTest::save},
                                               {QStringLiteral("backUp"), &StoreFaultTest::backUp},
                                               {QStringLiteral("upgrade"), &StoreFaultTest::upgrade},
                                               {QStringLiteral("restore"), &StoreFaultTest::restore}};
    const bool isLong = qEnvironmentVariableIntValue("CATENA_LONG") > 0;
    const bool isShort = work == QLatin1String("restore");
    const int by = isLong || isShort ? 1 : 5; // every operation, or each fifth of many
    int said = 0;
    for (int operation = 1;; operation += by) {
        QVERIFY2(operation < mostOperations, "it never ends");
        const QTemporaryDir folder(memoryFolder());
        const QString path = folder.filePath(QStringLiteral("catena.sqlite"));
        Acknowledged known;
        QVERIFY(prepare(work, path, known));
        FaultPoints::failAt(folder.path(), operation, code, isForGood ? Then::ForGood : Then::Once);
        const std::optional<Base::Error> error = (this->*works.at(work))(path, known);
        const bool hasFailed = FaultPoints::stop();
        said += error ? 1 : 0;
        const QString at = QStringLiteral("operation %1: ").arg(operation);
        QVERIFY2(!error || isPlain(*error), qPrintable(QString(at + (error ? error->detail : QString()))));
        QVERIFY2(!error || hasFailed, qPrintable(QString(at + QStringLiteral("an error without a fault"))));
        // Where a backup was to come back, it still can.
        if (work == QLatin1String("restore") && error && !QFile::exists(path))
            QVERIFY(putBack(newestBackup(path), path));
        const QString loss = lossIn(path, known);
        QVERIFY2(loss.isEmpty(), qPrintable(QString(at + loss)));
        if (!hasFailed)
            break;
    }
    QVERIFY2(said > 0, "no fault was noticed");
}

void StoreFaultTest::shouldReadWhereNothingMayBeWritten()
{
    const QTemporaryDir folder(memoryFolder());
    const QString path = folder.filePath(QStringLiteral("catena.sqlite"));
    QVERIFY(m_sample.copyTo(path));
    FaultPoints::failAt(folder.path(), 1, EROFS, Then::ForGood);
    {
        const OpenedStore store = openStore(path, time1);
        QCOMPARE(store.state.access, Access::ReadOnly);
        QVERIFY(store.state.error && isPlain(*store.state.error));
        const auto home = findHome(*store.database, sampleHome());
        QVERIFY(home.ok());
        QCOMPARE(bookOf(*store.database, home.value()).value().annotations.size(), m_sample.known().notes.size());
    }
    {
        const QString none = folder.filePath(QStringLiteral("nowhere/catena.sqlite")); // a home that is read-only
        const OpenedStore store = openStore(none, time1);
        QCOMPARE(store.state.access, Access::Closed);
        QVERIFY(store.state.error && isPlain(*store.state.error));
    }
    QVERIFY(FaultPoints::stop());
    QCOMPARE(lossIn(path, m_sample.known()), QString());
}

QTEST_GUILESS_MAIN(StoreFaultTest)

#include "storefaulttest.moc"
