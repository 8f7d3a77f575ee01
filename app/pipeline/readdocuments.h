#pragma once

#include "base/cancellation.h"
#include "documents/documentfolder.h"
#include "formats/reader.h"
#include "pipeline/openfolder.h"

#include <vector>

namespace Catena::Pipeline {

//! Reads every document of a folder that a reader knows. Documents get their format and the issues of reading; one that
//! was no text itself gets the text that its reader took from it, and the roles are decided once more with these.
[[nodiscard]] std::vector<Formats::Reading> readDocuments(Documents::DocumentFolder &folder, const OpenOptions &options,
                                                          const Base::Cancellation &cancellation);

}
