#include "store/serverplace.h"

#include "store/store.h"

#include <QSqlDatabase>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Catena;
using namespace Catena::Store;

namespace {

//! Takes connections on this computer, and never says a word.
class SilentServer
{
public:
    SilentServer() : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        auto *any = reinterpret_cast<sockaddr *>(&address);
        if (::bind(m_socket, any, size) == 0 && ::listen(m_socket, 16) == 0 && ::getsockname(m_socket, any, &size) == 0)
            m_port = ntohs(address.sin_port);
    }
    ~SilentServer() { ::close(m_socket); }
    SilentServer(const SilentServer &) = delete;
    SilentServer &operator=(const SilentServer &) = delete;

    [[nodiscard]] int port() const { return m_port; } //!< 0 where none could be had
    //! Those since the last time.
    [[nodiscard]] int countConnections() const
    {
        int count = 0;
        for (int taken = ::accept(m_socket, nullptr, nullptr); taken >= 0; ++count) {
            ::close(taken);
            taken = ::accept(m_socket, nullptr, nullptr);
        }
        return count;
    }

private:
    int m_socket;
    int m_port = 0;
};

}

class ServerPlaceTest : public QObject
{
    Q_OBJECT

private slots:
    void shouldReadPlaces_data();
    void shouldReadPlaces();
    void shouldRefuseWhatIsNoPlace_data();
    void shouldRefuseWhatIsNoPlace();
    void shouldTakePasswordsOut_data();
    void shouldTakePasswordsOut();
    void shouldSayThatNobodyAnswers();
    void shouldWaitOnceForAServerThatDoesNotAnswer();
};

void ServerPlaceTest::shouldReadPlaces_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("read"); // user, host, port, database, parameters
    const auto row = [](const char *name, const char *place, const char *read) {
        QTest::newRow(name) << QString::fromUtf8(place) << QString::fromUtf8(read);
    };
    row("all of it", "postgresql://reader@db.example.org:6543/notes?sslmode=require",
        "reader db.example.org 6543 notes sslmode=require");
    row("the short scheme", "postgres://db.example.org/notes", " db.example.org -1 notes");
    row("only a database", "postgresql:///notes", "  -1 notes");
    row("a socket", "postgresql://reader@/notes?host=/run/my%20place", "reader  -1 notes host=/run/my place");
    row("an address of IPv6", "postgresql://[2001:db8::7]:5433/notes", " 2001:db8::7 5433 notes");
    row("names in percents", "postgresql://%EB%8F%85%EC%9E%90@h/a%2Fb", "독자 h -1 a/b");
    row("a password is not taken", "postgresql://reader:secret@h/notes?password=secret&sslmode=require",
        "reader h -1 notes sslmode=require");
    row("a service", "postgresql://?service=group", "  -1  service=group");
}

void ServerPlaceTest::shouldReadPlaces()
{
    QFETCH(QString, place);
    const std::optional<ServerPlace> read = ServerPlace::parse(place);
    QVERIFY(read);
    QString words = QStringLiteral("%1 %2 %3 %4").arg(read->user, read->host).arg(read->port).arg(read->database);
    for (const auto &[name, value] : read->parameters)
        words += QStringLiteral(" %1=%2").arg(name, value);
    QTEST(words, "read");
}

void ServerPlaceTest::shouldRefuseWhatIsNoPlace_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place :
         {"", "/home/reader/notes.sqlite", "mysql://h/d", "postgresql:/h/d", "postgresql://h:99999/d",
          "postgresql://h:0/d", "postgresql://one,two/d", "postgresql://h/d?options=-crole%3Dx",
          "postgresql://h/d?nothing=1", "postgresql://h/d?sslmode=a;b", "postgresql://h:p:q/d"})
        QTest::newRow(*place ? place : "nothing") << QString::fromLatin1(place);
}

void ServerPlaceTest::shouldRefuseWhatIsNoPlace()
{
    QFETCH(QString, place);
    QVERIFY(!ServerPlace::parse(place));
}

void ServerPlaceTest::shouldTakePasswordsOut_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *place, const char *plain) {
        QTest::newRow(place) << QString::fromLatin1(place) << QString::fromLatin1(plain);
    };
    row("postgresql://reader@h/d", "postgresql://reader@h/d");
    row("postgresql://reader:secret@h/d", "postgresql://reader@h/d");
    row("postgres://reader:se:cr:et@h:1/d?sslmode=require", "postgres://reader@h:1/d?sslmode=require");
    row("postgresql://reader:se@cret@h/d", "postgresql://reader@h/d");
    row("postgresql://h/d?password=secret", "postgresql://h/d");
    row("postgresql://h/d?PASSWORD=secret&sslmode=require", "postgresql://h/d?sslmode=require");
    row("postgresql://h/d?sslmode=require&password=secret", "postgresql://h/d?sslmode=require");
    row("postgresql://h:5432/d", "postgresql://h:5432/d");
    row("/home/reader/a:b@c.sqlite", "/home/reader/a:b@c.sqlite");
}

void ServerPlaceTest::shouldTakePasswordsOut()
{
    QFETCH(QString, place);
    QTEST(withoutPassword(place), "plain");
}

void ServerPlaceTest::shouldSayThatNobodyAnswers()
{
    const bool hasDriver = QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL"));
    for (const char *place : {"postgresql://reader:secret@/d?host=/nowhere", "postgresql://reader:secret@one,two/d",
                              "postgresql://reader:se/secret@h/d"}) {
        Store::Store store(QString::fromLatin1(place));
        const StoreState state = store.state().result();
        QCOMPARE(state.access, StoreState::Access::Closed);
        QVERIFY(state.isShared && state.error);
        QCOMPARE(state.error->kind, hasDriver ? Base::ErrorKind::Unreachable : Base::ErrorKind::DriverMissing);
        QVERIFY(!state.error->path.contains(QStringLiteral("secret")));
        const auto found = store.findDiscussion({}).result();
        QVERIFY(!found && found.error().kind == state.error->kind);
        QVERIFY(!store.restoreBackup().result().error->path.contains(QStringLiteral("secret")));
    }
}

void ServerPlaceTest::shouldWaitOnceForAServerThatDoesNotAnswer()
{
    if (!QSqlDatabase::isDriverAvailable(QStringLiteral("QPSQL")))
        QSKIP("Qt has no driver for PostgreSQL here");
    const SilentServer server;
    QVERIFY(server.port() != 0);
    Store::Store store(
        QStringLiteral("postgresql://reader@127.0.0.1:%1/d?sslmode=disable&connect_timeout=2").arg(server.port()));
    // All of them are asked for while the store still waits for its first connection.
    std::vector<QFuture<Base::Result<std::optional<DiscussionId>>>> waiting;
    for (int i = 0; i < 3; ++i)
        waiting.push_back(store.findDiscussion({}));
    for (const auto &answer : waiting) {
        const auto found = answer.result();
        QVERIFY(!found && found.error().kind == Base::ErrorKind::Unreachable);
    }
    QCOMPARE(server.countConnections(), 1);
    QVERIFY(!store.findDiscussion({}).result()); // said again, it is tried again
    QCOMPARE(server.countConnections(), 1);
}

QTEST_GUILESS_MAIN(ServerPlaceTest)

#include "serverplacetest.moc"
