#pragma once

#include "formats/htmltree.h"

#include <algorithm>
#include <vector>

namespace Catena::Formats {

//! The element of a comment while it is read, without those of the comments in it, and what in it tells who wrote and
//! when.
struct PageParts
{
    const HtmlNode *unit = nullptr;
    std::vector<const HtmlNode *> nested; //!< elements of the comments in it, by address
    const HtmlNode *author = nullptr; //!< null where nothing tells
    const HtmlNode *mark = nullptr;

    //! The first node, its own, of which a test holds; null where none.
    template <class Test>
    [[nodiscard]] const HtmlNode *find(Test test) const
    {
        const HtmlNode *node = unit;
        while (node) {
            const bool isOther = node != unit && std::ranges::binary_search(nested, node);
            if (!isOther && test(node))
                return node;
            node = nextNode(node, unit, !isOther);
        }
        return nullptr;
    }

    //! Whether a node of the unit stands in an element of it.
    [[nodiscard]] bool holds(const HtmlNode *element, const HtmlNode *node) const
    {
        while (node && node != element && node != unit)
            node = outerNode(node);
        return node && node == element;
    }
};

}
