#pragma once

#include "formats/recordset.h"

#include <QHash>

namespace Catena::Formats {

//! Fills a RecordSet: keeps decoded text in one arena and every name once. Lives as long as one reading.
class RecordWriter
{
public:
    RecordWriter();

    //! Copies text into the arena.
    [[nodiscard]] Base::Slice keep(QByteArrayView utf8);
    //! The arena itself, with room to append about so much text to, and the text appended since it had that size.
    [[nodiscard]] QByteArray &arena(qsizetype room);
    [[nodiscard]] Base::Slice keptSince(qsizetype size) const;
    //! What was kept; valid until the next text is.
    [[nodiscard]] QByteArrayView view(Base::Slice kept) const;
    //! Text that stands in the document as it is: its byte range.
    [[nodiscard]] static Base::Slice slice(qint64 begin, qint64 end);
    [[nodiscard]] quint32 author(const QString &name);
    //! The same of a name that is likely to be new, and is not looked for.
    [[nodiscard]] quint32 newAuthor(const QString &name);
    [[nodiscard]] quint32 subject(const QString &text);
    //! Makes room for so many records in all, with an id each: less to be moved later.
    void expect(std::size_t records);
    //! The ids of the records so far.
    [[nodiscard]] const IdTable &ids() const { return *m_ids; }
    //! Adds an ancestor's id to the record that is added next.
    void addReference(QByteArrayView id); //!< an empty one is none
    void addReferences(const std::vector<QByteArrayView> &ids); //!< none of them empty
    //! Numbers the ids of a record while their bytes are at hand; empty ones are none.
    void number(Record &record, QByteArrayView id, QByteArrayView parent);
    //! Adds a record; its references are those added since the last one.
    void add(Record record);

    RecordSet &set() { return m_set; }
    //! Ends the writing: total is the number of the last unit where nobody set it.
    [[nodiscard]] RecordSet take();

private:
    class Arena;

    RecordSet m_set;
    std::shared_ptr<Arena> m_arena;
    std::shared_ptr<IdTable> m_ids;
    QHash<QString, quint32> m_authors;
    QHash<QString, quint32> m_subjects;
    std::size_t m_firstReference = 0;
};

}
