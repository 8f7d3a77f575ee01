#include "formats/discoursetext.h"

#include "formats/discoursetopic.h"
#include "formats/jsonrecords.h"
#include "formats/lines.h"
#include "formats/recordwriter.h"

#include <QHash>
#include <QMap>

#include <vector>

namespace Catena::Formats {

namespace {

constexpr qint32 probedLines = 40;

//! "name | 2022-08-24 16:14:37 UTC | #1" read apart; number 0 where a line is none.
struct Head
{
    QByteArrayView author;
    QByteArrayView date;
    QByteArrayView digits; //!< of number
    qint64 number = 0;
};

Head readHead(QByteArrayView line)
{
    line = line.trimmed();
    const qsizetype last = line.lastIndexOf(QByteArrayView(" | #"));
    const qsizetype first = line.indexOf(QByteArrayView(" | "));
    if (last < 0 || first < 1 || first == last || first > 200)
        return {};
    bool isNumber = false;
    Head head;
    head.digits = line.sliced(last + 4);
    head.number = head.digits.toByteArray().toLongLong(&isNumber);
    head.author = line.first(first).trimmed();
    head.date = line.sliced(first + 3, last - first - 3).trimmed();
    return isNumber && head.number > 0 && momentOf(head.date).isValid() ? head : Head();
}

//! One quote mark of a post: whose post it quotes.
struct Quote
{
    QByteArrayView author;
    QByteArrayView post;
    QByteArrayView topic;
};

QByteArrayView numberAfter(QByteArrayView text, QByteArrayView name)
{
    const qsizetype at = text.indexOf(name);
    if (at < 0)
        return {};
    const qsizetype begin = at + name.size();
    qsizetype end = begin;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9')
        ++end;
    return text.sliced(begin, end - begin);
}

std::vector<Quote> quotesOf(QByteArrayView text)
{
    std::vector<Quote> quotes;
    qsizetype at = 0;
    while ((at = text.indexOf(QByteArrayView("[quote=\""), at)) >= 0) {
        const qsizetype begin = at + 8;
        const qsizetype end = text.indexOf('"', begin);
        if (end < 0)
            break;
        const QByteArrayView mark = text.sliced(begin, end - begin);
        const qsizetype comma = mark.indexOf(',');
        quotes.push_back({mark.first(comma < 0 ? mark.size() : comma).trimmed(), numberAfter(mark, "post:"),
                          numberAfter(mark, "topic:")});
        at = end;
    }
    return quotes;
}

struct Post
{
    Head head;
    qint32 first = 0;
    qint32 last = 0;
    qint64 bodyBegin = 0;
    qint64 bodyEnd = 0;
    std::vector<Quote> quotes;
};

class TopicReading
{
public:
    explicit TopicReading(const Documents::Document &document) : m_document(document) { }

    void read(Reading &reading)
    {
        findPosts();
        findTopic();
        RecordSet &set = m_writer.set();
        set.unit = RecordSet::Unit::Line;
        set.total = m_document.lineCount();
        if (m_firstHead > 1)
            set.furniture.push_back({1, m_firstHead - 1});
        for (const Post &post : m_posts)
            addRecord(post);
        reading.records = m_writer.take();
        reading.records.idSpace = QStringLiteral("discourse");
    }

private:
    void findPosts()
    {
        for (qint32 number = 1; number <= m_document.lineCount(); ++number) {
            const QByteArrayView line = m_document.lineUtf8(number);
            const Head head = readHead(line);
            if (head.number == 0)
                continue;
            if (m_posts.empty())
                m_firstHead = number;
            else
                end(m_posts.back(), number - 1);
            Post post;
            post.head = head;
            post.first = number;
            m_posts.push_back(post);
        }
        if (!m_posts.empty())
            end(m_posts.back(), m_document.lineCount());
    }

    //! Ends a post at a line: what it says are the lines below its head, without the rule that parts it from the next.
    void end(Post &post, qint32 last)
    {
        post.last = last;
        qint32 first = post.first + 1;
        const auto isBlank = [&](qint32 line) { return m_document.lineUtf8(line).trimmed().isEmpty(); };
        const bool isBeforeAnother = last < m_document.lineCount();
        bool hasRule = false;
        while (last >= first && (isBlank(last) || (isBeforeAnother && !hasRule && isRule(last)))) {
            hasRule = hasRule || !isBlank(last);
            --last;
        }
        while (first <= last && isBlank(first))
            ++first;
        if (first > last)
            return;
        post.bodyBegin = m_document.line(first).begin;
        post.bodyEnd = m_document.line(last).end;
        post.quotes = quotesOf(m_document.utf8().sliced(post.bodyBegin, post.bodyEnd - post.bodyBegin));
    }

    [[nodiscard]] bool isRule(qint32 line) const
    {
        const QByteArrayView text = m_document.lineUtf8(line).trimmed();
        return text.size() >= 20 && text.toByteArray().count('-') == text.size();
    }

    //! The topic's number: the one that most quotes name which name the writer of that post here.
    void findTopic()
    {
        for (const Post &post : m_posts)
            m_writers.insert(post.head.digits, post.head.author);
        QMap<QByteArrayView, int> votes;
        for (const Post &post : m_posts) {
            for (const Quote &quote : post.quotes) {
                if (!quote.topic.isEmpty() && m_writers.value(quote.post) == quote.author)
                    ++votes[quote.topic];
            }
        }
        int most = 0;
        for (auto it = votes.cbegin(); it != votes.cend(); ++it) {
            if (it.value() > most) {
                most = it.value();
                m_topic = it.key();
            }
        }
    }

    void addRecord(const Post &post)
    {
        Record record;
        record.first = post.first;
        record.last = post.last;
        record.id = idOf(post.head.digits);
        record.author = m_writer.author(QString::fromUtf8(post.head.author));
        record.date = momentOf(post.head.date);
        record.body = RecordWriter::slice(post.bodyBegin, post.bodyEnd);
        record.isTop = record.isPost = post.head.number == 1;
        if (record.isPost)
            record.subject = m_writer.subject(title());
        else
            record.parent = parentOf(post);
        if (post.bodyBegin == post.bodyEnd)
            record.state = RecordState::Deleted;
        m_writer.add(record);
    }

    [[nodiscard]] Base::Slice parentOf(const Post &post)
    {
        for (const Quote &quote : post.quotes) {
            const bool isHere = quote.topic.isEmpty() || m_topic.isEmpty() || quote.topic == m_topic;
            if (isHere && !quote.post.isEmpty() && quote.post != post.head.digits && isWriter(quote))
                return idOf(quote.post);
        }
        return {};
    }

    //! Whether a quote of a post here names its writer, or the topic itself.
    [[nodiscard]] bool isWriter(const Quote &quote) const
    {
        return (!m_topic.isEmpty() && quote.topic == m_topic) || m_writers.value(quote.post) == quote.author;
    }

    //! Topic and number. The topic is also known by its title, where nothing tells its number, and so to the JSON of
    //! the same posts.
    Base::Slice idOf(QByteArrayView number)
    {
        const QByteArray digits = number.toByteArray();
        const Base::Slice byTitle = m_writer.keep(QByteArray(topicSlug(title()) + '/' + digits));
        if (m_topic.isEmpty())
            return byTitle;
        const Base::Slice id = m_writer.keep(QByteArray(m_topic.toByteArray() + '/' + digits));
        m_writer.set().sameIds.push_back({id, byTitle});
        return id;
    }

    [[nodiscard]] QString title() const
    {
        for (qint32 number = 1; number < m_firstHead; ++number) {
            const QString line = m_document.lineText(number).trimmed();
            if (line.startsWith(QLatin1String("# ")))
                return line.sliced(2).trimmed();
        }
        return {};
    }

    const Documents::Document &m_document;
    RecordWriter m_writer;
    std::vector<Post> m_posts;
    QHash<QByteArrayView, QByteArrayView> m_writers; //!< by number of the post, as written
    QByteArrayView m_topic; //!< its number; empty where nothing tells it
    qint32 m_firstHead = 0;
};

}

QString DiscourseTextReader::name() const
{
    return QStringLiteral("discourse-text");
}

Probe DiscourseTextReader::probe(const Documents::Document &document) const
{
    for (qint32 number = 1; number <= std::min(document.lineCount(), probedLines); ++number) {
        if (readHead(document.lineUtf8(number)).number > 0)
            return {85, QStringLiteral("posts headed as by a Discourse archive")};
    }
    return {};
}

Reading DiscourseTextReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    TopicReading(document).read(reading);
    return reading;
}

}
