#pragma once

#include "annotations/annotation.h"

#include <optional>

namespace Catena::Store {

//! An annotation as JSON (RFC 8259), without its id, which is the row's. Empty parts are left out.
[[nodiscard]] QString annotationToJson(const Annotations::Annotation &annotation);

//! The way back; none where the text is no such JSON or names no annotation.
[[nodiscard]] std::optional<Annotations::Annotation> annotationFromJson(const QString &json);

}
