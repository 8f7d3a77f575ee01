#include "formats/wikinodes.h"

#include <QByteArrayList>

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <span>

namespace Catena::Formats {

namespace {

constexpr std::array blocks = {
    GUMBO_TAG_DIV,      GUMBO_TAG_P,          GUMBO_TAG_TABLE,    GUMBO_TAG_TBODY,   GUMBO_TAG_THEAD,
    GUMBO_TAG_TFOOT,    GUMBO_TAG_CAPTION,    GUMBO_TAG_TH,       GUMBO_TAG_TR,      GUMBO_TAG_TD,
    GUMBO_TAG_UL,       GUMBO_TAG_OL,         GUMBO_TAG_LI,       GUMBO_TAG_DL,      GUMBO_TAG_DT,
    GUMBO_TAG_DD,       GUMBO_TAG_H1,         GUMBO_TAG_H2,       GUMBO_TAG_H3,      GUMBO_TAG_H4,
    GUMBO_TAG_H5,       GUMBO_TAG_H6,         GUMBO_TAG_HGROUP,   GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE,
    GUMBO_TAG_BODY,     GUMBO_TAG_NAV,        GUMBO_TAG_SECTION,  GUMBO_TAG_FOOTER,  GUMBO_TAG_HEADER,
    GUMBO_TAG_FIGURE,   GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIELDSET, GUMBO_TAG_DETAILS, GUMBO_TAG_BLOCKQUOTE,
    GUMBO_TAG_HR,       GUMBO_TAG_BUTTON,     GUMBO_TAG_CANVAS,   GUMBO_TAG_CENTER,  GUMBO_TAG_COL,
    GUMBO_TAG_COLGROUP, GUMBO_TAG_EMBED,      GUMBO_TAG_MAP,      GUMBO_TAG_OBJECT,  GUMBO_TAG_PRE,
    GUMBO_TAG_PROGRESS, GUMBO_TAG_VIDEO};

//! Elements that hold no other elements, or none that is shown.
constexpr std::array leaves = {
    GUMBO_TAG_AREA,     GUMBO_TAG_BR,     GUMBO_TAG_COL,    GUMBO_TAG_EMBED,  GUMBO_TAG_HR,
    GUMBO_TAG_IMG,      GUMBO_TAG_INPUT,  GUMBO_TAG_LINK,   GUMBO_TAG_META,   GUMBO_TAG_PARAM,
    GUMBO_TAG_SOURCE,   GUMBO_TAG_TRACK,  GUMBO_TAG_WBR,    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,
    GUMBO_TAG_TEXTAREA, GUMBO_TAG_TITLE,  GUMBO_TAG_MATH,   GUMBO_TAG_SVG,    GUMBO_TAG_NOSCRIPT,
    GUMBO_TAG_AUDIO,    GUMBO_TAG_CANVAS, GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT, GUMBO_TAG_VIDEO};

bool isOneOf(const HtmlNode *node, std::span<const GumboTag> tags)
{
    return node && node->type == GUMBO_NODE_ELEMENT && std::ranges::find(tags, node->v.element.tag) != tags.end();
}

//! The first child that is not white space between tags; isOnly tells whether there is no other.
const HtmlNode *firstChild(const HtmlNode *node, bool &isOnly)
{
    isOnly = false;
    if (!node || node->type != GUMBO_NODE_ELEMENT || node->v.element.children.length == 0)
        return nullptr;
    isOnly = node->v.element.children.length == 1;
    return static_cast<const HtmlNode *>(node->v.element.children.data[0]);
}

bool isBlank(const HtmlNode *element)
{
    return !findNode(element, [element](const HtmlNode *node) {
        return node != element && (node->type == GUMBO_NODE_ELEMENT || !textOfNode(node).trimmed().isEmpty());
    });
}

bool hasWord(QByteArrayView words, QByteArrayView word)
{
    return words.toByteArray().simplified().split(' ').contains(word.toByteArray());
}

}

bool isWikiBlock(const HtmlNode *node)
{
    return isOneOf(node, blocks);
}

bool isOutdent(const HtmlNode *node)
{
    return hasClass(node, "outdent-template");
}

bool isWikiSeparator(const HtmlNode *node)
{
    if (isElement(node, "br") || isElement(node, "hr") || isOutdent(node))
        return true;
    if (hasClass(node, "mw-notalk") || hasClass(node, "mw-trackedTemplate"))
        return true;
    bool isOnly = false;
    return isElement(node, "dl") && isElement(firstChild(node, isOnly), "dt") && isOnly;
}

bool isWikiTransparent(const HtmlNode *node)
{
    if (node->type == GUMBO_NODE_COMMENT || isElement(node, "meta"))
        return true;
    if (isElement(node, "link")) {
        const QByteArrayView rel = attributeOf(node, "rel");
        return hasWord(rel, "mw:PageProp/Category") || hasWord(rel, "mw:PageProp/redirect")
            || hasWord(rel, "mw:PageProp/Language");
    }
    if (!isElement(node, "span") || !isBlank(node))
        return false;
    if (!hasWord(attributeOf(node, "typeof"), "mw:Transclusion"))
        return false;
    const HtmlNode *next = siblingOf(node, 1);
    return !next || next->type != GUMBO_NODE_ELEMENT || attributeOf(next, "about") != attributeOf(node, "about");
}

bool isWikiContent(const HtmlNode *node)
{
    if (isOneOf(node, leaves) || node->type == GUMBO_NODE_COMMENT || !textOfNode(node).trimmed().isEmpty())
        return true;
    // A picture with its link around it.
    bool isOnly = false;
    for (int depth = 0; depth < 4 && (isElement(node, "a") || isElement(node, "span")); ++depth) {
        node = firstChild(node, isOnly);
        if (node && (isOneOf(node, leaves) || node->type == GUMBO_NODE_COMMENT))
            return true;
    }
    return false;
}

bool isClosedToComments(const HtmlNode *node)
{
    if (attributeOf(node, "id") == QByteArrayView("toc") || hasClass(node, "mw-notalk"))
        return true;
    if (isElement(node, "ol") && hasClass(node, "references"))
        return true;
    return isElement(node, "blockquote") || isElement(node, "cite") || isElement(node, "q");
}

int headingLevelOf(const HtmlNode *node)
{
    static constexpr std::array headings = {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3,
                                            GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6};
    if (!node || node->type != GUMBO_NODE_ELEMENT)
        return 0;
    const auto at = std::ranges::find(headings, node->v.element.tag);
    return at == headings.end() ? 0 : int(at - headings.begin()) + 1;
}

int listLevelOf(const HtmlNode *node, const HtmlNode *top)
{
    int level = 0;
    for (; node && node != top; node = outerNode(node))
        level += isElement(node, "li") || isElement(node, "dd");
    return level;
}

bool isWikiButton(const HtmlNode *element)
{
    return hasClass(element, "mw-editsection") || hasClass(element, "mw-notalk")
        || hasClass(element, "mw-trackedTemplate") || hasClass(element, "ext-discussiontools-init-replylink-buttons")
        || hasClass(element, "ext-discussiontools-init-section-bar")
        || hasClass(element, "ext-discussiontools-init-section-subscribe") || hasClass(element, "mw-headline-number");
}

}
