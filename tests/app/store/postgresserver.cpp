#include "postgresserver.h"

#include "store/database.h"
#include "store/serverconnection.h"

#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>

#include <csignal>

#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace Catena::Store {

namespace {

constexpr int startMsecs = 60'000;

//! Where Debian puts the programs of a server, the newest version first; then those in the path.
QString programOf(const QString &name)
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList numbers = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &number : numbers) {
        const QString path = versions.filePath(QString(number + QStringLiteral("/bin/") + name));
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return QStandardPaths::findExecutable(name);
}

//! Whom the server runs as where this user is root; null: as this user.
const passwd *otherUser()
{
    if (::geteuid() != 0)
        return nullptr;
    const passwd *user = ::getpwnam("postgres");
    return user ? user : ::getpwnam("nobody");
}

}

QString PostgresServer::missing()
{
    if (!QSqlDatabase::isDriverAvailable(QLatin1String(serverDriver)))
        return QStringLiteral("Qt has no driver of PostgreSQL (libqt6sql6-psql)");
    for (const char *name : {"initdb", "postgres"}) {
        if (programOf(QLatin1String(name)).isEmpty())
            return QStringLiteral("there is no %1 (postgresql)").arg(QLatin1String(name));
    }
    return {};
}

PostgresServer::PostgresServer() : m_folder(QStringLiteral("/tmp/catena-XXXXXX")) // the path of a socket is short
{
    if (const passwd *user = otherUser())
        (void)!::chown(QFile::encodeName(m_folder.path()).constData(), user->pw_uid, user->pw_gid);
}

void PostgresServer::prepare(QProcess &process, const QString &name, const QStringList &arguments) const
{
    process.setProgram(programOf(name));
    process.setArguments(arguments);
    process.setWorkingDirectory(m_folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    const passwd *user = otherUser();
    process.setChildProcessModifier([uid = user ? user->pw_uid : 0, gid = user ? user->pw_gid : 0] {
        if (uid != 0 && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(126);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
}

QString PostgresServer::start()
{
    const QString data = m_folder.filePath(QStringLiteral("data"));
    if (!QFileInfo::exists(data)) {
        QProcess initdb;
        prepare(initdb, QStringLiteral("initdb"),
                {QStringLiteral("-D"), data, QStringLiteral("-U"), QStringLiteral("admin"), QStringLiteral("-A"),
                 QStringLiteral("trust"), QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("-N"),
                 QStringLiteral("--no-locale")});
        initdb.start();
        if (!initdb.waitForFinished(startMsecs) || initdb.exitCode() != 0)
            return QString::fromLocal8Bit(initdb.readAll());
    }
    m_server = std::make_unique<QProcess>();
    prepare(*m_server, QStringLiteral("postgres"),
            {QStringLiteral("-D"), data, QStringLiteral("-k"), m_folder.path(), QStringLiteral("-h"), QString(),
             QStringLiteral("-c"), QStringLiteral("fsync=off"), QStringLiteral("-c"),
             QStringLiteral("shared_buffers=16MB")});
    m_server->start();
    QByteArray said;
    QElapsedTimer timer;
    timer.start();
    while (!said.contains("ready to accept connections")) {
        if (!m_server->waitForReadyRead(startMsecs) || timer.hasExpired(startMsecs))
            return QString::fromLocal8Bit(said + m_server->readAll());
        said += m_server->readAll();
    }
    return {};
}

void PostgresServer::stop()
{
    if (!m_server)
        return;
    ::kill(pid_t(m_server->processId()), SIGQUIT);
    if (!m_server->waitForFinished(startMsecs))
        m_server->kill();
    m_server.reset();
}

QString PostgresServer::makeDatabase(const QString &name, const QStringList &readers)
{
    const auto admin =
        Database::open(place(QStringLiteral("postgres"), QStringLiteral("admin")), Database::Mode::Write);
    if (!admin)
        return admin.error().detail;
    QStringList statements{QStringLiteral("CREATE DATABASE %1").arg(name)};
    for (const QString &reader : readers)
        statements += QStringLiteral("CREATE ROLE %1 LOGIN").arg(reader);
    for (const QString &statement : std::as_const(statements)) {
        const auto done = admin.value()->run(statement);
        if (!done && !done.error().detail.contains(QStringLiteral("already exists")))
            return done.error().detail;
    }
    return {};
}

QString PostgresServer::place(const QString &database, const QString &reader) const
{
    return QStringLiteral("postgresql://%1@/%2?host=%3").arg(reader, database, m_folder.path());
}

}
