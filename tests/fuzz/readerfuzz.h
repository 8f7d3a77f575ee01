#pragma once

#include "documents/container.h"
#include "formats/reader.h"
#include "testlib/memorydocument.h"

#include <cstdlib>
#include <initializer_list>

namespace Catena::Fuzz {

inline void check(bool isRight)
{
    if (!isRight)
        std::abort();
}

//! Ends the program where a record points outside its buffer, names an author, subject or reference that is not there,
//! or stands outside the document.
inline void checkRecords(const Documents::Document &document, const Formats::RecordSet &set)
{
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
    for (const quint32 reference : set.references)
        check(reference < set.ids->size());
}

//! The same for what else a reading says: where the blocks of an essay stand, and the fragments of a paste.
inline void checkReading(const Documents::Document &document, const Formats::Reading &reading)
{
    checkRecords(document, reading.records);
    const qint32 lines = document.lineCount();
    for (const qint32 line : reading.furniture)
        check(line >= 1 && line <= lines);
    for (const Formats::Fragment &fragment : reading.fragments) {
        check(fragment.line >= 1 && fragment.line <= lines);
        check(fragment.part >= -1 && fragment.part < qint32(reading.parts.size()));
    }
    if (!reading.essay)
        return;
    const QString text = reading.text ? QString::fromUtf8(document.utf8()) : QString();
    for (const Formats::EssayBlock &block : reading.essay->blocks) {
        check(!block.text.isEmpty() && block.firstLine >= 1 && block.firstLine <= block.lastLine);
        check(block.lastLine <= lines && !block.source.empty());
        if (reading.text)
            check(text.mid(block.sourceOffset(0), block.text.size()) == block.text);
    }
}

inline void readDocument(const Formats::Reader &reader, Documents::Document document)
{
    (void)reader.probe(document);
    const Formats::Reading reading = reader.read(document, 0);
    if (reading.text)
        document.setBytes(reading.text);
    checkReading(document, reading);
}

//! Reads any bytes with a reader, whatever its probe says, as a discussion and as an essay.
inline void readAnything(const Formats::Reader &reader, const quint8 *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    readDocument(reader, TestLib::bytesDocument(bytes, Documents::Role::Discussion));
    if (!reader.holdsMessages() && !reader.takesText())
        readDocument(reader, TestLib::bytesDocument(bytes, Documents::Role::Essay));
}

//! Reads any bytes as the parts of an office file, each ended by a form feed: a zip archive around them would hide them
//! from the fuzzer. Fixed parts, the list of content types for one, stand as they are.
inline void readParts(const Formats::Reader &reader, Documents::Container::Kind kind,
                      const std::map<QByteArray, QByteArray> &fixed, std::initializer_list<const char *> names,
                      const quint8 *data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    auto container = std::make_shared<Documents::Container>();
    container->kind = kind;
    container->parts = fixed;
    qsizetype at = 0;
    for (const char *name : names) {
        const qsizetype end = bytes.indexOf('\f', at);
        container->parts[name] = bytes.mid(at, end < 0 ? -1 : end - at);
        at = end < 0 ? bytes.size() : end + 1;
    }
    Documents::Document document;
    document.path = QStringLiteral("a.file");
    document.container = std::move(container);
    readDocument(reader, std::move(document));
}

}
