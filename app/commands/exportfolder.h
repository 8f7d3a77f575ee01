#pragma once

#include "base/result.h"
#include "export/exportfile.h"
#include "pipeline/openfolder.h"

namespace Catena::Commands {

//! Opens a folder or file and writes it in the format of the target's name. Reads the folder only,
//! and annotations, a file of Web Annotations to show in it, where one is named. A PDF needs a
//! QGuiApplication.
[[nodiscard]] Base::Result<Base::Done> exportFolder(const QString &path, const QString &target,
                                                    const Pipeline::OpenOptions &open,
                                                    const Export::ExportOptions &options,
                                                    const QString &annotations = {});

}
