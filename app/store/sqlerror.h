#pragma once

#include "base/error.h"

#include <QSqlError>

namespace Catena::Store {

//! What an error means for the reader: of SQLite by its result code (https://www.sqlite.org/rescode.html), of
//! PostgreSQL, where the path isServerPlace(), by its SQLSTATE
//! (https://www.postgresql.org/docs/15/errcodes-appendix.html).
[[nodiscard]] Base::Error errorOf(const QSqlError &error, const QString &path);

}
