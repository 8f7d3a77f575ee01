#pragma once

#include "formats/fieldmap.h"

#include <optional>

namespace Catena::Formats {

//! The maps that come with the program (resources/formats).
[[nodiscard]] const FieldMaps &builtInFieldMaps();

//! Those of a folder ("*.json", by name). A folder that is not there has none. A broken file gives an Issue that names
//! file, line and reason, and is skipped.
[[nodiscard]] FieldMaps loadFieldMaps(const QString &folder);

//! Reads one map. resources/formats/README.md says what a file holds. Empty with an issue where it is broken.
[[nodiscard]] std::optional<FieldMap> readFieldMap(const QByteArray &json, const QString &path, Base::Issues &issues);

}
