#include "formats/htmltree.h"

#include "base/limits.h"

#include <QByteArrayView>
#include <QHashFunctions>

#include <gumbo.h>

#include <array>
#include <vector>

namespace Catena::Formats {

namespace {

namespace Limits = Base::Limits;

//! Elements without content, and those that the next of their kind closes: they do not nest by being left open.
bool neverNests(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_AREA:
    case GUMBO_TAG_BASE:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_COL:
    case GUMBO_TAG_EMBED:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_LINK:
    case GUMBO_TAG_META:
    case GUMBO_TAG_PARAM:
    case GUMBO_TAG_SOURCE:
    case GUMBO_TAG_TRACK:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_P:
    case GUMBO_TAG_OPTION:
        return true;
    default:
        return false;
    }
}

bool isStyle(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_A:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_NOBR:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
        return true;
    default:
        return false;
    }
}

bool isNameEnd(char c)
{
    return c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

//! Counts what is open. An end tag counts only against its own kind, so that no order of tags hides a depth.
class OpenElements
{
public:
    [[nodiscard]] bool isBounded() const { return m_open <= Limits::htmlDepth && m_styles <= Limits::htmlStyles; }

    void open(QByteArrayView name)
    {
        const GumboTag tag = gumbo_tagn_enum(name.data(), unsigned(name.size()));
        if (neverNests(tag))
            return;
        if (tag == GUMBO_TAG_UNKNOWN)
            m_unknown.push_back(qHash(name));
        ++m_counts[std::size_t(tag)];
        ++m_open;
        m_styles += isStyle(tag);
    }

    void close(QByteArrayView name)
    {
        const GumboTag tag = gumbo_tagn_enum(name.data(), unsigned(name.size()));
        if (tag == GUMBO_TAG_UNKNOWN) {
            if (m_unknown.empty() || m_unknown.back() != qHash(name))
                return;
            m_unknown.pop_back();
        }
        if (m_counts[std::size_t(tag)] == 0)
            return;
        --m_counts[std::size_t(tag)];
        --m_open;
        m_styles -= isStyle(tag);
    }

private:
    std::array<int, std::size_t(GUMBO_TAG_LAST) + 1> m_counts{};
    std::vector<std::size_t> m_unknown; //!< hashes of the names of open elements that HTML does not know
    int m_open = 0;
    int m_styles = 0;
};

}

bool isBoundedHtml(QByteArrayView html)
{
    if (html.size() > Limits::htmlBytes)
        return false;
    OpenElements open;
    qsizetype at = 0;
    while ((at = html.indexOf('<', at)) >= 0) {
        const bool isEnd = at + 1 < html.size() && html[at + 1] == '/';
        const qsizetype begin = at + (isEnd ? 2 : 1);
        qsizetype end = begin;
        while (end < html.size() && !isNameEnd(html[end]) && end - begin < 64)
            ++end;
        const QByteArrayView name = html.sliced(begin, end - begin);
        at = qMax(end, at + 1);
        if (name.isEmpty() || !((name[0] | 0x20) >= 'a' && (name[0] | 0x20) <= 'z'))
            continue;
        if (isEnd)
            open.close(name);
        else
            open.open(name);
        if (!open.isBounded())
            return false;
    }
    return true;
}

void HtmlTree::Free::operator()(GumboInternalOutput *output) const
{
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

std::optional<HtmlTree> HtmlTree::parse(QByteArrayView html)
{
    if (!isBoundedHtml(html))
        return std::nullopt;
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0;
    HtmlTree tree;
    tree.m_output.reset(gumbo_parse_with_options(&options, html.data() ? html.data() : "", std::size_t(html.size())));
    if (!tree.m_output)
        return std::nullopt;
    return tree;
}

const HtmlNode *HtmlTree::root() const
{
    return m_output->root;
}

namespace {

const GumboVector *childrenOf(const HtmlNode *of)
{
    const bool holds = of && (of->type == GUMBO_NODE_ELEMENT || of->type == GUMBO_NODE_TEMPLATE);
    return holds ? &of->v.element.children : nullptr;
}

const HtmlNode *childAt(const HtmlNode *of, std::size_t index)
{
    const GumboVector *children = childrenOf(of);
    return children && index < children->length ? static_cast<const HtmlNode *>(children->data[index]) : nullptr;
}

}

const HtmlNode *nextNode(const HtmlNode *node, const HtmlNode *top, bool descend)
{
    const GumboVector *children = childrenOf(node);
    if (descend && children && children->length > 0)
        return static_cast<const HtmlNode *>(children->data[0]);
    while (node != top && node->parent) {
        const GumboVector *siblings = childrenOf(node->parent);
        const std::size_t next = node->index_within_parent + 1;
        if (siblings && next < siblings->length)
            return static_cast<const HtmlNode *>(siblings->data[next]);
        node = node->parent;
    }
    return nullptr;
}

const HtmlNode *outerNode(const HtmlNode *node)
{
    return node->parent && node->parent->type != GUMBO_NODE_DOCUMENT ? node->parent : nullptr;
}

HtmlStep nextStep(HtmlStep step)
{
    if (step.isEnter) {
        const HtmlNode *child = childAt(step.node, 0);
        return child ? HtmlStep{child, true} : HtmlStep{step.node, false};
    }
    const HtmlNode *sibling = siblingOf(step.node, 1);
    return sibling ? HtmlStep{sibling, true} : HtmlStep{outerNode(step.node), false};
}

HtmlStep previousStep(HtmlStep step)
{
    if (step.isEnter) {
        const GumboVector *children = childrenOf(step.node);
        const HtmlNode *child = children && children->length > 0 ? childAt(step.node, children->length - 1) : nullptr;
        return child ? HtmlStep{child, true} : HtmlStep{step.node, false};
    }
    const HtmlNode *sibling = siblingOf(step.node, -1);
    return sibling ? HtmlStep{sibling, true} : HtmlStep{outerNode(step.node), false};
}

const HtmlNode *siblingOf(const HtmlNode *node, int distance)
{
    const qint64 index = qint64(node->index_within_parent) + distance;
    return index < 0 ? nullptr : childAt(outerNode(node), std::size_t(index));
}

QByteArrayView textOfNode(const HtmlNode *node)
{
    const bool isText = node
        && (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA);
    return isText ? QByteArrayView(node->v.text.text) : QByteArrayView();
}

QByteArrayView attributeOf(const HtmlNode *node, const char *name)
{
    if (!node || node->type != GUMBO_NODE_ELEMENT)
        return {};
    const GumboAttribute *attribute = gumbo_get_attribute(&node->v.element.attributes, name);
    return attribute ? QByteArrayView(attribute->value) : QByteArrayView();
}

bool isElement(const HtmlNode *node, const char *tag)
{
    return node && node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == gumbo_tag_enum(tag);
}

bool hasClass(const HtmlNode *node, QByteArrayView name)
{
    const QByteArrayView classes = attributeOf(node, "class");
    qsizetype at = -1;
    while ((at = classes.indexOf(name, at + 1)) >= 0) {
        const qsizetype end = at + name.size();
        if ((at == 0 || isNameEnd(classes[at - 1])) && (end == classes.size() || isNameEnd(classes[end])))
            return true;
    }
    return false;
}

const HtmlNode *elementByClass(const HtmlNode *top, QByteArrayView name)
{
    return findNode(top, [name](const HtmlNode *node) { return hasClass(node, name); });
}

}
