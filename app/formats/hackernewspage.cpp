#include "formats/hackernewspage.h"

#include "base/limits.h"
#include "formats/htmltext.h"
#include "formats/jsonrecords.h"
#include "formats/recordwriter.h"

#include <vector>

namespace Catena::Formats {

namespace {

constexpr qsizetype probedBytes = 64 * 1024;
constexpr int indentWidth = 40; //!< pixels of a level
constexpr int deepestLevel = 10'000;

//! The digits behind a name in an address: "item?id=12".
QByteArray numberBehind(QByteArrayView text, QByteArrayView name)
{
    const qsizetype at = text.indexOf(name);
    if (at < 0)
        return {};
    qsizetype end = at + name.size();
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return text.sliced(at + name.size(), end - at - name.size()).toByteArray();
}

//! What names a page that has an address without the thread's number: "x?fnid=KEY", the site's old way to go on.
QByteArray pageKey(QByteArrayView address)
{
    const qsizetype at = address.indexOf(QByteArrayView("x?fnid="));
    if (at < 0)
        return {};
    qsizetype end = at + 7;
    const auto isKey = [](char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z'); };
    while (end < address.size() && isKey(address[end]))
        ++end;
    return address.sliced(at, end - at).toByteArray();
}

const HtmlNode *linkTo(const HtmlNode *top, QByteArrayView address)
{
    return findNode(top, [address](const HtmlNode *node) {
        return isElement(node, "a") && attributeOf(node, "href").contains(address);
    });
}

//! The nearest element of a kind around a node.
const HtmlNode *around(const HtmlNode *node, const char *tag)
{
    for (node = outerNode(node); node && !isElement(node, tag);)
        node = outerNode(node);
    return node;
}

//! Buttons and the spacer that end a comment, which stand inside its text.
bool isFurniture(const HtmlNode *element)
{
    const bool isSmall = isElement(element, "font") && attributeOf(element, "size") == QByteArrayView("1");
    return isSmall || hasClass(element, "reply");
}

bool isForm(const HtmlNode *element)
{
    return isElement(element, "form");
}

Base::Moment ageOf(const HtmlNode *top)
{
    // "2023-01-01T12:00:00", on newer pages followed by the seconds since 1970. In UTC.
    const QByteArray title = attributeOf(elementByClass(top, "age"), "title").toByteArray().left(19);
    Base::Moment moment = title.contains('T') ? momentOf(title) : Base::Moment();
    moment.hasOffset = moment.isValid();
    return moment;
}

qint32 scoreOf(const HtmlNode *node)
{
    bool isNumber = false;
    const int points = htmlText(node).trimmed().split(' ').first().toInt(&isNumber);
    return isNumber ? points : Record::noScore;
}

//! Reads one page; one of these a reading.
class PageReading
{
public:
    PageReading(const Documents::Document &document, const HtmlNode *root) : m_document(document), m_root(root) { }

    void read(Reading &reading)
    {
        takeStory();
        takeAddresses();
        for (const HtmlNode *node = m_root; node; node = nextNode(node, m_root)) {
            if (isElement(node, "td") && hasClass(node, "default"))
                takeComment(node);
        }
        reading.records = m_writer.take();
        reading.records.idSpace = QStringLiteral("hackernews");
        reading.records.isPart = !m_hasStory || !m_next.isEmpty();
    }

private:
    void takeStory()
    {
        const HtmlNode *line = elementByClass(m_root, "subtext");
        const HtmlNode *table = line ? around(line, "table") : nullptr;
        if (!table)
            return;
        const HtmlNode *score =
            findNode(table, [](const HtmlNode *node) { return attributeOf(node, "id").startsWith("score_"); });
        const HtmlNode *row = elementByClass(table, "athing");
        m_story = score ? attributeOf(score, "id").sliced(6).toByteArray() : attributeOf(row, "id").toByteArray();
        if (m_story.isEmpty())
            return;
        m_hasStory = true;
        Record record;
        record.first = record.last = ++m_number;
        record.id = m_writer.keep(m_story);
        record.isPost = record.isTop = true;
        record.score = score ? scoreOf(score) : Record::noScore;
        record.date = ageOf(line);
        const HtmlNode *author = linkTo(line, "user?id=");
        record.author = m_writer.author(QString::fromUtf8(htmlText(textOf(author))).trimmed());
        const HtmlNode *link = titleLink(table);
        const QString title = QString::fromUtf8(htmlText(textOf(link))).simplified();
        record.subject = m_writer.subject(title);
        record.body = m_writer.keep(storyText(table, line, link));
        m_writer.add(record);
    }

    //! The text inside a link, without its address.
    [[nodiscard]] static const HtmlNode *textOf(const HtmlNode *link) { return link ? nextNode(link, link) : nullptr; }

    [[nodiscard]] static const HtmlNode *titleLink(const HtmlNode *table)
    {
        const HtmlNode *cell = elementByClass(table, "titleline");
        return findNode(table, [&](const HtmlNode *node) {
            if (!isElement(node, "a"))
                return false;
            for (const HtmlNode *at = node; at && at != table; at = outerNode(at)) {
                if (cell ? at == cell : hasClass(at, "title"))
                    return true;
            }
            return false;
        });
    }

    //! What the story says: its text, or else where it leads.
    [[nodiscard]] static QByteArray storyText(const HtmlNode *table, const HtmlNode *line, const HtmlNode *link)
    {
        if (const HtmlNode *text = elementByClass(table, "toptext"))
            return htmlText(text);
        for (const HtmlNode *node = nextNode(line, table, false); node; node = nextNode(node, table)) {
            const QByteArray text = isElement(node, "td") ? htmlText(node, isForm).trimmed() : QByteArray();
            if (!text.isEmpty())
                return text;
        }
        const QByteArrayView address = attributeOf(link, "href");
        return address.startsWith("http") ? address.toByteArray() : QByteArray();
    }

    //! Where the page stands in its thread: its own address, as the browser that saved it wrote it down, and that of
    //! the next page. Both are names of the story, so that the pages of one thread find each other.
    void takeAddresses()
    {
        const QByteArrayView start = m_document.utf8().first(qMin(m_document.utf8().size(), qsizetype(4096)));
        const qsizetype at = start.indexOf(QByteArrayView("saved from url="));
        const QByteArray own =
            at < 0 ? QByteArray() : pageKey(start.sliced(at, qMin(start.size() - at, qsizetype(300))));
        const HtmlNode *more = findNode(m_root, [](const HtmlNode *node) {
            return isElement(node, "a") && (hasClass(node, "morelink") || htmlText(textOf(node)) == "More");
        });
        const QByteArrayView address = attributeOf(more, "href");
        m_next = pageKey(address);
        if (m_story.isEmpty())
            m_story = numberBehind(address, "item?id=");
        if (m_story.isEmpty())
            m_story = attributeOf(findNode(m_root, isParentField), "value").toByteArray();
        if (m_story.isEmpty())
            m_story = own;
        if (m_story.isEmpty())
            return;
        const Base::Slice story = m_writer.keep(m_story);
        for (const QByteArray &name : {own, m_next}) {
            if (!name.isEmpty() && name != m_story)
                m_writer.set().sameIds.push_back({story, m_writer.keep(name)});
        }
    }

    //! The field of the form for an answer that names the story.
    [[nodiscard]] static bool isParentField(const HtmlNode *node)
    {
        return isElement(node, "input") && attributeOf(node, "name") == QByteArrayView("parent");
    }

    void takeComment(const HtmlNode *cell)
    {
        const HtmlNode *row = outerNode(cell);
        Record record;
        record.first = record.last = ++m_number;
        const HtmlNode *head = elementByClass(cell, "comhead");
        const HtmlNode *author = linkTo(head, "user?id=");
        const HtmlNode *score = head ? elementByClass(head, "score") : nullptr;
        record.author = m_writer.author(QString::fromUtf8(htmlText(textOf(author))).trimmed());
        record.date = ageOf(head);
        record.score = score ? scoreOf(score) : Record::noScore;
        const QByteArray id = idOf(cell, head);
        record.id = m_writer.keep(id);
        takeParent(row, record);
        const HtmlNode *text = elementByClass(cell, "commtext");
        const QByteArray body = htmlText(text ? text : elementByClass(cell, "comment"), isFurniture);
        takeBody(body, author != nullptr, record);
        m_writer.add(record);
    }

    static QByteArray idOf(const HtmlNode *cell, const HtmlNode *head)
    {
        for (const HtmlNode *at = cell; at; at = outerNode(at)) {
            if (hasClass(at, "comtr"))
                return attributeOf(at, "id").toByteArray();
        }
        return numberBehind(attributeOf(linkTo(head, "item?id="), "href"), "item?id=");
    }

    void takeBody(const QByteArray &body, bool hasAuthor, Record &record)
    {
        const QByteArray text = body.trimmed();
        const bool isGone =
            text == "[deleted]" || text == "[flagged]" || text == "[dead]" || (text.isEmpty() && !hasAuthor);
        if (isGone)
            record.state = text == "[flagged]" || text == "[dead]" ? RecordState::Removed : RecordState::Deleted;
        else
            record.body = m_writer.keep(text);
    }

    //! It answers the last row before it that is less deep; at the top, the story.
    void takeParent(const HtmlNode *row, Record &record)
    {
        const int level = levelOf(row);
        while (!m_open.empty() && m_open.back().level >= level)
            m_open.pop_back();
        record.isTop = level == 0;
        if (!m_open.empty())
            record.parent = m_open.back().id;
        else if (level == 0 && !m_story.isEmpty())
            record.parent = m_writer.keep(m_story);
        m_open.push_back({level, record.id});
    }

    static int levelOf(const HtmlNode *row)
    {
        const QByteArray indent = attributeOf(elementByClass(row, "ind"), "indent").toByteArray();
        if (!indent.isEmpty())
            return qBound(0, indent.toInt(), deepestLevel);
        const HtmlNode *spacer = findNode(row, [](const HtmlNode *node) {
            return isElement(node, "img") && attributeOf(node, "src").endsWith("s.gif");
        });
        return qBound(0, attributeOf(spacer, "width").toByteArray().toInt() / indentWidth, deepestLevel);
    }

    struct Open
    {
        int level = 0;
        Base::Slice id;
    };

    const Documents::Document &m_document;
    const HtmlNode *m_root;
    RecordWriter m_writer;
    std::vector<Open> m_open; //!< rows that the next one may answer, from the top
    QByteArray m_story; //!< its id, or a name of it
    QByteArray m_next; //!< names the next page
    bool m_hasStory = false;
    qint32 m_number = 0;
};

}

QString HackerNewsPageReader::name() const
{
    return QStringLiteral("hackernews-page");
}

Probe HackerNewsPageReader::probe(const Documents::Document &document) const
{
    const QByteArrayView start = document.utf8().first(qMin(document.utf8().size(), probedBytes));
    if (!start.contains('<') || !start.contains(QByteArrayView("Hacker News")))
        return {};
    const bool hasRows = start.contains(QByteArrayView("class=\"default\"")) || start.contains(QByteArrayView("comtr"));
    const bool isSite = start.contains(QByteArrayView("comhead")) || start.contains(QByteArrayView("hnuser"));
    return hasRows && isSite ? Probe{95, QStringLiteral("a page of Hacker News")} : Probe();
}

Reading HackerNewsPageReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    if (const std::optional<HtmlTree> tree = HtmlTree::parse(document.utf8()))
        PageReading(document, tree->root()).read(reading);
    else
        reading.issues.append({Base::IssueKind::Broken, document.path, 0,
                               QStringLiteral("its elements are nested deeper than %1").arg(Base::Limits::htmlDepth)});
    return reading;
}

}
