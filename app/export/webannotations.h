#pragma once

#include "annotations/annotation.h"

#include <QByteArray>

namespace Catena::Export {

//! Annotations as one AnnotationCollection of the W3C Web Annotation Data Model (2017), in JSON-LD (UTF-8, indented,
//! the same bytes for the same input); docs/annotations.md says what is written. readWebAnnotations() gives all of it
//! back but for the numbers of the store (id, revision).
[[nodiscard]] QByteArray webAnnotations(const Annotations::AnnotationList &annotations);

//! The terms of the model that this program adds, for what the model has no word for.
inline constexpr const char *ownTerms = "urn:catena:terms:";

}
