#include "store/database.h"
#include "store/store.h"

#include "memoryfolder.h"
#include "repairsamples.h"
#include "writing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <random>

#include <unistd.h>

using namespace Catena;
using namespace Catena::Store;
using Access = StoreState::Access;

namespace {

//! Repairs that were acknowledged: id → number.
std::map<qint64, int> acknowledged(const QStringList &lines)
{
    std::map<qint64, int> found;
    for (const QString &line : lines) {
        const QStringList words = line.split(QLatin1Char(' '));
        if (words.size() == 3 && words[0] == QStringLiteral("ACK"))
            found.emplace(words[1].toLongLong(), words[2].toInt());
    }
    return found;
}

//! Why a store does not hold what it acknowledged; empty where it does.
QString lossIn(const QString &path, const std::map<qint64, int> &kept)
{
    Store::Store store(path);
    const StoreState state = store.state().result();
    if (state.access != Access::Writable || !state.setAside.isEmpty())
        return QStringLiteral("opened with access %1, set aside “%2”").arg(int(state.access)).arg(state.setAside);
    const auto discussion = store.findDiscussion(sampleFingerprint(0, 50)).result();
    if (!discussion || !discussion.value())
        return kept.empty() ? QString() : QStringLiteral("no discussion");
    const auto repairs = store.repairs(*discussion.value()).result();
    if (!repairs)
        return repairs.error().detail;
    std::map<qint64, int> there;
    for (const Captures::Repair &repair : repairs.value())
        there.emplace(repair.id, numberOf(repair));
    for (const auto &[id, number] : kept) {
        const auto found = there.find(id);
        if (found == there.end() || found->second != number)
            return QStringLiteral("repair %1 is lost").arg(id);
    }
    return {};
}

}

class StoreCrashTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("catena.sqlite"));
    }
    void cleanup() { m_folder.reset(); }

    void shouldLoseNothingAcknowledgedWhenKilled()
    {
        std::mt19937 random(23);
        std::map<qint64, int> kept;
        const int kills = isLong() ? 10'000 : 100;
        int next = 0;
        std::size_t total = 0;
        for (int kill = 0; kill < kills; ++kill) {
            const QStringList lines =
                killed({m_path, QString::number(next), QStringLiteral("100000")}, int(random() % 15'000));
            const std::map<qint64, int> now = acknowledged(lines);
            kept.insert(now.begin(), now.end());
            next += 100'000;
            total += now.size();
            const QString loss = lossIn(m_path, kept);
            QVERIFY2(loss.isEmpty(), qPrintable(QStringLiteral("kill %1: %2").arg(kill).arg(loss)));
            if (kept.size() > 3'000) { // keeps the check quick; a new store is one more first run
                QVERIFY(QFile::rename(m_path, QString(m_path + QString::number(kill))));
                kept.clear();
            }
        }
        QVERIFY2(total > std::size_t(kills), "too few were acknowledged for a test");
    }

    void shouldComeUpAfterAKillInItsFirstRun()
    {
        std::mt19937 random(29);
        const int kills = isLong() ? 10'000 : 100;
        for (int kill = 0; kill < kills; ++kill) {
            const QTemporaryDir folder(memoryFolder());
            const QString path = folder.filePath(QStringLiteral("first/catena.sqlite"));
            const QStringList lines =
                killed({path, QStringLiteral("0"), QStringLiteral("5")}, int(random() % 60'000), true);
            const QString loss = lossIn(path, acknowledged(lines));
            QVERIFY2(loss.isEmpty(), qPrintable(QStringLiteral("kill %1: %2").arg(kill).arg(loss)));
        }
    }

    void shouldBeAtOneSchemaOrTheOtherAfterAKillInTheMigration()
    {
        const QDir scripts(m_folder->filePath(QStringLiteral("scripts")));
        QVERIFY(scripts.mkpath(QStringLiteral(".")));
        QFile script(scripts.filePath(QStringLiteral("003-more.sql")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("CREATE TABLE more (id INTEGER PRIMARY KEY, text TEXT);\n"
                     "INSERT INTO more SELECT value, hex(randomblob(200)) FROM (WITH RECURSIVE n (value) AS\n"
                     "(SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 4000) SELECT value FROM n);\n"
                     "ALTER TABLE repair ADD COLUMN seen INTEGER;\n");
        script.close();
        std::mt19937 random(31);
        const int kills = isLong() ? 1'000 : 100;
        int before = 0;
        const QTemporaryDir folder(memoryFolder());
        const QString old = folder.filePath(QStringLiteral("before.sqlite"));
        QCOMPARE(acknowledged(written({old, QStringLiteral("0"), QStringLiteral("3")})).size(), std::size_t(3));
        for (int kill = 0; kill < kills; ++kill) {
            const QString path = folder.filePath(QStringLiteral("old%1.sqlite").arg(kill));
            QVERIFY(QFile::copy(old, path));
            const QStringList said =
                killed({path, QStringLiteral("migrate"), scripts.path(), QStringLiteral("3")}, int(random() % 40'000));
            auto opened = Database::open(path, Database::Mode::Write);
            QVERIFY(opened.ok());
            Database &database = *opened.value();
            QCOMPARE(database.value(QStringLiteral("PRAGMA integrity_check")).value().toString(), QStringLiteral("ok"));
            const int version = database.value(QStringLiteral("PRAGMA user_version")).value().toInt();
            const int tables = database.value(QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = 'more'"))
                                   .value()
                                   .toInt();
            QCOMPARE(tables, version - 2);
            QVERIFY(version == 3 || !said.contains(QStringLiteral("ACK")));
            QCOMPARE(database.value(QStringLiteral("SELECT count(*) FROM repair")).value().toInt(), 3);
            before += version == 2;
            QVERIFY(QFile::remove(path));
        }
        QVERIFY(before > 0);
    }

    void shouldTakeTheRepairsOfTwoWritersAtOnce()
    {
        const int each = isLong() ? 5'000 : 150;
        QProcess one;
        QProcess two;
        one.start(writer, {m_path, QStringLiteral("0"), QString::number(each)});
        two.start(writer, {m_path, QStringLiteral("1000000"), QString::number(each)});
        QVERIFY(one.waitForFinished(100'000));
        QVERIFY(two.waitForFinished(100'000));
        const QStringList first = linesOf(one);
        const QStringList second = linesOf(two);
        QVERIFY2(first.filter(QStringLiteral("ERR")).isEmpty(), qPrintable(first.last()));
        QVERIFY2(second.filter(QStringLiteral("ERR")).isEmpty(), qPrintable(second.last()));
        std::map<qint64, int> kept = acknowledged(first);
        const std::map<qint64, int> more = acknowledged(second);
        kept.insert(more.begin(), more.end());
        QCOMPARE(kept.size(), std::size_t(2 * each));
        QCOMPARE(lossIn(m_path, kept), QString());
    }

    void shouldSayThatTheDiskIsFullAndKeepWhatItKept()
    {
        // A file that may not grow stands for a disk that is full: from no room at all up to enough for all of it.
        constexpr int wanted = 120;
        int failed = 0;
        for (int kib = 4; kib <= 1'024; kib = kib < 64 ? kib + 12 : kib * 5 / 4) {
            const QString path = m_folder->filePath(QStringLiteral("full%1.sqlite").arg(kib));
            const QStringList lines = written({path, QStringLiteral("0"), QString::number(wanted)},
                                              {{QStringLiteral("CATENA_FILE_LIMIT"), QString::number(kib * 1024)}});
            const std::map<qint64, int> kept = acknowledged(lines);
            const bool saysSo = !lines.isEmpty() && lines.last().startsWith(QStringLiteral("ERR"));
            QVERIFY2(saysSo != (int(kept.size()) == wanted), qPrintable(lines.isEmpty() ? QString() : lines.last()));
            failed += saysSo;
            QCOMPARE(lossIn(path, kept), QString());
            if (!saysSo)
                break;
        }
        QVERIFY(failed > 3);
    }

    void shouldSayThatARealDiskIsFull()
    {
        const QString disk = m_folder->filePath(QStringLiteral("disk"));
        QVERIFY(QDir().mkpath(disk));
        const QString script = QStringLiteral("mount -t tmpfs -o size=300k none \"$1\" && exec_writer() { \"$2\" "
                                              "\"$1/catena.sqlite\" 0 2000; }; exec_writer \"$1\" \"$2\"; echo; "
                                              "\"$2\" \"$1/catena.sqlite\" open");
        QProcess process;
        process.start(QStringLiteral("unshare"),
                      {QStringLiteral("-Urm"), QStringLiteral("sh"), QStringLiteral("-c"), script, QStringLiteral("sh"),
                       disk, writer});
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            QSKIP("needs the right to mount a file system of its own (unshare -Urm)");
        const QStringList lines = linesOf(process);
        const std::size_t kept = acknowledged(lines).size();
        const QString full = QStringLiteral("ERR %1").arg(int(Base::ErrorKind::DiskFull));
        QVERIFY2(!lines.filter(full).isEmpty(), qPrintable(lines.join(QLatin1Char('|'))));
        QVERIFY(kept > 10 && kept < 2'000);
        // Access may be read-only, as there is no room to write; what was acknowledged is read all the same.
        const QStringList state = lines.filter(QStringLiteral("STATE"));
        QCOMPARE(state.size(), qsizetype(1));
        QCOMPARE(state.front().section(QLatin1Char(' '), 2).toUInt(), unsigned(kept));
    }

    void shouldReadWhereNothingMayBeWritten()
    {
        QCOMPARE(acknowledged(written({m_path, QStringLiteral("0"), QStringLiteral("7")})).size(), std::size_t(7));
        const QFileDevice::Permissions all = QFile::permissions(m_folder->path());
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ReadOther | QFile::ReadGroup));
        QVERIFY(QFile::setPermissions(m_folder->path(),
                                      QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther
                                          | QFile::ReadGroup | QFile::ExeGroup));
        const QString nobody = ::geteuid() == 0 ? QStringLiteral("65534") : QStringLiteral("0");
        const QStringList lines = written({m_path, QStringLiteral("open")}, {{QStringLiteral("CATENA_USER"), nobody}});
        const QStringList missing =
            written({QString(m_folder->path() + QStringLiteral("/none/catena.sqlite")), QStringLiteral("open")},
                    {{QStringLiteral("CATENA_USER"), nobody}});
        QFile::setPermissions(m_folder->path(), all | QFile::WriteOwner);
        QCOMPARE(lines.size(), qsizetype(2));
        QCOMPARE(lines[0], QStringLiteral("STATE %1 7").arg(int(Access::ReadOnly)));
        QVERIFY(lines[1].startsWith(QStringLiteral("ERR")));
        QCOMPARE(missing.size(), qsizetype(2));
        QCOMPARE(missing[0], QStringLiteral("STATE %1 -1").arg(int(Access::Closed)));
        QVERIFY(missing[1].startsWith(QStringLiteral("ERR")));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(StoreCrashTest)
#include "storecrashtest.moc"
