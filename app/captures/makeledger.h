#pragma once

#include "captures/ledger.h"
#include "captures/pastelines.h"

namespace Catena::Captures {

//! Accounts for every unit of a document: text of a comment, furniture, blank, or unclaimed. Records where the document
//! is counted in records, else lines.
[[nodiscard]] DocumentLedger makeLedger(const Documents::Document &document, const Formats::Reading &reading,
                                        const PasteText &text);

}
