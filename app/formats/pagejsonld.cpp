#include "formats/pagejsonld.h"

#include "formats/htmltext.h"
#include "formats/jsonrecords.h"
#include "formats/jsonwalk.h"
#include "formats/recordwriter.h"

#include <gumbo.h>

#include <algorithm>
#include <vector>

namespace Catena::Formats {

namespace {

enum Field {
    Type,
    Id,
    Text,
    ArticleBody,
    Headline,
    Name,
    Author,
    DateCreated,
    DatePublished,
    UpvoteCount,
    UserInteractionCount,
    InteractionStatistic,
    AuthorName, //!< of the object under Author, set when it ends
};

const JsonKeys &keys()
{
    static const JsonKeys names{"@type",
                                "@id",
                                "text",
                                "articleBody",
                                "headline",
                                "name",
                                "author",
                                "dateCreated",
                                "datePublished",
                                "upvoteCount",
                                "userInteractionCount",
                                "interactionStatistic"};
    return names;
}

//! Reads one script; one of these a script.
class ScriptReading
{
public:
    ScriptReading(QByteArrayView json, RecordWriter &writer) : m_json(json), m_writer(writer) { }

    void read()
    {
        JsonWalk walk(m_json, keys());
        while (walk.next())
            take(walk.object(), walk.outer(), walk.place());
        if (std::ranges::any_of(m_items, &Item::isComment))
            addItems();
    }

private:
    struct Item
    {
        qint64 begin = 0; //!< bytes of its object
        qint64 end = 0;
        Record record;
        bool isComment = false;
    };

    [[nodiscard]] QByteArray text(const JsonValue &value) const
    {
        if (!isIdValue(value))
            return {};
        const QByteArrayView raw = m_json.sliced(value.begin, value.size);
        if (!value.isEscaped)
            return raw.toByteArray();
        QByteArray out;
        appendJsonString(raw, out);
        return out;
    }

    void take(const JsonObject &object, JsonObject *outer, qint64 end)
    {
        if (outer && object.key == Author) {
            if (!outer->isThere(AuthorName))
                outer->set(AuthorName, object[Name]);
            return;
        }
        if (outer && object.key == InteractionStatistic) {
            if (!outer->isThere(UpvoteCount) && object.isThere(UserInteractionCount) && outer->isThere(Type))
                outer->set(UserInteractionCount, object[UserInteractionCount]);
            return;
        }
        const QByteArray type = text(object[Type]);
        const bool isComment = type == "Comment" || type == "Answer" || type == "UserComments";
        const bool isPosting = type.endsWith("Posting") || type.endsWith("Article") || type == "Question";
        if (!isComment && !isPosting)
            return;
        Item item{object.begin, end, {}, isComment};
        Record &record = item.record;
        record.isPost = isPosting;
        record.author = m_writer.author(
            QString::fromUtf8(text(object[object.isThere(AuthorName) ? AuthorName : Author])).simplified());
        record.date = momentOf(text(object[object.isThere(DateCreated) ? DateCreated : DatePublished]));
        bool isNumber = false;
        const int votes = text(object[UpvoteCount]).toInt(&isNumber);
        record.score = isNumber ? votes : Record::noScore;
        if (isPosting)
            record.subject = m_writer.subject(
                QString::fromUtf8(text(object[object.isThere(Headline) ? Headline : Name])).simplified());
        const QByteArray words = text(object[object.isThere(Text) ? Text : ArticleBody]);
        record.body = m_writer.keep(words.contains('<') ? htmlText(words) : decodeEntities(words));
        m_items.push_back(item);
    }

    //! Objects stand in each other as comments answer each other.
    void addItems()
    {
        std::ranges::sort(m_items, {}, &Item::begin);
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            Item &item = m_items[i];
            while (!open.empty() && m_items[open.back()].end <= item.begin)
                open.pop_back();
            const auto idOf = [&](std::size_t index) { return m_writer.keep(QByteArray::number(qint64(index) + 1)); };
            item.record.id = idOf(i);
            item.record.first = item.record.last = qint32(i) + 1;
            item.record.isTop = open.empty() || m_items[open.back()].record.isPost;
            if (!open.empty())
                item.record.parent = idOf(open.back());
            open.push_back(i);
            m_writer.add(item.record);
        }
    }

    QByteArrayView m_json;
    RecordWriter &m_writer;
    std::vector<Item> m_items;
};

bool isScript(const HtmlNode *node)
{
    return isElement(node, "script") && attributeOf(node, "type").contains(QByteArrayView("ld+json"));
}

}

RecordSet readJsonLd(const HtmlNode *top)
{
    for (const HtmlNode *node = top; node; node = nextNode(node, top)) {
        const HtmlNode *text = isScript(node) ? nextNode(node, node) : nullptr;
        if (!text)
            continue;
        RecordWriter writer;
        ScriptReading(textOfNode(text), writer).read();
        RecordSet set = writer.take();
        if (!set.records.empty())
            return set;
    }
    return {};
}

}
