#include "formats/disqusxml.h"

#include "formats/htmltext.h"
#include "formats/jsonrecords.h"
#include "formats/recordwriter.h"
#include "formats/xmlwalk.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace Catena::Formats {

namespace {

constexpr qsizetype probedBytes = 4 * 1024;

//! An address without what does not tell articles apart: scheme, "www.", query, a slash at the end.
QString plainAddress(QString address)
{
    for (const QLatin1String lead : {QLatin1String("https://"), QLatin1String("http://"), QLatin1String("www.")}) {
        if (address.startsWith(lead, Qt::CaseInsensitive))
            address.remove(0, lead.size());
    }
    // "?p=12" tells articles apart, "?utm_source=" does not.
    const qsizetype end = address.indexOf(u'#');
    address.truncate(end < 0 ? address.size() : end);
    const qsizetype query = address.indexOf(QLatin1String("?utm_"));
    address.truncate(query < 0 ? address.size() : query);
    while (address.endsWith(u'/'))
        address.chop(1);
    return address.toLower();
}

//! Reads one export; one of these a reading.
class ExportReading
{
public:
    explicit ExportReading(const Documents::Document &document)
        : m_document(document), m_walk(document.utf8(), {"thread", "post"})
    {
    }

    void read(Reading &reading)
    {
        while (m_walk.next()) {
            if (m_walk.wasBroken())
                m_kind = Kind::None;
            if (m_walk.isBegin())
                begin(m_walk.name());
            else
                end(m_walk.name(), m_walk.text());
        }
        addRecords();
        m_writer.set().idSpace = QStringLiteral("disqus");
        m_writer.set().total = m_number;
        reading.records = m_writer.take();
        reading.issues += m_walk.issues(m_document.path);
    }

private:
    enum class Kind : quint8 { None, Thread, Post };

    struct Thread
    {
        Record record;
        qsizetype same = -1; //!< the first thread of the same article; -1 = itself
        bool hasPosts = false;
    };

    struct Post
    {
        Record record;
        qsizetype thread = -1;
    };

    void begin(const QString &name)
    {
        const QString id = m_walk.attribute(QLatin1String("dsq:id"));
        if (m_kind == Kind::None && (name == u"thread" || name == u"post")) {
            m_kind = name == u"thread" ? Kind::Thread : Kind::Post;
            m_fields.clear();
            m_id = id.toUtf8();
            m_depth = 0;
            ++m_number;
            return;
        }
        if (m_kind == Kind::None)
            return;
        ++m_depth;
        // Inside a post, a thread is a reference.
        if (m_depth == 1 && (name == u"thread" || name == u"parent"))
            m_fields.insert(name, id);
    }

    void end(const QString &name, const QString &text)
    {
        if (m_kind == Kind::None)
            return;
        if (m_depth == 0) {
            if (m_kind == Kind::Thread)
                endThread();
            else
                endPost();
            m_kind = Kind::None;
            return;
        }
        --m_depth;
        if (m_depth == 1 && (name == u"name" || name == u"username"))
            m_fields.insert(QStringLiteral("author ") + name, text);
        else if (m_depth == 0 && name != u"thread" && name != u"parent")
            m_fields.insert(name, text);
    }

    [[nodiscard]] quint32 author()
    {
        const QString name = m_fields.value(QStringLiteral("author name")).simplified();
        return m_writer.author(name.isEmpty() ? m_fields.value(QStringLiteral("author username")).simplified() : name);
    }

    [[nodiscard]] Base::Moment date() const { return momentOf(m_fields.value(QStringLiteral("createdAt")).toUtf8()); }

    [[nodiscard]] bool is(const char16_t *field) const
    {
        return m_fields.value(QString::fromUtf16(field)).trimmed() == u"true";
    }

    void endThread()
    {
        Thread thread;
        Record &record = thread.record;
        record.first = record.last = m_number;
        record.id = m_writer.keep(QByteArray("thread-" + m_id));
        record.isPost = record.isTop = true;
        record.author = author();
        record.date = date();
        const QString title =
            QString::fromUtf8(decodeEntities(m_fields.value(QStringLiteral("title")).toUtf8())).simplified();
        record.subject = m_writer.subject(title);
        const QString link = m_fields.value(QStringLiteral("link")).trimmed();
        QByteArray body = htmlText(m_fields.value(QStringLiteral("message")).toUtf8());
        record.body = m_writer.keep(body.isEmpty() ? link.toUtf8() : body);
        // One article under two addresses: the site's own name of it, its address, or title and second are the same.
        QStringList names{QStringLiteral("i ") + m_fields.value(QStringLiteral("id")).trimmed(),
                          QStringLiteral("l ") + plainAddress(link)};
        if (!title.isEmpty() && record.date.isValid())
            names += QStringLiteral("t %1 %2").arg(title).arg(record.date.msecs);
        for (const QString &name : names) {
            if (name.size() > 2 && thread.same < 0)
                thread.same = m_articles.value(name, -1);
        }
        const auto index = qsizetype(m_threads.size());
        for (const QString &name : names) {
            if (name.size() > 2 && !m_articles.contains(name))
                m_articles.insert(name, thread.same < 0 ? index : thread.same);
        }
        m_threadIndex.insert(m_id, index);
        m_threads.push_back(thread);
    }

    void endPost()
    {
        Post post;
        Record &record = post.record;
        record.first = record.last = m_number;
        record.id = m_writer.keep(m_id);
        record.author = author();
        record.date = date();
        if (is(u"isDeleted"))
            record.state = RecordState::Deleted;
        else if (is(u"isSpam"))
            record.state = RecordState::Removed;
        post.thread = m_threadIndex.value(m_fields.value(QStringLiteral("thread")).toUtf8(), -1);
        if (post.thread >= 0 && m_threads[std::size_t(post.thread)].same >= 0)
            post.thread = m_threads[std::size_t(post.thread)].same;
        if (post.thread >= 0)
            m_threads[std::size_t(post.thread)].hasPosts = true;
        const QByteArray parent = m_fields.value(QStringLiteral("parent")).toUtf8();
        if (!parent.isEmpty())
            record.parent = m_writer.keep(parent);
        else if (post.thread >= 0)
            record.parent = m_threads[std::size_t(post.thread)].record.id;
        record.isTop = parent.isEmpty();
        const QString message = m_fields.value(QStringLiteral("message"));
        if (record.state == RecordState::Present)
            record.body = m_writer.keep(htmlText(message.toUtf8()));
        nameTwin(post, message);
        m_posts.push_back(post);
    }

    //! A post that was imported into several threads of one article is one: same writer, second and words.
    void nameTwin(const Post &post, const QString &message)
    {
        if (post.thread < 0 || !post.record.date.isValid() || message.isEmpty())
            return;
        const QString key =
            QStringLiteral("%1 %2 %3 ").arg(post.thread).arg(post.record.author).arg(post.record.date.msecs) + message;
        const auto at = m_twins.constFind(key);
        if (at == m_twins.cend())
            m_twins.insert(key, post.record.id);
        else
            m_writer.set().sameIds.push_back({*at, post.record.id});
    }

    void addRecords()
    {
        std::vector<Record> records;
        for (const Thread &thread : m_threads) {
            if (thread.hasPosts)
                records.push_back(thread.record);
            else
                m_writer.set().furniture.push_back({thread.record.first, thread.record.last});
        }
        for (const Post &post : m_posts)
            records.push_back(post.record);
        std::ranges::stable_sort(records, {}, &Record::first);
        for (const Record &record : records)
            m_writer.add(record);
    }

    const Documents::Document &m_document;
    XmlWalk m_walk;
    RecordWriter m_writer;
    std::vector<Thread> m_threads;
    std::vector<Post> m_posts;
    QHash<QByteArray, qsizetype> m_threadIndex; //!< by id
    QHash<QString, qsizetype> m_articles; //!< by what names an article: its thread
    QHash<QString, Base::Slice> m_twins; //!< the first post with this writer, second and words
    QHash<QString, QString> m_fields; //!< of what is open
    QByteArray m_id;
    Kind m_kind = Kind::None;
    int m_depth = 0; //!< elements open inside it
    qint32 m_number = 0;
};

}

QString DisqusXmlReader::name() const
{
    return QStringLiteral("disqus");
}

Probe DisqusXmlReader::probe(const Documents::Document &document) const
{
    const QByteArrayView start = document.utf8().first(qMin(document.utf8().size(), probedBytes));
    if (!start.contains("<disqus") || !start.contains("disqus.com"))
        return {};
    return {97, QStringLiteral("an export of Disqus")};
}

Reading DisqusXmlReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    ExportReading(document).read(reading);
    return reading;
}

}
