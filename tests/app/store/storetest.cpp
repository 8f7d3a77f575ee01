#include "store/backup.h"
#include "store/discussionrows.h"
#include "store/migrations.h"
#include "store/openstore.h"
#include "store/repaircode.h"
#include "store/repairrows.h"
#include "store/store.h"

#include "repairsamples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace Catena;
using namespace Catena::Store;
using Access = StoreState::Access;

namespace {

//! A folder in memory where there is one, so that fsync costs nothing.
QString temporaryTemplate()
{
    const bool hasMemory = QFileInfo(QStringLiteral("/dev/shm")).isWritable();
    return QString((hasMemory ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/catena-XXXXXX"));
}

const QString day1 = QStringLiteral("20260102-030405");
const QString day2 = QStringLiteral("20260103-030405");
const QString day3 = QStringLiteral("20260104-030405");

std::vector<int> numbersOf(const Captures::Repairs &repairs)
{
    std::vector<int> numbers;
    for (const Captures::Repair &repair : repairs)
        numbers.push_back(numberOf(repair));
    return numbers;
}

DiscussionId fill(Database &database, int count)
{
    const auto discussion = discussionFor(database, sampleFingerprint(0, 50), QStringLiteral("folder"));
    for (int i = 0; i < count; ++i)
        (void)addRepair(database, discussion.value(), sampleRepair(i));
    return discussion.value();
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void setBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QVariant valueOf(Database &database, const QString &sql)
{
    const auto value = database.value(sql);
    return value ? value.value() : QVariant();
}

}

class StoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(temporaryTemplate());
        m_path = m_folder->filePath(QStringLiteral("data/catena.sqlite"));
    }
    void cleanup() { m_folder.reset(); }

    void shouldKeepRepairsOverAStart()
    {
        std::vector<qint64> ids;
        {
            Store::Store store(m_path);
            QCOMPARE(store.state().result().access, Access::Writable);
            const auto discussion = store.discussionFor(sampleFingerprint(0, 50), QStringLiteral("folder")).result();
            QVERIFY(discussion.ok());
            for (int i = 0; i < 12; ++i) {
                const auto added = store.addRepair(discussion.value(), sampleRepair(i)).result();
                QVERIFY(added.ok());
                ids.push_back(added.value());
            }
        }
        Store::Store store(m_path);
        const auto found = store.findDiscussion(sampleFingerprint(0, 50)).result();
        QVERIFY(found.ok() && found.value());
        const Captures::Repairs repairs = store.repairs(*found.value()).result().value();
        QCOMPARE(repairs.size(), std::size_t(12));
        for (int i = 0; i < 12; ++i) {
            Captures::Repair expected = sampleRepair(i);
            expected.id = ids[std::size_t(i)];
            QVERIFY(repairs[std::size_t(i)] == expected);
        }
    }

    void shouldUndoAndRedoAtTheOldPlace()
    {
        Store::Store store(m_path);
        const DiscussionId id =
            store.discussionFor(sampleFingerprint(0, 50), QStringLiteral("folder")).result().value();
        std::vector<qint64> ids;
        for (int i = 0; i < 3; ++i)
            ids.push_back(store.addRepair(id, sampleRepair(i)).result().value());
        QVERIFY(store.removeRepair(ids[1]).result().ok());
        QCOMPARE(numbersOf(store.repairs(id).result().value()), (std::vector<int>{0, 2}));
        QVERIFY(store.restoreRepair(ids[1]).result().ok());
        QCOMPARE(numbersOf(store.repairs(id).result().value()), (std::vector<int>{0, 1, 2}));
        QCOMPARE(store.removeRepair(999).result().error().kind, Base::ErrorKind::NotFound);
    }

    void shouldKnowADiscussionByWhatIsSaid_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isKnown");
        QTest::newRow("the same") << 0 << 1000 << QStringLiteral("a") << true;
        QTest::newRow("a newer paste with many more") << 0 << 9000 << QStringLiteral("a") << true;
        QTest::newRow("an older paste, a tenth of it") << 0 << 100 << QStringLiteral("a") << true;
        QTest::newRow("a page out of the middle") << 400 << 700 << QStringLiteral("a") << true;
        QTest::newRow("three fifths of it, and others") << 400 << 1400 << QStringLiteral("a") << true;
        QTest::newRow("a fifth of it, and others") << 800 << 1800 << QStringLiteral("a") << false;
        QTest::newRow("another discussion") << 0 << 1000 << QStringLiteral("b") << false;
        QTest::newRow("nothing said at all") << 0 << 0 << QStringLiteral("a") << false;
    }

    void shouldKnowADiscussionByWhatIsSaid()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, name);
        QFETCH(bool, isKnown);
        Store::Store store(m_path);
        const DiscussionId known =
            store.discussionFor(sampleFingerprint(0, 1000), QStringLiteral("folder")).result().value();
        const auto found = store.findDiscussion(sampleFingerprint(from, to, name)).result();
        QVERIFY(found.ok());
        QCOMPARE(found.value().has_value(), isKnown);
        if (isKnown)
            QCOMPARE(*found.value(), known);
        const DiscussionId made =
            store.discussionFor(sampleFingerprint(from, to, name), QStringLiteral("other")).result().value();
        QCOMPARE(made == known, isKnown);
        // What it became is known as well, and what it was still is.
        QCOMPARE(*store.findDiscussion(sampleFingerprint(0, 1000)).result().value(), known);
    }

    void shouldCarryAnyTextThereAndBack()
    {
        std::mt19937 random(5);
        const auto text = [&] {
            QString result;
            for (int i = int(random() % 12); i-- > 0;) {
                static const QString odd = QStringLiteral("'\";-\\%_?:@$\n\t가각é\u200b\u202e");
                result += random() % 8 == 0 ? QChar(u'\0') : odd[qsizetype(random() % std::size_t(odd.size()))];
            }
            return result;
        };
        Store::Store store(m_path);
        const DiscussionId id = store.discussionFor(sampleFingerprint(0, 50), text()).result().value();
        Captures::Repairs expected;
        for (int i = 0; i < 200; ++i) {
            Captures::Repair repair = sampleRepair(i);
            repair.author = text();
            repair.document = text();
            repair.position = {text(), text(), text(), 0.5};
            repair.target.sourceId = text();
            repair.target.hash = (quint64(random()) << 32) | random();
            expected.push_back(repair);
            expected.back().id = store.addRepair(id, repair).result().value();
        }
        QVERIFY(store.repairs(id).result().value() == expected);
    }

    void shouldSeeWhatAnotherInstanceWrites()
    {
        Store::Store one(m_path);
        Store::Store two(m_path);
        const DiscussionId id = one.discussionFor(sampleFingerprint(0, 50), QStringLiteral("folder")).result().value();
        QCOMPARE(two.discussionFor(sampleFingerprint(0, 50), QStringLiteral("other")).result().value(), id);
        (void)one.changedElsewhere().result();
        QVERIFY(one.addRepair(id, sampleRepair(1)).result().ok());
        QVERIFY(!one.changedElsewhere().result().value());
        QVERIFY(two.addRepair(id, sampleRepair(2)).result().ok());
        QVERIFY(one.changedElsewhere().result().value());
        QVERIFY(!one.changedElsewhere().result().value());
        QCOMPARE(numbersOf(one.repairs(id).result().value()), (std::vector<int>{1, 2}));
    }

    void shouldReadAStoreOfALaterVersionAndNotWriteToIt()
    {
        {
            OpenedStore store = openStore(m_path, day1);
            (void)fill(*store.database, 3);
            QVERIFY(store.database->run(QStringLiteral("PRAGMA user_version=99")).ok());
        }
        const QByteArray before = bytesOf(m_path);
        Store::Store store(m_path);
        const StoreState state = store.state().result();
        QCOMPARE(state.access, Access::ReadOnly);
        QCOMPARE(state.error->kind, Base::ErrorKind::TooNew);
        QVERIFY(state.setAside.isEmpty());
        const auto found = store.findDiscussion(sampleFingerprint(0, 50)).result();
        QVERIFY(found.ok() && found.value());
        QCOMPARE(store.repairs(*found.value()).result().value().size(), std::size_t(3));
        QCOMPARE(store.addRepair(*found.value(), sampleRepair(9)).result().error().kind, Base::ErrorKind::TooNew);
        QCOMPARE(bytesOf(m_path), before);
    }

    void shouldSetADamagedStoreAsideAndOfferTheBackup()
    {
        {
            OpenedStore store = openStore(m_path, day1);
            (void)fill(*store.database, 30);
        }
        (void)openStore(m_path, day2); // the day's backup
        QByteArray bytes = bytesOf(m_path);
        bytes.replace(4096, 2000, QByteArray(2000, '\x5a'));
        setBytes(m_path, bytes);

        Store::Store store(m_path);
        const StoreState state = store.state().result();
        QCOMPARE(state.access, Access::Writable);
        QCOMPARE(state.error->kind, Base::ErrorKind::Damaged);
        QCOMPARE(bytesOf(state.setAside), bytes);
        QVERIFY(!state.backup.isEmpty());
        QVERIFY(!store.findDiscussion(sampleFingerprint(0, 50)).result().value());

        const StoreState after = store.restoreBackup().result();
        QCOMPARE(after.access, Access::Writable);
        QVERIFY(!after.error);
        const auto found = store.findDiscussion(sampleFingerprint(0, 50)).result();
        QVERIFY(found.ok() && found.value());
        QCOMPARE(store.repairs(*found.value()).result().value().size(), std::size_t(30));
        // The damaged one, and the empty one that stood in for it, are both still there.
        QCOMPARE(QDir(QFileInfo(m_path).path()).entryList({QStringLiteral("*.bad-*")}).size(), 2);
    }

    void shouldTellTheBackupsOfStoresApart()
    {
        const QDir folder = QFileInfo(m_path).absoluteDir();
        const QString notes = folder.filePath(QStringLiteral("notes.sqlite"));
        const QString old = folder.filePath(QStringLiteral("notes-old.sqlite"));
        const QString odd = folder.filePath(QStringLiteral("notes [1].sqlite"));
        const QString cutOff = folder.filePath(QStringLiteral("backup/notes-20200101-000000.sqlite.part"));
        for (const QString &day : {day1, day2}) {
            for (const QString &path : {notes, old, odd}) {
                OpenedStore store = openStore(path, day);
                (void)fill(*store.database, 1);
            }
            QVERIFY(folder.mkpath(QStringLiteral("backup")));
            setBytes(cutOff, "a part of one");
        }
        for (const QString &path : {notes, old, odd}) {
            (void)openStore(path, day3);
            const QString stem = QFileInfo(path).completeBaseName() + QLatin1Char('-');
            QCOMPARE(QFileInfo(newestBackup(path)).fileName(), QString(stem + day3 + QStringLiteral(".sqlite")));
            QCOMPARE(lastBackupTime(path), day3);
        }
        QVERIFY(!QFile::exists(cutOff));
    }

    void shouldNotRestoreUnderAnotherInstance()
    {
        {
            OpenedStore store = openStore(m_path, day1);
            (void)fill(*store.database, 30);
        }
        (void)openStore(m_path, day2); // the day's backup
        Store::Store store(m_path);
        {
            OpenedStore other = openStore(m_path, day2);
            const StoreState busy = store.restoreBackup().result();
            QVERIFY(busy.error);
            QCOMPARE(busy.error->kind, Base::ErrorKind::Busy);
            QVERIFY(busy.setAside.isEmpty());
            QVERIFY(!busy.backup.isEmpty()); // to be tried again
            (void)fill(*other.database, 5); // said to be saved
        }
        const auto found = store.findDiscussion(sampleFingerprint(0, 50)).result();
        QVERIFY(found.ok() && found.value());
        QCOMPARE(store.repairs(*found.value()).result().value().size(), std::size_t(35));
        const StoreState after = store.restoreBackup().result();
        QVERIFY(!after.error);
        QVERIFY(!after.setAside.isEmpty());
        QCOMPARE(store.repairs(*found.value()).result().value().size(), std::size_t(30));
    }

    void shouldNeitherCrashNorLieWhateverBytesAreFlipped()
    {
        {
            OpenedStore store = openStore(m_path, day1);
            (void)fill(*store.database, 40);
        }
        const QByteArray whole = bytesOf(m_path);
        std::mt19937 random(17);
        const int copies = qEnvironmentVariableIntValue("CATENA_LONG") > 0 ? 10'000 : 150;
        int aside = 0;
        for (int copy = 0; copy < copies; ++copy) {
            const QTemporaryDir folder(temporaryTemplate());
            const QString path = folder.filePath(QStringLiteral("catena.sqlite"));
            QByteArray bytes = whole;
            const int flips = 1 + int(random() % 64);
            for (int flip = 0; flip < flips; ++flip) {
                const qsizetype at =
                    copy % 3 == 0 ? qsizetype(random() % 100U) : qsizetype(random() % std::size_t(bytes.size()));
                bytes[at] = char(bytes[at] ^ char(1 << (random() % 8)));
            }
            setBytes(path, bytes);
            const OpenedStore store = openStore(path, day1);
            if (!store.state.setAside.isEmpty()) {
                ++aside;
                QCOMPARE(bytesOf(store.state.setAside), bytes);
                QCOMPARE(store.state.access, Access::Writable);
            } else if (store.database) {
                const auto found = Catena::Store::findDiscussion(*store.database, sampleFingerprint(0, 50));
                if (found && found.value())
                    (void)repairsOf(*store.database, *found.value());
            } else {
                QVERIFY(store.state.error);
            }
        }
        QVERIFY2(aside * 2 > copies, qPrintable(QString::number(aside)));
    }

    void shouldMigrateInOneTransaction()
    {
        const QDir scripts(m_folder->filePath(QStringLiteral("scripts")));
        QVERIFY(scripts.mkpath(QStringLiteral(".")));
        const QString script =
            scripts.filePath(QStringLiteral("%1-note.sql").arg(schemaVersion + 1, 3, 10, QLatin1Char('0')));
        setBytes(script, "CREATE TABLE note (id INTEGER PRIMARY KEY);\nINSERT INTO nowhere VALUES (1);\n");
        OpenedStore store = openStore(m_path, day1);
        (void)fill(*store.database, 3);
        const auto failed = migrate(*store.database, schemaVersion + 1, scripts.path());
        QVERIFY(!failed);
        QCOMPARE(valueOf(*store.database, QStringLiteral("PRAGMA user_version")).toInt(), schemaVersion);
        QCOMPARE(
            valueOf(*store.database, QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name='note'")).toInt(),
            0);
        setBytes(script, "-- a table; of notes\nCREATE TABLE note (\n    id INTEGER PRIMARY KEY -- its number;\n);\n");
        QVERIFY(migrate(*store.database, schemaVersion + 1, scripts.path()).ok());
        QVERIFY(migrate(*store.database, schemaVersion + 1, scripts.path()).ok());
        QCOMPARE(valueOf(*store.database, QStringLiteral("PRAGMA user_version")).toInt(), schemaVersion + 1);
        QCOMPARE(valueOf(*store.database, QStringLiteral("SELECT count(*) FROM repair")).toInt(), 3);
        QCOMPARE(migrate(*store.database, schemaVersion, scripts.path()).error().kind, Base::ErrorKind::TooNew);
    }

    void shouldBackUpOnceADayAndKeepTheNewest()
    {
        {
            OpenedStore store = openStore(m_path, day1);
            QVERIFY(newestBackup(m_path).isEmpty()); // nothing to lose yet
            (void)fill(*store.database, 2);
        }
        for (int day = 10; day < 20; ++day)
            (void)openStore(m_path, QStringLiteral("202601%1-000000").arg(day));
        (void)openStore(m_path, QStringLiteral("20260119-235959"));
        QDir folder(QFileInfo(m_path).absolutePath() + QStringLiteral("/backup"));
        QCOMPARE(folder.entryList(QDir::Files).size(), keptBackups);
        QCOMPARE(lastBackupTime(m_path), QStringLiteral("20260119-000000"));
        // A backup that does not hold together is passed over.
        setBytes(newestBackup(m_path), QByteArray(5000, 'x'));
        QVERIFY(newestBackup(m_path).endsWith(QStringLiteral("20260118-000000.sqlite")));
    }

    void shouldHaveThePragmasItPromises()
    {
        OpenedStore store = openStore(m_path, day1);
        Database &database = *store.database;
        QCOMPARE(valueOf(database, QStringLiteral("PRAGMA journal_mode")).toString(), QStringLiteral("wal"));
        QCOMPARE(valueOf(database, QStringLiteral("PRAGMA synchronous")).toInt(), 3);
        QCOMPARE(valueOf(database, QStringLiteral("PRAGMA foreign_keys")).toInt(), 1);
        QCOMPARE(valueOf(database, QStringLiteral("PRAGMA trusted_schema")).toInt(), 0);
        QCOMPARE(valueOf(database, QStringLiteral("PRAGMA cell_size_check")).toInt(), 1);
        QCOMPARE(valueOf(database, QStringLiteral("PRAGMA busy_timeout")).toInt(), 5000);
        QCOMPARE(valueOf(database, QStringLiteral("PRAGMA application_id")).toInt(), applicationId);
        // A repair of no discussion is refused by the schema itself.
        QVERIFY(!addRepair(database, {12345}, sampleRepair(1)));
    }

    void shouldListARowThatNoLongerReads()
    {
        OpenedStore store = openStore(m_path, day1);
        const DiscussionId id = fill(*store.database, 2);
        QVERIFY(store.database->run(QStringLiteral("UPDATE repair SET what = 'no json' WHERE id = 1")).ok());
        const auto repairs = repairsOf(*store.database, id);
        QVERIFY(repairs.ok());
        QCOMPARE(repairs.value().size(), std::size_t(2));
        QVERIFY(repairs.value()[0].target == Captures::CommentRef());
    }

    void shouldNeverTakeAnotherProgramsDatabase()
    {
        QVERIFY(QDir().mkpath(QFileInfo(m_path).path()));
        {
            auto database = Database::open(m_path, Database::Mode::Write);
            QVERIFY(database.ok());
            QVERIFY(database.value()->run(QStringLiteral("PRAGMA application_id=77")).ok());
            QVERIFY(database.value()->run(QStringLiteral("CREATE TABLE theirs (x)")).ok());
        }
        const QByteArray theirs = bytesOf(m_path);
        const OpenedStore store = openStore(m_path, day1);
        QCOMPARE(store.state.access, Access::Writable);
        QCOMPARE(bytesOf(store.state.setAside), theirs);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(StoreTest)
#include "storetest.moc"
