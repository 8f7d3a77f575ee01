#pragma once

#include <QByteArrayView>

#include <memory>
#include <optional>

struct GumboInternalNode;
struct GumboInternalOutput;

namespace Catena::Formats {

using HtmlNode = GumboInternalNode;

//! A parsed HTML text (HTML5, through gumbo). Its nodes point into the text, which has to live as long. Nothing of it
//! is loaded or run.
class HtmlTree
{
public:
    //! Parses UTF-8. Empty where the text is larger or nested deeper than the limits allow: gumbo frees its tree by
    //! recursion, and copies open styles into every paragraph.
    [[nodiscard]] static std::optional<HtmlTree> parse(QByteArrayView html);

    [[nodiscard]] const HtmlNode *root() const;

private:
    struct Free
    {
        void operator()(GumboInternalOutput *output) const;
    };

    std::unique_ptr<GumboInternalOutput, Free> m_output;
};

//! Whether an HTML text stays within the limits, told from its tags alone.
[[nodiscard]] bool isBoundedHtml(QByteArrayView html);

//! The node behind a node in document order, below top; null at the end. Without descend, what is inside is left out.
[[nodiscard]] const HtmlNode *nextNode(const HtmlNode *node, const HtmlNode *top, bool descend = true);
//! The node around a node; null for the root.
[[nodiscard]] const HtmlNode *outerNode(const HtmlNode *node);
//! A step of a walk that sees each node twice, as tags stand in a text: where it begins and where it ends.
struct HtmlStep
{
    const HtmlNode *node = nullptr; //!< null: the walk is over
    bool isEnter = true;
};
//! The step behind one, up to the end of the document.
[[nodiscard]] HtmlStep nextStep(HtmlStep step);
//! The step before one in a walk backwards, in which an element is entered at its end.
[[nodiscard]] HtmlStep previousStep(HtmlStep step);
//! The sibling of a node so many places on, or back where negative; null where there is none.
[[nodiscard]] const HtmlNode *siblingOf(const HtmlNode *node, int distance);
//! The text of a text node; empty for any other.
[[nodiscard]] QByteArrayView textOfNode(const HtmlNode *node);
//! The value of an attribute of an element; empty where it has none.
[[nodiscard]] QByteArrayView attributeOf(const HtmlNode *node, const char *name);
[[nodiscard]] bool isElement(const HtmlNode *node, const char *tag);
[[nodiscard]] bool hasClass(const HtmlNode *node, QByteArrayView name);
//! The first element from top on and inside it with this class, in document order; null where none.
[[nodiscard]] const HtmlNode *elementByClass(const HtmlNode *top, QByteArrayView name);

//! The first node from top on and inside it of which a test holds; null where none.
template <class Test>
[[nodiscard]] const HtmlNode *findNode(const HtmlNode *top, Test test)
{
    for (const HtmlNode *node = top; node; node = nextNode(node, top)) {
        if (test(node))
            return node;
    }
    return nullptr;
}

}
