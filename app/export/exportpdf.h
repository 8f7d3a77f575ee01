#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "export/exportoptions.h"
#include "snapshot/snapshot.h"

namespace Catena::Export {

//! Writes the essays, the reply tree with indentation, and the concept list as one tagged PDF 1.7 with outline, links
//! and real annotations. Writes to path only when everything went well. Needs a QGuiApplication; runs on any thread.
[[nodiscard]] Base::Result<Base::Done> exportPdf(const Snapshot::Snapshot &snapshot, const QString &path,
                                                 const ExportOptions &options,
                                                 const Base::Cancellation &cancellation = {},
                                                 const Base::Progress &progress = {});

}
