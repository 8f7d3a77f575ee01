#include "store/serverconnection.h"

#include "store/serverplace.h"
#include "store/sqlerror.h"

#include <QSqlError>

namespace Catena::Store {

namespace {

//! A value as a connection string of libpq has it (34.1.1.1).
QString quoted(QString value)
{
    value.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') + value + QLatin1Char('\'');
}

}

Base::Result<Base::Done> connectServer(QSqlDatabase database, const QString &place)
{
    const std::optional<ServerPlace> server = ServerPlace::parse(place);
    if (!QSqlDatabase::isDriverAvailable(QLatin1String(serverDriver)))
        return Base::Error{Base::ErrorKind::DriverMissing, {}, QLatin1String(serverDriver)};
    if (!server) // then it is not known either what in it is a password
        return Base::Error{Base::ErrorKind::Unreachable, QStringLiteral("postgresql://…"),
                           QStringLiteral("not understood")};
    // A network that swallows everything is noticed in seconds: the store's thread waits meanwhile, the window does
    // not.
    QStringList options{QStringLiteral("connect_timeout=5"),  QStringLiteral("tcp_user_timeout=10000"),
                        QStringLiteral("keepalives_idle=10"), QStringLiteral("keepalives_interval=5"),
                        QStringLiteral("keepalives_count=3"), QStringLiteral("application_name=catena")};
    for (const auto &[name, value] : server->parameters)
        options += QString(name + QLatin1Char('=') + quoted(value));
    database.setHostName(server->host);
    if (server->port > 0)
        database.setPort(server->port);
    database.setDatabaseName(server->database);
    database.setUserName(server->user);
    database.setConnectOptions(options.join(QLatin1Char(';')));
    if (!database.open())
        return Base::Error{Base::ErrorKind::Unreachable, withoutPassword(place), database.lastError().text()};
    return Base::Done{};
}

QStringList serverGreeting(bool toWrite)
{
    QStringList greeting{QStringLiteral("SET search_path TO catena, pg_temp"),
                         QStringLiteral("SET lock_timeout TO '5s'"), QStringLiteral("SET statement_timeout TO '20s'"),
                         QStringLiteral("SET idle_in_transaction_session_timeout TO '20s'")};
    greeting += toWrite ? QStringLiteral("SET synchronous_commit TO on")
                        : QStringLiteral("SET default_transaction_read_only TO on");
    return greeting;
}

}
