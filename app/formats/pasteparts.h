#pragma once

#include "formats/pasteprofile.h"
#include "formats/reader.h"

namespace Catena::Formats {

//! Applies a profile to a paste that was read line by line: furniture becomes Fragment::Kind::Furniture or More, text
//! learns its part, and Reading::parts gets the comments with author, date, score and level.
//!
//! A comment is the text between heads and feet. A head begins one, unless heads came right before it; text behind a
//! foot begins one that has no head; of two that tell the same, the first holds. A date counts as far as it is
//! absolute; "3시간 전" is kept as written, for nothing here knows when that was.
void applyPasteProfile(const Documents::Document &document, const PasteProfile &profile, Reading &reading);

//! A count as sites write it: "1,234", "1.2K", "3천", "-4"; nothing where it is none.
[[nodiscard]] std::optional<qint32> readCount(const QString &text);

}
