#include "store/dialect.h"

#include "store/database.h"

namespace Catena::Store {

namespace {

Base::Result<QVariant> changesOfAll(Database &database)
{
    return database.value(QStringLiteral("SELECT changes FROM store"));
}

}

const Dialect &sqliteDialect()
{
    static const Dialect dialect{false,
                                 QStringLiteral("(strftime('%s', 'now') + 0)"),
                                 {QStringLiteral("BEGIN IMMEDIATE")},
                                 {QStringLiteral("COMMIT")}};
    return dialect;
}

// One lock for the whole store, as SQLite has it: what a step finds is what there is when it is committed. Taken by
// the database itself, so that it goes with the connection. Counted last, so that who sees the count sees the rest too.
const Dialect &postgresDialect()
{
    static const Dialect dialect{
        true,
        QStringLiteral("CAST(extract(epoch FROM now()) AS BIGINT)"),
        {QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED"),
         QStringLiteral("SELECT pg_advisory_xact_lock(1128354894)")}, // migrations.h: applicationId
        {QStringLiteral("UPDATE store SET changes = changes + 1"), QStringLiteral("COMMIT")}};
    return dialect;
}

Base::Result<int> schemaOf(Database &database)
{
    QString query = QStringLiteral("PRAGMA user_version");
    if (database.dialect().isShared) {
        const Base::Result<QVariant> table = database.value(
            QStringLiteral("SELECT count(*) FROM pg_tables WHERE schemaname = 'catena' AND tablename = 'store'"));
        if (!table)
            return table.error();
        if (table.value().toInt() == 0)
            return 0;
        query = QStringLiteral("SELECT version FROM store");
    }
    const Base::Result<QVariant> version = database.value(query);
    if (!version)
        return version.error();
    return version.value().toInt();
}

Base::Result<Base::Done> setSchema(Database &database, int version)
{
    if (database.dialect().isShared)
        return database.run(QStringLiteral("UPDATE store SET version = ?"), {version});
    // A pragma takes no bound value; this is a number of ours.
    return database.run(QStringLiteral("PRAGMA user_version=%1").arg(version));
}

Base::Result<QString> contentName(Database &database)
{
    const bool isShared = database.dialect().isShared;
    const Base::Result<QVariant> others =
        isShared ? changesOfAll(database) : database.value(QStringLiteral("PRAGMA data_version"));
    if (!others || isShared)
        return others ? Base::Result<QString>(others.value().toString()) : Base::Result<QString>(others.error());
    const Base::Result<QVariant> own = database.value(QStringLiteral("SELECT total_changes()"));
    if (!own)
        return own.error();
    return QString(others.value().toString() + QLatin1Char('.') + own.value().toString());
}

Base::Result<QVariant> changesOfOthers(Database &database)
{
    if (!database.dialect().isShared)
        return database.value(QStringLiteral("PRAGMA data_version"));
    const Base::Result<QVariant> all = changesOfAll(database);
    if (!all)
        return all.error();
    return QVariant(all.value().toLongLong() - database.committed());
}

}
