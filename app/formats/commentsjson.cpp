#include "formats/commentsjson.h"

#include "formats/columnnames.h"
#include "formats/jsonglance.h"
#include "formats/jsonrecords.h"

#include <QSet>

#include <algorithm>

namespace Catena::Formats {

namespace {

//! Where the names of each kind begin among the keys; within a kind the surest goes first.
enum Field {
    Ids = 0,
    Parents = 7,
    Authors = 18,
    Dates = 31,
    Texts = 42,
    Scores = 50,
    Counts = 57,
    Deleted = 61,
    HiddenByCleanbot = 62,
    IsDeleted = 63
};

const JsonKeys &keys()
{
    static const JsonKeys keys{
        "commentNo",
        "comment_id",
        "commentId",
        "comment_no",
        "cid",
        "id",
        "_id",
        "parentCommentNo",
        "parent_comment_id",
        "parentCommentId",
        "parent_id",
        "parentId",
        "parentNo",
        "parent",
        "in_reply_to_id",
        "inReplyTo",
        "reply_to",
        "replyTo",
        "author",
        "userName",
        "username",
        "displayName",
        "display_name",
        "nickname",
        "maskedUserName",
        "maskedUserId",
        "user",
        "account",
        "acct",
        "writer",
        "name",
        "createdAt",
        "created_at",
        "regTime",
        "published",
        "publishedAt",
        "date",
        "timestamp",
        "time",
        "created",
        "regDate",
        "ts",
        "text",
        "contents",
        "content",
        "body",
        "comment",
        "message",
        "commentText",
        "comment_text",
        "sympathyCount",
        "likeCount",
        "like_count",
        "likes",
        "score",
        "upvotes",
        "votes",
        "replyCount",
        "reply_count",
        "childCount",
        "replies_count",
        "deleted",
        "hiddenByCleanbot",
        "isDeleted",
    };
    return keys;
}

//! Whether a name is one of a kind, as the key that an object stands under.
bool isOneOf(int key, int first, int behind)
{
    return key >= first && key < behind;
}

bool looksLikeHtml(QByteArrayView text)
{
    for (const char *tag : {"</", "<br", "<p>", "&lt;", "&gt;", "&amp;", "&#"}) {
        if (text.contains(QByteArrayView(tag)))
            return true;
    }
    return false;
}

//! Reads the objects of one document.
class CommentsReading
{
public:
    explicit CommentsReading(const Documents::Document &document)
        : m_document(document), m_records(document), m_walk(document.utf8(), keys())
    {
    }

    void read(Reading &reading)
    {
        while (m_walk.next()) {
            const JsonObject &object = m_walk.object();
            if (!liftsName(object) && isComment(object))
                take(object);
        }
        stateInner();
        reading.records = m_records.take();
        if (m_isNaver)
            reading.records.idSpace = QStringLiteral("naver");
        reading.issues = issuesOf(m_walk, m_document.utf8(), m_document.path);
    }

private:
    //! The first field of a kind that holds a string or number.
    [[nodiscard]] static JsonValue firstOf(const JsonObject &object, int first, int behind)
    {
        for (int field = first; field < behind; ++field) {
            if (isIdValue(object[field]))
                return object[field];
        }
        return {};
    }

    [[nodiscard]] static JsonValue textOf(const JsonObject &object)
    {
        for (int field = Texts; field < Scores; ++field) {
            if (object[field].isString())
                return object[field];
        }
        return {};
    }

    //! An object that tells the writer of the one around it gives it its name.
    bool liftsName(const JsonObject &object)
    {
        if (!isOneOf(object.key, Authors, Dates) || !m_walk.outer())
            return false;
        m_walk.outer()->set(object.key, firstOf(object, Authors, Dates));
        return true;
    }

    [[nodiscard]] static bool isComment(const JsonObject &object)
    {
        const bool hasId = firstOf(object, Ids, Parents).isThere();
        const bool hasAuthor = firstOf(object, Authors, Dates).isThere();
        const bool hasDate = firstOf(object, Dates, Texts).isThere();
        return textOf(object).isThere() && ((hasId && (hasAuthor || hasDate)) || (hasAuthor && hasDate));
    }

    void take(const JsonObject &object)
    {
        m_isNaver = m_isNaver || object.isThere(Ids);
        Record record;
        const JsonValue id = firstOf(object, Ids, Parents);
        const JsonValue parent = firstOf(object, Parents, Authors);
        record.id = m_records.slice(id);
        const bool isSelf = id.isThere() && m_records.raw(parent) == m_records.raw(id);
        const bool saysParent = (object.has & parentMask) != 0;
        if (parent.isThere() && !isSelf && !isNoParent(m_records.raw(parent)))
            record.parent = m_records.slice(parent);
        else
            record.isTop = saysParent;
        record.author = m_records.author(firstOf(object, Authors, Dates));
        record.date = m_records.moment(firstOf(object, Dates, Texts));
        record.score = m_records.score(firstOf(object, Scores, Counts));
        takeText(object, record);
        const qint32 answers = m_records.score(firstOf(object, Counts, Deleted));
        m_facts.push_back({object.begin, m_walk.place(), std::max(answers, 0)});
        m_records.add(record, object.begin);
    }

    void takeText(const JsonObject &object, Record &record)
    {
        const JsonValue text = textOf(object);
        const bool isHtml = looksLikeHtml(m_records.text(text));
        record.body = isHtml ? m_records.htmlSlice(text) : m_records.slice(text);
        const bool isDeleted =
            object[Deleted].kind == JsonValue::Kind::True || object[IsDeleted].kind == JsonValue::Kind::True;
        if (isDeleted || record.body.isEmpty())
            record.state = RecordState::Deleted;
        else if (object[HiddenByCleanbot].kind == JsonValue::Kind::True)
            record.state = RecordState::Removed;
    }

    //! A comment inside another one's object answers it, where it does not say otherwise; and one whose answers the
    //! document does not hold says how many there are.
    void stateInner()
    {
        std::vector<Record> &records = m_records.records();
        std::vector<quint32> order(records.size());
        for (quint32 i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(),
                         [&](quint32 a, quint32 b) { return m_facts[a].begin < m_facts[b].begin; });
        std::vector<quint32> around;
        QSet<QByteArray> answered;
        for (const quint32 i : order) {
            while (!around.empty() && m_facts[around.back()].end <= m_facts[i].begin)
                around.pop_back();
            if (!around.empty() && records[i].parent.isEmpty() && !records[i].isTop)
                records[i].parent = records[around.back()].id;
            if (!records[i].parent.isEmpty())
                answered.insert(bytes(records[i].parent));
            around.push_back(i);
        }
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (m_facts[i].answers > 0 && !answered.contains(bytes(records[i].id)))
                records[i].hiddenCount = quint32(m_facts[i].answers);
        }
    }

    //! An id that stands in the document; ids with escapes are looked up by nobody.
    [[nodiscard]] QByteArray bytes(Base::Slice slice) const
    {
        if (slice.buffer != RecordSet::inDocument)
            return {};
        const QByteArrayView view = m_document.utf8().sliced(qsizetype(slice.offset), slice.size);
        return QByteArray::fromRawData(view.data(), view.size());
    }

    struct Facts
    {
        qint64 begin = 0; //!< bytes of its object: from
        qint64 end = 0; //!< and to
        qint32 answers = 0; //!< that it counts
    };
    static constexpr quint64 parentMask = ((quint64(1) << (Authors - Parents)) - 1) << Parents;

    const Documents::Document &m_document;
    JsonRecords m_records;
    JsonWalk m_walk;
    std::vector<Facts> m_facts; //!< by record, as added
    bool m_isNaver = false;
};

}

QString CommentsJsonReader::name() const
{
    return QStringLiteral("comments");
}

Probe CommentsJsonReader::probe(const Documents::Document &document) const
{
    const JsonGlance glance(document);
    if (!glance.isJson())
        return {};
    if (glance.has("commentNo") && glance.has("contents"))
        return {90, QStringLiteral("comments of Naver")};
    const auto hasAny = [&](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(), [&](const char *name) { return glance.has(name); });
    };
    const bool hasText =
        hasAny({"text", "contents", "content", "body", "comment", "message", "comment_text", "commentText"});
    const bool hasId = hasAny({"id", "comment_id", "commentId", "comment_no", "cid", "_id"});
    const bool hasAuthor =
        hasAny({"author", "userName", "username", "displayName", "nickname", "user", "writer", "name", "account"});
    const bool hasDate = hasAny({"createdAt", "created_at", "regTime", "published", "publishedAt", "date", "timestamp",
                                 "time", "regDate", "ts"});
    if (hasText && ((hasId && (hasAuthor || hasDate)) || (hasAuthor && hasDate)))
        return {40, QStringLiteral("objects with the fields of comments")};
    return {};
}

Reading CommentsJsonReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    CommentsReading(document).read(reading);
    return reading;
}

}
