#pragma once

#include "formats/essay.h"

#include <QStringView>

#include <vector>

namespace Catena::Formats {

//! The blocks of a plain text, a line each, with LF or CRLF between lines: "# " begins a heading, "> " a quote, "- "
//! or "1. " a list item, four spaces code. The text begins at this UTF-16 offset of its document; the blocks stand on
//! these lines of it.
[[nodiscard]] std::vector<EssayBlock> plainBlocks(QStringView text, qint64 source, qint32 firstLine, qint32 lastLine);

}
