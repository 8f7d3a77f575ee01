#include "formats/stackexchange.h"

#include "formats/htmltext.h"
#include "formats/jsonrecords.h"
#include "formats/recordwriter.h"
#include "formats/xmlwalk.h"

#include <array>

namespace Catena::Formats {

namespace {

constexpr qsizetype probedBytes = 4 * 1024;

enum class Table : quint8 { None, Posts, Comments, Other };

//! The table that a dump holds, by its first element.
Table tableOf(QByteArrayView text)
{
    const QByteArrayView start = text.first(std::min(text.size(), probedBytes));
    static const std::array<std::pair<const char *, Table>, 8> tables = {{
        {"<posts>", Table::Posts},
        {"<comments>", Table::Comments},
        {"<users>", Table::Other},
        {"<votes>", Table::Other},
        {"<badges>", Table::Other},
        {"<tags>", Table::Other},
        {"<posthistory>", Table::Other},
        {"<postlinks>", Table::Other},
    }};
    for (const auto &[element, table] : tables) {
        const qsizetype at = start.indexOf(element);
        const qsizetype row = at < 0 ? -1 : start.indexOf("<row ", at);
        if (row >= 0 && start.sliced(row).contains(" Id=\""))
            return table;
    }
    return Table::None;
}

//! Reads the rows of one table; one of these a reading.
class DumpReading
{
public:
    DumpReading(const Documents::Document &document, Table table)
        : m_document(document), m_table(table), m_walk(document.utf8(), {"row"})
    {
    }

    void read(Reading &reading)
    {
        while (m_walk.next()) {
            if (m_walk.isBegin() && m_walk.name() == u"row")
                takeRow();
        }
        // The dump of another site in another folder counts from one too.
        m_writer.set().idSpace = QStringLiteral("stackexchange ") + m_document.path.section(u'/', 0, -2);
        m_writer.set().total = m_number;
        reading.records = m_writer.take();
        reading.issues = m_walk.issues(m_document.path);
    }

private:
    void takeRow()
    {
        ++m_number;
        Record record;
        record.first = record.last = m_number;
        const QByteArray id = field("Id").toUtf8();
        if (m_table == Table::Posts && !id.isEmpty())
            takePost(id, record);
        else if (m_table == Table::Comments && !id.isEmpty())
            takeComment(id, record);
        else
            takeOther();
    }

    void takePost(const QByteArray &id, Record &record)
    {
        record.id = m_writer.keep(id);
        const QByteArray parent = field("ParentId").toUtf8();
        if (!parent.isEmpty() && parent != id)
            record.parent = m_writer.keep(parent);
        record.isTop = record.parent.isEmpty();
        record.isPost = field("PostTypeId") == u"1";
        record.subject = m_writer.subject(field("Title").simplified());
        record.author = writer("OwnerDisplayName", "OwnerUserId");
        record.body = m_writer.keep(htmlText(field("Body").toUtf8()).trimmed());
        addRow(record);
    }

    void takeComment(const QByteArray &id, Record &record)
    {
        record.id = m_writer.keep(QByteArray("comment-" + id));
        record.parent = m_writer.keep(field("PostId").toUtf8());
        record.isTop = true; // where the post is not there
        record.author = writer("UserDisplayName", "UserId");
        record.body = m_writer.keep(field("Text").toUtf8());
        addRow(record);
    }

    void addRow(Record &record)
    {
        record.date = momentOf(field("CreationDate").toUtf8());
        record.date.hasOffset = record.date.isValid(); // UTC, though no "Z" says so
        bool isNumber = false;
        const int score = field("Score").toInt(&isNumber);
        if (isNumber)
            record.score = score;
        m_writer.add(record);
    }

    void takeOther()
    {
        auto &furniture = m_writer.set().furniture;
        if (furniture.empty() || furniture.back().last != m_number - 1)
            furniture.push_back({m_number, m_number});
        else
            furniture.back().last = m_number;
    }

    [[nodiscard]] QString field(const char *name) const { return m_walk.attribute(QLatin1String(name)); }

    //! A name, else the number as the sites show a user without one.
    quint32 writer(const char *name, const char *number)
    {
        const QString own = field(name).simplified();
        const QString id = field(number);
        return m_writer.author(own.isEmpty() && !id.isEmpty() ? QStringLiteral("user") + id : own);
    }

    const Documents::Document &m_document;
    Table m_table;
    XmlWalk m_walk;
    RecordWriter m_writer;
    qint32 m_number = 0;
};

}

QString StackExchangeReader::name() const
{
    return QStringLiteral("stackexchange");
}

Probe StackExchangeReader::probe(const Documents::Document &document) const
{
    return tableOf(document.utf8()) == Table::None ? Probe() : Probe{95, QStringLiteral("a table of a data dump")};
}

Reading StackExchangeReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    DumpReading(document, tableOf(document.utf8())).read(reading);
    return reading;
}

}
