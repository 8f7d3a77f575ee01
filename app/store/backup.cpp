#include "store/backup.h"

#include "base/durablefile.h"
#include "store/migrations.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace Catena::Store {

namespace {

constexpr auto logSuffixes = {"-wal", "-shm", "-journal"};

QDir backupFolder(const QString &path)
{
    return QDir(QFileInfo(path).absoluteDir().filePath(QStringLiteral("backup")));
}

QString stemOf(const QString &path)
{
    return QString(QFileInfo(path).completeBaseName() + QLatin1Char('-'));
}

//! Names of the backups of a database, the oldest first. Not by a pattern of the shell: a name may hold its signs, and
//! begin like that of another database.
QStringList backupsOf(const QString &path, const QString &end = QStringLiteral(".sqlite"))
{
    static const QRegularExpression time(QStringLiteral("\\A\\d{8}-\\d+\\z"));
    const QString stem = stemOf(path);
    QStringList names = backupFolder(path).entryList(QDir::Files, QDir::Name);
    names.removeIf([&](const QString &name) {
        return name.size() < stem.size() + end.size() || !name.startsWith(stem) || !name.endsWith(end)
            || !time.match(name.sliced(stem.size()).chopped(end.size())).hasMatch();
    });
    return names;
}

//! Error where a backup is not whole, or not for this program.
Base::Result<Base::Done> checkBackup(const QString &backup)
{
    const Base::Result<std::unique_ptr<Database>> opened = Database::open(backup, Database::Mode::ReadFrozen);
    if (!opened)
        return opened.error();
    Database &database = *opened.value();
    const Base::Result<QVariant> version = database.value(QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    if (version.value().toInt() < 1 || version.value().toInt() > schemaVersion)
        return Base::Error{Base::ErrorKind::TooNew, backup, version.value().toString()};
    return checkWhole(database, false);
}

//! And what was begun on another day, and cut off.
void removeOldest(const QString &path, const QString &time)
{
    constexpr qsizetype dayChars = 8;
    QStringList names = backupsOf(path);
    QDir folder = backupFolder(path);
    while (names.size() > keptBackups)
        folder.remove(names.takeFirst());
    for (const QString &part : backupsOf(path, QStringLiteral(".sqlite.part"))) {
        if (!part.sliced(stemOf(path).size()).startsWith(time.left(dayChars)))
            folder.remove(part);
    }
}

}

Base::Result<Base::Done> checkWhole(Database &database, bool isQuick)
{
    const Base::Result<QVariant> application = database.value(QStringLiteral("PRAGMA application_id"));
    if (!application)
        return application.error();
    const int id = application.value().toInt();
    if (id != 0 && id != applicationId)
        return Base::Error{Base::ErrorKind::Damaged, database.path(), QStringLiteral("another program's database")};
    const Base::Result<std::vector<Database::Row>> found =
        database.rows(isQuick ? QStringLiteral("PRAGMA quick_check(1)") : QStringLiteral("PRAGMA integrity_check(1)"));
    if (!found)
        return found.error();
    const QString answer = found.value().empty() ? QString() : found.value().front().front().toString();
    if (answer != QStringLiteral("ok"))
        return Base::Error{Base::ErrorKind::Damaged, database.path(), answer};
    return Base::Done{};
}

Base::Result<QString> makeBackup(Database &database, const QString &time)
{
    const QDir folder = backupFolder(database.path());
    if (!folder.mkpath(QStringLiteral(".")))
        return Base::Error{Base::ErrorKind::NotWritable, folder.path(), QStringLiteral("mkpath")};
    const QString name = folder.filePath(QString(stemOf(database.path()) + time + QStringLiteral(".sqlite")));
    const QString part = QString(name + QStringLiteral(".part"));
    QFile::remove(part);
    Base::Result<Base::Done> done = database.run(QStringLiteral("VACUUM INTO ?"), {part});
    if (done)
        done = checkBackup(part);
    if (done)
        done = Base::syncFile(part);
    if (done)
        done = Base::renameDurably(part, name);
    if (!done) {
        QFile::remove(part);
        return done.error();
    }
    removeOldest(database.path(), time);
    return name;
}

QString newestBackup(const QString &path)
{
    const QStringList names = backupsOf(path);
    for (auto name = names.crbegin(); name != names.crend(); ++name) {
        const QString backup = backupFolder(path).filePath(*name);
        if (checkBackup(backup))
            return backup;
    }
    return {};
}

QString lastBackupTime(const QString &path)
{
    const QStringList names = backupsOf(path);
    return names.isEmpty() ? QString() : QFileInfo(names.back()).completeBaseName().mid(stemOf(path).size());
}

Base::Result<QString> setAside(const QString &path)
{
    QString name;
    for (int number = 1; name.isEmpty() || QFileInfo::exists(name); ++number)
        name = QStringLiteral("%1.bad-%2").arg(path).arg(number);
    // The log first: a database without its log is whole as of an earlier time, a log alone is nothing.
    for (const char *suffix : logSuffixes) {
        const QString log = QString(path + QLatin1String(suffix));
        if (!QFileInfo::exists(log))
            continue;
        const Base::Result<Base::Done> moved = Base::renameDurably(log, QString(name + QLatin1String(suffix)));
        if (!moved)
            return moved.error();
    }
    const Base::Result<Base::Done> moved = Base::renameDurably(path, name);
    if (!moved)
        return moved.error();
    return name;
}

Base::Result<Base::Done> putBack(const QString &backup, const QString &path)
{
    const QString part = QString(path + QStringLiteral(".part"));
    QFile::remove(part);
    if (!QFile::copy(backup, part))
        return Base::Error{Base::ErrorKind::NotWritable, path, QStringLiteral("copy")};
    const Base::Result<Base::Done> synced = Base::syncFile(part);
    return synced ? Base::renameDurably(part, path) : synced;
}

}
