#pragma once

#include "store/database.h"

namespace Catena::Store {

inline constexpr int keptBackups = 5;

//! Copies a database into the folder "backup" beside it, checks the copy (integrity_check) and only then gives it its
//! name, which sorts by time; the oldest beyond keptBackups go. Gives the path. The copy is made by VACUUM INTO, which
//! does not fsync: that is done here, for the file and the folder.
[[nodiscard]] Base::Result<QString> makeBackup(Database &database, const QString &time);

//! The newest backup that is whole and not of a later schema; empty where there is none.
[[nodiscard]] QString newestBackup(const QString &path);

//! The time in the name of the newest backup; empty where there is none.
[[nodiscard]] QString lastBackupTime(const QString &path);

//! Whether a database is one of ours, or empty, and holds together; Error Damaged where not. Quick leaves out that
//! indexes agree with their tables.
[[nodiscard]] Base::Result<Base::Done> checkWhole(Database &database, bool isQuick);

//! Moves a database and its log to the first free name ".bad-N"; gives that name.
[[nodiscard]] Base::Result<QString> setAside(const QString &path);

//! Puts a copy of a backup where no database is.
[[nodiscard]] Base::Result<Base::Done> putBack(const QString &backup, const QString &path);

}
