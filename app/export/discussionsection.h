#pragma once

#include "export/exportsteps.h"
#include "export/pdfdocument.h"

namespace Catena::Export {

//! Writes the reply tree depth-first, each comment under a line that says who, when, and what it answers. False when
//! stopped.
[[nodiscard]] bool writeDiscussion(PdfDocument &document, ExportSteps &steps);

}
