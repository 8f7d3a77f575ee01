#pragma once

#include "annotations/annotation.h"
#include "base/result.h"
#include "pipeline/openfolder.h"

namespace Catena::Commands {

//! The annotations of a file of Web Annotations; none for an empty path.
[[nodiscard]] Base::Result<Annotations::AnnotationList> readAnnotationFile(const QString &path);

//! Opens a folder or file, finds the annotations of another file in it (none where that is empty), and writes them as
//! Web Annotations anchored in the text as it is now. What is not found keeps the anchor it came with. Reads the folder
//! and the file only.
[[nodiscard]] Base::Result<Base::Done> exportAnnotations(const QString &path, const QString &annotations,
                                                         const QString &target, const Pipeline::OpenOptions &open);

}
