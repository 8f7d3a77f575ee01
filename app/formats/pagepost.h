#pragma once

#include "formats/htmltext.h"

#include <vector>

namespace Catena::Formats {

//! The words of the post that a page's comments are about, where the page marks it and it is no article of its own
//! (findArticle()), which is shown as one; empty where there is none. comments: their elements.
[[nodiscard]] QByteArray findPost(const HtmlTree &page, const std::vector<const HtmlNode *> &comments);

}
