#pragma once

#include "export/exportmodel.h"
#include "export/exportsteps.h"
#include "export/textsink.h"

namespace Catena::Export {

//! Writes everything an export holds as Markdown (CommonMark): the tree as nested lists, notes as footnotes, highlights
//! and the places of links as the few HTML tags that readers of Markdown keep. What the folder's text has of marks is
//! escaped, so that it shows as it was written. False when stopped.
[[nodiscard]] bool writeMarkdown(TextSink &sink, const ExportModel &model, ExportSteps &steps);

//! A text on one line, shown as it stands.
[[nodiscard]] QString escapedMarkdown(QStringView text);

}
