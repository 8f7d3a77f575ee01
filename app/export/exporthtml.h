#pragma once

#include "export/exportmodel.h"
#include "export/exportsteps.h"
#include "export/textsink.h"

namespace Catena::Export {

//! Writes everything an export holds as one HTML file: no script, no other file, nothing that leads out but http, https
//! and mailto links; headings, lists and landmarks for who listens. The text of the folder is escaped, always. False
//! when stopped.
[[nodiscard]] bool writeHtml(TextSink &sink, const ExportModel &model, ExportSteps &steps);

}
