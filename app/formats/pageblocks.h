#pragma once

#include "formats/essay.h"

#include <QString>

#include <vector>

namespace Catena::Formats {

//! The blocks of a text that was taken from printed pages, a form feed after each.
struct PageBlocks
{
    std::vector<EssayBlock> blocks; //!< without lines and source
    int pages = 0;
};

//! Puts the lines of pages together to paragraphs. What stands at the head or foot of many pages, and page numbers, are
//! left out; a paragraph that a page or column ends goes on in the next one where it ends in no sentence's end; a short
//! line that ends a sentence ends a paragraph; numbered short lines are headings. All of it is guessed from the words
//! and the lengths of lines: what a page looks like is not known here.
[[nodiscard]] PageBlocks blocksOfPages(const QString &text);

}
