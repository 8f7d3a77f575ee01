#include "captures/commentedit.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace Catena::Captures {

namespace {

bool isSpaceByte(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

quint32 trimmedEnd(QByteArrayView text, quint32 end)
{
    while (end > 0 && isSpaceByte(text[end - 1]))
        --end;
    return end;
}

//! Where the text goes on behind a cut: at a line's beginning its indentation stays.
quint32 trimmedBegin(QByteArrayView text, quint32 begin)
{
    const auto size = quint32(text.size());
    quint32 at = begin;
    while (at < size && isSpaceByte(text[at]))
        ++at;
    if (at == size)
        return size;
    quint32 line = at;
    while (line > begin && text[line - 1] != '\n')
        --line;
    return line == 0 || text[line - 1] == '\n' ? line : at;
}

}

CommentEdit::CommentEdit(Comments comments, const Ledger &ledger, const std::vector<Documents::Document> &documents)
    : m_comments(std::move(comments)), m_ledger(ledger), m_documents(documents), m_isRecord(documents.size(), false),
      m_held(std::make_shared<HeldText>())
{
    for (const DocumentLedger &own : ledger)
        m_isRecord[own.document] = own.unit == DocumentLedger::Unit::Record;
    m_heldBuffer = m_comments.buffers.add(m_held);
}

Comments CommentEdit::take()
{
    std::vector<Place> places;
    places.reserve(m_comments.places.size());
    for (Comment &comment : m_comments.comments) {
        const auto own = std::span(m_comments.places).subspan(comment.firstPlace, comment.placeCount);
        comment.firstPlace = quint32(places.size());
        places.insert(places.end(), own.begin(), own.end());
    }
    m_comments.places = std::move(places);
    if (!m_joinedTo.empty()) {
        for (quint32 i = 0; i < m_comments.size(); ++i) {
            Comment &comment = m_comments.comments[i];
            if (!comment.statedParent.isValid())
                continue;
            comment.statedParent = standsFor(comment.statedParent);
            if (comment.statedParent.index == i)
                comment.statedParent = {};
        }
    }
    return std::move(m_comments);
}

Base::CommentId CommentEdit::standsFor(Base::CommentId id) const
{
    for (auto at = m_joinedTo.find(id.index); at != m_joinedTo.end(); at = m_joinedTo.find(id.index))
        id = {at->second};
    return id;
}

QByteArray CommentEdit::body(Base::CommentId id) const
{
    return m_comments.buffers.view(m_comments[id].body).toByteArray();
}

Base::Slice CommentEdit::hold(QByteArrayView text)
{
    const quint64 offset = m_held->append(text);
    return {m_heldBuffer, quint32(text.size()), offset};
}

PlaceLines CommentEdit::lines(Base::CommentId id, const Place &place) const
{
    return linesOf(m_comments, m_documents, id, place);
}

void CommentEdit::setPlaces(Base::CommentId id, std::vector<Place> places)
{
    Comment &comment = at(id);
    std::sort(places.begin(), places.end(), [](const Place &left, const Place &right) {
        return std::tie(left.document, left.first, left.coverBegin)
            < std::tie(right.document, right.first, right.coverBegin);
    });
    const auto covers = [](const Place &place) { return place.coverEnd - place.coverBegin; };
    const auto isOriginal = [](const Place &place) { return place.kind == CopyKind::Original; };
    // The text is taken from the widest: from what was the original, where that is as wide as any.
    std::size_t original = 0;
    for (std::size_t i = 1; i < places.size(); ++i) {
        const bool isWider = covers(places[i]) > covers(places[original]);
        if (isWider
            || (covers(places[i]) == covers(places[original]) && isOriginal(places[i])
                && !isOriginal(places[original])))
            original = i;
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool isWhole = covers(places[i]) == comment.body.size;
        places[i].kind = i == original ? CopyKind::Original : isWhole ? CopyKind::Copy : CopyKind::Preview;
    }
    comment.firstPlace = quint32(m_comments.places.size());
    comment.placeCount = quint32(places.size());
    m_comments.places.insert(m_comments.places.end(), places.begin(), places.end());
}

void CommentEdit::cutPlace(Base::CommentId id, const Place &place, quint32 firstEnd, quint32 secondBegin,
                           std::vector<Place> &firsts, std::vector<Place> &seconds) const
{
    const PlaceLines own = isLined(place) ? lines(id, place) : PlaceLines();
    if (place.coverBegin < firstEnd) {
        Place first = place;
        first.coverEnd = std::min(place.coverEnd, firstEnd);
        if (place.coverEnd > secondBegin && isLined(place))
            first.last = std::max(place.first, own.lastBefore(firstEnd).value_or(place.first));
        firsts.push_back(first);
    }
    if (place.coverEnd > secondBegin) {
        Place second = place;
        second.coverBegin = std::max(place.coverBegin, secondBegin) - secondBegin;
        second.coverEnd = place.coverEnd - secondBegin;
        if (place.coverBegin < firstEnd && isLined(place))
            second.first = std::min(place.last, own.firstAfter(secondBegin).value_or(place.last));
        seconds.push_back(second);
    }
}

std::optional<Base::CommentId> CommentEdit::split(Base::CommentId id, quint32 cut)
{
    const QByteArray text = body(id);
    if (m_comments[id].placeCount == 0 || cut > quint32(text.size()))
        return {};
    const quint32 firstEnd = trimmedEnd(text, cut);
    const quint32 secondBegin = trimmedBegin(text, cut);
    if (trimmedBegin(text, 0) >= firstEnd || secondBegin >= quint32(text.size()))
        return {};
    std::vector<Place> firsts;
    std::vector<Place> seconds;
    for (const Place &place : m_comments.placesOf(id))
        cutPlace(id, place, firstEnd, secondBegin, firsts, seconds);
    if (firsts.empty() || seconds.empty())
        return {};

    Comment second;
    second.body = at(id).body;
    second.body.offset += secondBegin;
    second.body.size -= secondBegin;
    second.isCut = at(id).isCut;
    second.indent = at(id).indent;
    second.isIndented = at(id).isIndented;
    second.isNew = at(id).isNew;
    if (second.isIndented)
        second.statedParent = at(id).statedParent;
    at(id).body.size = firstEnd;
    at(id).isCut = false;
    const Base::CommentId made{quint32(m_comments.size())};
    m_comments.comments.push_back(second);
    setPlaces(id, std::move(firsts));
    setPlaces(made, std::move(seconds));
    return made;
}

bool CommentEdit::isFreeBetween(quint32 document, qint32 after, qint32 before, const std::vector<Neighbour> &ends) const
{
    for (quint32 i = 0; i < m_comments.size(); ++i) {
        for (const Place &place : m_comments.placesOf({i})) {
            // A part that shares a line with one of the ends stands between as well.
            if (place.document == document && place.last >= after && place.first <= before
                && std::find(ends.begin(), ends.end(), Neighbour{{i}, place.first, place.last}) == ends.end())
                return false;
        }
    }
    for (const DocumentLedger &own : m_ledger) {
        for (const DocumentLedger::Range &range : own.unclaimed) {
            if (own.document == document && range.last > after && range.first < before)
                return false;
        }
    }
    return true;
}

std::vector<Place> CommentEdit::joinPlaces(Base::CommentId head, Base::CommentId tail, quint32 tailBegin) const
{
    std::vector<Place> places;
    std::vector<Place> tails;
    for (Place place : m_comments.placesOf(tail)) {
        place.coverBegin += tailBegin;
        place.coverEnd += tailBegin;
        tails.push_back(place);
    }
    const quint32 headEnd = m_comments[head].body.size;
    // Of two parts of one line, which comes first is told by the text they were cut from.
    const Base::Slice first = m_comments[head].body;
    const Base::Slice second = m_comments[tail].body;
    const bool areInOrder = first.buffer == second.buffer && first.offset < second.offset;
    for (Place place : m_comments.placesOf(head)) {
        // The nearest place of the tail behind this one, with nothing of another comment between.
        const auto next = std::find_if(tails.begin(), tails.end(), [&](const Place &other) {
            return other.document == place.document && other.coverBegin == tailBegin && place.coverEnd == headEnd
                && (other.first > place.last || (other.first == place.last && areInOrder))
                && (!isLined(place)
                    || isFreeBetween(place.document, place.last, other.first,
                                     {{head, place.first, place.last}, {tail, other.first, other.last}}));
        });
        if (next != tails.end()) {
            place.last = std::max(place.last, next->last);
            place.coverEnd = next->coverEnd;
            tails.erase(next);
        }
        places.push_back(place);
    }
    places.insert(places.end(), tails.begin(), tails.end());
    return places;
}

Base::Slice CommentEdit::joinedBody(Base::CommentId head, Base::CommentId tail)
{
    const Base::Slice first = m_comments[head].body;
    const Base::Slice second = m_comments[tail].body;
    const bool isInOrder = first.buffer == second.buffer && first.offset + first.size <= second.offset
        && second.offset + second.size - first.offset <= std::numeric_limits<quint32>::max();
    if (isInOrder) {
        // Parts of one text, or neighbours in a document, with nothing but white space between: the text as it stands.
        const quint32 size = quint32(second.offset + second.size - first.offset);
        const Base::Slice whole{first.buffer, size, first.offset};
        const QByteArrayView between =
            m_comments.buffers.view(whole).sliced(first.size, size - first.size - second.size);
        const bool mayTouch = !between.isEmpty() || first.buffer < m_documents.size();
        if (mayTouch && std::all_of(between.begin(), between.end(), isSpaceByte))
            return whole;
    }
    const Place &above = m_comments.placesOf(head).front();
    const Place &below = m_comments.placesOf(tail).front();
    const bool isNextLine = above.document == below.document && above.last + 1 == below.first;
    return hold(QByteArray(body(head) + (isNextLine ? "\n" : "\n\n") + body(tail)));
}

bool CommentEdit::join(Base::CommentId head, Base::CommentId tail)
{
    if (head == tail || at(head).placeCount == 0 || at(tail).placeCount == 0)
        return false;
    const Base::Slice joined = joinedBody(head, tail);
    std::vector<Place> places = joinPlaces(head, tail, joined.size - m_comments[tail].body.size);
    Comment &kept = at(head);
    Comment &gone = at(tail);
    kept.body = joined;
    kept.isCut = gone.isCut;
    if (kept.author == 0)
        kept.author = gone.author;
    if (!kept.date.isValid())
        kept.date = gone.date;
    if (kept.writtenDate == 0)
        kept.writtenDate = gone.writtenDate;
    if (kept.statedParent == tail)
        kept.statedParent = gone.statedParent;
    setPlaces(head, std::move(places));
    gone.body = {};
    gone.sourceId = {};
    gone.statedParent = {};
    gone.isOpening = false;
    gone.placeCount = 0;
    m_joinedTo[tail.index] = head.index;
    return true;
}

void CommentEdit::setAuthor(Base::CommentId id, const QString &author)
{
    qsizetype index = author.isEmpty() ? 0 : m_comments.authors.indexOf(author);
    if (index < 0) {
        index = m_comments.authors.size();
        m_comments.authors.append(author);
    }
    at(id).author = quint32(index);
}

void CommentEdit::setDate(Base::CommentId id, const Base::Moment &date)
{
    at(id).date = date;
}

}
