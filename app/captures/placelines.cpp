#include "captures/placelines.h"

#include "captures/alignment.h"
#include "text/normalise.h"

#include <algorithm>

namespace Catena::Captures {

namespace {

bool holds(const QString &line, const QString &body)
{
    if (line.contains(body))
        return true;
    const QStringView prefix = beforeCutMark(line);
    return !prefix.isEmpty() && body.startsWith(prefix);
}

//! The first line from a line on, up to last, that is the body's line; 0 where none is.
qint32 lineWith(const Documents::Document &document, qint32 from, qint32 last, const QString &body)
{
    qint32 holding = 0;
    for (qint32 line = from; line <= last; ++line) {
        const QString key = Text::lineKey(document.lineText(line));
        if (key == body)
            return line;
        if (holding == 0 && !key.isEmpty() && holds(key, body))
            holding = line;
    }
    return holding;
}

}

std::optional<qint32> PlaceLines::lastBefore(quint32 offset) const
{
    std::optional<qint32> found;
    for (const Entry &entry : entries) {
        if (entry.begin < offset)
            found = entry.line;
    }
    return found;
}

std::optional<qint32> PlaceLines::firstAfter(quint32 offset) const
{
    for (const Entry &entry : entries) {
        if (entry.end > offset)
            return entry.line;
    }
    return {};
}

PlaceLines linesOf(const Comments &comments, const std::vector<Documents::Document> &documents, Base::CommentId id,
                   const Place &place)
{
    PlaceLines result;
    const QByteArrayView body = comments.buffers.view(comments[id].body);
    const Documents::Document &document = documents[place.document];
    const qint32 last = std::min(place.last, document.lineCount());
    qint32 next = place.first;
    const auto size = quint32(body.size());
    for (quint32 begin = 0; begin < size;) {
        const qsizetype feed = body.indexOf('\n', begin);
        const quint32 end = feed < 0 ? size : quint32(feed);
        const QString key = Text::lineKey(QString::fromUtf8(body.sliced(begin, end - begin)));
        const bool isCovered = begin < place.coverEnd && end > place.coverBegin;
        if (isCovered && !key.isEmpty() && next <= last) {
            const qint32 found = lineWith(document, next, last, key);
            const qint32 line = found > 0 ? found : next;
            result.entries.push_back({begin, end, line});
            next = line + 1;
        }
        begin = end + 1;
    }
    return result;
}

}
