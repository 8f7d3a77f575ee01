#pragma once

#include "export/exportsteps.h"
#include "export/pdfdocument.h"

namespace Catena::Export {

//! Writes the list of annotations: all of them where that is asked for, else those that found no room beside the text,
//! and always those that have no place in it. False when stopped.
[[nodiscard]] bool writeNotes(PdfDocument &document, ExportSteps &steps);

}
