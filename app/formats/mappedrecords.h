#pragma once

#include "formats/fieldmap.h"
#include "formats/jsonrecords.h"

#include <QHash>

#include <vector>

namespace Catena::Formats {

//! Makes records of the objects that a JsonWalk gives, by a FieldMap. Lives as long as one reading.
class MappedRecords
{
public:
    MappedRecords(const FieldMap &map, const Documents::Document &document)
        : m_map(map), m_document(document), m_records(document)
    {
    }

    //! Takes an object that ended at this byte, if it is a record of the map.
    void take(const JsonObject &object, qint64 end);
    //! Ends the reading: what was taken, each hung where it belongs.
    [[nodiscard]] RecordSet finish();

private:
    //! A record, and what is known of it until all are there.
    struct Pending
    {
        Record record;
        std::vector<Base::Slice> ancestors; //!< ids from the top down
        qint64 begin = 0; //!< bytes of its object: from
        qint64 end = 0; //!< and to
        bool isFrame = false; //!< gives its writer to what is inside, and is left out
        bool hasWriterOutside = false;
        bool isOnce = false;
        bool isRepeated = false; //!< stands here again, and is left out
    };
    struct Answers
    {
        qint64 stated = 0;
        qint64 found = 0; //!< and with answersAreAll those that these tell of
        bool areAll = false;
        qint64 begin = 0;
    };

    [[nodiscard]] const MappedRecord *kindOf(const JsonObject &object) const;
    [[nodiscard]] bool meets(const JsonObject &object, const MappedRecord::Need &need) const;
    [[nodiscard]] static JsonValue firstOf(const JsonObject &object, const MappedRecord::Fields &fields);
    [[nodiscard]] static bool isSet(const JsonObject &object, const MappedRecord::Fields &fields);
    [[nodiscard]] Base::Slice idOf(const JsonValue &value, const QByteArray &prefix);
    void takeIds(const MappedRecord &kind, const JsonObject &object, Pending &pending);
    void takePath(QByteArrayView path, Pending &pending);
    void takeWords(const MappedRecord &kind, const JsonObject &object, Record &record);
    [[nodiscard]] Base::Slice textOf(const MappedRecord &kind, const JsonObject &object);
    [[nodiscard]] QString repaired(const JsonValue &value);
    void takeAnswers(const MappedRecord &kind, const JsonObject &object, const QByteArray &id);
    void leaveOutRepeated();
    void hangInner();
    void countAnswers();
    void addStubs();
    [[nodiscard]] QByteArray bytes(Base::Slice slice);

    const FieldMap &m_map;
    const Documents::Document &m_document;
    JsonRecords m_records;
    std::vector<Pending> m_pending;
    QHash<QByteArray, Answers> m_answers; //!< by id
    QByteArrayList m_answered; //!< ids in m_answers, as they came
};

}
