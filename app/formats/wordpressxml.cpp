#include "formats/wordpressxml.h"

#include "formats/htmltext.h"
#include "formats/jsonrecords.h"
#include "formats/recordwriter.h"
#include "formats/xmlwalk.h"

#include <QHash>

#include <vector>

namespace Catena::Formats {

namespace {

constexpr qsizetype probedBytes = 16 * 1024;

//! What WordPress shows of a text that has line ends in place of tags (its wpautop()).
QByteArray postText(const QString &content)
{
    QByteArray html = content.trimmed().toUtf8();
    html.replace("\r\n", "\n");
    html.replace('\r', '\n');
    const bool isPlain = !html.contains("<p>") && !html.contains("<p ") && !html.contains("<pre");
    if (isPlain) {
        html.replace("\n\n", "<p>");
        html.replace('\n', "<br>");
    }
    return htmlText(html);
}

//! A date in UTC; where it is not given, the blog's local one.
Base::Moment dateOf(const QString &utc, const QString &local)
{
    Base::Moment moment = utc.startsWith(u"0000") ? Base::Moment() : momentOf(utc.toUtf8());
    moment.hasOffset = moment.isValid();
    return moment.isValid() || local.startsWith(u"0000") ? moment : momentOf(local.toUtf8());
}

//! Reads one export; one of these a reading.
class ExportReading
{
public:
    explicit ExportReading(const Documents::Document &document)
        : m_document(document), m_walk(document.utf8(), {"item", "wp:comment"})
    {
    }

    void read(Reading &reading)
    {
        while (m_walk.next()) {
            if (m_walk.wasBroken())
                m_isComment = false;
            if (m_walk.isBegin())
                begin(m_walk.name());
            else
                end(m_walk.name(), m_walk.text());
        }
        endComment(); // where the text breaks off, what was read of the last one
        endItem();
        m_writer.set().idSpace = m_blog.isEmpty() ? QString() : QStringLiteral("wordpress ") + m_blog;
        m_writer.set().total = m_number;
        reading.records = m_writer.take();
        reading.issues += m_walk.issues(m_document.path);
    }

private:
    using Fields = QHash<QString, QString>; //!< text of an element by its name

    void begin(const QString &name)
    {
        if (name == u"item") {
            endItem();
            m_item.clear();
            m_isItem = true;
            m_itemUnit = ++m_number;
        } else if (name == u"wp:comment") {
            m_comment.clear();
            m_isComment = true;
            ++m_number;
        }
    }

    void end(const QString &name, const QString &text)
    {
        if (name == u"wp:comment")
            endComment();
        else if (name == u"item")
            endItem();
        else if (m_isComment)
            m_comment.insert(name, text);
        else if (m_isItem)
            m_item.insert(name, text);
        else if (name == u"wp:base_blog_url" || (name == u"link" && m_blog.isEmpty()))
            m_blog = text.trimmed();
    }

    //! The post, once it is known that somebody commented on it.
    void addPost()
    {
        if (m_hasPost || !m_isItem)
            return;
        m_hasPost = true;
        Record record;
        record.first = record.last = m_itemUnit;
        m_postId = m_writer.keep(QByteArray("post-" + m_item[QStringLiteral("wp:post_id")].trimmed().toUtf8()));
        record.id = m_postId;
        record.isPost = record.isTop = true;
        record.author = m_writer.author(m_item[QStringLiteral("dc:creator")].trimmed());
        record.subject = m_writer.subject(m_item[QStringLiteral("title")].simplified());
        record.date = dateOf(m_item[QStringLiteral("wp:post_date_gmt")], m_item[QStringLiteral("wp:post_date")]);
        record.body = m_writer.keep(postText(m_item[QStringLiteral("content:encoded")]));
        m_writer.add(record);
    }

    void endComment()
    {
        if (!m_isComment)
            return;
        m_isComment = false;
        const QString type = m_comment[QStringLiteral("wp:comment_type")].trimmed();
        if (type == u"pingback" || type == u"trackback") {
            m_writer.set().furniture.push_back({m_number, m_number});
            addPing();
            return;
        }
        addPost();
        Record record;
        record.first = record.last = m_number;
        record.id = m_writer.keep(m_comment[QStringLiteral("wp:comment_id")].trimmed().toUtf8());
        const QByteArray parent = m_comment[QStringLiteral("wp:comment_parent")].trimmed().toUtf8();
        record.isTop = parent.isEmpty() || parent == "0";
        record.parent = record.isTop ? m_postId : m_writer.keep(parent);
        record.author = m_writer.author(authorOf(m_comment));
        record.date =
            dateOf(m_comment[QStringLiteral("wp:comment_date_gmt")], m_comment[QStringLiteral("wp:comment_date")]);
        const QString approved = m_comment[QStringLiteral("wp:comment_approved")].trimmed();
        if (approved == u"0" || approved == u"spam" || approved == u"trash" || approved == u"post-trashed")
            record.state = RecordState::Removed;
        if (approved != u"spam")
            record.body = m_writer.keep(postText(m_comment[QStringLiteral("wp:comment_content")]));
        m_writer.add(record);
    }

    //! Author as shown: character references are part of the export's text.
    static QString authorOf(const Fields &comment)
    {
        const QByteArray name = comment.value(QStringLiteral("wp:comment_author")).toUtf8();
        return QString::fromUtf8(decodeEntities(name)).simplified();
    }

    void addPing()
    {
        m_pings += m_pings.isEmpty() ? "" : "\n\n";
        m_pings += authorOf(m_comment).toUtf8();
        const QByteArray address = m_comment[QStringLiteral("wp:comment_author_url")].trimmed().toUtf8();
        if (!address.isEmpty())
            m_pings += QByteArray(" <" + address + '>');
        const QByteArray words = postText(m_comment[QStringLiteral("wp:comment_content")]);
        if (!words.isEmpty())
            m_pings += QByteArray('\n' + words);
    }

    void endItem()
    {
        if (!m_isItem)
            return;
        if (!m_pings.isEmpty()) {
            addPost();
            Record record;
            record.first = record.last = ++m_number;
            record.isTop = true;
            record.parent = m_postId;
            record.subject = m_writer.subject(QStringLiteral("pingbacks"));
            record.body = m_writer.keep(m_pings);
            m_writer.add(record);
        }
        if (!m_hasPost)
            m_writer.set().furniture.push_back({m_itemUnit, m_itemUnit});
        m_isItem = m_hasPost = false;
        m_postId = {};
        m_pings.clear();
    }

    const Documents::Document &m_document;
    XmlWalk m_walk;
    RecordWriter m_writer;
    Fields m_item;
    Fields m_comment;
    QByteArray m_pings; //!< of the item that is open
    QString m_blog;
    Base::Slice m_postId;
    qint32 m_number = 0;
    qint32 m_itemUnit = 0;
    bool m_isItem = false;
    bool m_isComment = false;
    bool m_hasPost = false;
};

}

QString WordPressXmlReader::name() const
{
    return QStringLiteral("wordpress");
}

Probe WordPressXmlReader::probe(const Documents::Document &document) const
{
    const QByteArrayView start = document.utf8().first(qMin(document.utf8().size(), probedBytes));
    if (!start.contains("<rss") || !start.contains("wordpress.org/export/"))
        return {};
    return {97, QStringLiteral("an export of WordPress")};
}

Reading WordPressXmlReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    ExportReading(document).read(reading);
    return reading;
}

}
