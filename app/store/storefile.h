#pragma once

#include <QString>

namespace Catena::Store {

//! Whether a file stands at a path that is no store: a text, or the database of another program. Opening it as one
//! would move it aside, or put tables into it.
[[nodiscard]] bool isForeignFile(const QString &path);

}
