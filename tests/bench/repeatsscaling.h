#pragma once

#include <QString>

namespace Catena::Bench {

//! Times findRepeats() on a table of writeThread(), in this process; prints CPU seconds, peak memory and file size.
int measureOne(const QString &path);

//! 10^4 to 10^6 comments, each run in a process of its own: exponent, speed against MinHash-128, memory. Writes its
//! tables into a folder.
[[nodiscard]] bool benchScaling(const QString &folder);

}
