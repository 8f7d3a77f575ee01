#include "formats/recordwriter.h"

#include <algorithm>

namespace Catena::Formats {

class RecordWriter::Arena : public Documents::Bytes
{
public:
    [[nodiscard]] QByteArrayView view() const override { return bytes; }
    QByteArray bytes;
};

namespace {

quint32 indexOf(const QString &name, QStringList &names, QHash<QString, quint32> &known)
{
    if (name.isEmpty())
        return 0;
    const auto at = known.constFind(name);
    if (at != known.cend())
        return *at;
    const quint32 index = quint32(names.size());
    names.append(name);
    known.insert(name, index);
    return index;
}

}

RecordWriter::RecordWriter() : m_arena(std::make_shared<Arena>()), m_ids(std::make_shared<IdTable>()) { }

Base::Slice RecordWriter::keep(QByteArrayView utf8)
{
    QByteArray &bytes = arena(utf8.size());
    const qsizetype size = bytes.size();
    bytes.append(utf8);
    return keptSince(size);
}

QByteArray &RecordWriter::arena(qsizetype room)
{
    // append() alone would copy what is there when it grows; reserve() lets the system move its pages.
    QByteArray &bytes = m_arena->bytes;
    if (bytes.capacity() - bytes.size() < room)
        bytes.reserve(std::max(2 * bytes.capacity(), bytes.size() + room));
    return bytes;
}

Base::Slice RecordWriter::keptSince(qsizetype size) const
{
    return {RecordSet::inArena, quint32(m_arena->bytes.size() - size), quint64(size)};
}

QByteArrayView RecordWriter::view(Base::Slice kept) const
{
    return QByteArrayView(m_arena->bytes).sliced(qsizetype(kept.offset), kept.size);
}

Base::Slice RecordWriter::slice(qint64 begin, qint64 end)
{
    return {RecordSet::inDocument, quint32(std::max(end - begin, qint64(0))), quint64(begin)};
}

quint32 RecordWriter::author(const QString &name)
{
    return indexOf(name, m_set.authors, m_authors);
}

quint32 RecordWriter::newAuthor(const QString &name)
{
    if (name.isEmpty())
        return 0;
    m_set.authors.append(name);
    return quint32(m_set.authors.size() - 1);
}

quint32 RecordWriter::subject(const QString &text)
{
    return indexOf(text, m_set.subjects, m_subjects);
}

void RecordWriter::expect(std::size_t records)
{
    m_set.records.reserve(records);
    m_set.references.reserve(records);
    m_ids->reserve(records - std::min<std::size_t>(records, m_ids->size()));
}

void RecordWriter::addReference(QByteArrayView id)
{
    if (!id.isEmpty())
        m_set.references.push_back(m_ids->numberOf(id));
}

void RecordWriter::addReferences(const std::vector<QByteArrayView> &ids)
{
    m_ids->appendNumbers(ids, m_set.references);
}

void RecordWriter::number(Record &record, QByteArrayView id, QByteArrayView parent)
{
    if (!parent.isEmpty())
        record.parentNumber = m_ids->numberOf(parent);
    if (!id.isEmpty())
        record.idNumber = m_ids->numberOf(id);
}

void RecordWriter::add(Record record)
{
    record.firstReference = quint32(m_firstReference);
    record.referenceCount = quint32(m_set.references.size() - m_firstReference);
    m_firstReference = m_set.references.size();
    m_set.records.push_back(record);
}

RecordSet RecordWriter::take()
{
    for (const Record &record : m_set.records)
        m_set.total = std::max(m_set.total, record.last);
    if (!m_arena->bytes.isEmpty()) {
        m_arena->bytes.squeeze();
        m_set.arena = std::move(m_arena);
    }
    m_arena = std::make_shared<Arena>();
    m_ids->close();
    m_set.ids = std::exchange(m_ids, std::make_shared<IdTable>());
    m_authors.clear();
    m_subjects.clear();
    m_firstReference = 0;
    return std::exchange(m_set, {});
}

}
