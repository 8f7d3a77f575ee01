#pragma once

#include "export/exportsteps.h"
#include "export/pdfdocument.h"

namespace Catena::Export {

//! Writes where everything was taken from, where that is asked for: the ledger of each document, and every place of the
//! comments that stand in more than one. False when stopped.
[[nodiscard]] bool writeSources(PdfDocument &document, ExportSteps &steps);

}
