#pragma once

#include "formats/reader.h"

namespace Catena::Formats {

//! Reads a bare paste line by line. Where a paste profile fits, the furniture of its site is told from the text and the
//! comments are parted by it.
void readPaste(const Documents::Document &document, const ReadOptions &options, Reading &reading);

}
