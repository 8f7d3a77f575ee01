#pragma once

#include "captures/repair.h"

#include <QByteArray>

namespace Catena::Store {

//! A repair as JSON (RFC 8259), without its id and kind, which have columns of their own. Hashes are hexadecimal
//! strings: a JSON number holds no 64 bits. Empty parts are left out.
[[nodiscard]] QString repairToJson(const Captures::Repair &repair);

//! The way back. Text that is no such JSON gives a repair that names nothing: it is then listed as not placed, with its
//! row untouched.
[[nodiscard]] Captures::Repair repairFromJson(const QString &json);

}
