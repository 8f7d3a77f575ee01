#pragma once

#include "base/moment.h"
#include "base/slice.h"

#include <limits>

namespace Catena::Formats {

//! What became of a message in its source.
enum class RecordState : quint8 {
    Present,
    Deleted, //!< by its writer
    Removed, //!< by a moderator
    Stub, //!< stands for messages that are not in the file: "177 more"
};

//! One message of a format that has ids: a fixed size, and what is long is a slice. Slices point into a buffer of the
//! RecordSet: RecordSet::inDocument or RecordSet::inArena.
struct Record
{
    static constexpr quint32 notNumbered = std::numeric_limits<quint32>::max();
    static constexpr qint32 noScore = std::numeric_limits<qint32>::min();

    Base::Slice body; //!< UTF-8; lines may end in CR LF
    Base::Slice id; //!< as the source writes it, without "<>"; empty where it has none
    //! The id it answers: In-Reply-To, parent_id. Where there are references too, these go before it.
    Base::Slice parent;
    quint32 idNumber = notNumbered; //!< of id and parent in RecordSet::ids, where the reader numbered them
    quint32 parentNumber = notNumbered;
    //! Ids of its ancestors, oldest first (the References of RFC 5322): RecordSet::references[first, first + count).
    quint32 firstReference = 0;
    quint32 referenceCount = 0;
    quint32 author = 0; //!< index in RecordSet::authors; 0 = not known
    quint32 subject = 0; //!< index in RecordSet::subjects; 0 = none
    Base::Moment date;
    qint32 score = noScore;
    qint32 first = 0; //!< 1-based unit of the document (RecordSet::unit), inclusive
    qint32 last = 0;
    quint32 hiddenCount = 0; //!< of a stub: how many messages it stands for
    RecordState state = RecordState::Present;
    bool isPost = false; //!< the text that the discussion is about
    bool isTop = false; //!< the source says that it answers nobody; without parent and false: it does not say
};

static_assert(sizeof(Record) <= 112, "a million messages are held at once");

}
