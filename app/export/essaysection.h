#pragma once

#include "export/exportsteps.h"
#include "export/pdfdocument.h"

namespace Catena::Export {

//! Writes the title where no essay brings one, and the essays: title, byline, blocks, rights. False when stopped.
[[nodiscard]] bool writeEssays(PdfDocument &document, ExportSteps &steps);

}
