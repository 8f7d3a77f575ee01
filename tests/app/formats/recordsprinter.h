#pragma once

#include "captures/records.h"
#include "formats/reader.h"
#include "testlib/memorydocument.h"

#include <QStringList>

namespace Catena::TestLib {

//! Reads a text as the reader takes it that is surest of it.
inline Formats::Reading readText(const Documents::Document &document, quint32 index = 0)
{
    const Formats::Reader *reader = Formats::readerFor(document);
    return reader ? reader->read(document, index) : Formats::Reading();
}

//! The text of a slice of a reading.
inline QString textOf(const Documents::Document &document, const Formats::Reading &reading, Base::Slice slice)
{
    if (slice.isEmpty())
        return {};
    const bool isHere = slice.buffer == Formats::RecordSet::inDocument;
    const QByteArrayView bytes = isHere ? document.utf8() : reading.records.arena->view();
    return QString::fromUtf8(bytes.sliced(qsizetype(slice.offset), slice.size));
}

//! Records as text, one a line: number, id, "< parent" or "^" (top) or "?" (does not say), author, what it is, body.
inline QStringList printedRecords(const Documents::Document &document, const Formats::Reading &reading)
{
    static const QStringList states{{}, QStringLiteral("deleted"), QStringLiteral("removed"), QStringLiteral("stub")};
    QStringList lines;
    for (const Formats::Record &record : reading.records.records) {
        QStringList words{QString::number(record.first), textOf(document, reading, record.id)};
        if (!record.parent.isEmpty())
            words += QStringLiteral("< ") + textOf(document, reading, record.parent);
        if (record.isTop)
            words += QStringLiteral("^");
        else if (record.parent.isEmpty())
            words += QStringLiteral("?");
        words += reading.records.authors[qsizetype(record.author)];
        if (record.isPost)
            words += QStringLiteral("post");
        if (record.state != Formats::RecordState::Present)
            words += states[int(record.state)];
        if (record.hiddenCount > 0)
            words += QStringLiteral("+%1").arg(record.hiddenCount);
        if (record.score != Formats::Record::noScore)
            words += QStringLiteral("*%1").arg(record.score);
        words += textOf(document, reading, record.body);
        words.removeAll(QString());
        lines += words.join(u' ').replace(u'\n', u'/');
    }
    return lines;
}

inline QStringList printedRecords(const QString &text)
{
    const Documents::Document document = memoryDocument(text, Documents::Role::Discussion);
    return printedRecords(document, readText(document));
}

//! The comments that several texts give together.
inline Captures::Comments commentsOf(const std::vector<Documents::Document> &documents)
{
    Captures::Comments comments;
    std::vector<Formats::Reading> readings;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        (void)comments.buffers.add(documents[i].bytes());
        readings.push_back(readText(documents[i], quint32(i)));
    }
    Captures::addRecords(readings, comments);
    return comments;
}

}
