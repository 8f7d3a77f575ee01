#pragma once

#include "base/error.h"

#include <QSqlError>

namespace Catena::Store {

//! What an error of SQLite means for the reader, by its result code (https://www.sqlite.org/rescode.html).
[[nodiscard]] Base::Error errorOf(const QSqlError &error, const QString &path);

}
