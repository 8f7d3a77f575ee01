#pragma once

#include "formats/essay.h"

namespace Catena::Formats {

//! Takes title, byline, date and rights out of the blocks of an essay with headings, where they stand at its beginning
//! and its end.
void takeFrontBlocks(Essay &essay);

}
