// Writes repairs to a store and says after each what was kept: "ACK id number", or "ERR kind". To be killed.
//   storewriter PATH FIRST COUNT              adds COUNT repairs with numbers from FIRST on
//   storewriter PATH open                     opens the store and says how: "STATE access rows"
//   storewriter PATH migrate FOLDER VERSION   brings the schema to a version with the scripts of a folder
// With CATENA_FILE_LIMIT no file grows over so many bytes; with CATENA_USER the program gives up its rights first.

#include "store/migrations.h"
#include "store/store.h"

#include "repairsamples.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>
#include <unistd.h>

using namespace Catena;

namespace {

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    (void)!::write(STDOUT_FILENO, bytes.constData(), std::size_t(bytes.size()));
}

void limit()
{
    const int bytes = qEnvironmentVariableIntValue("CATENA_FILE_LIMIT");
    if (bytes > 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit most{rlim_t(bytes), rlim_t(bytes)};
        (void)::setrlimit(RLIMIT_FSIZE, &most);
    }
    const int user = qEnvironmentVariableIntValue("CATENA_USER");
    if (user > 0)
        (void)!::setuid(uid_t(user));
}

int addRepairs(Store::Store &store, int first, int count)
{
    const auto discussion = store.discussionFor(Store::sampleFingerprint(0, 50), QStringLiteral("folder")).result();
    if (!discussion) {
        say(QStringLiteral("ERR %1 %2").arg(int(discussion.error().kind)).arg(discussion.error().detail));
        return 1;
    }
    for (int number = first; number < first + count; ++number) {
        const auto added = store.addRepair(discussion.value(), Store::sampleRepair(number)).result();
        if (!added) {
            say(QStringLiteral("ERR %1 %2").arg(int(added.error().kind)).arg(added.error().detail));
            return 1;
        }
        say(QStringLiteral("ACK %1 %2").arg(added.value()).arg(number));
    }
    return 0;
}

int openOnly(Store::Store &store)
{
    const Store::StoreState state = store.state().result();
    const auto found = store.findDiscussion(Store::sampleFingerprint(0, 50)).result();
    qsizetype rows = -1;
    if (found && found.value()) {
        const auto repairs = store.repairs(*found.value()).result();
        rows = repairs ? qsizetype(repairs.value().size()) : -1;
    }
    say(QStringLiteral("STATE %1 %2").arg(int(state.access)).arg(rows));
    const auto made = store.discussionFor(Store::sampleFingerprint(900, 950), QStringLiteral("new")).result();
    say(made ? QStringLiteral("ACK") : QStringLiteral("ERR %1").arg(int(made.error().kind)));
    return 0;
}

int migrate(const QString &path, const QString &scripts, int version)
{
    auto database = Store::Database::open(path, Store::Database::Mode::Write);
    if (!database)
        return 1;
    say(QStringLiteral("BEGIN"));
    const auto done = Store::migrate(*database.value(), version, scripts);
    say(done ? QStringLiteral("ACK") : QStringLiteral("ERR %1").arg(done.error().detail));
    return 0;
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    limit();
    if (arguments[2] == QStringLiteral("migrate"))
        return migrate(arguments[1], arguments.value(3), arguments.value(4).toInt());
    Store::Store store(arguments[1]);
    if (arguments[2] == QStringLiteral("open"))
        return openOnly(store);
    return addRepairs(store, arguments[2].toInt(), arguments.value(3).toInt());
}
