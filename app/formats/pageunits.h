#pragma once

#include "formats/pagemarks.h"

#include <vector>

namespace Catena::Formats {

//! An element of a page that is one comment, with the comments that are in it or answer it.
struct PageUnit
{
    const HtmlNode *element = nullptr;
    const PageMark *mark = nullptr; //!< its own date; null where it has none
    std::vector<const HtmlNode *> nested; //!< elements of the comments in it, by address
    qint32 parent = -1; //!< by the shape of the page: inside whom it stands, or below whom; -1 = nobody
};

//! The comments of a page, in document order; fewer than two are none.
//!
//! Taken are, in this order: elements that say so (schema.org Comment and Answer as microdata, h-cite and u-comment of
//! microformats, shreddit-comment), else the kind of element - a tag with a word of its class - that repeats around the
//! dates of the page, one each, and is named like a comment or makes up most of the page. (Repeated records around
//! equal parts: the idea of MDR, Liu, Grossman and Zhai 2003, with dates as what is equal.)
//!
//! A comment answers the one it stands in; else the last one before with a lower level, where the markup states levels
//! (depth-2, data-depth, aria-level, a margin); else the last one before beside which its list stands.
[[nodiscard]] std::vector<PageUnit> findUnits(const HtmlNode *top, const std::vector<PageMark> &marks);

}
