#include "formats/pagebody.h"

#include "formats/htmltext.h"
#include "formats/pagemarks.h"

#include <gumbo.h>

#include <algorithm>
#include <array>

namespace Catena::Formats {

namespace {

constexpr qsizetype longestButton = 40; //!< bytes
constexpr qsizetype longestRest = 80; //!< bytes of a head beside name and date
constexpr qsizetype longestHead = 300; //!< bytes of a line that tells who and when

bool isFurniture(const HtmlNode *element)
{
    for (const char *tag : {"button", "form", "nav", "select", "input", "label", "textarea"}) {
        if (isElement(element, tag))
            return true;
    }
    const QByteArrayList words = classesOf(element);
    for (const char *part : {"reply-link", "comment-reply", "replylink", "action-bar", "actions", "toolbar",
                             "flat-list", "share", "avatar", "report", "vote", "arrow", "midcol", "permalink", "expand",
                             "sr-only", "screen-reader-text", "visually-hidden", "comment-awaiting-moderation"}) {
        if (hasPart(words, part))
            return true;
    }
    // A button, or the comment itself.
    return (hasClass(element, "reply") && htmlText(element).size() <= longestButton) || hasClass(element, "buttons");
}

//! Reads the words of one comment.
class BodyReading
{
public:
    BodyReading(const PageParts &parts, const QByteArray &name) : m_parts(parts), m_name(name) { }

    [[nodiscard]] QByteArray read() const
    {
        const HtmlNode *marked = bodyElement();
        HtmlPassage passage{
            nextNode(m_parts.unit, m_parts.unit), m_parts.unit, {}}; // whatever the unit itself is called
        for (const HtmlNode *other : m_parts.nested)
            passage.cuts.push_back({other, 0, -1});
        if (marked && !std::ranges::any_of(m_parts.nested, [&](const HtmlNode *other) {
                return m_parts.holds(marked, other);
            })) {
            const QByteArray text = wordsOf(htmlText(marked, isFurniture));
            if (!text.isEmpty())
                return text;
        }
        const std::size_t others = passage.cuts.size();
        QByteArray text;
        for (const bool isLine : {true, false}) { // the line with name and date, or no more than these
            passage.cuts.resize(others);
            for (const HtmlNode *head : {m_parts.author, m_parts.mark}) {
                if (head)
                    passage.cuts.push_back({isLine ? lineOf(head) : head, 0, -1});
            }
            text = wordsOf(htmlText(passage, isFurniture));
            if (!text.isEmpty())
                break;
        }
        return text;
    }

private:
    [[nodiscard]] bool isHead(const HtmlNode *node) const
    {
        return node == m_parts.unit || (m_parts.author && m_parts.holds(node, m_parts.author))
            || (m_parts.mark && m_parts.holds(node, m_parts.mark));
    }

    //! Whether an element says of itself that it is the words of the comment.
    static bool saysBody(const HtmlNode *node)
    {
        const QByteArrayView property = attributeOf(node, "itemprop");
        if (property == QByteArrayView("text") || property == QByteArrayView("commentText")
            || property == QByteArrayView("reviewBody") || hasClass(node, "e-content")
            || attributeOf(node, "slot") == QByteArrayView("comment"))
            return true;
        const QByteArrayList words = classesOf(node);
        for (const char *part : {"comment-content", "comment-text", "commenttext", "commtext", "usertext-body",
                                 "markdown-body", "status__content", "formattedcomment"}) {
            if (hasPart(words, part))
                return true;
        }
        return false;
    }

    //! The element with the words of the comment: one that says so, else the largest that is named like one.
    [[nodiscard]] const HtmlNode *bodyElement() const
    {
        if (const HtmlNode *stated =
                m_parts.find([this](const HtmlNode *node) { return saysBody(node) && !isHead(node); }))
            return stated;
        const HtmlNode *best = nullptr;
        qsizetype most = 0;
        (void)m_parts.find([&](const HtmlNode *node) {
            static constexpr std::array<const char *, 4> parts = {"content", "body", "text", "message"};
            if (node->type != GUMBO_NODE_ELEMENT || isHead(node))
                return false;
            const QByteArrayList words = classesOf(node);
            if (!std::ranges::any_of(parts, [&](const char *part) { return hasPart(words, part); }))
                return false;
            const qsizetype size = htmlText(node, isFurniture).size();
            if (size > most) {
                most = size;
                best = node;
            }
            return false;
        });
        return best;
    }

    //! Without white space around it, and without the name of its writer that the picture of one gives.
    [[nodiscard]] QByteArray wordsOf(const QByteArray &text) const
    {
        const QByteArray words = text.trimmed();
        if (m_name.isEmpty() || !words.startsWith(m_name))
            return words;
        const QByteArray rest = words.sliced(m_name.size());
        return rest.isEmpty() || rest.startsWith('\n') ? rest.trimmed() : words;
    }

    //! The largest element around a node, in the unit, that is still a short line.
    [[nodiscard]] const HtmlNode *lineOf(const HtmlNode *node) const
    {
        const HtmlNode *line = node;
        for (const HtmlNode *at = node; at && at != m_parts.unit; at = outerNode(at)) {
            const bool hasOthers =
                std::ranges::any_of(m_parts.nested, [&](const HtmlNode *other) { return m_parts.holds(at, other); });
            if (hasOthers || (isElement(at, "p") && !isHeadLine(at)) || htmlText(at, isFurniture).size() > longestHead
                || holdsParagraph(at, node))
                break;
            line = at;
        }
        return line;
    }

    //! Whether a paragraph says little more than who wrote and when.
    [[nodiscard]] bool isHeadLine(const HtmlNode *paragraph) const
    {
        qsizetype rest = htmlText(paragraph).size();
        for (const HtmlNode *part : {m_parts.author, m_parts.mark}) {
            if (part && m_parts.holds(paragraph, part))
                rest -= htmlText(part).size();
        }
        return rest <= longestRest;
    }

    //! Whether an element holds a paragraph or quote beside the node.
    [[nodiscard]] bool holdsParagraph(const HtmlNode *element, const HtmlNode *node) const
    {
        return findNode(element, [&](const HtmlNode *at) {
            return (isElement(at, "p") || isElement(at, "blockquote") || isElement(at, "pre"))
                && !m_parts.holds(at, node) && htmlText(at, isFurniture).size() > 0;
        });
    }

    const PageParts &m_parts;
    const QByteArray &m_name;
};

}

QByteArray bodyOf(const PageParts &parts, const QByteArray &name)
{
    return BodyReading(parts, name).read();
}

}
