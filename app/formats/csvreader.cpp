#include "formats/csvreader.h"

#include "formats/jsonrecords.h"
#include "formats/recordwriter.h"
#include "formats/tablecolumns.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <charconv>

namespace Catena::Formats {

namespace {

constexpr quint32 spreadsheetCell = 32'767; //!< UTF-16 units: a spreadsheet cuts a cell off here

//! A count as a table writes it: "1,234", "12.0"; noScore where it is none.
qint32 countOf(QByteArrayView text)
{
    QByteArray digits = text.trimmed().toByteArray();
    digits.replace(",", "");
    double number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.isEmpty() || error != std::errc() || end != digits.data() + digits.size() || !(std::abs(number) < 2e9))
        return Record::noScore;
    return qint32(number);
}

bool isTrue(QByteArrayView value)
{
    for (const char *yes : {"1", "true", "TRUE", "True", "Y", "y", "yes", "삭제", "deleted", "예"}) {
        if (value == QByteArrayView(yes))
            return true;
    }
    return false;
}

//! Reads the rows below the headings; one of these a table.
class TableReading
{
public:
    TableReading(const Documents::Document &document, const TableHead &head)
        : m_document(document), m_head(head), m_rows(document.utf8(), head.separator)
    {
    }

    void read(Reading &reading)
    {
        RecordSet &set = m_writer.set();
        set.unit = RecordSet::Unit::Record;
        while (m_rows.next()) {
            ++m_row;
            if (m_row <= m_head.row || isRepeatedHead())
                set.furniture.push_back({m_row, m_row});
            else
                takeRow();
        }
        set.total = m_row;
        tellHidden();
        if (m_rows.openQuote() >= 0)
            m_issues.append(issueAt(m_rows.openQuote(), QStringLiteral("a quotation mark that nothing closes")));
        reading.records = m_writer.take();
        reading.issues = m_issues;
    }

private:
    [[nodiscard]] QByteArrayView raw(Column column) const
    {
        const int at = m_head.columns.at[std::size_t(column)];
        if (at < 0 || std::size_t(at) >= m_rows.cells().size())
            return {};
        return m_rows.raw(m_rows.cells()[std::size_t(at)]);
    }

    [[nodiscard]] QByteArray text(Column column) const
    {
        const int at = m_head.columns.at[std::size_t(column)];
        if (at < 0 || std::size_t(at) >= m_rows.cells().size())
            return {};
        return cellText(raw(column), m_rows.cells()[std::size_t(at)]);
    }

    //! Headings again, where tables were put after each other.
    [[nodiscard]] bool isRepeatedHead() const
    {
        return columnNamed(raw(Column::Text)).column == int(Column::Text) && columnsOf(m_rows).areOfComments();
    }

    void takeRow()
    {
        Record record;
        record.first = record.last = m_row;
        const QByteArrayView id = raw(Column::Id).trimmed();
        if (!isNoParent(id) && !isRoundedNumber(id))
            record.id = slice(id);
        else if (!m_head.columns.has(Column::Id) && namesByRow())
            record.id = m_writer.keep(QByteArray('#' + QByteArray::number(m_row)));
        record.author = author();
        record.subject = m_writer.subject(QString::fromUtf8(text(Column::Title)).simplified());
        record.date = momentOf(raw(Column::Date));
        record.score = countOf(raw(Column::Score));
        record.isPost = m_head.columns.has(Column::Comments) && !m_head.columns.has(Column::Replies);
        takeText(record);
        takeParent(record, id);
        if (m_head.columns.has(Column::Source))
            m_sources.push_back(slice(raw(Column::Source)));
        m_replies.push_back(std::max(countOf(raw(Column::Replies)), 0));
        m_lastBy.insert(raw(Column::Author).trimmed(), record.id);
        m_writer.add(record);
    }

    [[nodiscard]] Base::Slice slice(QByteArrayView raw) const
    {
        const qint64 begin = raw.isEmpty() ? 0 : raw.data() - m_document.utf8().data();
        return RecordWriter::slice(begin, begin + raw.size());
    }

    quint32 author()
    {
        const QByteArrayView spelt = raw(Column::Author).trimmed();
        if (spelt.isEmpty())
            return 0;
        const auto known = m_authors.constFind(spelt);
        if (known != m_authors.cend())
            return *known;
        const quint32 index = m_writer.author(QString::fromUtf8(text(Column::Author)).trimmed());
        m_authors.insert(spelt, index);
        return index;
    }

    void takeText(Record &record)
    {
        const QByteArrayView body = raw(Column::Text);
        const int at = m_head.columns.at[std::size_t(Column::Text)];
        if (body.trimmed().isEmpty()) {
            record.state = RecordState::Deleted;
            return;
        }
        record.body = m_rows.cells()[std::size_t(at)].isDoubled ? m_writer.keep(text(Column::Text)) : slice(body);
        if (isTrue(raw(Column::Deleted).trimmed()))
            record.state = RecordState::Deleted;
        if (body.size() >= spreadsheetCell && QString::fromUtf8(text(Column::Text)).size() == spreadsheetCell)
            m_issues.append(issueAt(m_rows.rowBegin(), QStringLiteral("a text that a spreadsheet has cut off")));
    }

    //! Whether rows without ids are told by their numbers, since a level or a name says whom they answer.
    [[nodiscard]] bool namesByRow() const
    {
        return m_head.columns.has(Column::Level) || m_head.columns.has(Column::Parent);
    }

    void takeParent(Record &record, QByteArrayView id)
    {
        const bool saysParent = m_head.columns.has(Column::Parent);
        const QByteArrayView parent = raw(Column::Parent).trimmed();
        if (saysParent && !isNoParent(parent) && parent != id) {
            // Without ids it is a name: the last row of that name before this one.
            if (!m_head.columns.has(Column::Id))
                record.parent = m_lastBy.value(parent.startsWith('@') ? parent.sliced(1) : parent);
            else if (!isRoundedNumber(parent))
                record.parent = slice(parent);
            return;
        }
        if (m_head.columns.has(Column::Level)) {
            takeLevel(record);
            return;
        }
        record.isTop = saysParent || record.isPost || m_head.columns.has(Column::Replies);
    }

    //! Depth alone: it answers the last row before it that is less deep.
    void takeLevel(Record &record)
    {
        const qint32 level = countOf(raw(Column::Level));
        if (level == Record::noScore)
            return;
        while (!m_levels.empty() && m_levels.back().level >= level)
            m_levels.pop_back();
        record.isTop = m_levels.empty();
        if (!m_levels.empty())
            record.parent = m_levels.back().id;
        m_levels.push_back({level, record.id});
    }

    //! Answers that a row counts and the table does not hold.
    void tellHidden()
    {
        std::vector<Record> &records = m_writer.set().records;
        QSet<QByteArrayView> answered;
        for (const Record &record : records) {
            if (!record.parent.isEmpty())
                answered.insert(view(record.parent));
        }
        for (std::size_t i = 0; i < records.size(); ++i) {
            const QByteArrayView id = view(records[i].id);
            if (id.isEmpty() || !answered.contains(id))
                records[i].hiddenCount = quint32(m_replies[i]);
        }
        nameBySource();
    }

    //! Where one id stands for several articles, it is told with its article.
    void nameBySource()
    {
        std::vector<Record> &records = m_writer.set().records;
        if (m_sources.size() != records.size() || !m_head.columns.has(Column::Id))
            return;
        QHash<QByteArrayView, QByteArrayView> sourceOf;
        bool isShared = false;
        for (std::size_t i = 0; i < records.size() && !isShared; ++i) {
            const auto known = sourceOf.constFind(view(records[i].id));
            isShared = !records[i].id.isEmpty() && known != sourceOf.cend() && *known != view(m_sources[i]);
            sourceOf.insert(view(records[i].id), view(m_sources[i]));
        }
        for (std::size_t i = 0; i < records.size() && isShared; ++i) {
            const QByteArray source = view(m_sources[i]).toByteArray() + '/';
            if (!records[i].id.isEmpty())
                records[i].id = m_writer.keep(QByteArray(source + view(records[i].id).toByteArray()));
            if (!records[i].parent.isEmpty())
                records[i].parent = m_writer.keep(QByteArray(source + view(records[i].parent).toByteArray()));
        }
    }

    //! What the document says there; nothing for what stands elsewhere.
    [[nodiscard]] QByteArrayView view(Base::Slice slice) const
    {
        return slice.buffer == RecordSet::inDocument ? m_document.utf8().sliced(qsizetype(slice.offset), slice.size)
                                                     : QByteArrayView();
    }

    [[nodiscard]] Base::Issue issueAt(qint64 place, const QString &why) const
    {
        const QByteArrayView before = m_document.utf8().first(place);
        return {Base::IssueKind::Broken, m_document.path, 1 + before.count('\n'), why};
    }

    struct Level
    {
        qint32 level = 0;
        Base::Slice id;
    };

    const Documents::Document &m_document;
    const TableHead &m_head;
    CsvScanner m_rows;
    RecordWriter m_writer;
    Base::Issues m_issues;
    QHash<QByteArrayView, quint32> m_authors; //!< by spelling in the document
    std::vector<Base::Slice> m_sources; //!< by record
    std::vector<qint32> m_replies; //!< by record: answers that it counts
    QHash<QByteArrayView, Base::Slice> m_lastBy; //!< by name: the id of its last row
    std::vector<Level> m_levels; //!< the rows that the next one may answer, from the top
    qint32 m_row = 0;
};

}

QString CsvReader::name() const
{
    return QStringLiteral("table");
}

Probe CsvReader::probe(const Documents::Document &document) const
{
    const QByteArrayView text = document.utf8();
    if (text.trimmed().startsWith('{') || text.trimmed().startsWith('<'))
        return {};
    const std::optional<TableHead> head = findTableHead(text);
    return head ? Probe{80, QStringLiteral("headings of a table of comments")} : Probe();
}

Reading CsvReader::read(const Documents::Document &document, quint32 index, const ReadOptions &) const
{
    Reading reading;
    reading.document = index;
    if (const std::optional<TableHead> head = findTableHead(document.utf8()))
        TableReading(document, *head).read(reading);
    return reading;
}

}
