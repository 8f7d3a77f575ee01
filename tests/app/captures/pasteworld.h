#pragma once

#include "captures/capture.h"

#include "testlib/memorydocument.h"

#include <QStringList>

namespace Catena::Captures {

//! Documents and what was captured of them.
struct PasteWorld
{
    std::vector<Documents::Document> documents;
    Capture capture;
};

//! Reads pastes as the program does.
inline PasteWorld worldOf(const QStringList &texts)
{
    PasteWorld world;
    std::vector<Formats::Reading> readings;
    for (qsizetype i = 0; i < texts.size(); ++i)
        world.documents.push_back(
            TestLib::memoryDocument(texts[i], Documents::Role::Discussion, QStringLiteral("paste%1.txt").arg(i)));
    for (quint32 i = 0; i < world.documents.size(); ++i)
        readings.push_back(Formats::readerFor(world.documents[i])->read(world.documents[i], i));
    world.capture = capture(world.documents, readings);
    return world;
}

inline PasteWorld worldOf(const QString &text)
{
    return worldOf(QStringList(text));
}

//! Lays blocks out as documents by hand, so that the places, copies and previews are those a test wants.
class PasteWriter
{
public:
    //! Begins a comment; gives its number.
    quint32 comment(const QStringList &lines)
    {
        m_bodies.push_back(lines);
        m_places.emplace_back();
        return quint32(m_bodies.size() - 1);
    }
    [[nodiscard]] qsizetype sizeOf(quint32 comment) const { return m_bodies[comment].size(); }
    //! Writes the lines [from, to) of a comment behind what stands in a document, after a blank line.
    void place(quint32 comment, quint32 document, qsizetype from = 0, qsizetype to = -1)
    {
        const QStringList &body = m_bodies[comment];
        to = to < 0 ? body.size() : to;
        if (m_lines.size() <= document)
            m_lines.resize(document + 1);
        QStringList &lines = m_lines[document];
        if (!lines.isEmpty())
            lines += QString();
        Place own;
        own.document = document;
        own.first = qint32(lines.size()) + 1;
        own.last = own.first + qint32(to - from) - 1;
        own.coverBegin = quint32(body.mid(0, from).join(QLatin1Char('\n')).toUtf8().size() + (from > 0));
        own.coverEnd = quint32(body.mid(0, to).join(QLatin1Char('\n')).toUtf8().size());
        const bool isWhole = from == 0 && to == body.size();
        const bool isFirst = m_places[comment].empty();
        own.kind = isFirst ? CopyKind::Original : isWhole ? CopyKind::Copy : CopyKind::Preview;
        m_places[comment].push_back(own);
        lines += body.mid(from, to - from);
    }
    //! A line that no comment has; furniture unless it is unclaimed.
    void loose(quint32 document, const QString &line, bool isUnclaimed = false)
    {
        if (m_lines.size() <= document)
            m_lines.resize(document + 1);
        m_lines[document] += line;
        if (isUnclaimed)
            m_unclaimed.push_back({document, qint32(m_lines[document].size())});
    }
    //! Comments in the order of their first places, which has to be the order they were begun in.
    PasteWorld write() const
    {
        PasteWorld world;
        Comments &comments = world.capture.comments;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            world.documents.push_back(TestLib::memoryDocument(
                m_lines[i].join(QLatin1Char('\n')), Documents::Role::Discussion, QStringLiteral("paste%1.txt").arg(i)));
            (void)comments.buffers.add(world.documents.back().bytes());
            DocumentLedger ledger;
            ledger.document = quint32(i);
            ledger.total = qint32(m_lines[i].size());
            ledger.placed = ledger.total;
            for (const auto &[document, line] : m_unclaimed) {
                if (document == i) {
                    ledger.unclaimed.push_back({line, line});
                    --ledger.placed;
                }
            }
            world.capture.ledger.push_back(ledger);
        }
        for (std::size_t i = 0; i < m_bodies.size(); ++i) {
            const Place &original = m_places[i].front();
            const Documents::Document &document = world.documents[original.document];
            Comment comment;
            const qint64 begin = document.line(original.first).begin;
            comment.body = {original.document, quint32(document.line(original.last).end - begin), quint64(begin)};
            comment.firstPlace = quint32(comments.places.size());
            comment.placeCount = quint32(m_places[i].size());
            comments.places.insert(comments.places.end(), m_places[i].begin(), m_places[i].end());
            comments.comments.push_back(comment);
        }
        return world;
    }

private:
    std::vector<QStringList> m_bodies;
    std::vector<std::vector<Place>> m_places;
    std::vector<QStringList> m_lines; //!< by document
    std::vector<std::pair<quint32, qint32>> m_unclaimed;
};

}
