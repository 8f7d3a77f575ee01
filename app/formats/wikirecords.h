#pragma once

#include "formats/recordset.h"
#include "formats/wikitalk.h"

#include <vector>

namespace Catena::Formats {

//! The comments of a talk page as records, with ids as the DiscussionTools extension makes them; headings are furniture
//! and subjects. The page's tree has to be there still.
[[nodiscard]] RecordSet wikiRecords(const std::vector<WikiItem> &items);

}
