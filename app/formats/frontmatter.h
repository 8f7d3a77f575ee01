#pragma once

#include "documents/document.h"
#include "formats/essay.h"

#include <vector>

namespace Catena::Formats {

//! Takes the lines of a plain essay that say something about it - title, author, date, rights, rules - into the essay.
//! The answer tells by line number (1-based; [0] unused) which lines were taken.
[[nodiscard]] std::vector<bool> takeFrontMatter(const Documents::Document &document, Essay &essay);

}
