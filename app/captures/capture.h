#pragma once

#include "captures/comments.h"
#include "captures/ledger.h"
#include "formats/reader.h"

namespace Catena::Captures {

//! The comments of a folder and what claims every line of it.
struct Capture
{
    Comments comments;
    Ledger ledger; //!< one entry a document with text, in folder order
};

//! Puts the lines of every paste together to comments, finds copies and previews, and accounts for every line.
//! Two captures are one comment when their lines are the same - and their headings, where they have any; a part of a
//! comment is its preview when it is its beginning or end. A block that stands once where nearly everything stands
//! twice, right before a block whose copy follows at once, is the lead-in that a link preview leaves out.
[[nodiscard]] Capture capture(const std::vector<Documents::Document> &documents,
                              const std::vector<Formats::Reading> &readings);

}
