#pragma once

#include "base/result.h"
#include "export/exportpdf.h"
#include "pipeline/openfolder.h"

namespace Catena::Commands {

//! Opens a folder or file and writes it to a PDF. Reads the folder only. Needs a QGuiApplication.
[[nodiscard]] Base::Result<Base::Done> exportFolder(const QString &path, const QString &target,
                                                    const Pipeline::OpenOptions &open, const Export::ExportOptions &pdf);

}
