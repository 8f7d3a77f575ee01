#include "formats/pagepost.h"

#include "formats/htmlarticle.h"

#include <QSet>

#include <algorithm>

namespace Catena::Formats {

namespace {

constexpr qsizetype shortestPost = 200; //!< bytes of what stands around a list of comments

bool isInside(const HtmlNode *node, const HtmlNode *element)
{
    while (node && node != element)
        node = outerNode(node);
    return node;
}

bool isMarkedPost(const HtmlNode *node)
{
    if (attributeOf(node, "itemprop") == QByteArrayView("articleBody"))
        return true;
    for (const char *name :
         {"e-content", "entry-content", "post-content", "article-body", "ArticleText", "usertext-body"}) {
        if (hasClass(node, name))
            return true;
    }
    return false;
}

//! Whether an element holds comments, apart from parts of it that are set beside an article.
bool holdsComments(const HtmlNode *element, const std::vector<const HtmlNode *> &comments)
{
    return std::ranges::any_of(comments, [element](const HtmlNode *comment) {
        const HtmlNode *at = comment;
        while (at && at != element && !isBesideArticle(at))
            at = outerNode(at);
        return at == element;
    });
}

//! The innermost element around all comments.
const HtmlNode *listOf(const std::vector<const HtmlNode *> &comments)
{
    const HtmlNode *list = outerNode(comments.front());
    while (list && !std::ranges::all_of(comments, [list](const HtmlNode *node) { return isInside(node, list); }))
        list = outerNode(list);
    return list;
}

//! The words of an article that holds the list of its comments, without it; empty where little is left.
QByteArray withoutList(const HtmlNode *article, const std::vector<const HtmlNode *> &comments)
{
    const HtmlNode *list = listOf(comments);
    if (!list || list == article || !isInside(list, article))
        return {};
    const HtmlPassage passage{nextNode(article, article), article, {{list, 0, -1}}};
    const QByteArray text = htmlText(passage).trimmed();
    return text.size() >= shortestPost ? text : QByteArray();
}

bool isInComment(const HtmlNode *node, const QSet<const HtmlNode *> &comments)
{
    while (node && !comments.contains(node))
        node = outerNode(node);
    return node;
}

}

QByteArray findPost(const HtmlTree &page, const std::vector<const HtmlNode *> &comments)
{
    const QSet<const HtmlNode *> all(comments.begin(), comments.end());
    const HtmlNode *article = findArticle(page);
    if (article && !isInComment(article, all) && !holdsComments(article, comments))
        return {};
    const HtmlNode *top = page.root();
    const HtmlNode *node = top;
    while (node) {
        const bool isComment = all.contains(node);
        if (!isComment && isMarkedPost(node) && !holdsComments(node, comments)) {
            const QByteArray text = htmlText(node).trimmed();
            if (!text.isEmpty())
                return text;
        }
        node = nextNode(node, top, !isComment);
    }
    return article && !isInComment(article, all) && !comments.empty() ? withoutList(article, comments) : QByteArray();
}

}
