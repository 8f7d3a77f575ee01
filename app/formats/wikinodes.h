#pragma once

#include "formats/htmltree.h"

namespace Catena::Formats {

//! @{ What a node of a talk page is to the comments on it; after CommentUtils of MediaWiki's DiscussionTools.

//! Whether a paragraph ends where this element begins or ends.
[[nodiscard]] bool isWikiBlock(const HtmlNode *node);
//! Whether it parts comments and belongs to none: a line break, a rule, an {{outdent}}, a heading made of a list term,
//! a box that a template marks as no talk.
[[nodiscard]] bool isWikiSeparator(const HtmlNode *node);
[[nodiscard]] bool isOutdent(const HtmlNode *node);
//! Whether it shows nothing: comments, categories, empty templates.
[[nodiscard]] bool isWikiTransparent(const HtmlNode *node);
//! Whether it is a leaf that says or shows something.
[[nodiscard]] bool isWikiContent(const HtmlNode *node);
//! Whether no comments are looked for inside: quotes, references, the table of contents.
[[nodiscard]] bool isClosedToComments(const HtmlNode *node);
//! 1..6 of a heading; 0 of anything else.
[[nodiscard]] int headingLevelOf(const HtmlNode *node);
//! The lists that a node is nested in, up to top.
[[nodiscard]] int listLevelOf(const HtmlNode *node, const HtmlNode *top);
//! What the software puts between the words: buttons, the edit link of a heading.
[[nodiscard]] bool isWikiButton(const HtmlNode *element);

//! @}

}
