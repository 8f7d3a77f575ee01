#pragma once

#include "store/database.h"

namespace Catena::Store {

inline constexpr int applicationId = 0x4341544E; //!< "CATN", in the header of every database of ours
//! The schema this program writes: the number of the last .sql file in resources/schema, and the user_version of the
//! database.
inline constexpr int schemaVersion = 2;
//! The same of a shared store, whose scripts are in resources/schema/postgresql.
inline constexpr int sharedSchemaVersion = 1;

//! Brings a database from its schema to a version in one transaction: after a kill or a power cut it is at one or
//! the other. Two instances may try at once: the later finds it done. Error TooNew where it is ahead of us. Scripts
//! stand in a folder as "001-name.sql", one a version.
[[nodiscard]] Base::Result<Base::Done> migrate(Database &database, int version = schemaVersion,
                                               const QString &scripts = QStringLiteral(":/catena/schema"));

//! The statements of a script; each ends with a semicolon at the end of a line, comments are taken out.
[[nodiscard]] QStringList statementsOf(const QString &script);

}
