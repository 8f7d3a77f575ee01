#pragma once

#include "formats/essay.h"
#include "formats/htmltree.h"

#include <vector>

namespace Catena::Formats {

//! The blocks of an article: headings, paragraphs, list items, quotes, code, rows of tables and footnotes, in the order
//! of the page; what stands beside the article (isBesideArticle()) and lists of links are left out. Lines and source
//! are those of the page's own text, as near as the markup tells them.
[[nodiscard]] std::vector<EssayBlock> htmlBlocks(const HtmlNode *article, QByteArrayView page);

}
