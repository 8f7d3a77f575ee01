#pragma once

#include "captures/comments.h"
#include "formats/reader.h"

#include <vector>

namespace Catena::Captures {

//! Adds the messages of all record formats to the comments of a folder.
//!
//! A message with the id of an earlier one is captured again when it says the same, or when half of its words stand
//! there (edited, cut off, with another footer): one comment with both places, and the longest text that is present is
//! its body. If the words differ more, the id was used twice and it is another comment. Messages without ids, or with
//! ids that hold in one document alone ("1", "2"), are captured again when author, subject, date and text are equal -
//! of local ids only across documents, one to one: who says a thing twice in one of those said it twice.
//!
//! Parents are those the source states (threadByReferences()); a missing message with several answers becomes a comment
//! of State::Missing without places, before its first answer. Comments stay in the order of their first places.
void addRecords(const std::vector<Formats::Reading> &readings, Comments &comments);

}
