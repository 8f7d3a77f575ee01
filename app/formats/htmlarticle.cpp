#include "formats/htmlarticle.h"

#include "formats/htmltext.h"

#include <gumbo.h>

#include <QByteArray>
#include <QHash>

#include <algorithm>
#include <array>

namespace Catena::Formats {

namespace {

constexpr int leastParagraph = 20; //!< characters; shorter text is a label
constexpr int charsAPoint = 100;
constexpr double mostPoints = 3; //!< for the length of one paragraph
constexpr int scoredLevels = 5; //!< elements around a paragraph that it counts for
constexpr double nameWeight = 0.25; //!< how much a name like "content" or "footer" changes a score
constexpr double articleShare = 0.6; //!< of the best element's text that a marked article has to hold
constexpr int leastForm = 200; //!< characters; a form with less is one to fill in
constexpr int leastArticle = 140; //!< characters; less is no article

//! Elements that stand inside a line: their words belong to the block around them.
bool isInline(const HtmlNode *node)
{
    static constexpr std::array tags = {
        GUMBO_TAG_A,    GUMBO_TAG_B,     GUMBO_TAG_I,    GUMBO_TAG_EM,   GUMBO_TAG_STRONG, GUMBO_TAG_SPAN,
        GUMBO_TAG_FONT, GUMBO_TAG_SMALL, GUMBO_TAG_BIG,  GUMBO_TAG_CODE, GUMBO_TAG_SUB,    GUMBO_TAG_SUP,
        GUMBO_TAG_U,    GUMBO_TAG_S,     GUMBO_TAG_ABBR, GUMBO_TAG_CITE, GUMBO_TAG_Q,      GUMBO_TAG_MARK,
        GUMBO_TAG_TIME, GUMBO_TAG_TT,    GUMBO_TAG_KBD,  GUMBO_TAG_INS,  GUMBO_TAG_BDI,    GUMBO_TAG_BDO,
        GUMBO_TAG_VAR,  GUMBO_TAG_SAMP};
    return node->type == GUMBO_NODE_ELEMENT && std::find(tags.begin(), tags.end(), node->v.element.tag) != tags.end();
}

//! Characters of UTF-8 that are no white space, and commas of any script.
struct TextCount
{
    int chars = 0;
    int commas = 0;
};

TextCount countText(QByteArrayView text)
{
    TextCount count;
    for (const char c : text)
        count.chars += (quint8(c) & 0xC0) != 0x80 && quint8(c) > ' ';
    count.commas = int(text.count(','));
    for (const QByteArrayView comma : {QByteArrayView("，"), QByteArrayView("、")}) {
        for (qsizetype at = 0; (at = text.indexOf(comma, at)) >= 0; at += comma.size())
            ++count.commas;
    }
    return count;
}

bool saysAny(QByteArrayView words, std::initializer_list<QByteArrayView> parts)
{
    return std::any_of(parts.begin(), parts.end(), [&](QByteArrayView part) { return words.indexOf(part) >= 0; });
}

//! Whether there are fewer characters of text in an element.
bool isShort(const HtmlNode *element, int chars)
{
    for (const HtmlNode *node = element; node && chars > 0; node = nextNode(node, element))
        chars -= countText(textOfNode(node)).chars;
    return chars > 0;
}

//! What an element calls itself, in lower case.
QByteArray namesOf(const HtmlNode *element)
{
    QByteArray names = attributeOf(element, "class").toByteArray();
    names += ' ';
    names += attributeOf(element, "id").toByteArray();
    return names.toLower();
}

double weightOf(const HtmlNode *element)
{
    const QByteArray names = namesOf(element);
    double weight = 1;
    if (saysAny(names,
                {"article", "body", "content", "entry", "main", "page", "post", "text", "blog", "story", "prose"}))
        weight += nameWeight;
    if (saysAny(names,
                {"comment", "footer", "footnote", "masthead", "media", "meta", "promo", "related", "scroll", "share",
                 "shoutbox", "sidebar", "sponsor", "shopping", "tags", "widget", "caption", "outbrain"}))
        weight -= nameWeight;
    return weight;
}

//! What is counted of an element while it is open, and after.
struct Counted
{
    const HtmlNode *node = nullptr;
    TextCount own; //!< words that stand in it, not in a block inside it
    int chars = 0; //!< of all words in it
    int linkChars = 0; //!< of those that are links
    int breaks = 0; //!< line breaks: text with them is several paragraphs
    double score = 0;
};

//! Scores all elements of a page in one walk.
class ArticleSearch
{
public:
    explicit ArticleSearch(const HtmlNode *root) : m_root(root) { }

    const HtmlNode *find()
    {
        HtmlStep step{m_root, true};
        while (step.node) {
            const HtmlNode *node = step.node;
            if (step.isEnter && node->type == GUMBO_NODE_ELEMENT && node != m_root && isBesideArticle(node)) {
                const HtmlNode *next = nextNode(node, m_root, false);
                if (!next)
                    break;
                leaveTo(next);
                step = {next, true};
                continue;
            }
            take(step);
            step = nextStep(step);
        }
        while (!m_open.empty())
            leave();
        return widened();
    }

private:
    void take(HtmlStep step)
    {
        const HtmlNode *node = step.node;
        if (node->type == GUMBO_NODE_ELEMENT) {
            if (step.isEnter)
                enter(node);
            else if (!m_open.empty() && m_open.back().node == node)
                leave();
            return;
        }
        if (!step.isEnter || m_open.empty())
            return;
        const TextCount count = countText(textOfNode(node));
        m_open.back().chars += count.chars;
        if (m_links > 0)
            m_open.back().linkChars += count.chars;
        Counted &block = m_open[m_block.empty() ? 0 : m_block.back()];
        if (m_links == 0) {
            block.own.chars += count.chars;
            block.own.commas += count.commas;
        }
    }

    void enter(const HtmlNode *node)
    {
        if (node->v.element.tag == GUMBO_TAG_BR && !m_open.empty())
            ++m_open[m_block.empty() ? 0 : m_block.back()].breaks;
        m_links += node->v.element.tag == GUMBO_TAG_A;
        if (!isInline(node))
            m_block.push_back(m_open.size());
        m_open.push_back({});
        m_open.back().node = node;
    }

    //! Closes what is open and not around a node.
    void leaveTo(const HtmlNode *node)
    {
        while (!m_open.empty() && m_open.back().node != node->parent)
            leave();
    }

    void leave()
    {
        const Counted own = m_open.back();
        m_open.pop_back();
        m_links -= own.node->v.element.tag == GUMBO_TAG_A;
        if (!m_block.empty() && m_block.back() == m_open.size())
            m_block.pop_back();
        scoreParagraph(own);
        if (!m_open.empty()) {
            m_open.back().chars += own.chars;
            m_open.back().linkChars += own.linkChars;
        }
        const double linkShare = own.chars > 0 ? double(own.linkChars) / own.chars : 0;
        Counted done = own;
        done.score = (own.score + m_selfScore) * weightOf(own.node) * (1 - linkShare);
        m_selfScore = 0;
        m_chars.insert(own.node, own.chars);
        if (done.score > m_best.score)
            m_best = done;
    }

    //! Counts the words of a block for the elements around it; many lines of one block count for itself.
    void scoreParagraph(const Counted &own)
    {
        if (own.own.chars < leastParagraph)
            return;
        const double points = 1 + own.own.commas + std::min(double(own.own.chars) / charsAPoint, mostPoints);
        if (own.breaks > 1)
            m_selfScore = points + double(own.own.chars) / charsAPoint;
        double part = 1;
        int level = 0;
        for (auto at = m_open.rbegin(); at != m_open.rend() && level < scoredLevels; ++at, ++level) {
            at->score += points * part;
            part = level == 0 ? 0.5 : 1.0 / ((level + 1) * 3);
        }
    }

    //! The element around the best one that the page marks as its article, if it holds little else.
    [[nodiscard]] const HtmlNode *widened() const
    {
        if (!m_best.node || m_best.chars < leastArticle)
            return nullptr;
        const HtmlNode *chosen = m_best.node;
        for (const HtmlNode *node = m_best.node; node; node = outerNode(node)) {
            const QByteArrayView property = attributeOf(node, "itemprop");
            const bool isMarked = isElement(node, "article") || property == QByteArrayView("articleBody")
                || hasClass(node, "entry-content") || hasClass(node, "post-content")
                || hasClass(node, "article-content") || hasClass(node, "mw-parser-output");
            if (isMarked)
                return node;
            const bool isMain = isElement(node, "main") || attributeOf(node, "role") == QByteArrayView("main");
            if (isMain && m_best.chars >= articleShare * m_chars.value(node))
                chosen = node;
        }
        return withSiblings(chosen);
    }

    //! Sections of one article often stand beside each other: where they hold more than the best, their parent does.
    [[nodiscard]] const HtmlNode *withSiblings(const HtmlNode *node) const
    {
        const HtmlNode *parent = outerNode(node);
        if (!parent || isElement(parent, "body") || isElement(parent, "html"))
            return node;
        const int own = m_chars.value(node);
        return m_chars.value(parent) >= 2 * own ? parent : node;
    }

    const HtmlNode *m_root;
    std::vector<Counted> m_open; //!< the elements around the place of the walk
    std::vector<std::size_t> m_block; //!< those of them that are blocks
    QHash<const HtmlNode *, int> m_chars; //!< looked up by element, never walked
    Counted m_best;
    double m_selfScore = 0;
    int m_links = 0;
};

//! Elements whose words are never an article's.
bool isNeverText(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_HEAD:
        return true;
    default:
        return false;
    }
}

//! Whether an element is not shown, or is said to be a part of the page's frame.
bool isHidden(const HtmlNode *element)
{
    const QByteArrayView role = attributeOf(element, "role");
    const QByteArray style = attributeOf(element, "style").toByteArray().toLower().replace(" ", "");
    return gumbo_get_attribute(&element->v.element.attributes, "hidden") || style.contains("display:none")
        || attributeOf(element, "aria-hidden") == QByteArrayView("true") || role == QByteArrayView("navigation")
        || role == QByteArrayView("complementary") || role == QByteArrayView("dialog");
}

//! Whether the names of an element's class and id tell of what stands around an article.
bool isNamedBeside(const QByteArray &names)
{
    if (saysAny(names, {"article-body", "post-body", "entry-content", "articlebody"}))
        return false;
    return saysAny(names,
                   {"comment",     "disqus",   "respond",     "reply-",     "share",     "sharing",    "social",
                    "sidebar",     "related",  "recommend",   "newsletter", "subscribe", "breadcrumb", "navbar",
                    "nav-",        "-nav",     "navbox",      "pagination", "pager",     "popup",      "modal",
                    "cookie",      "promo",    "sponsor",     "advert",     "skip-",     "toolbar",    "site-header",
                    "site-footer", "masthead", "editsection", "metadata",   "catlinks"});
}

QString metaContent(const HtmlTree &page, const char *attribute, QByteArrayView name)
{
    const HtmlNode *meta = findNode(page.root(), [&](const HtmlNode *node) {
        return isElement(node, "meta") && attributeOf(node, attribute) == name;
    });
    return QString::fromUtf8(attributeOf(meta, "content")).simplified();
}

QString textOfFirst(const HtmlTree &page, const char *tag)
{
    const HtmlNode *found = findNode(page.root(), [&](const HtmlNode *node) { return isElement(node, tag); });
    return QString::fromUtf8(htmlText(found)).simplified();
}

}

bool isBesideArticle(const HtmlNode *element)
{
    const GumboTag tag = element->v.element.tag;
    if (tag == GUMBO_TAG_FORM)
        return isShort(element, leastForm); // some pages stand in one as a whole
    if (isNeverText(tag))
        return true;
    if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_MAIN || tag == GUMBO_TAG_ARTICLE)
        return false;
    return isHidden(element) || isNamedBeside(namesOf(element));
}

const HtmlNode *findArticle(const HtmlTree &page)
{
    return ArticleSearch(page.root()).find();
}

PageHead pageHead(const HtmlTree &page)
{
    PageHead head;
    head.title = metaContent(page, "property", "og:title");
    if (head.title.isEmpty())
        head.title = textOfFirst(page, "h1");
    if (head.title.isEmpty()) {
        const HtmlNode *words = findNode(page.root(), [](const HtmlNode *node) {
            return !textOfNode(node).isEmpty() && node->parent && isElement(node->parent, "title");
        });
        head.title = words ? QString::fromUtf8(textOfNode(words)).simplified() : QString();
    }
    head.author = metaContent(page, "name", "author");
    if (head.author.isEmpty()) {
        const HtmlNode *author = findNode(page.root(), [](const HtmlNode *node) {
            return (attributeOf(node, "rel") == QByteArrayView("author")
                    || attributeOf(node, "itemprop") == QByteArrayView("author"));
        });
        head.author = QString::fromUtf8(htmlText(author)).simplified();
    }
    head.date = metaContent(page, "property", "article:published_time");
    if (head.date.isEmpty()) {
        const HtmlNode *time = findNode(page.root(), [](const HtmlNode *node) {
            return isElement(node, "time") && !attributeOf(node, "datetime").isEmpty();
        });
        head.date = QString::fromUtf8(attributeOf(time, "datetime"));
    }
    return head;
}

}
