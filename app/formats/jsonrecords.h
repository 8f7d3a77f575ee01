#pragma once

#include "formats/jsonwalk.h"
#include "formats/namenumbers.h"
#include "formats/reader.h"
#include "formats/recordwriter.h"

#include <optional>

namespace Catena::Formats {

//! Whether a value is a string or number: what can be an id.
[[nodiscard]] bool isIdValue(const JsonValue &value);

//! Turns values of a JSON document into the parts of records. Texts that stand in the document as they are shown stay
//! there. Lives as long as one reading.
class JsonRecords
{
public:
    explicit JsonRecords(const Documents::Document &document) : m_text(document.utf8()) { }

    [[nodiscard]] RecordWriter &writer() { return m_writer; }

    //! A string or number as it stands in the document; empty for anything else.
    [[nodiscard]] QByteArrayView raw(const JsonValue &value) const
    {
        return isIdValue(value) ? m_text.sliced(value.begin, value.size) : QByteArrayView();
    }
    //! A string without escapes, a number as it is written; empty for anything else. Valid until the next call.
    [[nodiscard]] QByteArrayView text(const JsonValue &value);
    //! The same kept: in the document where it can stay, else in the arena.
    [[nodiscard]] Base::Slice slice(const JsonValue &value);
    //! A string of HTML as plain text.
    [[nodiscard]] Base::Slice htmlSlice(const JsonValue &value);
    //! An author, each spelling looked up once.
    [[nodiscard]] quint32 author(const JsonValue &value);
    [[nodiscard]] quint32 subject(const JsonValue &value);
    //! An integer, also where it is written as a string.
    [[nodiscard]] std::optional<qint64> integer(const JsonValue &value);
    //! A number of votes; Record::noScore where there is none.
    [[nodiscard]] qint32 score(const JsonValue &value);
    //! Seconds or milliseconds since 1970, or a date in words (momentOf()).
    [[nodiscard]] Base::Moment moment(const JsonValue &value);

    //! Adds an ancestor's id to the record that is added next.
    void addReference(Base::Slice id);
    //! Adds a record whose object begins at this byte.
    void add(const Record &record, qint64 begin);
    //! The same, and its ids are numbered and its author looked up: with those of others, as it takes less time.
    void add(const Record &record, qint64 begin, const JsonValue &author);
    //! What was added, in the order of the document and numbered by it.
    [[nodiscard]] RecordSet take();
    [[nodiscard]] std::vector<Record> &records() { return m_writer.set().records; }

private:
    void lookUp();
    void sortByBegin();
    [[nodiscard]] QByteArrayView inDocument(Base::Slice id) const;

    QByteArrayView m_text;
    RecordWriter m_writer;
    QByteArray m_scratch;
    NameNumbers m_authors; //!< by spelling in the document
    std::vector<qint64> m_begins; //!< by record
    std::vector<JsonValue> m_waiting; //!< the authors of the last records, which are to be looked up
};

//! A moment in UTC, to the second.
[[nodiscard]] Base::Moment momentOfSeconds(qint64 seconds);
//! A date as programs write it ("2023-08-01T23:35:34.094796Z", "2024-06-09 21:16"), else as people do
//! (Text::findDate()); invalid where it says too little.
[[nodiscard]] Base::Moment momentOf(QByteArrayView text);

}
