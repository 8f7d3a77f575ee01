#pragma once

#include <QString>

namespace Catena::Bench {

//! Opens a file in a whole window, reads on with keys while it is being opened, closes it and opens it again; prints
//! how long the GUI thread was not to be had at the most, stage by stage. The longest of all, in milliseconds.
[[nodiscard]] double measureWindowBlocks(const QString &path);

}
