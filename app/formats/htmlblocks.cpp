#include "formats/htmlblocks.h"

#include "formats/htmlarticle.h"
#include "formats/lines.h"
#include "text/characters.h"

#include <gumbo.h>

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr double mostLinks = 0.6; //!< share of a list's text that may be links
constexpr int longItem = 120; //!< characters; a list with longer ones is read, whatever it links

enum class Shape : quint8 { Inline, Block, Heading, Item, List, Quote, Code, Break, Rule, Cell, Row };

bool isBlock(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_ADDRESS:
        return true;
    default:
        return false;
    }
}

Shape shapeOf(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
        return Shape::Heading;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DD:
        return Shape::Item;
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
        return Shape::List;
    case GUMBO_TAG_BLOCKQUOTE:
        return Shape::Quote;
    case GUMBO_TAG_PRE:
        return Shape::Code;
    case GUMBO_TAG_BR:
        return Shape::Break;
    case GUMBO_TAG_HR:
        return Shape::Rule;
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
        return Shape::Cell;
    case GUMBO_TAG_TR:
        return Shape::Row;
    default:
        return isBlock(tag) ? Shape::Block : Shape::Inline;
    }
}

//! Whether a list is one of links: a menu, a table of contents, "read also".
bool isLinkList(const HtmlNode *list)
{
    int chars = 0;
    int links = 0;
    int longest = 0;
    int item = 0;
    for (const HtmlNode *node = list; node; node = nextNode(node, list)) {
        if (isElement(node, "li"))
            item = 0;
        const QByteArrayView text = textOfNode(node).trimmed();
        if (text.isEmpty())
            continue;
        const int size = int(QString::fromUtf8(text).size());
        chars += size;
        item += size;
        longest = std::max(longest, item);
        for (const HtmlNode *around = node; around && around != list; around = outerNode(around)) {
            if (isElement(around, "a")) {
                links += size;
                break;
            }
        }
    }
    return chars > 0 && links >= mostLinks * chars && longest < longItem;
}

//! Whether an element holds the footnotes of an article, or is one of them.
bool isFootnote(const HtmlNode *node)
{
    const QByteArray id = attributeOf(node, "id").toByteArray().toLower();
    const QByteArray names = attributeOf(node, "class").toByteArray().toLower() + ' ' + id;
    const bool isNumbered = isElement(node, "li") && (id.startsWith("fn") || id.startsWith("user-content-fn"));
    return isNumbered || names.contains("footnotes") || names.contains("endnotes")
        || attributeOf(node, "role") == QByteArrayView("doc-endnotes");
}

class BlockWalk
{
public:
    BlockWalk(const HtmlNode *article, QByteArrayView page) : m_article(article), m_page(page), m_cursor(page) { }

    std::vector<EssayBlock> walk()
    {
        HtmlStep step{m_article, true};
        while (step.node) {
            const HtmlNode *node = step.node;
            if (node->type == GUMBO_NODE_ELEMENT && step.isEnter && node != m_article && isLeftOut(node)) {
                step = {node, false};
                if (!stepOver(step))
                    break;
                continue;
            }
            if (node->type != GUMBO_NODE_ELEMENT) {
                if (step.isEnter)
                    text(node);
            } else if (step.isEnter) {
                enter(node);
            } else {
                leave(node);
            }
            if (!stepOver(step))
                break;
        }
        close();
        return std::move(m_blocks);
    }

private:
    //! The next step, not beyond the article.
    bool stepOver(HtmlStep &step) const
    {
        if (step.node == m_article && !step.isEnter)
            return false;
        step = nextStep(step);
        return step.node != nullptr;
    }

    [[nodiscard]] static bool isLeftOut(const HtmlNode *node)
    {
        if (isFootnote(node) && !isElement(node, "a"))
            return false;
        const bool isList = isElement(node, "ul") || isElement(node, "ol");
        return isBesideArticle(node) || (isList && isLinkList(node));
    }

    void enter(const HtmlNode *node)
    {
        m_footnotes += isFootnote(node);
        switch (shapeOf(node->v.element.tag)) {
        case Shape::Heading:
            close();
            m_heading = node->v.element.tag - GUMBO_TAG_H1 + 1;
            break;
        case Shape::List:
            close();
            ++m_lists;
            break;
        case Shape::Item:
            close();
            ++m_items;
            break;
        case Shape::Quote:
            close();
            ++m_quotes;
            break;
        case Shape::Code:
            close();
            ++m_codes;
            break;
        case Shape::Break:
            lineBreak();
            break;
        case Shape::Cell:
            cell(node);
            break;
        case Shape::Row:
        case Shape::Block:
        case Shape::Rule:
            close();
            break;
        case Shape::Inline:
            break;
        }
    }

    void leave(const HtmlNode *node)
    {
        switch (shapeOf(node->v.element.tag)) {
        case Shape::Heading:
            close();
            m_heading = 0;
            break;
        case Shape::List:
            close();
            --m_lists;
            break;
        case Shape::Item:
            close();
            --m_items;
            break;
        case Shape::Quote:
            close();
            --m_quotes;
            break;
        case Shape::Code:
            close();
            --m_codes;
            break;
        case Shape::Row:
        case Shape::Block:
            close();
            break;
        default:
            break;
        }
        m_footnotes -= isFootnote(node);
    }

    //! Cells of a row of data share one block, those of a table that lays out the page are blocks.
    void cell(const HtmlNode *node)
    {
        const HtmlNode *inner = findNode(node, [node](const HtmlNode *each) {
            return each != node && each->type == GUMBO_NODE_ELEMENT
                && (shapeOf(each->v.element.tag) == Shape::Block || shapeOf(each->v.element.tag) == Shape::Break);
        });
        if (inner)
            close();
        else if (!m_block.text.isEmpty())
            m_block.text += QLatin1Char('\t');
        m_afterSpace = true;
    }

    //! Two breaks part paragraphs, one is a line end.
    void lineBreak()
    {
        if (m_block.text.isEmpty())
            return;
        if (m_afterBreak && m_codes == 0) {
            close();
            return;
        }
        m_block.text += QLatin1Char('\n');
        m_afterBreak = true;
        m_afterSpace = true;
    }

    void text(const HtmlNode *node)
    {
        const QString words = QString::fromUtf8(textOfNode(node));
        QString own;
        for (const QChar c : words) {
            const bool isSpace = c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
            if (m_codes > 0 || !isSpace)
                own += c;
            else if (!m_afterSpace)
                own += QLatin1Char(' ');
            m_afterSpace = isSpace && m_codes == 0;
            m_afterBreak = m_afterBreak && isSpace;
        }
        if (own.isEmpty() || (m_block.text.isEmpty() && own.trimmed().isEmpty()))
            return;
        const GumboSourcePosition at = node->v.text.start_pos;
        if (m_block.text.isEmpty())
            m_block.firstLine = qint32(at.line);
        const qint64 byte = std::clamp(qint64(at.offset), qint64(0), qint64(m_page.size()));
        m_block.lastLine = std::max(qint32(at.line), m_block.firstLine);
        m_block.source.push_back({qint32(m_block.text.size()), m_cursor.at(byte)});
        m_block.text += own;
    }

    void close()
    {
        EssayBlock block = std::exchange(m_block, {});
        m_afterSpace = true;
        m_afterBreak = false;
        while (!block.text.isEmpty() && Text::isSpace(block.text.back().unicode()))
            block.text.chop(1);
        if (block.text.isEmpty())
            return;
        using Kind = EssayBlock::Kind;
        block.kind = m_heading > 0 ? Kind::Heading
            : m_codes > 0          ? Kind::Code
            : m_footnotes > 0      ? Kind::Footnote
            : m_quotes > 0         ? Kind::Quote
            : m_items > 0          ? Kind::ListItem
                                   : Kind::Paragraph;
        if (block.kind == Kind::Heading)
            block.level = m_heading;
        else if (block.kind == Kind::Quote)
            block.level = m_quotes;
        else if (block.kind == Kind::ListItem)
            block.level = std::max(m_lists, 1);
        m_blocks.push_back(std::move(block));
    }

    const HtmlNode *m_article;
    QByteArrayView m_page;
    Utf16Cursor m_cursor;
    std::vector<EssayBlock> m_blocks;
    EssayBlock m_block;
    int m_heading = 0;
    int m_lists = 0;
    int m_items = 0;
    int m_quotes = 0;
    int m_codes = 0;
    int m_footnotes = 0;
    bool m_afterSpace = true;
    bool m_afterBreak = false;
};

}

std::vector<EssayBlock> htmlBlocks(const HtmlNode *article, QByteArrayView page)
{
    return BlockWalk(article, page).walk();
}

}
