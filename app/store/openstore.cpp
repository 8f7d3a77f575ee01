#include "store/openstore.h"

#include "base/durablefile.h"
#include "store/annotationrows.h"
#include "store/backup.h"
#include "store/migrations.h"
#include "store/opensharedstore.h"
#include "store/serverplace.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>

namespace Catena::Store {

namespace {

using Access = StoreState::Access;
using Mode = Database::Mode;

constexpr qsizetype dayChars = 8; //!< of a backup's time
constexpr int lockMsecs = 5'000;

OpenedStore closed(Base::Error error)
{
    OpenedStore store;
    store.state.error = std::move(error);
    return store;
}

//! Whether a store is whole and was ever filled: one whose making was cut off has no tables yet.
bool isReadable(Database &database)
{
    const Base::Result<int> version = schemaOf(database);
    return version && version.value() > 0 && checkWhole(database, true);
}

//! Opens for reading what cannot be written to, or may not be.
OpenedStore openToRead(const QString &path, const Base::Error &why)
{
    for (const Mode mode : {Mode::Read, Mode::ReadFrozen}) {
        Base::Result<std::unique_ptr<Database>> opened = Database::open(path, mode);
        if (!opened || !isReadable(*opened.value()))
            continue;
        OpenedStore store;
        store.database = std::move(opened).value();
        store.state.access = Access::ReadOnly;
        store.state.error = why;
        return store;
    }
    return closed(why);
}

//! Sets the journal: a write-ahead log, but not where its shared memory cannot work.
Base::Result<Base::Done> setJournal(Database &database, bool isOnNetwork)
{
    const Base::Result<QVariant> mode = database.value(isOnNetwork ? QStringLiteral("PRAGMA journal_mode=DELETE")
                                                                   : QStringLiteral("PRAGMA journal_mode=WAL"));
    if (!mode)
        return mode.error();
    return Base::Done{};
}

//! Brings the schema up to date; before that, what is there is backed up.
Base::Result<Base::Done> update(Database &database, const QString &time)
{
    const Base::Result<int> version = schemaOf(database);
    if (!version)
        return version.error();
    const int known = version.value();
    if (known > schemaVersion)
        return Base::Error{Base::ErrorKind::TooNew, database.path(), QString::number(known)};
    if (known == schemaVersion)
        return Base::Done{};
    if (known > 0) {
        const Base::Result<QString> backup = makeBackup(database, time);
        if (!backup)
            return backup.error();
    }
    return migrate(database);
}

//! One try: the store open for writing, or why not.
Base::Result<std::unique_ptr<Database>> openToWrite(const QString &path, const QString &time, bool isOnNetwork)
{
    Base::Result<std::unique_ptr<Database>> opened = Database::open(path, Mode::Write);
    if (!opened)
        return opened;
    Database &database = *opened.value();
    Base::Result<Base::Done> done = checkWhole(database, true);
    if (done)
        done = setJournal(database, isOnNetwork);
    if (done)
        done = update(database, time);
    if (done) // the write lock, taken and given back: whether anything can be written at all
        done = database.transaction([] { return Base::Result<Base::Done>(Base::Done{}); });
    if (!done)
        return done.error();
    return opened;
}

void backUpDaily(Database &database, const QString &time)
{
    if (lastBackupTime(database.path()).left(dayChars) == time.left(dayChars))
        return;
    const Base::Result<QVariant> rows =
        database.value(QStringLiteral("SELECT (SELECT count(*) FROM repair) + (SELECT count(*) FROM annotation)"));
    if (rows && rows.value().toLongLong() > 0)
        (void)makeBackup(database, time); // the store works without; the next start tries again
}

bool isDamage(const Base::Error &error)
{
    return error.kind == Base::ErrorKind::Damaged;
}

//! Error Busy where others have the store open: only who is alone can end its write-ahead log
//! (https://www.sqlite.org/wal.html, 3.3).
Base::Result<Base::Done> checkAlone(const QString &path)
{
    const Base::Result<std::unique_ptr<Database>> opened = Database::open(path, Mode::Write);
    if (!opened)
        return Base::Done{};
    const Base::Result<Base::Done> done = setJournal(*opened.value(), true);
    return done || done.error().kind != Base::ErrorKind::Busy ? Base::Result<Base::Done>(Base::Done{}) : done;
}

//! Moves a damaged store aside and begins a new one.
OpenedStore replaceDamaged(const QString &path, const QString &time, bool isOnNetwork, const Base::Error &damage)
{
    const Base::Result<QString> bad = setAside(path);
    if (!bad)
        return closed(bad.error());
    Base::Result<std::unique_ptr<Database>> opened = openToWrite(path, time, isOnNetwork);
    OpenedStore store = opened ? OpenedStore() : closed(opened.error());
    store.state.setAside = bad.value();
    store.state.backup = newestBackup(path);
    if (opened) {
        store.database = std::move(opened).value();
        store.state.access = Access::Writable;
        store.state.error = damage;
    }
    return store;
}

}

// One instance opens at a time: SQLite waits for nobody while it changes the journal, and what is not yet filled could
// be read by another. Where no lock can be had (a folder that may not be written to), it is opened all the same.
OpenedStore openStore(const QString &path, const QString &time)
{
    if (isServerPlace(path))
        return openSharedStore(path);
    const QString folder = QFileInfo(path).absolutePath();
    QDir().mkpath(folder);
    const bool onNetwork = Base::isOnNetwork(folder);
    QLockFile lock(QString(path + QStringLiteral(".lock")));
    const bool isAlone = lock.tryLock(lockMsecs);
    OpenedStore store;
    Base::Result<std::unique_ptr<Database>> opened = openToWrite(path, time, onNetwork);
    if (opened) {
        store.database = std::move(opened).value();
        store.state.access = Access::Writable;
        backUpDaily(*store.database, time);
        (void)emptyOldBin(*store.database); // the next start tries again
    } else if (isDamage(opened.error())) {
        store = isAlone ? replaceDamaged(path, time, onNetwork, opened.error())
                        : closed({Base::ErrorKind::Busy, path, QStringLiteral("lock")});
    } else {
        store = openToRead(path, opened.error());
    }
    store.state.isOnNetwork = onNetwork;
    return store;
}

OpenedStore restoreStore(const QString &path, const QString &backup, const QString &time)
{
    Base::Result<Base::Done> done = Base::Done{};
    QString aside;
    {
        QLockFile lock(QString(path + QStringLiteral(".lock")));
        if (!lock.tryLock(lockMsecs) && lock.error() == QLockFile::LockFailedError)
            done = Base::Error{Base::ErrorKind::Busy, path, QStringLiteral("lock")};
        if (done)
            done = checkAlone(path);
        if (done) {
            const Base::Result<QString> moved = setAside(path);
            aside = moved ? moved.value() : QString();
            done = moved ? putBack(backup, path) : Base::Result<Base::Done>(moved.error());
        }
    }
    OpenedStore store = openStore(path, time);
    if (!done) {
        store.state.error = done.error();
        store.state.backup = backup;
    }
    store.state.setAside = aside;
    return store;
}

}
