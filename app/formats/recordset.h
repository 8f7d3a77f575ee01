#pragma once

#include "documents/document.h"
#include "formats/idtable.h"
#include "formats/record.h"

#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace Catena::Formats {

//! The messages of one document, in its order. A value; readers fill it with a RecordWriter.
struct RecordSet
{
    enum class Unit : quint8 { Line, Record };
    struct Range
    {
        qint32 first = 0; //!< 1-based unit, inclusive
        qint32 last = 0;
    };
    static constexpr quint32 inDocument = 0; //!< Slice::buffer: the document's own bytes
    static constexpr quint32 inArena = 1; //!< Slice::buffer: arena

    std::vector<Record> records;
    std::shared_ptr<const IdTable> ids = std::make_shared<IdTable>(); //!< what numbers of ids count in
    std::vector<quint32> references; //!< numbers of ids, none of them empty
    std::vector<std::pair<Base::Slice, Base::Slice>> sameIds; //!< two names of one message each: "47" is "22/3"
    QStringList authors{QString()}; //!< [0] is nobody; one may stand more than once
    QStringList subjects{QString()}; //!< [0] is none
    std::shared_ptr<const Documents::Bytes> arena; //!< decoded text; null where no slice needs it
    Unit unit = Unit::Record; //!< what the document is counted in
    qint32 total = 0; //!< units of the document
    std::vector<Range> furniture; //!< units that hold no message: headings of a table, a list's own record
    //! Name of the space in which ids are unique: "mail", "reddit", "hn". Empty: they hold in this document alone
    //! ("1").
    QString idSpace;
    //! A record is at the top only for want of a parent (mail without references): where another's references put an id
    //! before it, it answers that.
    bool isTopByDefault = false;
    bool isPart = false; //!< one branch or page of a discussion, by its own word: no snapshot of the whole

    [[nodiscard]] bool isEmpty() const { return records.empty() && total == 0; }
};

}
