#pragma once

#include "formats/htmltree.h"
#include "formats/plainwriter.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Catena::Formats {

//! The words of a piece of HTML (UTF-8) as plain text, UTF-8 with LF: paragraphs parted by a blank line, quotes as
//! "> " lines, list items behind "- " or their number, code indented by four spaces, links as their text with the
//! address in angle brackets where it says something else, images as their alternative text. Scripts, styles and
//! comments are left out. Markup that is nested deeper than the limits gives its words without its structure.
[[nodiscard]] QByteArray htmlText(QByteArrayView html);

//! The same, appended.
void appendHtmlText(QByteArrayView html, QByteArray &out);

//! Says of an element whether it is left out with all that is in it.
using HtmlFilter = bool (*)(const HtmlNode *element);

//! The words of a parsed element and what is in it; null gives none.
[[nodiscard]] QByteArray htmlText(const HtmlNode *node, HtmlFilter leavesOut = nullptr);

//! Decodes character references of a text without tags: "&#x27;", "&amp;". Such that HTML does not know stay.
[[nodiscard]] QByteArray decodeEntities(QByteArrayView text);

}
