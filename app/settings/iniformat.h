#pragma once

#include <QSettings>

namespace Catena::Settings {

//! The INI format of QSettings, written so that a full or broken disk leaves the old file: QSettings 6.4 itself puts an
//! empty file in its place where the buffer cannot be written at the end, and says nothing (tst_filefault).
[[nodiscard]] QSettings::Format iniFormat();

}
