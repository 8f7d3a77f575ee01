#pragma once

#include "formats/reader.h"
#include "testlib/memorydocument.h"

#include <cstdlib>

namespace Catena::Fuzz {

//! Reads any bytes with a reader, whatever its probe says, and ends the program where a record points outside its
//! buffer, names an author, subject or reference that is not there, or stands outside the document.
inline void readAnything(const Formats::Reader &reader, const quint8 *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const Documents::Document document = TestLib::bytesDocument(bytes);
    (void)reader.probe(document);
    const Formats::Reading reading = reader.read(document, 0);
    const Formats::RecordSet &set = reading.records;
    const auto check = [](bool isRight) {
        if (!isRight)
            std::abort();
    };
    const auto checkSlice = [&](Base::Slice slice) {
        if (slice.isEmpty())
            return;
        check(slice.buffer == Formats::RecordSet::inDocument || set.arena);
        const QByteArrayView buffer = slice.buffer == Formats::RecordSet::inArena ? set.arena->view() : document.utf8();
        check(slice.offset <= quint64(buffer.size()) && slice.size <= quint64(buffer.size()) - slice.offset);
    };
    for (const Formats::Record &record : set.records) {
        checkSlice(record.body);
        checkSlice(record.id);
        checkSlice(record.parent);
        check(record.author < quint32(set.authors.size()) && record.subject < quint32(set.subjects.size()));
        check(quint64(record.firstReference) + record.referenceCount <= set.references.size());
        check(record.first >= 1 && record.first <= record.last && record.last <= set.total);
    }
    for (const Base::Slice reference : set.references)
        checkSlice(reference);
}

}
