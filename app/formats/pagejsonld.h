#pragma once

#include "formats/htmltree.h"
#include "formats/recordset.h"

namespace Catena::Formats {

//! The comments that a page states for programs (schema.org as JSON-LD): Comment and Answer objects inside a posting or
//! an article, nested as they answer each other, with the posting itself where it has a text. Empty where the page
//! states none.
[[nodiscard]] RecordSet readJsonLd(const HtmlNode *top);

}
