#pragma once

#include "ui/commandline.h"

namespace Catena::Ui {

//! Runs a verb that needs no window, or tells what is wrong with the command line, and gives the exit status: 0 done,
//! 1 could not, 2 wrong usage. A window is what cannot be had here: main() calls this for one where there is no
//! display. Results go to stdout, one sentence about what went wrong to stderr.
[[nodiscard]] int runHeadless(const Command &command);

}
