#pragma once

#include "documents/document.h"
#include "formats/reader.h"

#include <vector>

namespace Catena::Formats {

//! The posts that a folder's discussions are about (Record::isPost), as essays: for a folder that has no other. A post
//! that stands in several files is one; of many posts those that are answered are shown, in the order of the files, up
//! to the limit. A post without text (a link, one that was removed) is none. A line of text is a block; quotes, code,
//! lists and headings are told by how plain text and Markdown write them.
[[nodiscard]] std::vector<Essay> essaysOfPosts(const std::vector<Documents::Document> &documents,
                                               const std::vector<Reading> &readings);

}
