#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace Catena::Store {

//! A server of PostgreSQL in a temporary folder, reached by a socket in it alone. It is run by another user where this
//! one is root, whom it refuses, and ends with the test, however that ends.
class PostgresServer
{
public:
    //! What there has to be and is not; empty where start() may be tried.
    [[nodiscard]] static QString missing();

    PostgresServer();
    ~PostgresServer() { stop(); }

    //! Makes the server's files, if there are none yet, and starts it; what went wrong, else empty.
    [[nodiscard]] QString start();
    void stop(); //!< at once, in the middle of whatever it does

    //! Makes an empty database and who may log in; what went wrong, else empty.
    [[nodiscard]] QString makeDatabase(const QString &name, const QStringList &readers);
    //! Of a database, for one who logs in; "admin" may do everything.
    [[nodiscard]] QString place(const QString &database, const QString &reader) const;

private:
    void prepare(QProcess &process, const QString &name, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_server;
};

}
