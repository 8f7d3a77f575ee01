#include "formats/pagefields.h"

#include <QRegularExpression>

#include <gumbo.h>

#include <algorithm>
#include <array>

namespace Catena::Formats {

namespace {

constexpr qsizetype longestAuthor = 80; //!< characters
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
    return hasClass(element, "reply") || hasClass(element, "buttons");
}

class UnitReading
{
public:
    UnitReading(const HtmlNode *unit, const std::vector<const HtmlNode *> &nested, const PageMark *mark)
        : m_unit(unit), m_nested(nested), m_mark(mark)
    {
    }

    PageFields read()
    {
        PageFields fields;
        fields.id = idOf();
        for (const char *name :
             {"data-parent-id", "data-parent-comment-id", "data-parentid", "parentid", "data-parent"}) {
            if (fields.parentId.isEmpty())
                fields.parentId = attributeOf(m_unit, name).toByteArray();
        }
        fields.author = author();
        if (m_mark)
            fields.date = m_mark->date;
        fields.score = score();
        fields.body = body();
        takeState(fields);
        return fields;
    }

private:
    //! The first node of the unit, its own, of which a test holds.
    template <class Test>
    [[nodiscard]] const HtmlNode *find(Test test) const
    {
        const HtmlNode *node = m_unit;
        while (node) {
            const bool isOther = node != m_unit && std::ranges::binary_search(m_nested, node);
            if (!isOther && test(node))
                return node;
            node = nextNode(node, m_unit, !isOther);
        }
        return nullptr;
    }

    [[nodiscard]] QByteArray idOf() const
    {
        for (const char *name :
             {"data-fullname", "thingid", "data-comment-id", "data-commentid", "data-id", "data-cid", "id"}) {
            const QByteArrayView id = attributeOf(m_unit, name);
            if (!id.isEmpty())
                return id.toByteArray();
        }
        const HtmlNode *anchor = find([](const HtmlNode *node) {
            const QByteArrayView id = attributeOf(node, "id");
            return (isElement(node, "a") || isElement(node, "article") || isElement(node, "div")) && hasDigits(id);
        });
        return attributeOf(anchor, "id").toByteArray();
    }

    static bool hasDigits(QByteArrayView text)
    {
        return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) >= 2;
    }

    [[nodiscard]] QString author()
    {
        for (const char *name : {"data-author", "author", "data-username", "data-user", "data-author-name"}) {
            const QByteArrayView value = attributeOf(m_unit, name);
            if (!value.isEmpty())
                return QString::fromUtf8(value);
        }
        using Test = bool (*)(const HtmlNode *);
        static constexpr std::array<Test, 5> tests = {saysAuthor, isNameClass, isAuthorClass, isUserLink,
                                                      isNameAfterBy};
        for (const Test test : tests) {
            m_author = find([&](const HtmlNode *node) {
                return test(node) && !(m_mark && holds(node, m_mark->node)) && !nameOf(node).isEmpty();
            });
            if (m_author)
                return nameOf(m_author);
        }
        return nameBeforeDate();
    }

    //! The words right before the date, in its line.
    [[nodiscard]] QString nameBeforeDate()
    {
        const HtmlNode *node = m_mark ? m_mark->node : nullptr;
        for (int steps = 0; node && node != m_unit && steps < 3; ++steps) {
            const HtmlNode *before = siblingOf(node, -1);
            while (before && htmlText(before).trimmed().isEmpty())
                before = siblingOf(before, -1);
            if (before) {
                const QString name = nameOf(before);
                const bool isName = !name.isEmpty() && name.size() <= longestAuthor / 2 && !name.startsWith(u"to ");
                m_author = isName ? before : nullptr;
                return m_author ? name : QString();
            }
            node = outerNode(node);
        }
        return {};
    }

    static bool saysAuthor(const HtmlNode *node)
    {
        const QByteArrayView property = attributeOf(node, "itemprop");
        return property == QByteArrayView("author") || property == QByteArrayView("creator")
            || attributeOf(node, "rel") == QByteArrayView("author") || hasClass(node, "p-author");
    }

    static bool isNameClass(const HtmlNode *node)
    {
        for (const char *name : {"fn", "author", "username", "user-name", "nickname", "hnuser", "commenter",
                                 "comment-author", "comment__author", "display-name__html", "p-name"}) {
            if (hasClass(node, name))
                return true;
        }
        return false;
    }

    static bool isAuthorClass(const HtmlNode *node)
    {
        if (node->type != GUMBO_NODE_ELEMENT)
            return false;
        const QByteArrayList words = classesOf(node);
        for (const char *part : {"author", "authorlink", "username", "user-name", "nickname", "displayname",
                                 "display-name", "poster", "commenter", "byline", "writer", "screenname"}) {
            if (hasPart(words, part))
                return true;
        }
        return false;
    }

    static bool isUserLink(const HtmlNode *node)
    {
        if (!isElement(node, "a"))
            return false;
        const QByteArrayView address = attributeOf(node, "href");
        for (const char *part :
             {"/user/", "/users/", "/u/", "/@", "/profile", "/member", "/author/", "user?id=", "/people/"}) {
            if (address.contains(part))
                return true;
        }
        return false;
    }

    //! "by NAME", "NAME wrote": a name in bold or in a link, behind or before a word that says so.
    static bool isNameAfterBy(const HtmlNode *node)
    {
        if (!isElement(node, "b") && !isElement(node, "strong") && !isElement(node, "a") && !isElement(node, "cite"))
            return false;
        const HtmlNode *before = siblingOf(node, -1);
        const HtmlNode *behind = siblingOf(node, 1);
        const QByteArray left = textOfNode(before).trimmed().toByteArray().toLower();
        const QByteArray right = textOfNode(behind).trimmed().toByteArray().toLower();
        return left.endsWith(" by") || left == "by" || left.endsWith("from:") || right.startsWith("wrote")
            || right.startsWith("says") || right.startsWith("said");
    }

    static QString nameOf(const HtmlNode *node)
    {
        QByteArrayView content = attributeOf(node, "content");
        const HtmlNode *inner = findNode(node, [](const HtmlNode *at) {
            return attributeOf(at, "itemprop") == QByteArrayView("name") || hasClass(at, "p-name")
                || hasClass(at, "fn");
        });
        if (inner && !attributeOf(inner, "content").isEmpty())
            content = attributeOf(inner, "content");
        const HtmlNode *words = inner ? inner : node;
        if (isElement(words, "a")) // without its address
            words = nextNode(words, words);
        QString name =
            QString::fromUtf8(content.isEmpty() ? htmlText(words, isLinkless) : content.toByteArray()).simplified();
        static const QRegularExpression around(
            QStringLiteral(R"(^(?:by|from|posted by)\s+|\s*(?:says|said|wrote)?\s*:$|\s*<https?:[^>]*>)"),
            QRegularExpression::CaseInsensitiveOption);
        name.remove(around);
        return name.size() <= longestAuthor ? name.trimmed() : QString();
    }

    static bool isLinkless(const HtmlNode *element) { return isElement(element, "time") || isElement(element, "img"); }

    [[nodiscard]] qint32 score() const
    {
        const HtmlNode *node = find([](const HtmlNode *at) {
            if (at->type != GUMBO_NODE_ELEMENT)
                return false;
            if (attributeOf(at, "itemprop") == QByteArrayView("upvoteCount"))
                return true;
            return (hasClass(at, "score") && !hasClass(at, "dislikes") && !hasClass(at, "likes"))
                || hasClass(at, "points") || hasClass(at, "vote-count") || hasClass(at, "votecount")
                || hasClass(at, "like-count");
        });
        for (QByteArray words : {attributeOf(m_unit, "score").toByteArray(), attributeOf(node, "content").toByteArray(),
                                 attributeOf(node, "title").toByteArray(), node ? htmlText(node) : QByteArray()}) {
            bool isNumber = false;
            const int points = words.trimmed().split(' ').first().replace("\u2212", "-").toInt(&isNumber);
            if (isNumber)
                return points;
        }
        return Record::noScore;
    }

    [[nodiscard]] bool holds(const HtmlNode *element, const HtmlNode *node) const
    {
        while (node && node != element && node != m_unit)
            node = outerNode(node);
        return node && node == element;
    }

    [[nodiscard]] bool isHead(const HtmlNode *node) const
    {
        return node == m_unit || (m_author && holds(node, m_author)) || (m_mark && holds(node, m_mark->node));
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
        if (const HtmlNode *stated = find([this](const HtmlNode *node) { return saysBody(node) && !isHead(node); }))
            return stated;
        const HtmlNode *best = nullptr;
        qsizetype most = 0;
        (void)find([&](const HtmlNode *node) {
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

    [[nodiscard]] QByteArray body()
    {
        const HtmlNode *marked = bodyElement();
        HtmlPassage passage{m_unit, m_unit, {}};
        for (const HtmlNode *other : m_nested)
            passage.cuts.push_back({other, 0, -1});
        if (marked && !std::ranges::any_of(m_nested, [&](const HtmlNode *other) { return holds(marked, other); })) {
            const QByteArray text = htmlText(marked, isFurniture).trimmed();
            if (!text.isEmpty())
                return text;
        }
        for (const HtmlNode *head : {m_author, m_mark ? m_mark->node : nullptr}) {
            if (head)
                passage.cuts.push_back({lineOf(head), 0, -1});
        }
        return htmlText(passage, isFurniture).trimmed();
    }

    //! The largest element around a node, in the unit, that is still a short line.
    [[nodiscard]] const HtmlNode *lineOf(const HtmlNode *node) const
    {
        const HtmlNode *line = node;
        for (const HtmlNode *at = node; at && at != m_unit; at = outerNode(at)) {
            const bool hasOthers =
                std::ranges::any_of(m_nested, [&](const HtmlNode *other) { return holds(at, other); });
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
        for (const HtmlNode *part : {m_author, m_mark ? m_mark->node : nullptr}) {
            if (part && holds(paragraph, part))
                rest -= htmlText(part).size();
        }
        return rest <= longestRest;
    }

    //! Whether an element holds a paragraph or quote beside the node.
    [[nodiscard]] bool holdsParagraph(const HtmlNode *element, const HtmlNode *node) const
    {
        return findNode(element, [&](const HtmlNode *at) {
            return (isElement(at, "p") || isElement(at, "blockquote") || isElement(at, "pre")) && !holds(at, node)
                && htmlText(at, isFurniture).size() > 0;
        });
    }

    void takeState(PageFields &fields) const
    {
        static const QRegularExpression gone(
            QStringLiteral(
                R"(^\[?\s*(?:(deleted|comment deleted|삭제된 댓글(?:입니다)?\.?)|(removed|comment removed[^\n]*|flagged))\s*\]?$)"),
            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = gone.match(QString::fromUtf8(fields.body.left(200)));
        if (match.hasMatch() || (hasClass(m_unit, "deleted") && fields.body.isEmpty())) {
            fields.state = match.capturedLength(2) > 0 ? RecordState::Removed : RecordState::Deleted;
            fields.body.clear();
        }
        if (fields.author == u"[deleted]")
            fields.author.clear();
        const HtmlNode *more = find([](const HtmlNode *node) {
            return hasClass(node, "morecomments") || hasClass(node, "morechildren") || hasClass(node, "load-more");
        });
        static const QRegularExpression number(
            QStringLiteral(R"((\d+)\s*(?:more\s*)?(?:replies|reply|comments?|답글|댓글|개))"));
        const QRegularExpressionMatch hidden = number.match(more ? QString::fromUtf8(htmlText(more)) : QString());
        if (hidden.hasMatch())
            fields.hiddenCount = hidden.captured(1).toUInt();
    }

    const HtmlNode *m_unit;
    const std::vector<const HtmlNode *> &m_nested;
    const PageMark *m_mark;
    const HtmlNode *m_author = nullptr;
};

}

PageFields readFields(const HtmlNode *unit, const std::vector<const HtmlNode *> &nested, const PageMark *mark)
{
    return UnitReading(unit, nested, mark).read();
}

}
