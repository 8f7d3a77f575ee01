#pragma once

#include "base/result.h"

#include <QStringList>
#include <QVariant>

namespace Catena::Store {

class Database;

//! What SQL and habits differ in between the two databases: SQLite, a file of one reader, and PostgreSQL, a server for
//! a group. A constant.
struct Dialect
{
    bool isShared = false; //!< others may use it, who are not this reader
    QString now; //!< seconds since 1970, UTC, by the clock that all its users have: of the machine, or of the server
    QStringList begin; //!< begins a transaction; it then has the one lock to write
    QStringList commit; //!< ends it; the last of them says that it is kept
};

[[nodiscard]] const Dialect &sqliteDialect();
[[nodiscard]] const Dialect &postgresDialect();

//! The schema a database has; 0: none yet.
[[nodiscard]] Base::Result<int> schemaOf(Database &database);
//! Says which it has from now on, within a transaction.
[[nodiscard]] Base::Result<Base::Done> setSchema(Database &database, int version);

//! Names what is in a database: another name after anything was written, through this connection or another.
[[nodiscard]] Base::Result<QString> contentName(Database &database);
//! Another value after another connection wrote.
[[nodiscard]] Base::Result<QVariant> changesOfOthers(Database &database);

}
