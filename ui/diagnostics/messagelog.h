#pragma once

#include "ui/diagnostics/logfile.h"

#include <memory>

namespace Catena::Ui {

//! Sends what the program says to a log from now on (null: no longer), besides to where it went before. There is one
//! for all windows.
//!
//! Messages of our own categories ("catena.…") hold numbers and kinds alone and are written as they are. Those of the
//! libraries may name files or quote text: of them only category, weight and count of characters are written.
void setMessageLog(std::unique_ptr<LogFile> log);

//! The latest lines of the log; nothing where none is kept.
[[nodiscard]] QStringList lastMessages(int count);
//! The file of the log; empty where none is kept.
[[nodiscard]] QString messageLogPath();

}
