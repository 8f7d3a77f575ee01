#include "store/database.h"

#include "store/serverconnection.h"
#include "store/serverplace.h"
#include "store/sqlerror.h"

#include <QSqlQuery>
#include <QSqlRecord>
#include <QUrl>

#include <atomic>

namespace Catena::Store {

namespace {

constexpr int busyMsecs = 5'000;

QString nextConnection()
{
    static std::atomic<quint64> count = 0;
    return QStringLiteral("catena-%1").arg(++count);
}

//! A query that ran; Error where it did not.
Base::Result<QSqlQuery> queried(const QString &connection, const QString &path, const QString &sql,
                                const QVariantList &values)
{
    QSqlQuery query(QSqlDatabase::database(connection, false));
    query.setForwardOnly(true);
    // PostgreSQL prepares no BEGIN and no CREATE.
    if (!values.isEmpty() && !query.prepare(sql))
        return errorOf(query.lastError(), path);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!(values.isEmpty() ? query.exec(sql) : query.exec()))
        return errorOf(query.lastError(), path);
    return query;
}

}

Database::Database(QString path, QString connection, const Dialect &dialect)
    : m_path(std::move(path)), m_connection(std::move(connection)), m_dialect(&dialect)
{
}

Database::~Database()
{
    {
        QSqlDatabase database = QSqlDatabase::database(m_connection, false);
        database.close();
    }
    QSqlDatabase::removeDatabase(m_connection);
}

Base::Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    const bool isServer = isServerPlace(path);
    std::unique_ptr<Database> opened(new Database(isServer ? withoutPassword(path) : path, nextConnection(),
                                                  isServer ? postgresDialect() : sqliteDialect()));
    const Base::Result<Base::Done> connected = isServer
        ? connectServer(QSqlDatabase::addDatabase(QLatin1String(serverDriver), opened->m_connection), path)
        : opened->connectFile(mode);
    if (!connected)
        return connected.error();
    const Base::Result<Base::Done> prepared = opened->prepare(mode);
    if (!prepared)
        return prepared.error();
    return opened;
}

Base::Result<Base::Done> Database::connectFile(Mode mode)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyMsecs);
    QString name = m_path;
    if (mode != Mode::Write)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (mode == Mode::ReadFrozen) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        name = QUrl::fromLocalFile(m_path).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1");
    }
    database.setConnectOptions(options);
    database.setDatabaseName(name);
    if (!database.open())
        return errorOf(database.lastError(), m_path);
    return Base::Done{};
}

Base::Result<Base::Done> Database::prepare(Mode mode)
{
    if (m_dialect->isShared)
        return runAll(serverGreeting(mode == Mode::Write));
    QStringList pragmas{QStringLiteral("PRAGMA trusted_schema=OFF"), QStringLiteral("PRAGMA cell_size_check=ON"),
                        QStringLiteral("PRAGMA foreign_keys=ON")};
    if (mode == Mode::Write)
        pragmas += {QStringLiteral("PRAGMA synchronous=EXTRA"), QStringLiteral("PRAGMA wal_autocheckpoint=200")};
    return runAll(pragmas);
}

Base::Result<Base::Done> Database::runAll(const QStringList &statements)
{
    for (const QString &statement : statements) {
        const Base::Result<Base::Done> done = run(statement);
        if (!done)
            return done;
    }
    return Base::Done{};
}

Base::Result<Base::Done> Database::run(const QString &sql, const QVariantList &values)
{
    const Base::Result<QSqlQuery> query = queried(m_connection, m_path, sql, values);
    if (!query)
        return query.error();
    return Base::Done{};
}

Base::Result<std::vector<Database::Row>> Database::rows(const QString &sql, const QVariantList &values)
{
    Base::Result<QSqlQuery> result = queried(m_connection, m_path, sql, values);
    if (!result)
        return result.error();
    QSqlQuery &query = result.value();
    const int columns = query.record().count();
    std::vector<Row> found;
    while (query.next()) {
        Row row;
        for (int column = 0; column < columns; ++column)
            row.append(query.value(column));
        found.push_back(std::move(row));
    }
    // A damaged page is met while stepping, long after the statement began to run.
    if (query.lastError().isValid())
        return errorOf(query.lastError(), m_path);
    return found;
}

// lastval() of PostgreSQL asks for rights on the sequence, which a reader of a group has none of.
Base::Result<qint64> Database::insert(const QString &sql, const QVariantList &values)
{
    const Base::Result<QVariant> id = value(QString(sql + QStringLiteral(" RETURNING id")), values);
    if (!id)
        return id.error();
    return id.value().toLongLong();
}

Base::Result<qint64> Database::change(const QString &sql, const QVariantList &values)
{
    const Base::Result<QSqlQuery> query = queried(m_connection, m_path, sql, values);
    if (!query)
        return query.error();
    return qint64(query.value().numRowsAffected());
}

Base::Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    const Base::Result<std::vector<Row>> found = rows(sql, values);
    if (!found)
        return found.error();
    if (found.value().empty() || found.value().front().isEmpty())
        return QVariant();
    return found.value().front().front();
}

Base::Result<Base::Done> Database::transaction(const std::function<Base::Result<Base::Done>()> &steps)
{
    Base::Result<Base::Done> done = runAll(m_dialect->begin);
    if (done)
        done = steps();
    if (done)
        done = runAll(m_dialect->commit);
    m_committed += done ? 1 : 0;
    if (!done) {
        // Some errors roll back by themselves; then this says that there is nothing to roll back.
        (void)run(QStringLiteral("ROLLBACK"));
    }
    return done;
}

}
