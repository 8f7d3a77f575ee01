#include "formats/pagemarks.h"

#include "formats/jsonrecords.h"
#include "text/dates.h"

#include <gumbo.h>

#include <algorithm>
#include <array>

namespace Catena::Formats {

namespace {

constexpr qsizetype longestMark = 120; //!< bytes of a text that is a date
constexpr std::size_t mostMarks = 200'000;

Base::Moment momentOfText(QByteArrayView text, bool &isDate)
{
    const QString words = QString::fromUtf8(text).simplified();
    const std::optional<Text::DateMatch> match = Text::findDate(words);
    isDate = match.has_value();
    return match ? match->moment : Base::Moment();
}

//! An attribute that says a date to programs.
Base::Moment momentOfAttributes(const HtmlNode *node)
{
    for (const char *name : {"datetime", "data-time", "data-timestamp", "data-created", "content", "title"}) {
        const QByteArrayView value = attributeOf(node, name);
        if (value.size() < 8 || value.size() > 64)
            continue;
        bool isNumber = false;
        const qint64 seconds = value.toByteArray().toLongLong(&isNumber);
        if (isNumber && seconds > 0)
            return momentOfSeconds(seconds > 100'000'000'000 ? seconds / 1000 : seconds);
        if (const Base::Moment moment = momentOf(value); moment.isValid())
            return moment;
    }
    return {};
}

//! Whether an element says of itself that it is a date.
bool isDateElement(const HtmlNode *node)
{
    if (node->type != GUMBO_NODE_ELEMENT)
        return false;
    if (isElement(node, "time") || !attributeOf(node, "datetime").isEmpty() || hasClass(node, "dt-published")
        || hasClass(node, "published"))
        return true;
    const QByteArrayView property = attributeOf(node, "itemprop");
    return property == QByteArrayView("datePublished") || property == QByteArrayView("dateCreated")
        || property == QByteArrayView("commentTime");
}

bool hasDigit(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

//! A text with a date, and not much more: "Posted Jan 5, 2024 12:00 UTC (Fri) by".
bool isMarkText(QByteArrayView text)
{
    return text.size() >= 5 && text.size() <= longestMark && hasDigit(text);
}

bool isHidden(const HtmlNode *node)
{
    return isElement(node, "script") || isElement(node, "style") || isElement(node, "head")
        || isElement(node, "template") || isElement(node, "noscript") || isElement(node, "pre")
        || isElement(node, "textarea");
}

}

std::vector<PageMark> pageMarks(const HtmlNode *top)
{
    std::vector<PageMark> marks;
    const HtmlNode *node = top;
    while (node && marks.size() < mostMarks) {
        bool isInside = !isHidden(node);
        if (isDateElement(node)) {
            PageMark mark{node, momentOfAttributes(node)};
            bool isDate = mark.date.isValid();
            if (const HtmlNode *text = nextNode(node, node); !isDate && text)
                mark.date = momentOfText(textOfNode(text), isDate);
            marks.push_back(mark);
            isInside = false;
        } else if (isMarkText(textOfNode(node).trimmed())) {
            bool isDate = false;
            const Base::Moment written = momentOfText(textOfNode(node), isDate);
            if (isDate) {
                const Base::Moment stated = momentOfAttributes(outerNode(node));
                marks.push_back({node, stated.isValid() ? stated : written});
            }
        }
        node = nextNode(node, top, isInside);
    }
    return marks;
}

QByteArrayList classesOf(const HtmlNode *element)
{
    QByteArrayList words = attributeOf(element, "class").toByteArray().toLower().simplified().split(' ');
    words.removeAll(QByteArray());
    return words;
}

bool hasPart(const QByteArrayList &words, QByteArrayView part)
{
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    return std::ranges::any_of(words, [&](const QByteArray &word) {
        qsizetype at = -1;
        while ((at = word.indexOf(part, at + 1)) >= 0) {
            const qsizetype end = at + part.size();
            const bool isBegin = at == 0 || !isLetter(word[at - 1]);
            const bool isEnd =
                end == word.size() || !isLetter(word[end]) || (end + 1 == word.size() && word[end] == 's');
            if (isBegin || isEnd)
                return true;
        }
        return false;
    });
}

}
