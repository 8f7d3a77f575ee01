#include "formats/redditjson.h"

#include "formats/htmltext.h"
#include "formats/jsonglance.h"
#include "formats/jsonrecords.h"

#include <algorithm>

namespace Catena::Formats {

namespace {

enum Field {
    Id,
    Name,
    ParentId,
    LinkId,
    Author,
    Body,
    SelfText,
    Title,
    Url,
    CreatedUtc,
    Score,
    ScoreHidden,
    Count,
    Children,
    NumComments,
};

const JsonKeys &keys()
{
    static const JsonKeys keys{"id",    "name",         "parent_id", "link_id",  "author",
                               "body",  "selftext",     "title",     "url",      "created_utc",
                               "score", "score_hidden", "count",     "children", "num_comments"};
    return keys;
}

QByteArray base36(quint64 number)
{
    QByteArray digits;
    for (; number > 0 || digits.isEmpty(); number /= 36)
        digits.prepend("0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
    return digits;
}

bool isFullname(QByteArrayView id)
{
    return id.size() > 3 && id[0] == 't' && id[1] >= '1' && id[1] <= '6' && id[2] == '_';
}

//! Whether an ampersand begins a character reference that Reddit writes.
bool isReference(QByteArrayView text)
{
    for (const char *reference : {"&lt;", "&gt;", "&amp;", "&#39;", "&quot;", "&nbsp;", "&#x200B;", "&#"}) {
        if (text.startsWith(QByteArrayView(reference)))
            return true;
    }
    return false;
}

//! Reads the objects of a listing or dump; one of these a reading.
class RedditReading
{
public:
    explicit RedditReading(const Documents::Document &document)
        : m_document(document), m_records(document), m_walk(document.utf8(), keys())
    {
    }

    void read(Reading &reading)
    {
        while (m_walk.next())
            take(m_walk.object());
        if (!m_sawBareMarkup)
            decodeBodies();
        const bool isPart = isBranch();
        reading.records = m_records.take();
        reading.records.idSpace = QStringLiteral("reddit");
        reading.records.isPart = isPart;
        reading.issues = issuesOf(m_walk, m_document.utf8(), m_document.path);
    }

private:
    void take(const JsonObject &object)
    {
        const bool hasId = isIdValue(object[Id]) || isIdValue(object[Name]);
        if (!hasId)
            return;
        if (object.isThere(Body) && (object.isThere(Author) || object.has >> LinkId & 1))
            takeComment(object);
        else if (object.isThere(Title) && object.isThere(Author)
                 && (object.has >> SelfText & 1 || object.has >> NumComments & 1))
            takePost(object);
        else if (object.isThere(Count) && object[Children].kind == JsonValue::Kind::Array && object.isThere(ParentId))
            takeStub(object);
    }

    void takeComment(const JsonObject &object)
    {
        Record record;
        record.id = fullname(object, "t1_");
        const QByteArray link = linkOf(object);
        const QByteArray parent = parentOf(object, link);
        record.parent = m_records.writer().keep(parent);
        record.isTop = parent == link || parent.isEmpty();
        record.score =
            object[ScoreHidden].kind == JsonValue::Kind::True ? Record::noScore : m_records.score(object[Score]);
        record.date = m_records.moment(object[CreatedUtc]);
        takeWriter(object, record);
        takeBody(object[Body], record);
        m_records.add(record, object.begin);
        ++m_comments;
        m_startsInside = m_startsInside || (m_comments == 1 && !record.isTop);
        m_tops += record.isTop;
    }

    void takePost(const JsonObject &object)
    {
        Record record;
        record.id = fullname(object, "t3_");
        record.isTop = true;
        record.isPost = true;
        record.subject = m_records.subject(object[Title]);
        record.score = m_records.score(object[Score]);
        record.date = m_records.moment(object[CreatedUtc]);
        takeWriter(object, record);
        const bool hasText = isIdValue(object[SelfText]);
        takeBody(object[hasText ? SelfText : Url], record);
        m_records.add(record, object.begin);
        m_stated = std::max(m_stated, m_records.integer(object[NumComments]).value_or(0));
    }

    void takeStub(const JsonObject &object)
    {
        Record record;
        const QByteArray parent = parentOf(object, {});
        record.parent = m_records.writer().keep(parent);
        record.isTop = parent.startsWith("t3_");
        // Its own id is that of the first comment it hides, which may stand in another file.
        record.id = m_records.writer().keep(QByteArray("more:" + parent));
        record.state = RecordState::Stub;
        record.hiddenCount = quint32(std::clamp(m_records.integer(object[Count]).value_or(0), qint64(0),
                                                qint64(std::numeric_limits<qint32>::max())));
        m_hidden += record.hiddenCount;
        m_records.add(record, object.begin);
    }

    Base::Slice fullname(const JsonObject &object, const char *prefix)
    {
        const JsonValue name = object[Name];
        if (name.isString() && isFullname(m_records.raw(name)))
            return m_records.slice(name);
        return m_records.writer().keep(named(object[Id], prefix));
    }

    //! An id in one of its shapes as a fullname: "t1_x", "x", or its value as a number.
    QByteArray named(const JsonValue &value, QByteArrayView prefix)
    {
        if (value.kind == JsonValue::Kind::Number) {
            const qint64 number = m_records.integer(value).value_or(0);
            return prefix.toByteArray() + base36(quint64(std::max(number, qint64(0))));
        }
        const QByteArrayView id = m_records.text(value);
        if (id.isEmpty() || isFullname(id))
            return id.toByteArray();
        return prefix.toByteArray() + id.toByteArray();
    }

    QByteArray linkOf(const JsonObject &object) { return named(object[LinkId], "t3_"); }

    //! Whom a comment answers: the post where it says nobody.
    QByteArray parentOf(const JsonObject &object, const QByteArray &link)
    {
        const QByteArray parent = named(object[ParentId], "t1_");
        const bool saysPost = parent.isEmpty()
            || (link.size() > 3 && parent.sliced(3) == link.sliced(3)
                && !m_records.raw(object[ParentId]).startsWith("t1_"));
        return saysPost ? link : parent;
    }

    void takeWriter(const JsonObject &object, Record &record)
    {
        if (m_records.raw(object[Author]) != QByteArrayView("[deleted]"))
            record.author = m_records.author(object[Author]);
    }

    void takeBody(const JsonValue &body, Record &record)
    {
        const QByteArrayView text = m_records.text(body);
        if (text == QByteArrayView("[deleted]") || text == QByteArrayView("[removed]")
            || text.startsWith("[ Removed by ")) {
            record.state = text == QByteArrayView("[deleted]") ? RecordState::Deleted : RecordState::Removed;
            return;
        }
        record.body = body.isEscaped ? m_records.writer().keep(text) : m_records.slice(body);
        if (m_sawBareMarkup)
            return;
        bool hasReference = false;
        for (qsizetype i = 0; i < text.size() && !m_sawBareMarkup; ++i) {
            const bool isReferred = text[i] == '&' && isReference(text.sliced(i, qMin(text.size() - i, qsizetype(8))));
            hasReference = hasReference || isReferred;
            m_sawBareMarkup = text[i] == '<' || text[i] == '>' || (text[i] == '&' && !isReferred);
        }
        if (hasReference)
            m_escaped.push_back({m_records.records().size(), body});
    }

    void decodeBodies()
    {
        for (const auto &[record, value] : m_escaped)
            m_records.records()[record].body = m_records.writer().keep(decodeEntities(m_records.text(value)));
    }

    //! Whether a listing is one branch of its discussion: it begins in the middle, or has one branch of several.
    [[nodiscard]] bool isBranch() const
    {
        return m_startsInside || (m_stated > 0 && m_tops == 1 && m_comments + m_hidden < m_stated);
    }

    const Documents::Document &m_document;
    JsonRecords m_records;
    JsonWalk m_walk;
    std::vector<std::pair<std::size_t, JsonValue>> m_escaped; //!< records whose bodies hold references
    bool m_sawBareMarkup = false;
    bool m_startsInside = false;
    qint64 m_comments = 0;
    qint64 m_tops = 0;
    qint64 m_hidden = 0;
    qint64 m_stated = 0; //!< comments that the post counts
};

}

QString RedditJsonReader::name() const
{
    return QStringLiteral("reddit");
}

Probe RedditJsonReader::probe(const Documents::Document &document) const
{
    const JsonGlance glance(document);
    if (glance.has("kind") && glance.has("data") && glance.says("Listing"))
        return {90, QStringLiteral("a Reddit listing")};
    if (glance.has("body") && glance.has("parent_id") && glance.has("link_id"))
        return {90, QStringLiteral("comments of a Reddit archive")};
    if (glance.has("selftext") && glance.has("subreddit") && glance.has("title"))
        return {90, QStringLiteral("posts of a Reddit archive")};
    return {};
}

Reading RedditJsonReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    RedditReading(document).read(reading);
    return reading;
}

}
