#include "formats/pageunits.h"

#include "formats/htmltext.h"
#include "formats/pasteprofilefile.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace Catena::Formats {

namespace {

constexpr int reach = 24; //!< elements around a date among which the comment is looked for
constexpr std::size_t fewestUnnamed = 3; //!< units of a kind that is not named like a comment
constexpr qsizetype shortestUnnamed = 60; //!< bytes of text in each of them, on average
constexpr int deepestLevel = 1000;
constexpr std::size_t mostNamed = 16; //!< kinds that others are compared with

bool saysComment(const HtmlNode *node)
{
    if (!node || node->type != GUMBO_NODE_ELEMENT)
        return false;
    const QByteArrayView type = attributeOf(node, "itemtype");
    if (type.endsWith("schema.org/Comment") || type.endsWith("schema.org/Answer")
        || type.endsWith("schema.org/UserComments") || type.endsWith("schema.org/Review"))
        return true;
    if (!attributeOf(node, "thingid").isEmpty() && !attributeOf(node, "author").isEmpty()
        && attributeOf(node, "thingid").startsWith("t1_"))
        return true;
    return hasClass(node, "u-comment") || hasClass(node, "p-comment")
        || (hasClass(node, "h-cite") && !hasClass(node, "u-in-reply-to"));
}

//! How an element's name speaks for a comment: 2 says so, 1 may be one, 0 says nothing.
int nameOf(const QByteArray &kind)
{
    static const std::array<QByteArrayView, 5> strong = {"comment", "reply", "replies", "댓글", "답글"};
    static const std::array<QByteArrayView, 7> weak = {"response",   "status", "message", "forumpost",
                                                       "discussion", "answer", "post"};
    const auto isPart = [&](QByteArrayView part) { return hasPart({kind}, part); };
    if (std::ranges::any_of(strong, isPart) || kind.contains("comment"))
        return 2;
    return std::ranges::any_of(weak, isPart) ? 1 : 0;
}

//! A kind of element: its tag, and a word of its class; the tag alone for those that make lists.
QByteArrayList kindsOf(const HtmlNode *node)
{
    QByteArrayList kinds;
    if (node->type != GUMBO_NODE_ELEMENT)
        return kinds;
    const GumboTag tag = node->v.element.tag;
    const QByteArray name = tag == GUMBO_TAG_UNKNOWN ? QByteArray("?") : QByteArray(gumbo_normalized_tagname(tag));
    if (name == "body" || name == "html" || name == "main")
        return kinds;
    for (const QByteArray &word : classesOf(node))
        kinds += name + '.' + word;
    static const std::array<QByteArrayView, 6> lists = {"li", "article", "details", "section", "tr", "dl"};
    if (std::ranges::find(lists, QByteArrayView(name)) != lists.end())
        kinds += name;
    return kinds;
}

//! How deep an element stands.
int depthOf(const HtmlNode *node)
{
    int depth = 0;
    while ((node = outerNode(node)))
        ++depth;
    return depth;
}

//! The elements of one kind around dates.
struct Kind
{
    QByteArray name;
    std::vector<const HtmlNode *> elements; //!< in document order of their first dates
    std::vector<const PageMark *> marks; //!< the first date of each
    std::size_t dates = 0;

    //! Whether its elements have a date each, and few more: that of a change, or the same date for narrow screens.
    [[nodiscard]] bool isFit() const { return elements.size() * 4 > dates; }
};

std::vector<Kind> kindsAround(const std::vector<PageMark> &marks)
{
    std::map<QByteArray, Kind> kinds;
    QHash<QByteArray, QSet<const HtmlNode *>> seen;
    for (const PageMark &mark : marks) {
        QSet<QByteArray> nearest; // kinds that a nearer element of this date has
        int steps = 0;
        for (const HtmlNode *node = outerNode(mark.node); node && steps < reach; node = outerNode(node), ++steps) {
            for (const QByteArray &name : kindsOf(node)) {
                if (nearest.contains(name))
                    continue;
                nearest.insert(name);
                Kind &kind = kinds[name];
                ++kind.dates;
                if (seen[name].contains(node))
                    continue;
                seen[name].insert(node);
                kind.name = name;
                kind.elements.push_back(node);
                kind.marks.push_back(&mark);
            }
        }
    }
    std::vector<Kind> list;
    for (auto &[name, kind] : kinds) {
        if (kind.elements.size() >= 2)
            list.push_back(std::move(kind));
    }
    return list;
}

//! The bytes of text in the elements of a kind; what stands in one inside another counts once.
qsizetype wordsOf(const Kind &kind)
{
    const QSet<const HtmlNode *> all(kind.elements.begin(), kind.elements.end());
    qsizetype words = 0;
    for (const HtmlNode *element : kind.elements) {
        const HtmlNode *outer = outerNode(element);
        while (outer && !all.contains(outer))
            outer = outerNode(outer);
        words += outer ? 0 : htmlText(element).size();
    }
    return words;
}

//! Whether a kind is a list of articles: each with a heading that leads to it, not to a place of this page.
bool isIndex(const Kind &kind)
{
    const auto isTitled = [](const HtmlNode *element) {
        return findNode(element, [](const HtmlNode *node) {
            const bool leadsAway = isElement(node, "a") && !attributeOf(node, "href").contains('#');
            const HtmlNode *outer = leadsAway ? outerNode(node) : nullptr;
            return isElement(outer, "h1") || isElement(outer, "h2") || isElement(outer, "h3") || isElement(outer, "h4");
        });
    };
    return std::ranges::count_if(kind.elements, isTitled) * 2 > qsizetype(kind.elements.size());
}

bool isInside(const HtmlNode *node, const HtmlNode *element)
{
    while (node && node != element)
        node = outerNode(node);
    return node;
}

//! Whether what holds all elements of a kind is named for comments.
bool isInNamed(const Kind &kind)
{
    for (const HtmlNode *node = outerNode(kind.elements.back()); node; node = outerNode(node)) {
        QByteArrayList words = classesOf(node);
        words += attributeOf(node, "id").toByteArray().toLower();
        const bool isNamed = hasPart(words, "comment") || hasPart(words, "replies") || hasPart(words, "discussion")
            || hasPart(words, "respond");
        if (isNamed && isInside(kind.elements.front(), node))
            return true;
    }
    return false;
}

//! Whether most elements of a kind hold a button to answer.
bool canBeAnswered(const Kind &kind)
{
    const auto isAnswer = [](const HtmlNode *node) {
        if (!isElement(node, "a") && !isElement(node, "button"))
            return false;
        return isReplyButton(QString::fromUtf8(htmlText(nextNode(node, node))).simplified());
    };
    const auto count = std::ranges::count_if(
        kind.elements, [&](const HtmlNode *element) { return findNode(element, isAnswer) != nullptr; });
    return count >= qsizetype(fewestUnnamed) && count * 4 >= qsizetype(kind.elements.size()) * 3;
}

//! Whether one kind names some of another, which stand in one list with the rest: "item reply" beside "item".
bool isNamedIn(const Kind &kind, const Kind &part)
{
    if (kind.elements.size() <= part.elements.size() || kind.elements.size() > 4 * part.elements.size())
        return false;
    const QSet<const HtmlNode *> all(kind.elements.begin(), kind.elements.end());
    const QSet<const HtmlNode *> named(part.elements.begin(), part.elements.end());
    QSet<const HtmlNode *> lists;
    for (const HtmlNode *element : part.elements)
        lists.insert(outerNode(element));
    return all.contains(named) && std::ranges::all_of(kind.elements, [&](const HtmlNode *element) {
               return lists.contains(outerNode(element));
           });
}

//! Whether a kind that is not named like comments makes up the page.
bool isMostOfPage(const Kind &kind, qsizetype pageWords)
{
    if (kind.elements.size() < fewestUnnamed || isIndex(kind))
        return false;
    const qsizetype words = wordsOf(kind);
    return words >= shortestUnnamed * qsizetype(kind.elements.size()) && words * 2 > pageWords;
}

//! The kind that the comments are of; null where the page has none. Those with the best name go first; of these, of
//! those that are about as many as the most, the one with most words, the outermost where they are as many.
const Kind *bestKind(const std::vector<Kind> &kinds, const HtmlNode *top)
{
    std::map<const Kind *, int> names;
    int bestName = -1;
    const qsizetype pageWords = htmlText(top).size();
    std::vector<const Kind *> named;
    for (const Kind &kind : kinds) {
        if (kind.isFit() && nameOf(kind.name) == 2 && named.size() < mostNamed)
            named.push_back(&kind);
    }
    for (const Kind &kind : kinds) {
        if (!kind.isFit())
            continue;
        int name = isInNamed(kind) ? std::max(nameOf(kind.name), 1) + 1 : nameOf(kind.name);
        const bool isNamedInPart =
            name < 2 && std::ranges::any_of(named, [&](const Kind *part) { return isNamedIn(kind, *part); });
        if (isNamedInPart || (name < 2 && canBeAnswered(kind)))
            name = 2;
        if (name < bestName || (name < 2 && !isMostOfPage(kind, pageWords)))
            continue;
        names[&kind] = name;
        bestName = name;
    }
    std::size_t most = 0;
    for (const Kind &kind : kinds) {
        if (names.contains(&kind) && names[&kind] == bestName)
            most = std::max(most, kind.elements.size());
    }
    const Kind *best = nullptr;
    qsizetype bestWords = 0;
    int bestDepth = 0;
    for (const Kind &kind : kinds) {
        if (!names.contains(&kind) || names[&kind] != bestName || kind.elements.size() * 5 < most * 4)
            continue;
        const qsizetype words = wordsOf(kind);
        const int depth = depthOf(kind.elements.front());
        if (best && (words < bestWords || (words == bestWords && depth >= bestDepth)))
            continue;
        best = &kind;
        bestWords = words;
        bestDepth = depth;
    }
    return best;
}

//! A level that the markup states for an element; none where it does not.
std::optional<int> levelOf(const HtmlNode *element)
{
    for (const char *name : {"depth", "data-depth", "data-level", "data-indent", "aria-level"}) {
        bool isNumber = false;
        const int level = attributeOf(element, name).toByteArray().toInt(&isNumber);
        if (isNumber && level >= 0 && level <= deepestLevel)
            return level;
    }
    static const QRegularExpression inClass(
        QStringLiteral(R"((?:^|[\s_-])(?:depth|level|indent)[_-]?(\d{1,3})(?:\s|$))"));
    const QRegularExpressionMatch named = inClass.match(QString::fromUtf8(attributeOf(element, "class")));
    if (named.hasMatch())
        return named.captured(1).toInt();
    static const QRegularExpression inStyle(
        QStringLiteral(R"((?:margin-left|padding-left|margin-inline-start)\s*:\s*([\d.]+)\s*(px|em|rem|%))"));
    const QRegularExpressionMatch styled = inStyle.match(QString::fromUtf8(attributeOf(element, "style")));
    if (styled.hasMatch())
        return int(styled.captured(1).toDouble() * 10);
    return std::nullopt;
}

//! Whether an element's class says that it answers another one of its list.
bool saysReply(const HtmlNode *element)
{
    return std::ranges::any_of(std::array{"reply", "is-reply", "re", "re-reply", "child", "nested"},
                               [element](const char *name) { return hasClass(element, name); });
}

//! Links units by what stands in what, by stated levels, and by lists below.
void linkUnits(std::vector<PageUnit> &units)
{
    QHash<const HtmlNode *, qint32> byElement;
    for (std::size_t i = 0; i < units.size(); ++i)
        byElement.insert(units[i].element, qint32(i));
    bool hasNested = false;
    for (PageUnit &unit : units) {
        for (const HtmlNode *node = outerNode(unit.element); node && unit.parent < 0; node = outerNode(node))
            unit.parent = byElement.value(node, -1);
        hasNested = hasNested || unit.parent >= 0;
        if (unit.parent >= 0)
            units[std::size_t(unit.parent)].nested.push_back(unit.element);
    }
    for (PageUnit &unit : units)
        std::ranges::sort(unit.nested);
    if (hasNested)
        return;
    std::vector<int> levels;
    for (const PageUnit &unit : units)
        levels.push_back(levelOf(unit.element).value_or(levelOf(outerNode(unit.element)).value_or(0)));
    const auto count = std::ranges::count_if(units, [](const PageUnit &unit) { return saysReply(unit.element); });
    for (std::size_t i = 0; count < std::ssize(units) && i < units.size(); ++i)
        levels[i] = levels[i] == 0 && saysReply(units[i].element) ? 1 : levels[i];
    const bool hasLevels = std::ranges::any_of(levels, [](int level) { return level > 0; });
    std::vector<qint32> open;
    for (std::size_t i = 0; i < units.size(); ++i) {
        const auto isOuter = [&](qint32 before) {
            if (hasLevels)
                return levels[std::size_t(before)] < levels[i];
            const HtmlNode *beside = outerNode(units[std::size_t(before)].element);
            return depthOf(units[std::size_t(before)].element) < depthOf(units[i].element)
                && isInside(units[i].element, beside);
        };
        while (!open.empty() && !isOuter(open.back()))
            open.pop_back();
        if (!open.empty())
            units[i].parent = open.back();
        open.push_back(qint32(i));
    }
}

//! The first date of an element that is not in one of the units in it.
void takeMarks(std::vector<PageUnit> &units, const std::vector<PageMark> &marks)
{
    QHash<const HtmlNode *, qsizetype> byElement;
    for (std::size_t i = 0; i < units.size(); ++i)
        byElement.insert(units[i].element, qsizetype(i));
    for (const PageMark &mark : marks) {
        for (const HtmlNode *node = mark.node; node; node = outerNode(node)) {
            const qsizetype at = byElement.value(node, -1);
            if (at < 0)
                continue;
            if (!units[std::size_t(at)].mark)
                units[std::size_t(at)].mark = &mark;
            break;
        }
    }
}

}

std::vector<PageUnit> findUnits(const HtmlNode *top, const std::vector<PageMark> &marks)
{
    std::vector<PageUnit> units;
    for (const HtmlNode *node = top; node; node = nextNode(node, top)) {
        if (saysComment(node))
            units.push_back({node, nullptr, {}, -1});
    }
    if (units.size() < 2) {
        units.clear();
        const std::vector<Kind> kinds = kindsAround(marks);
        if (const Kind *kind = bestKind(kinds, top)) {
            for (const HtmlNode *element : kind->elements)
                units.push_back({element, nullptr, {}, -1});
        }
    }
    linkUnits(units);
    takeMarks(units, marks);
    return units;
}

}
