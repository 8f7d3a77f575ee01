#pragma once

#include "base/cancellation.h"
#include "export/exportoptions.h"
#include "snapshot/snapshot.h"

#include <QImage>

#include <functional>

namespace Catena::Export {

//! Sets the first pages of a PDF and paints them, as exportPdf() would write them but for header and footer. width: of
//! the pictures, pixels. Gives each page to `take` as it is done. True when these were all the pages there are.
[[nodiscard]] bool previewPdf(const Snapshot::Snapshot &snapshot, const ExportOptions &options, int mostPages,
                              int width, const Base::Cancellation &cancellation,
                              const std::function<void(const QImage &)> &take);

}
