#include "formats/pagefields.h"

#include "formats/pagebody.h"
#include "formats/pageparts.h"

#include <QRegularExpression>

#include <gumbo.h>

#include <algorithm>
#include <array>

namespace Catena::Formats {

namespace {

constexpr qsizetype longestAuthor = 80; //!< characters

//! Reads one comment; one of these a reading.
class UnitReading
{
public:
    UnitReading(const HtmlNode *unit, const std::vector<const HtmlNode *> &nested, const PageMark *mark)
        : m_parts{unit, nested, nullptr, mark ? mark->node : nullptr}, m_mark(mark)
    {
    }

    PageFields read()
    {
        PageFields fields;
        fields.id = idOf();
        for (const char *name :
             {"data-parent-id", "data-parent-comment-id", "data-parentid", "parentid", "data-parent"}) {
            if (fields.parentId.isEmpty())
                fields.parentId = attributeOf(m_parts.unit, name).toByteArray();
        }
        fields.quotedNumber = quotedNumber();
        fields.author = author();
        if (m_mark)
            fields.date = m_mark->date;
        fields.score = score();
        fields.body = bodyOf(m_parts, fields.author.toUtf8());
        takeState(fields);
        return fields;
    }

private:
    [[nodiscard]] QByteArray idOf() const
    {
        for (const char *name :
             {"data-fullname", "thingid", "data-comment-id", "data-commentid", "data-id", "data-cid", "id"}) {
            const QByteArrayView id = attributeOf(m_parts.unit, name);
            if (!id.isEmpty())
                return id.toByteArray();
        }
        const HtmlNode *anchor = m_parts.find([](const HtmlNode *node) {
            const QByteArrayView id = attributeOf(node, "id");
            return (isElement(node, "a") || isElement(node, "article") || isElement(node, "div")) && hasDigits(id);
        });
        return attributeOf(anchor, "id").toByteArray();
    }

    //! The number of the one comment that its quotations are of, as forums write it: data-source="post: 12", or a link
    //! to "#p12"; empty where there is none, or several.
    [[nodiscard]] QByteArray quotedNumber() const
    {
        static const QRegularExpression inLink(QStringLiteral(R"(#(?:p|post|comment|msg|js-post)-?(\d{1,18})$)"));
        static const QRegularExpression inSource(QStringLiteral(R"(^(?:post|comment|msg):?\s*(\d{1,18})$)"));
        QByteArray found;
        bool isOne = true;
        const auto take = [&](const QRegularExpressionMatch &match) {
            const QByteArray number = match.captured(1).toUtf8();
            isOne = isOne && (number.isEmpty() || found.isEmpty() || number == found);
            found = number.isEmpty() ? found : number;
        };
        (void)m_parts.find([&](const HtmlNode *node) {
            if (isElement(node, "blockquote") || isElement(node, "aside"))
                take(inSource.match(QString::fromUtf8(attributeOf(node, "data-source"))));
            else if (isElement(node, "a") && isInQuote(node))
                take(inLink.match(QString::fromUtf8(attributeOf(node, "href"))));
            return false;
        });
        return isOne ? found : QByteArray();
    }

    [[nodiscard]] bool isInQuote(const HtmlNode *node) const
    {
        while (node && node != m_parts.unit && !isElement(node, "blockquote") && !isElement(node, "aside"))
            node = outerNode(node);
        return node && node != m_parts.unit;
    }

    static bool hasDigits(QByteArrayView text)
    {
        return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; }) >= 2;
    }

    [[nodiscard]] QString author()
    {
        for (const char *name : {"data-author", "author", "data-username", "data-user", "data-author-name"}) {
            const QByteArrayView value = attributeOf(m_parts.unit, name);
            if (!value.isEmpty())
                return QString::fromUtf8(value);
        }
        using Test = bool (*)(const HtmlNode *);
        static constexpr std::array<Test, 5> tests = {saysAuthor, isNameClass, isAuthorClass, isUserLink,
                                                      isNameAfterBy};
        for (const Test test : tests) {
            m_parts.author = m_parts.find([&](const HtmlNode *node) {
                return test(node) && !(m_parts.mark && m_parts.holds(node, m_parts.mark)) && !nameOf(node).isEmpty();
            });
            if (m_parts.author)
                return nameOf(m_parts.author);
        }
        return nameBeforeDate();
    }

    //! The words right before the date, in its line.
    [[nodiscard]] QString nameBeforeDate()
    {
        const HtmlNode *node = m_parts.mark;
        for (int steps = 0; node && node != m_parts.unit && steps < 3; ++steps) {
            const HtmlNode *before = siblingOf(node, -1);
            while (before && htmlText(before).trimmed().isEmpty())
                before = siblingOf(before, -1);
            if (before) {
                const QString name = nameOf(before);
                const bool isName = !name.isEmpty() && name.size() <= longestAuthor / 2 && !name.startsWith(u"to ");
                m_parts.author = isName ? before : nullptr;
                return m_parts.author ? name : QString();
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
        // Below a name stand ranks and counts.
        const QByteArray text = content.isEmpty() ? htmlText(words, isLinkless).trimmed() : content.toByteArray();
        QString name = QString::fromUtf8(text.split('\n').first()).simplified();
        static const QRegularExpression around(
            QStringLiteral(R"(^(?:by|from|posted by)\s+|\s*(?:says|said|wrote)?\s*:$|\s*<https?:[^>]*>)"),
            QRegularExpression::CaseInsensitiveOption);
        name.remove(around);
        return name.size() <= longestAuthor ? name.trimmed() : QString();
    }

    static bool isLinkless(const HtmlNode *element) { return isElement(element, "time") || isElement(element, "img"); }

    [[nodiscard]] qint32 score() const
    {
        const HtmlNode *node = m_parts.find([](const HtmlNode *at) {
            if (at->type != GUMBO_NODE_ELEMENT)
                return false;
            if (attributeOf(at, "itemprop") == QByteArrayView("upvoteCount"))
                return true;
            return (hasClass(at, "score") && !hasClass(at, "dislikes") && !hasClass(at, "likes"))
                || hasClass(at, "points") || hasClass(at, "vote-count") || hasClass(at, "votecount")
                || hasClass(at, "like-count");
        });
        for (QByteArray words :
             {attributeOf(m_parts.unit, "score").toByteArray(), attributeOf(node, "content").toByteArray(),
              attributeOf(node, "title").toByteArray(), node ? htmlText(node) : QByteArray()}) {
            bool isNumber = false;
            const int points = words.trimmed().split(' ').first().replace("\u2212", "-").toInt(&isNumber);
            if (isNumber)
                return points;
        }
        return Record::noScore;
    }

    void takeState(PageFields &fields) const
    {
        static const QRegularExpression gone(
            QStringLiteral(
                R"(^\[?\s*(?:(deleted|comment deleted|삭제된 댓글(?:입니다)?\.?)|(removed|comment removed[^\n]*|flagged))\s*\]?$)"),
            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = gone.match(QString::fromUtf8(fields.body.left(200)));
        if (match.hasMatch() || (hasClass(m_parts.unit, "deleted") && fields.body.isEmpty())) {
            fields.state = match.capturedLength(2) > 0 ? RecordState::Removed : RecordState::Deleted;
            fields.body.clear();
        }
        if (fields.author == u"[deleted]")
            fields.author.clear();
        const HtmlNode *more = m_parts.find([](const HtmlNode *node) {
            return hasClass(node, "morecomments") || hasClass(node, "morechildren") || hasClass(node, "load-more");
        });
        static const QRegularExpression number(
            QStringLiteral(R"((\d+)\s*(?:more\s*)?(?:replies|reply|comments?|답글|댓글|개))"));
        const QRegularExpressionMatch hidden = number.match(more ? QString::fromUtf8(htmlText(more)) : QString());
        if (hidden.hasMatch())
            fields.hiddenCount = hidden.captured(1).toUInt();
    }

    PageParts m_parts;
    const PageMark *m_mark;
};

}

PageFields readFields(const HtmlNode *unit, const std::vector<const HtmlNode *> &nested, const PageMark *mark)
{
    return UnitReading(unit, nested, mark).read();
}

}
