#pragma once

#include "formats/htmltree.h"
#include "formats/plainwriter.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

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

//! A stretch of a document from one node to another, without some pieces of it.
struct HtmlPassage
{
    struct Cut
    {
        const HtmlNode *node = nullptr;
        qsizetype begin = 0; //!< of a text node: its bytes from here
        qsizetype end = -1; //!< to here; -1 = the end. Any other node is left out as a whole
    };

    const HtmlNode *first = nullptr;
    const HtmlNode *last = nullptr; //!< with all that is in it; not before first
    std::vector<Cut> cuts;
};

//! The words of a passage.
[[nodiscard]] QByteArray htmlText(const HtmlPassage &passage, HtmlFilter leavesOut = nullptr);

//! Decodes character references of a text without tags: "&#x27;", "&amp;". Such that HTML does not know stay.
[[nodiscard]] QByteArray decodeEntities(QByteArrayView text);

}
