#pragma once

#include "export/exportsteps.h"
#include "export/pdfdocument.h"

namespace Catena::Export {

//! Writes the list of concepts: how often each stands in the essay and in the discussion, and links to the pages. False
//! when stopped.
[[nodiscard]] bool writeConceptList(PdfDocument &document, ExportSteps &steps);

}
