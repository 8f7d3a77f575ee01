#include "formats/wikitalk.h"

#include "formats/wikidate.h"
#include "formats/wikilink.h"
#include "formats/wikinodes.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace Catena::Formats {

namespace {

constexpr qsizetype signatureReach = 100; //!< letters before a date in which a link to its user may stand

//! A date in a text node of the page.
struct Stamp
{
    const HtmlNode *node = nullptr;
    qsizetype end = 0; //!< byte of the node's text behind it
    WikiDate date;
};

bool isEntity(const HtmlNode *node)
{
    return attributeOf(node, "typeof") == QByteArrayView("mw:Entity");
}

//! The text of a node with what belongs to it before: Parsoid writes a character reference as an element of its own,
//! and some wikis have them inside the zone of a date.
QByteArray joinedText(const HtmlNode *node, qsizetype &before)
{
    QByteArray text = textOfNode(node).toByteArray();
    before = 0;
    const HtmlNode *previous = siblingOf(node, -1);
    while (previous && isEntity(previous)) {
        QByteArray lead = textOfNode(nextNode(previous, previous)).toByteArray();
        const HtmlNode *words = siblingOf(previous, -1);
        const bool hasWords = words && !textOfNode(words).isEmpty();
        if (hasWords)
            lead.prepend(textOfNode(words));
        text.prepend(lead);
        before += lead.size();
        previous = hasWords ? siblingOf(words, -1) : nullptr;
    }
    return text;
}

std::optional<Stamp> stampOf(const HtmlNode *node)
{
    if (!textOfNode(node).contains(')'))
        return std::nullopt;
    qsizetype before = 0;
    const QString text = QString::fromUtf8(joinedText(node, before));
    std::optional<WikiDate> date = findWikiDate(text);
    if (!date)
        return std::nullopt;
    const qsizetype end = QStringView(text).first(date->end).toUtf8().size() - before;
    if (end <= 0)
        return std::nullopt;
    return Stamp{node, end, *std::move(date)};
}

//! Letters without the white space around them.
qsizetype lettersOf(const HtmlNode *node)
{
    return QString::fromUtf8(textOfNode(node).trimmed()).size();
}

//! Calls visit for each link before a date, nearest first, as far as a signature may reach; until ends it earlier.
template <class Visit>
void visitLinks(const HtmlNode *date, const HtmlNode *until, Visit visit)
{
    qsizetype length = 0;
    for (HtmlStep step{date, true}; step.node && length < signatureReach; step = previousStep(step)) {
        if ((step.isEnter && step.node == until && until != date) || isWikiBlock(step.node))
            return;
        if (step.isEnter)
            continue;
        if (step.node != date)
            length += lettersOf(step.node);
        if (isElement(step.node, "a"))
            visit(step.node);
    }
}

//! The nodes of a signature: children of one element, from the user's first link to the date.
struct Signature
{
    const HtmlNode *first = nullptr;
    const HtmlNode *last = nullptr;
    QString author;
};

const HtmlNode *commonElement(const HtmlNode *left, const HtmlNode *right)
{
    std::vector<const HtmlNode *> around;
    for (const HtmlNode *at = left; at; at = outerNode(at))
        around.push_back(at);
    const HtmlNode *at = right;
    while (at && std::ranges::find(around, at) == around.end())
        at = outerNode(at);
    return at;
}

const HtmlNode *childAround(const HtmlNode *node, const HtmlNode *element)
{
    while (node && outerNode(node) != element)
        node = outerNode(node);
    return node;
}

Signature signatureOf(const HtmlNode *date, const HtmlNode *until, const WikiUsers &users)
{
    Signature signature{date, date, {}};
    const HtmlNode *link = date;
    visitLinks(date, until, [&](const HtmlNode *candidate) {
        const QString user = users.userOf(candidate);
        if (user.isEmpty() || (!signature.author.isEmpty() && user != signature.author))
            return;
        signature.author = user;
        link = candidate;
    });
    const HtmlNode *element = commonElement(outerNode(link), outerNode(date));
    signature.first = childAround(link, element);
    signature.last = childAround(date, element);
    return signature;
}

//! Whether the words of a comment say that it goes on without indentation.
bool beginsOutdented(const HtmlNode *node)
{
    const QByteArray words = textOfNode(node).trimmed().toByteArray().toLower();
    return words.startsWith("┌") || words.startsWith("(outdent)") || words.startsWith("(od)");
}

//! Reads one page; one of these a reading.
class TalkReading
{
public:
    explicit TalkReading(const HtmlNode *root) : m_root(root), m_end(root) { }

    std::vector<WikiItem> read()
    {
        findStamps();
        std::vector<WikiDate> dates;
        for (const Stamp &stamp : m_stamps)
            dates.push_back(stamp.date);
        const WikiUsers users(linksOfStamps(), pageTitle());
        const WikiCalendar calendar(dates);
        for (const HtmlNode *node = m_root; node; node = nextNode(node, m_root, isOpen(node))) {
            if (headingLevelOf(node) > 0) {
                addHeading(node);
            } else if (m_next < m_stamps.size() && m_stamps[m_next].node == node) {
                const Stamp &stamp = m_stamps[m_next++];
                addComment(stamp, users, calendar.momentOf(stamp.date));
            }
        }
        link();
        return std::move(m_items);
    }

private:
    [[nodiscard]] static bool isOpen(const HtmlNode *node)
    {
        return !isClosedToComments(node) && headingLevelOf(node) == 0;
    }

    void findStamps()
    {
        for (const HtmlNode *node = m_root; node; node = nextNode(node, m_root, isOpen(node))) {
            if (std::optional<Stamp> stamp = stampOf(node))
                m_stamps.push_back(*std::move(stamp));
        }
    }

    [[nodiscard]] std::vector<std::vector<WikiTitle>> linksOfStamps() const
    {
        std::vector<std::vector<WikiTitle>> signatures;
        for (const Stamp &stamp : m_stamps) {
            std::vector<WikiTitle> titles;
            visitLinks(stamp.node, nullptr, [&](const HtmlNode *link) {
                WikiTitle title = titleOfAddress(attributeOf(link, "href"));
                if (!title.isEmpty())
                    titles.push_back(std::move(title));
            });
            signatures.push_back(std::move(titles));
        }
        return signatures;
    }

    //! The page's own title, for its links to itself.
    [[nodiscard]] WikiTitle pageTitle() const
    {
        const HtmlNode *top = m_root;
        while (const HtmlNode *outer = outerNode(top))
            top = outer;
        const HtmlNode *link = findNode(top, [](const HtmlNode *node) {
            const QByteArrayView rel = attributeOf(node, "rel");
            return isElement(node, "link")
                && (rel == QByteArrayView("canonical") || rel == QByteArrayView("dc:isVersionOf"));
        });
        return titleOfAddress(attributeOf(link, "href"));
    }

    void addHeading(const HtmlNode *node)
    {
        WikiItem item;
        item.headingLevel = headingLevelOf(node);
        item.text = {node, node, {}};
        m_items.push_back(std::move(item));
        m_end = node;
    }

    void addComment(const Stamp &stamp, const WikiUsers &users, const Base::Moment &date)
    {
        const Signature signature = signatureOf(stamp.node, m_lastSigned, users);
        m_lastSigned = signature.last;
        if (signature.author.isEmpty())
            return; // a date that somebody copied
        WikiItem item;
        item.author = signature.author;
        item.date = date;
        item.text.first = firstNode();
        cut(signature, stamp, item.text);
        item.text.last = lineEnd(signature, stamp, users, item.text);
        item.level = 1 + std::min(listLevelOf(item.text.first, m_root), listLevelOf(stamp.node, m_root));
        m_end = item.text.last;
        for (const HtmlPassage::Cut &part : item.text.cuts) { // nothing is said before the signature
            if (isInside(item.text.first, part.node))
                item.text.first = part.node;
        }
        m_isOutdented.resize(m_items.size());
        m_isOutdented.push_back(m_wasOutdented);
        m_items.push_back(std::move(item));
    }

    [[nodiscard]] static bool isInside(const HtmlNode *node, const HtmlNode *element)
    {
        while (node && node != element)
            node = outerNode(node);
        return node;
    }

    //! The first leaf behind the last comment that can belong to a comment.
    const HtmlNode *firstNode()
    {
        m_wasOutdented = false;
        const HtmlNode *node = nextNode(m_end, m_root, m_end == m_root);
        while (node) {
            m_wasOutdented = m_wasOutdented || isOutdent(node);
            const bool isBetween = isWikiSeparator(node) || isWikiTransparent(node);
            if (!isBetween && isWikiContent(node))
                break;
            node = nextNode(node, m_root, !isBetween);
        }
        m_wasOutdented = m_wasOutdented || (node && beginsOutdented(node));
        return node ? node : m_end;
    }

    static void cut(const Signature &signature, const Stamp &stamp, HtmlPassage &text)
    {
        for (const HtmlNode *node = signature.first; node && node != signature.last; node = siblingOf(node, 1))
            text.cuts.push_back({node, 0, -1});
        text.cuts.push_back({signature.last, 0, signature.last == stamp.node ? stamp.end : -1});
    }

    //! Where the line ends that a signature stands in. What is signed a second time there is still the same comment:
    //! somebody tells of a later change.
    const HtmlNode *lineEnd(const Signature &signature, const Stamp &stamp, const WikiUsers &users, HtmlPassage &text)
    {
        const HtmlNode *end = signature.last;
        bool isBehind = false;
        const auto ends = [](const HtmlNode *node) { return !node || isWikiBlock(node) || isWikiSeparator(node); };
        for (HtmlStep step{signature.last, true}; !ends(step.node); step = nextStep(step)) {
            if (step.isEnter)
                continue;
            isBehind = isBehind || step.node == stamp.node;
            end = step.node;
            const std::optional<Stamp> another = step.node == stamp.node ? std::nullopt : stampOf(step.node);
            if (!another)
                continue;
            if (m_next < m_stamps.size() && m_stamps[m_next].node == step.node)
                ++m_next;
            const Signature second = signatureOf(step.node, stamp.node, users);
            if (second.author == signature.author)
                cut(second, *another, text);
        }
        return isBehind ? end : stamp.node;
    }

    //! Who answers whom: the last comment before that is less deep, or as deep as the levels that were left out.
    void link()
    {
        m_isOutdented.resize(m_items.size());
        std::vector<qint32> open{-1}; // by level, what a deeper comment answers
        qint32 last = -1;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            WikiItem &item = m_items[i];
            if (item.headingLevel > 0) {
                open = {-1};
                last = -1;
                continue;
            }
            const auto level = std::size_t(item.level);
            open.resize(std::max(open.size(), level), open.back());
            item.parent = m_isOutdented[i] && last >= 0 ? last : open[level - 1];
            open.resize(level);
            open.push_back(qint32(i));
            last = qint32(i);
        }
    }

    const HtmlNode *m_root;
    const HtmlNode *m_end; //!< what the last comment or heading ends with
    const HtmlNode *m_lastSigned = nullptr;
    std::vector<Stamp> m_stamps;
    std::size_t m_next = 0; //!< of the dates, the first that no comment has yet
    std::vector<WikiItem> m_items;
    std::vector<bool> m_isOutdented; //!< by item
    bool m_wasOutdented = false;
};

}

std::vector<WikiItem> readWikiTalk(const HtmlNode *root)
{
    return TalkReading(root).read();
}

const HtmlNode *wikiContent(const HtmlNode *top)
{
    if (const HtmlNode *content = elementByClass(top, "mw-parser-output"))
        return content;
    const HtmlNode *body = findNode(top, [](const HtmlNode *node) { return isElement(node, "body"); });
    return body ? body : top;
}

}
