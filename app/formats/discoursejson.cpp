#include "formats/discoursejson.h"

#include "formats/jsonglance.h"
#include "formats/jsonrecords.h"

namespace Catena::Formats {

namespace {

enum Field {
    Id,
    TopicId,
    PostNumber,
    ReplyTo,
    Username,
    CreatedAt,
    Cooked,
    Raw,
    Hidden,
    DeletedAt,
    UserDeleted,
    PostType,
    Title,
    Stream,
    Posts,
    LikeCount,
    PostStream,
    TopicSlug,
};

const JsonKeys &keys()
{
    static const JsonKeys keys{
        "id",     "topic_id", "post_number", "reply_to_post_number", "username",     "created_at",
        "cooked", "raw",      "hidden",      "deleted_at",           "user_deleted", "post_type",
        "title",  "stream",   "posts",       "like_count",           "post_stream",  "topic_slug"};
    return keys;
}

enum PostKind { Regular = 1, ModeratorAction = 2, SmallAction = 3 };

//! The value of an attribute in the text of a tag.
QByteArrayView attributeIn(QByteArrayView tag, QByteArrayView name)
{
    const qsizetype at = tag.indexOf(QByteArray(" " + name.toByteArray() + "=\""));
    if (at < 0)
        return {};
    const qsizetype begin = at + name.size() + 3;
    const qsizetype end = tag.indexOf('"', begin);
    return end < 0 ? QByteArrayView() : tag.sliced(begin, end - begin);
}

//! The number of the first post of this topic that a text quotes ("<aside class="quote" data-post= data-topic=>");
//! empty where none.
QByteArray quotedPost(QByteArrayView cooked, QByteArrayView topic, QByteArrayView own)
{
    qsizetype at = 0;
    while ((at = cooked.indexOf(QByteArrayView("<aside class=\"quote"), at)) >= 0) {
        const qsizetype end = cooked.indexOf('>', at);
        if (end < 0)
            break;
        const QByteArrayView tag = cooked.sliced(at, end - at);
        const QByteArrayView post = attributeIn(tag, "data-post");
        if (attributeIn(tag, "data-topic") == topic && !post.isEmpty() && post != own)
            return post.toByteArray();
        at = end;
    }
    return {};
}

class DiscourseReading
{
public:
    explicit DiscourseReading(const Documents::Document &document)
        : m_document(document), m_records(document), m_walk(document.utf8(), keys())
    {
    }

    void read(Reading &reading)
    {
        while (m_walk.next()) {
            const JsonObject &object = m_walk.object();
            if (isIdValue(object[PostNumber]) && (object.isThere(Cooked) || object.isThere(Raw)))
                takePost(object);
            else if (object.key == PostStream && object[Stream].kind == JsonValue::Kind::Array)
                m_listed += object[Stream].size;
            else if (object.isThere(Title) && object[PostStream].kind == JsonValue::Kind::Object)
                m_title = object[Title];
        }
        addStub();
        nameTopic();
        reading.records = m_records.take();
        reading.records.idSpace = QStringLiteral("discourse");
        reading.issues = issuesOf(m_walk, m_document.utf8(), m_document.path);
    }

private:
    void takePost(const JsonObject &object)
    {
        ++m_present;
        if (m_records.integer(object[PostType]).value_or(Regular) == SmallAction)
            return;
        Record record;
        const QByteArray topic = m_records.raw(object[TopicId]).toByteArray();
        const QByteArray number = m_records.raw(object[PostNumber]).toByteArray();
        record.id = idOf(object, topic, number);
        record.isPost = record.isTop = number == "1";
        record.author = m_records.author(object[Username]);
        record.date = m_records.moment(object[CreatedAt]);
        record.score = m_records.score(object[LikeCount]);
        const JsonValue text = object.isThere(Cooked) ? object[Cooked] : object[Raw];
        if (!record.isTop) {
            QByteArray answered = m_records.raw(object[ReplyTo]).toByteArray();
            if (answered.isEmpty() && object.isThere(Cooked))
                answered = quotedPost(m_records.text(text), topic, number);
            if (!answered.isEmpty())
                record.parent = m_records.writer().keep(QByteArray(topic + '/' + answered));
        }
        record.body = object.isThere(Cooked) ? m_records.htmlSlice(text) : m_records.slice(text);
        if (object.isThere(DeletedAt) || object[UserDeleted].kind == JsonValue::Kind::True)
            record.state = RecordState::Deleted;
        else if (object[Hidden].kind == JsonValue::Kind::True)
            record.state = RecordState::Removed;
        m_records.add(record, object.begin);
        m_lastBegin = object.begin;
    }

    Base::Slice idOf(const JsonObject &object, const QByteArray &topic, const QByteArray &number)
    {
        const Base::Slice place = m_records.writer().keep(QByteArray(topic + '/' + number));
        if (!isIdValue(object[Id]))
            return place;
        const Base::Slice id = m_records.slice(object[Id]);
        const QByteArray slug = m_records.text(object[TopicSlug]).toByteArray();
        if (!slug.isEmpty())
            m_records.writer().set().sameIds.push_back({id, m_records.writer().keep(QByteArray(slug + '/' + number))});
        m_records.writer().set().sameIds.push_back({id, place});
        return id;
    }

    //! The stream names every post of the topic; a page holds some of them.
    void addStub()
    {
        if (m_listed <= m_present || m_present == 0)
            return;
        Record stub;
        stub.state = RecordState::Stub;
        stub.hiddenCount = quint32(m_listed - m_present);
        stub.isTop = true;
        m_records.add(stub, m_lastBegin + 1);
    }

    void nameTopic()
    {
        const quint32 subject = m_records.subject(m_title);
        for (Record &record : m_records.records()) {
            if (record.isPost)
                record.subject = subject;
        }
    }

    const Documents::Document &m_document;
    JsonRecords m_records;
    JsonWalk m_walk;
    JsonValue m_title;
    qint64 m_listed = 0; //!< posts that the topic names
    qint64 m_present = 0; //!< of them in the file
    qint64 m_lastBegin = 0;
};

}

QString DiscourseJsonReader::name() const
{
    return QStringLiteral("discourse");
}

Probe DiscourseJsonReader::probe(const Documents::Document &document) const
{
    const JsonGlance glance(document);
    if (glance.has("post_number") && (glance.has("cooked") || glance.has("raw")))
        return {90, QStringLiteral("posts of a Discourse forum")};
    if (glance.has("post_stream") && glance.has("posts"))
        return {85, QStringLiteral("a topic of a Discourse forum")};
    return {};
}

Reading DiscourseJsonReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    DiscourseReading(document).read(reading);
    return reading;
}

}
