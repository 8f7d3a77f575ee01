#pragma once

#include "base/moment.h"
#include "formats/htmltree.h"

#include <QByteArrayList>

#include <optional>
#include <vector>

namespace Catena::Formats {

//! A place of a page that says when something was written: an element or a short text.
struct PageMark
{
    const HtmlNode *node = nullptr;
    Base::Moment date; //!< invalid where it does not say enough: "3 hours ago"
};

//! The marks of a page in document order: elements that carry a date for programs (<time>, "datetime"), and short texts
//! that are little more than a date.
[[nodiscard]] std::vector<PageMark> pageMarks(const HtmlNode *top);

//! The words of an element's class, and of its id as far as letters go, in lower case.
[[nodiscard]] QByteArrayList classesOf(const HtmlNode *element);

//! Whether one of the words has this part at a beginning or end of its own words: "comment-body" has "comment".
[[nodiscard]] bool hasPart(const QByteArrayList &words, QByteArrayView part);

}
