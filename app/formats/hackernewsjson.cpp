#include "formats/hackernewsjson.h"

#include "formats/jsonglance.h"
#include "formats/jsonrecords.h"

namespace Catena::Formats {

namespace {

enum Field {
    Id,
    ObjectId,
    Parent,
    ParentId,
    Poll,
    By,
    Author,
    Text,
    CommentText,
    StoryText,
    Title,
    Url,
    Time,
    CreatedAtI,
    CreatedAt,
    Points,
    Score,
    Type,
    Deleted,
    Dead,
    HighlightResult,
};

const JsonKeys &keys()
{
    static const JsonKeys keys{"id",      "objectID",     "parent",          "parent_id",  "poll",  "by",
                               "author",  "text",         "comment_text",    "story_text", "title", "url",
                               "time",    "created_at_i", "created_at",      "points",     "score", "type",
                               "deleted", "dead",         "_highlightResult"};
    return keys;
}

JsonValue firstOf(const JsonObject &object, std::initializer_list<Field> fields)
{
    for (const Field field : fields) {
        if (object.isThere(field))
            return object[field];
    }
    return {};
}

//! What one item says, as a record.
class Item
{
public:
    Item(const JsonObject &object, JsonRecords &records) : m_object(object), m_records(records) { }

    [[nodiscard]] bool isItem() const
    {
        if (m_object.key == HighlightResult || !isIdValue(firstOf(m_object, {Id, ObjectId})))
            return false;
        return firstOf(m_object, {By, Author, Text, CommentText, StoryText, Title, Deleted, Dead, Type}).isThere();
    }

    [[nodiscard]] JsonValue author() const { return firstOf(m_object, {By, Author}); }

    //! All but the author.
    [[nodiscard]] Record record()
    {
        Record record;
        record.id = m_records.slice(firstOf(m_object, {Id, ObjectId}));
        const JsonValue parent = firstOf(m_object, {Parent, ParentId, Poll});
        record.parent = m_records.slice(parent);
        record.isTop = !parent.isThere();
        const QByteArrayView type = m_records.raw(m_object[Type]);
        record.isPost = record.isTop && (type != QByteArrayView("comment") || m_object.isThere(Title));
        record.date = m_records.moment(firstOf(m_object, {Time, CreatedAtI, CreatedAt}));
        record.score = m_records.score(firstOf(m_object, {Points, Score}));
        if (record.isPost)
            record.subject = m_records.subject(m_object[Title]);
        record.body = m_records.htmlSlice(firstOf(m_object, {Text, CommentText, StoryText}));
        if (record.isPost && record.body.isEmpty())
            record.body = m_records.slice(m_object[Url]);
        if (m_object[Deleted].kind == JsonValue::Kind::True)
            record.state = RecordState::Deleted;
        else if (m_object[Dead].kind == JsonValue::Kind::True)
            record.state = RecordState::Removed;
        return record;
    }

private:
    const JsonObject &m_object;
    JsonRecords &m_records;
};

}

QString HackerNewsJsonReader::name() const
{
    return QStringLiteral("hackernews");
}

Probe HackerNewsJsonReader::probe(const Documents::Document &document) const
{
    const JsonGlance glance(document);
    const bool hasId = glance.has("id") || glance.has("objectID");
    if (!hasId)
        return {};
    if (glance.has("story_id") && glance.has("author") && (glance.has("children") || glance.has("comment_text")))
        return {90, QStringLiteral("items of the Algolia API")};
    const bool hasType = glance.has("type") && (glance.says("comment") || glance.says("story") || glance.says("job"));
    const bool hasWriter = glance.has("by") || glance.has("deleted") || glance.has("dead");
    if (hasType && hasWriter && (glance.has("kids") || glance.has("parent") || glance.has("descendants")))
        return {90, QStringLiteral("items of the Firebase API")};
    if (hasType && glance.has("descendants") && glance.has("kids"))
        return {80, QStringLiteral("an item of the Firebase API")};
    return {};
}

Reading HackerNewsJsonReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    JsonRecords records(document);
    JsonWalk walk(document.utf8(), keys());
    while (walk.next()) {
        Item item(walk.object(), records);
        if (!item.isItem())
            continue;
        records.add(item.record(), walk.object().begin, item.author());
    }
    reading.records = records.take();
    reading.records.idSpace = QStringLiteral("hackernews");
    reading.issues = issuesOf(walk, document.utf8(), document.path);
    return reading;
}

}
