#include "store/opensharedstore.h"

#include "store/annotationrows.h"
#include "store/dialect.h"
#include "store/migrations.h"

namespace Catena::Store {

namespace {

using Access = StoreState::Access;
using Mode = Database::Mode;

Base::Result<Base::Done> update(Database &database)
{
    const Base::Result<int> known = schemaOf(database);
    if (!known)
        return known.error();
    if (known.value() == sharedSchemaVersion)
        return Base::Done{};
    return migrate(database, sharedSchemaVersion, QStringLiteral(":/catena/schema/postgresql"));
}

OpenedStore opened(Base::Result<std::unique_ptr<Database>> database, Access access, std::optional<Base::Error> error)
{
    OpenedStore store;
    store.state.isShared = true;
    if (!database) {
        store.state.error = database.error();
        return store;
    }
    store.database = std::move(database).value();
    store.state.access = access;
    store.state.error = std::move(error);
    return store;
}

}

OpenedStore openSharedStore(const QString &place)
{
    Base::Result<std::unique_ptr<Database>> database = Database::open(place, Mode::Write);
    if (!database)
        return opened(std::move(database), Access::Closed, {});
    Base::Result<Base::Done> done = update(*database.value());
    if (done) // the lock, taken and given back: whether anything can be written at all
        done = database.value()->transaction([] { return Base::Result<Base::Done>(Base::Done{}); });
    if (done) {
        (void)emptyOldBin(*database.value()); // the next start tries again
        return opened(std::move(database), Access::Writable, {});
    }
    const bool isReadable = done.error().kind == Base::ErrorKind::TooNew
        || (done.error().kind == Base::ErrorKind::NotWritable && schemaOf(*database.value()));
    if (!isReadable)
        return opened(done.error(), Access::Closed, {});
    return opened(Database::open(place, Mode::Read), Access::ReadOnly, done.error());
}

}
