#pragma once

#include "formats/essay.h"
#include "formats/htmltree.h"

#include <vector>

namespace Catena::Formats {

//! The element of a page that holds its article; null where no part of it reads like one.
//!
//! After Readability (arc90, 2009; Mozilla's form of it): text that stands in a block counts for the elements around
//! it, less with each level; links take away, and so do names like "sidebar". The best element is then widened to the
//! article, main part or body of a post around it that the page itself marks.
[[nodiscard]] const HtmlNode *findArticle(const HtmlTree &page);

//! Whether an element is no part of an article by its kind or by what it calls itself: scripts, navigation, share
//! buttons, comments, what is hidden.
[[nodiscard]] bool isBesideArticle(const HtmlNode *element);

//! What a page states about its article: title, author, date.
struct PageHead
{
    QString title;
    QString author;
    QString date; //!< as written
};
[[nodiscard]] PageHead pageHead(const HtmlTree &page);

}
