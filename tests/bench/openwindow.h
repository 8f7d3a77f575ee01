#pragma once

#include <QString>

namespace Catena::Bench {

//! Opens a file in a whole window of its own, offscreen, as the program does, until its tree is painted; prints the
//! milliseconds from the beginning of main() to the first comment painted and to the whole tree painted, and the most
//! memory held. The exit code for main().
[[nodiscard]] int measureWindow(int argc, char **argv, const QString &path);

}
