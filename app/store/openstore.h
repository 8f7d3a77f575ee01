#pragma once

#include "store/database.h"
#include "store/storestate.h"

namespace Catena::Store {

//! A store that was opened: its connection, null where nothing can be read, and what has to be told.
struct OpenedStore
{
    std::unique_ptr<Database> database;
    StoreState state;
};

//! Opens the store at a path, or makes it; a place that isServerPlace() as openSharedStore() does. time stands in the
//! name of a backup ("20261122-101500", UTC).
//!
//! A new database is made and given its schema in one transaction. One of an older schema is backed up first, the
//! backup checked. One of a newer schema, or where nothing may be written, is opened for reading. One that does not
//! hold together (quick_check, at every start) is moved aside, never changed and never deleted, and an empty one takes
//! its place; the state then says which backup could. Once a day the store is backed up when it is opened.
[[nodiscard]] OpenedStore openStore(const QString &path, const QString &time);

//! Puts a whole backup in the place of the store, which is kept beside it, and opens it. Error Busy, and all is left as
//! it is, where another instance has the store open: what that one said is saved would go with the file.
[[nodiscard]] OpenedStore restoreStore(const QString &path, const QString &backup, const QString &time);

}
