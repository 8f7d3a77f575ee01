#pragma once

#include <QString>

namespace Catena::Text {

//! The version of ICU that is in use, "72.1".
[[nodiscard]] QString icuVersion();

}
