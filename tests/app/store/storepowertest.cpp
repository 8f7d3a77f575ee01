#include "store/store.h"

#include "powerlossvfs.h"
#include "annotationsamples.h"
#include "repairsamples.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>
#include <set>

using namespace Catena;
using namespace Catena::Store;

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr int shortRun = 1'000; // SQLite itself is not instrumented: more of them would show nothing more
#else
constexpr int shortRun = 5'000;
#endif

QString temporaryTemplate()
{
    const bool hasMemory = QFileInfo(QStringLiteral("/dev/shm")).isWritable();
    return QString((hasMemory ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/catena-XXXXXX"));
}

struct CloseConnection
{
    void operator()(sqlite3 *connection) const { sqlite3_close(connection); }
};
struct EndStatement
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

//! The first column of all rows; "error" alone where the statement failed.
QStringList column(sqlite3 *connection, const char *sql)
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(connection, sql, -1, &raw, nullptr) != SQLITE_OK)
        return {QStringLiteral("error")};
    const std::unique_ptr<sqlite3_stmt, EndStatement> statement(raw);
    QStringList values;
    int result = sqlite3_step(raw);
    for (; result == SQLITE_ROW; result = sqlite3_step(raw))
        values += QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(raw, 0)));
    return result == SQLITE_DONE ? values : QStringList{QStringLiteral("error")};
}

//! What is wrong with a disk on which these repairs were acknowledged; empty where nothing is.
QString faultOf(const DiskImage &image, const QString &folder, const std::set<QString> &acknowledged)
{
    const QString path = QString(folder + QStringLiteral("/catena.sqlite"));
    for (const char *suffix : {"", "-wal", "-shm", "-journal"})
        QFile::remove(QString(path + QLatin1String(suffix)));
    for (const auto &[name, bytes] : image) {
        QFile file(QString(folder + QLatin1Char('/') + name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return QStringLiteral("the image could not be written");
    }
    sqlite3 *raw = nullptr;
    const bool isOpen = sqlite3_open(path.toUtf8().constData(), &raw) == SQLITE_OK;
    const std::unique_ptr<sqlite3, CloseConnection> connection(raw);
    if (!isOpen)
        return QStringLiteral("does not open");
    (void)column(raw, "PRAGMA synchronous=OFF");
    const QStringList check = column(raw, "PRAGMA integrity_check");
    if (check != QStringList{QStringLiteral("ok")})
        return QStringLiteral("integrity: ") + check.join(QLatin1Char(' '));
    if (acknowledged.empty())
        return {};
    // Annotations are acknowledged by their numbers behind a million; what makes one out of a revision is the sample's.
    const QStringList rows = column(raw,
                                    "SELECT id FROM repair UNION ALL "
                                    "SELECT 1000000 + (revision - 1) / 1000003 FROM annotation");
    const std::set<QString> there(rows.begin(), rows.end());
    if (!std::includes(there.begin(), there.end(), acknowledged.begin(), acknowledged.end()))
        return QStringLiteral("%1 of %2 acknowledged repairs and notes are there")
            .arg(there.size())
            .arg(acknowledged.size());
    return {};
}

//! What the store did to its files while repairs and notes were made and taken back, from its first run to its end.
DiskLog logOfAStore(const QString &folder, int repairs)
{
    PowerLossVfs vfs(folder);
    {
        Store::Store store(QString(folder + QStringLiteral("/catena.sqlite")));
        const auto discussion = store.discussionFor(sampleFingerprint(0, 300), QStringLiteral("folder")).result();
        for (int i = 0; discussion && i < repairs; ++i) {
            const auto added = store.addRepair(discussion.value(), sampleRepair(i)).result();
            if (added)
                vfs.acknowledge(added.value());
            if (added && i % 7 == 0)
                (void)store.removeRepair(added.value()).result();
            if (i % 2 == 0)
                continue;
            const Annotations::AnnotationStep add = stepFor({}, sampleAnnotation(i));
            if (store.keepStep(sampleHome(), add).result())
                vfs.acknowledge(1'000'000 + i);
            if (i % 3 == 0) {
                (void)store.keepStep(sampleHome(), stepFor(sampleAnnotation(i), sampleAnnotation(i, 1))).result();
                (void)store.keepStep(sampleHome(), undone(stepFor(sampleAnnotation(i), sampleAnnotation(i, 1))))
                    .result();
            }
            if (i % 5 == 0)
                (void)store.keepStep(sampleHome(), stepFor(sampleAnnotation(i), {})).result();
        }
    }
    return vfs.log();
}

}

class StorePowerTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldLoseNothingAcknowledgedWithThePower()
    {
        const QTemporaryDir folder(temporaryTemplate());
        const DiskLog log = logOfAStore(folder.path(), 160);
        const auto count = [&](DiskLog::Kind kind) {
            return std::count_if(log.entries.begin(), log.entries.end(),
                                 [=](const DiskLog::Entry &entry) { return entry.kind == kind; });
        };
        QCOMPARE(count(DiskLog::Kind::Acknowledge), 160 + 80);
        QVERIFY(count(DiskLog::Kind::Sync) > 160); // every commit, and checkpoints of the log

        const QTemporaryDir images(temporaryTemplate());
        const int wanted = qEnvironmentVariableIntValue("CATENA_LONG") > 0 ? 100'000 : shortRun;
        std::mt19937 random(41);
        for (int made = 0; made < wanted; ++made) {
            const std::size_t cut = random() % (log.entries.size() + 1);
            std::set<QString> acknowledged;
            for (std::size_t i = 0; i < cut; ++i) {
                if (log.entries[i].kind == DiskLog::Kind::Acknowledge)
                    acknowledged.insert(QString::number(log.entries[i].offset));
            }
            const QString fault = faultOf(PowerLossVfs::imageAt(log, cut, random), images.path(), acknowledged);
            QVERIFY2(fault.isEmpty(),
                     qPrintable(QStringLiteral("image %1, cut at %2: %3").arg(made).arg(cut).arg(fault)));
        }
    }

    void shouldSeeTheLossOfAStoreThatDoesNotSync()
    {
        // The same log with the syncs of the write-ahead log taken out is what synchronous=NORMAL does: the test has to
        // notice.
        const QTemporaryDir folder(temporaryTemplate());
        DiskLog log = logOfAStore(folder.path(), 60);
        std::erase_if(log.entries, [](const DiskLog::Entry &entry) {
            return entry.kind == DiskLog::Kind::Sync && entry.file.endsWith(QStringLiteral("-wal"));
        });
        const QTemporaryDir images(temporaryTemplate());
        std::mt19937 random(43);
        int faults = 0;
        for (int made = 0; made < 100; ++made) {
            const std::size_t cut = log.entries.size() / 4 + random() % (log.entries.size() / 2);
            std::set<QString> acknowledged;
            for (std::size_t i = 0; i < cut; ++i) {
                if (log.entries[i].kind == DiskLog::Kind::Acknowledge)
                    acknowledged.insert(QString::number(log.entries[i].offset));
            }
            faults += !faultOf(PowerLossVfs::imageAt(log, cut, random), images.path(), acknowledged).isEmpty();
        }
        QVERIFY2(faults > 50, qPrintable(QString::number(faults)));
    }
};

QTEST_GUILESS_MAIN(StorePowerTest)
#include "storepowertest.moc"
