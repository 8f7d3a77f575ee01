#include "formats/htmltext.h"

#include "formats/simplehtml.h"

#include <gumbo.h>

#include <algorithm>
#include <vector>

namespace Catena::Formats {

namespace {

enum class Shape : quint8 { Inline, Line, Paragraph, Quote, Code, Item, Break, Rule, Hidden, Link, Image };

Shape shapeOf(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_DETAILS:
        return Shape::Paragraph;
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_FORM:
        return Shape::Line;
    case GUMBO_TAG_BLOCKQUOTE:
        return Shape::Quote;
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_LISTING:
        return Shape::Code;
    case GUMBO_TAG_LI:
        return Shape::Item;
    case GUMBO_TAG_BR:
        return Shape::Break;
    case GUMBO_TAG_HR:
        return Shape::Rule;
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
        return Shape::Hidden;
    case GUMBO_TAG_A:
        return Shape::Link;
    case GUMBO_TAG_IMG:
        return Shape::Image;
    default:
        return Shape::Inline;
    }
}

//! The mark of a list item: its number where its list counts.
QByteArray itemMark(const HtmlNode *item)
{
    if (!isElement(item->parent, "ol"))
        return "- ";
    bool ok = false;
    const int start = attributeOf(item->parent, "start").toByteArray().toInt(&ok);
    int number = ok ? start : 1;
    const GumboVector &siblings = item->parent->v.element.children;
    for (std::size_t i = 0; i < item->index_within_parent && i < siblings.length && i < 1000; ++i)
        number += isElement(static_cast<const HtmlNode *>(siblings.data[i]), "li");
    return QByteArray::number(number).append(". ");
}

//! Walks a tree without recursion and says to a PlainWriter what begins and ends.
class HtmlWriting
{
public:
    explicit HtmlWriting(QByteArray &out, HtmlFilter leavesOut = nullptr) : m_writer(out), m_leavesOut(leavesOut) { }

    void write(const HtmlNode *top)
    {
        const HtmlNode *node = top;
        while (node) {
            const bool inside = enter(node);
            const HtmlNode *next = nextNode(node, top, inside);
            leaveUntil(node, next, top, inside);
            node = next;
        }
    }

    void write(const HtmlPassage &passage)
    {
        std::vector<const HtmlNode *> open; // begun here, so to be ended here
        HtmlStep step{passage.first, true};
        while (step.node && !(step.node == passage.last && !step.isEnter)) {
            if (step.isEnter) {
                if (enterPart(step.node, passage.cuts))
                    open.push_back(step.node);
                else
                    step.isEnter = false;
                if (!step.isEnter && step.node == passage.last)
                    break;
            } else if (!open.empty() && open.back() == step.node) {
                leave(step.node);
                open.pop_back();
            } else {
                leaveOutside(step.node);
            }
            step = nextStep(step);
        }
    }

private:
    //! Begins a node of a passage; what is left of a text that is cut is written.
    bool enterPart(const HtmlNode *node, const std::vector<HtmlPassage::Cut> &cuts)
    {
        const auto cut = std::ranges::find(cuts, node, &HtmlPassage::Cut::node);
        if (cut == cuts.end())
            return enter(node);
        const QByteArrayView text = textOfNode(node);
        if (!text.isEmpty()) {
            const qsizetype begin = qBound(qsizetype(0), cut->begin, text.size());
            m_writer.text(text.first(begin));
            if (cut->end >= begin)
                m_writer.text(text.sliced(qMin(cut->end, text.size())));
        }
        return false;
    }

    //! Ends an element that began before the passage.
    void leaveOutside(const HtmlNode *node)
    {
        if (node->type != GUMBO_NODE_ELEMENT)
            return;
        switch (shapeOf(node->v.element.tag)) {
        case Shape::Paragraph:
        case Shape::Quote:
        case Shape::Code:
            m_writer.paragraph();
            break;
        case Shape::Line:
        case Shape::Item:
            m_writer.line();
            break;
        default:
            break;
        }
    }

    //! Begins a node; false where what is inside it is no text.
    bool enter(const HtmlNode *node)
    {
        switch (node->type) {
        case GUMBO_NODE_TEXT:
        case GUMBO_NODE_WHITESPACE:
        case GUMBO_NODE_CDATA:
            m_writer.text(QByteArrayView(node->v.text.text));
            return false;
        case GUMBO_NODE_ELEMENT:
            return !(m_leavesOut && m_leavesOut(node)) && enterElement(node);
        default:
            return false;
        }
    }

    bool enterElement(const HtmlNode *node)
    {
        switch (shapeOf(node->v.element.tag)) {
        case Shape::Hidden:
            return false;
        case Shape::Paragraph:
            beginBlock();
            break;
        case Shape::Line:
            m_writer.line();
            break;
        case Shape::Quote:
            m_writer.beginQuote();
            break;
        case Shape::Code:
            m_writer.beginCode();
            break;
        case Shape::Item:
            m_writer.line();
            m_writer.text(itemMark(node));
            m_itemBegun = m_writer.place();
            break;
        case Shape::Break:
            m_writer.lineBreak();
            break;
        case Shape::Rule:
            m_writer.paragraph();
            break;
        case Shape::Link:
            m_links.push_back(m_writer.place());
            break;
        case Shape::Image:
            m_writer.text(attributeOf(node, "alt"));
            break;
        case Shape::Inline:
            if (node->v.element.tag == GUMBO_TAG_TD || node->v.element.tag == GUMBO_TAG_TH)
                m_writer.text(" ");
            break;
        }
        return true;
    }

    //! A paragraph right behind the mark of a list item stands beside it.
    void beginBlock()
    {
        if (m_itemBegun != m_writer.place())
            m_writer.paragraph();
    }

    //! Ends every element that the step from node to next leaves.
    void leaveUntil(const HtmlNode *node, const HtmlNode *next, const HtmlNode *top, bool inside)
    {
        if (next && next->parent == node)
            return;
        const HtmlNode *until = next ? next->parent : nullptr;
        bool wasInside = inside;
        for (const HtmlNode *at = node; at && at != until; at = at->parent) {
            if (at->type == GUMBO_NODE_ELEMENT && wasInside)
                leave(at);
            wasInside = true;
            if (at == top)
                break;
        }
    }

    void leave(const HtmlNode *node)
    {
        switch (shapeOf(node->v.element.tag)) {
        case Shape::Paragraph:
            m_writer.paragraph();
            break;
        case Shape::Line:
        case Shape::Item:
            m_writer.line();
            break;
        case Shape::Quote:
            m_writer.endQuote();
            break;
        case Shape::Code:
            m_writer.endCode();
            break;
        case Shape::Link:
            m_writer.endLink(m_links.back(), attributeOf(node, "href"));
            m_links.pop_back();
            break;
        default:
            break;
        }
    }

    PlainWriter m_writer;
    HtmlFilter m_leavesOut;
    std::vector<qsizetype> m_links; //!< where the texts of open links begin
    qsizetype m_itemBegun = -1;
};

//! The words between tags: what is left where the markup is not to be trusted.
void writeWords(QByteArrayView html, QByteArray &out)
{
    PlainWriter writer(out);
    qsizetype at = 0;
    while (at < html.size()) {
        qsizetype tag = html.indexOf('<', at);
        tag = tag < 0 ? html.size() : tag;
        writer.text(decodeEntities(html.sliced(at, tag - at)));
        const qsizetype end = html.indexOf('>', tag);
        at = end < 0 ? html.size() : end + 1;
        writer.line();
    }
}

}

QByteArray htmlText(QByteArrayView html)
{
    QByteArray out;
    appendHtmlText(html, out);
    return out;
}

void appendHtmlText(QByteArrayView html, QByteArray &out)
{
    const qsizetype begin = out.size();
    if (appendSimpleHtml(html, out))
        return;
    out.truncate(begin);
    if (const std::optional<HtmlTree> tree = HtmlTree::parse(html))
        HtmlWriting(out).write(tree->root());
    else
        writeWords(html, out);
}

QByteArray htmlText(const HtmlNode *node, HtmlFilter leavesOut)
{
    QByteArray out;
    if (node)
        HtmlWriting(out, leavesOut).write(node);
    return out;
}

QByteArray htmlText(const HtmlPassage &passage, HtmlFilter leavesOut)
{
    QByteArray out;
    if (passage.first && passage.last)
        HtmlWriting(out, leavesOut).write(passage);
    return out;
}

QByteArray decodeEntities(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    qsizetype at = 0;
    while (at < text.size()) {
        qsizetype next = text.indexOf('&', at);
        next = next < 0 ? text.size() : next;
        out.append(text.sliced(at, next - at));
        at = next;
        if (at == text.size())
            break;
        if (const qsizetype length = appendEntity(text.sliced(at), out)) {
            at += length;
            continue;
        }
        out.append('&');
        ++at;
    }
    return out;
}

}
