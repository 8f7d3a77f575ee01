// The part of CommentEdit that moves lines between comments and furniture.

#include "captures/commentedit.h"

#include "text/normalise.h"

#include <algorithm>
#include <limits>

namespace Catena::Captures {

namespace {

//! A run of a body that stays, and where it stands in the new one.
struct KeptRun
{
    quint32 begin = 0;
    quint32 end = 0;
    quint32 newBegin = 0;
};

//! What stays of a body without some of its lines; the runs are maximal.
struct KeptText
{
    std::vector<KeptRun> runs;
    quint32 size = 0;

    [[nodiscard]] bool keeps(quint32 offset) const
    {
        return std::any_of(runs.begin(), runs.end(),
                           [=](const KeptRun &run) { return run.begin <= offset && offset < run.end; });
    }
    //! Where the beginning of a cover lands: a lost one at the next kept text.
    [[nodiscard]] quint32 beginAfter(quint32 offset) const
    {
        for (const KeptRun &run : runs) {
            if (offset < run.end)
                return run.newBegin + (std::max(offset, run.begin) - run.begin);
        }
        return size;
    }
    //! Where the end of a cover lands: a lost one at the end of the kept text before it.
    [[nodiscard]] quint32 endBefore(quint32 offset) const
    {
        quint32 end = 0;
        for (const KeptRun &run : runs) {
            if (offset > run.begin)
                end = run.newBegin + (std::min(offset, run.end) - run.begin);
        }
        return end;
    }
};

//! The body without the lines that [begin, end) touches; a run ends before the line feed that would end it.
KeptText withoutLines(QByteArrayView body, quint32 begin, quint32 end)
{
    KeptText kept;
    const auto size = quint32(body.size());
    bool isOpen = false; // the last run goes on
    bool hasText = false;
    for (quint32 at = 0; at <= size;) {
        const qsizetype feed = body.indexOf('\n', at);
        const quint32 lineEnd = feed < 0 ? size : quint32(feed);
        const bool isTouched = at < std::max(end, begin + 1) && lineEnd > begin;
        const bool isBlank = body.sliced(at, lineEnd - at).trimmed().isEmpty();
        if (isTouched) {
            isOpen = false;
        } else if (!isBlank || isOpen) {
            if (!isOpen)
                kept.runs.push_back({at, lineEnd, 0});
            kept.runs.back().end = lineEnd;
            isOpen = true;
            hasText = hasText || !isBlank;
        }
        at = lineEnd + 1;
    }
    for (KeptRun &run : kept.runs) {
        while (run.end > run.begin && body[run.end - 1] == '\n')
            --run.end;
        run.newBegin = kept.size + (kept.size > 0);
        kept.size = run.newBegin + run.end - run.begin;
    }
    if (!hasText)
        kept.runs.clear();
    return kept;
}

//! The document's lines as they go into a body: without white space at their ends.
QByteArray blockOf(const Documents::Document &document, qint32 first, qint32 last)
{
    QByteArray block;
    for (qint32 line = first; line <= last; ++line) {
        QByteArray text = document.lineUtf8(line).toByteArray();
        while (!text.isEmpty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r'))
            text.chop(1);
        if (line > first)
            block += '\n';
        block += text;
    }
    return block;
}

bool isBlankLine(const Documents::Document &document, qint32 line)
{
    return Text::lineKey(document.lineText(line)).isEmpty();
}

//! Where a block goes into a body, with the line feeds that part it from what is there.
struct Insertion
{
    quint32 at = 0;
    QByteArray text;
};

Insertion insertionOf(const PlaceLines &lines, const Documents::Document &document, qint32 first, qint32 last)
{
    const QByteArray block = blockOf(document, first, last);
    const PlaceLines::Entry *above = nullptr;
    for (const PlaceLines::Entry &entry : lines.entries) {
        if (entry.line < first)
            above = &entry;
    }
    if (above) {
        const bool isGap = first > above->line + 1 && isBlankLine(document, first - 1);
        return {above->end, (isGap ? "\n\n" : "\n") + block};
    }
    const PlaceLines::Entry &below = lines.entries.front();
    const bool isGap = below.line > last + 1 && isBlankLine(document, last + 1);
    return {below.begin, block + (isGap ? "\n\n" : "\n")};
}

}

bool CommentEdit::removeLines(Base::CommentId id, quint32 begin, quint32 end)
{
    if (at(id).placeCount == 0)
        return false;
    const QByteArray text = body(id);
    const KeptText kept = withoutLines(text, begin, end);
    if (kept.runs.empty() || kept.size == quint32(text.size()))
        return false;
    std::vector<Place> places;
    for (Place place : m_comments.placesOf(id)) {
        if (isLined(place)) {
            const PlaceLines own = lines(id, place);
            const auto stays = [&](const PlaceLines::Entry &entry) { return kept.keeps(entry.begin); };
            const auto first = std::find_if(own.entries.begin(), own.entries.end(), stays);
            if (first == own.entries.end())
                continue;
            const auto last = std::find_if(own.entries.rbegin(), own.entries.rend(), stays);
            if (first != own.entries.begin())
                place.first = first->line;
            if (last != own.entries.rbegin())
                place.last = last->line;
        }
        place.coverBegin = kept.beginAfter(place.coverBegin);
        place.coverEnd = kept.endBefore(place.coverEnd);
        if (place.coverBegin < place.coverEnd)
            places.push_back(place);
    }
    if (places.empty())
        return false;
    if (kept.runs.size() == 1) {
        at(id).body.offset += kept.runs.front().begin;
        at(id).body.size = kept.size;
    } else {
        QByteArray rest;
        for (const KeptRun &run : kept.runs)
            rest += (rest.isEmpty() ? "" : "\n") + text.mid(run.begin, run.end - run.begin);
        at(id).body = hold(rest);
    }
    setPlaces(id, std::move(places));
    return true;
}

bool CommentEdit::isFree(Base::CommentId id, quint32 document, qint32 first, qint32 last) const
{
    const Documents::Document &own = m_documents[document];
    if (first < 1 || last > own.lineCount() || first > last)
        return false;
    for (quint32 i = 0; i < m_comments.size(); ++i) {
        for (const Place &place : m_comments.placesOf({i})) {
            if (place.document != document || place.last < first || place.first > last)
                continue;
            if (i != id.index)
                return false;
            for (const PlaceLines::Entry &entry : lines(id, place).entries) {
                if (entry.line >= first && entry.line <= last)
                    return false;
            }
        }
    }
    return true;
}

std::optional<std::size_t> CommentEdit::placeReaching(Base::CommentId id, quint32 document, qint32 first,
                                                      qint32 last) const
{
    const auto places = m_comments.placesOf(id);
    std::optional<std::size_t> nearest;
    qint32 least = std::numeric_limits<qint32>::max();
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Place &place = places[i];
        if (place.document != document || !isLined(place))
            continue;
        const std::vector<Neighbour> ends{{id, place.first, place.last}};
        const qint32 distance = std::max({0, first - place.last, place.first - last});
        const bool isReached = first > place.last ? isFreeBetween(document, place.last, first, ends)
            : last < place.first                  ? isFreeBetween(document, last, place.first, ends)
                                                  : true;
        if (isReached && distance < least) {
            least = distance;
            nearest = i;
        }
    }
    return nearest;
}

bool CommentEdit::hasLines(Base::CommentId id, const Place &place, quint32 offset, quint32 document,
                           LineRange wanted) const
{
    const PlaceLines own = lines(id, place);
    qint32 line = own.lastBefore(offset).value_or(place.first) + 1;
    const qint32 end = own.firstAfter(offset).value_or(place.last);
    for (qint32 other = wanted.first; other <= wanted.last; ++other) {
        const QString key = Text::lineKey(m_documents[document].lineText(other));
        while (line < end && Text::lineKey(m_documents[place.document].lineText(line)) != key)
            ++line;
        if (line >= end)
            return false;
        ++line;
    }
    return true;
}

std::vector<Place> CommentEdit::placesAround(Base::CommentId id, std::size_t reaching, quint32 offset, quint32 size,
                                             quint32 document, LineRange added) const
{
    std::vector<Place> places;
    std::size_t index = 0;
    for (Place place : m_comments.placesOf(id)) {
        if (index++ == reaching) {
            place.first = std::min(place.first, added.first);
            place.last = std::max(place.last, added.last);
            place.coverBegin = std::min(place.coverBegin, offset);
            place.coverEnd = std::max(place.coverEnd, offset) + size;
            places.push_back(place);
            continue;
        }
        const bool isAround = place.coverBegin < offset && place.coverEnd > offset;
        if (isAround && isLined(place) && !hasLines(id, place, offset, document, added)) {
            // What stands here goes on without these lines: it is two parts of the comment now.
            const PlaceLines own = lines(id, place);
            Place rest = place;
            rest.first = own.firstAfter(offset).value_or(place.last);
            rest.coverBegin = offset + size;
            rest.coverEnd += size;
            places.push_back(rest);
            place.last = own.lastBefore(offset).value_or(place.first);
            place.coverEnd = offset;
            places.push_back(place);
            continue;
        }
        if (place.coverBegin >= offset)
            place.coverBegin += size;
        if (place.coverEnd > offset)
            place.coverEnd += size;
        places.push_back(place);
    }
    return places;
}

bool CommentEdit::addLines(Base::CommentId id, quint32 document, qint32 first, qint32 last)
{
    if (at(id).placeCount == 0 || !isFree(id, document, first, last))
        return false;
    const std::optional<std::size_t> reaching = placeReaching(id, document, first, last);
    if (!reaching)
        return false;
    const PlaceLines reached = lines(id, m_comments.placesOf(id)[*reaching]);
    if (reached.entries.empty())
        return false;
    const Insertion insertion = insertionOf(reached, m_documents[document], first, last);
    std::vector<Place> places =
        placesAround(id, *reaching, insertion.at, quint32(insertion.text.size()), document, {first, last});
    QByteArray text = body(id);
    text.insert(qsizetype(insertion.at), insertion.text);
    at(id).body = hold(text);
    setPlaces(id, std::move(places));
    return true;
}

}
