#include "captures/records.h"

#include "captures/idspaces.h"
#include "captures/nametable.h"
#include "captures/referenceforest.h"
#include "captures/sametext.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace Catena::Captures {

namespace {

using Formats::Reading;
using Formats::Record;
using Formats::RecordSet;

constexpr quint32 none = ReferenceInput::none;
constexpr int mostVersions = 8; //!< texts of one id that are compared; beyond, the id says nothing

State stateOf(Formats::RecordState state)
{
    switch (state) {
    case Formats::RecordState::Present:
        return State::Present;
    case Formats::RecordState::Deleted:
        return State::Deleted;
    case Formats::RecordState::Removed:
        return State::Removed;
    case Formats::RecordState::Stub:
        return State::Stub;
    }
    Q_UNREACHABLE();
}

//! One record of one reading, and the next one of the same comment.
struct Capturing
{
    quint32 reading = 0;
    quint32 record = 0;
    quint32 next = none;
};

//! What is being known of one comment while records come in.
struct Merged
{
    quint32 firstPlace = none; //!< its captures, a chain in Captures
    quint32 lastPlace = none;
    quint32 statement = none; //!< the capture that says what it answers
    quint32 lastReading = none; //!< the document it was captured in last
    quint32 nextOfId = none; //!< another comment of the same id
    quint32 nextOfContent = none; //!< another comment of the same hash
};

class RecordMerge
{
public:
    RecordMerge(const std::vector<Reading> &readings, Comments &comments)
        : m_readings(readings), m_comments(comments), m_authors(comments.authors), m_subjects(comments.subjects),
          m_base(quint32(comments.size())), m_arenas(arenasOf(readings, comments.buffers)),
          m_ids(readings, comments.buffers)
    {
    }

    void run()
    {
        uniteIds();
        for (quint32 r = 0; r < quint32(m_readings.size()); ++r)
            takeReading(r);
        m_comments.places.reserve(m_comments.places.size() + m_captures.size());
        for (quint32 c = 0; c < quint32(m_merged.size()); ++c)
            placeComment(c);
        stateParents();
    }

private:
    //! The buffers of decoded text.
    static std::vector<quint32> arenasOf(const std::vector<Reading> &readings, Documents::TextBuffers &buffers)
    {
        std::vector<quint32> arenas;
        for (const Reading &reading : readings)
            arenas.push_back(reading.records.arena ? buffers.add(reading.records.arena) : 0);
        return arenas;
    }

    [[nodiscard]] Comment &comment(quint32 c) { return m_comments.comments[m_base + c]; }
    [[nodiscard]] QByteArrayView view(Base::Slice slice) const { return m_comments.buffers.view(slice); }

    //! Where sources have several names for one message, the first of them stands for all.
    void uniteIds()
    {
        for (quint32 r = 0; r < quint32(m_readings.size()); ++r) {
            for (const auto &[left, right] : m_readings[r].records.sameIds) {
                const quint32 one = number(r, left, none);
                const quint32 other = number(r, right, none);
                m_ids.unite(one, other);
            }
        }
    }

    void takeReading(quint32 r)
    {
        const Reading &reading = m_readings[r];
        const RecordSet &set = reading.records;
        if (set.records.empty())
            return;
        std::vector<quint32> authors;
        m_authors.reserve(set.authors.size());
        for (const QString &name : set.authors)
            authors.push_back(m_authors.indexOf(name));
        std::vector<quint32> subjects;
        for (const QString &subject : set.subjects)
            subjects.push_back(m_subjects.indexOf(subject));
        m_comments.comments.reserve(m_comments.comments.size() + set.records.size());
        m_merged.reserve(m_merged.size() + set.records.size());
        m_holders.reserve(m_holders.size() + set.records.size());
        m_captures.reserve(m_captures.size() + set.records.size());
        for (quint32 i = 0; i < quint32(set.records.size()); ++i) {
            Comment own = commentOf(r, set.records[i]);
            own.author = authors[set.records[i].author];
            own.subject = subjects[set.records[i].subject];
            take(own, r, i);
        }
    }

    //! A slice of a reading as one of the comments' buffers.
    [[nodiscard]] Base::Slice global(quint32 r, Base::Slice slice) const
    {
        slice.buffer = slice.buffer == RecordSet::inArena ? m_arenas[r] : m_readings[r].document;
        return slice;
    }

    [[nodiscard]] Comment commentOf(quint32 r, const Record &record) const
    {
        Comment comment;
        comment.body = global(r, record.body);
        comment.sourceId = global(r, record.id);
        comment.state = stateOf(record.state);
        comment.hiddenCount = record.hiddenCount;
        comment.date = record.date;
        if (record.score != Record::noScore)
            comment.score = record.score;
        comment.isOpening = record.isPost;
        return comment;
    }

    //! The number of an id, new or known.
    quint32 number(quint32 r, Base::Slice id, quint32 own)
    {
        const quint32 at = m_ids.number(r, global(r, id), own);
        if (at >= m_holders.size())
            m_holders.resize(std::size_t(at) + 1, none);
        return at;
    }

    void take(const Comment &own, quint32 r, quint32 record)
    {
        const Record &source = m_readings[r].records.records[record];
        const quint32 id = own.sourceId.isEmpty() ? none : number(r, source.id, source.idNumber);
        const bool isLocal = id != none && m_readings[r].records.idSpace.isEmpty();
        quint32 c = id == none ? none : versionOf(m_holders[id], own);
        quint64 hash = 0;
        if (c == none && (id == none || isLocal) && own.author != 0 && own.date.isValid() && !own.body.isEmpty()) {
            hash = contentHash(own);
            c = sameContent(hash, own, isLocal ? r : none);
        }
        if (c == none)
            c = addComment(own, hash);
        else
            merge(c, own);
        if (id != none)
            hold(id, c);
        addCapture(c, r, record);
    }

    //! Of the comments with one id the one that this is a version of.
    [[nodiscard]] quint32 versionOf(quint32 first, const Comment &own)
    {
        int compared = 0;
        for (quint32 c = first; c != none && compared < mostVersions; c = m_merged[c].nextOfId, ++compared) {
            const Comment &known = comment(c);
            if (own.state != State::Present || known.state != State::Present)
                return c;
            if (isSameText(view(known.body), view(own.body)) || isVersionOf(view(known.body), view(own.body)))
                return c;
        }
        return none;
    }

    [[nodiscard]] quint64 contentHash(const Comment &own) const
    {
        quint64 hash = textHash(view(own.body));
        for (const quint64 part : {quint64(own.author), quint64(own.subject), quint64(own.date.msecs)})
            hash = (hash ^ part) * 0x9E37'79B9'7F4A'7C15ULL;
        return hash;
    }

    [[nodiscard]] quint32 sameContent(quint64 hash, const Comment &own, quint32 notIn)
    {
        for (quint32 c = m_content.value(hash, none); c != none; c = m_merged[c].nextOfContent) {
            const Comment &known = comment(c);
            if (known.author == own.author && known.subject == own.subject && known.date == own.date
                && (notIn == none || m_merged[c].lastReading != notIn) && isSameText(view(known.body), view(own.body)))
                return c;
        }
        return none;
    }

    quint32 addComment(const Comment &own, quint64 hash)
    {
        const quint32 c = quint32(m_merged.size());
        m_comments.comments.push_back(own);
        Merged merged;
        if (hash != 0) {
            // Behind the first, so that equal ones are met in their order.
            const quint32 first = m_content.value(hash, none);
            if (first == none)
                m_content.insert(hash, c);
            else
                merged.nextOfContent = std::exchange(m_merged[first].nextOfContent, c);
        }
        m_merged.push_back(merged);
        return c;
    }

    //! The comment learns what a further capture of it knows; the longest present text is its body.
    void merge(quint32 c, const Comment &own)
    {
        Comment &known = comment(c);
        const bool isThere = own.state == State::Present && !own.body.isEmpty();
        const bool wasThere = known.state == State::Present && !known.body.isEmpty();
        if (isThere ? !wasThere || own.body.size > known.body.size : !wasThere && own.body.size > known.body.size) {
            known.body = own.body;
            known.state = own.state;
        }
        known.author = known.author == 0 || (!wasThere && isThere && own.author != 0) ? own.author : known.author;
        known.subject = known.subject == 0 ? own.subject : known.subject;
        known.date = known.date.isValid() ? known.date : own.date;
        known.score = own.score ? own.score : known.score;
        known.hiddenCount = std::max(known.hiddenCount, own.hiddenCount);
        known.isOpening = known.isOpening || own.isOpening;
    }

    void hold(quint32 id, quint32 c)
    {
        if (m_holders[id] == none) {
            m_holders[id] = c;
            return;
        }
        quint32 at = m_holders[id];
        while (at != c && m_merged[at].nextOfId != none && m_merged[at].nextOfId != c)
            at = m_merged[at].nextOfId;
        if (at != c && m_merged[at].nextOfId == none && m_merged[c].nextOfId == none)
            m_merged[at].nextOfId = c;
    }

    void addCapture(quint32 c, quint32 r, quint32 record)
    {
        const quint32 place = quint32(m_captures.size());
        m_captures.push_back({r, record, none});
        Merged &merged = m_merged[c];
        if (merged.firstPlace == none)
            merged.firstPlace = place;
        else
            m_captures[merged.lastPlace].next = place;
        merged.lastPlace = place;
        merged.lastReading = r;
        const Record &source = m_readings[r].records.records[record];
        if (merged.statement == none && (source.referenceCount > 0 || !source.parent.isEmpty() || source.isTop))
            merged.statement = place;
    }

    [[nodiscard]] const Record &recordOf(const Capturing &capturing) const
    {
        return m_readings[capturing.reading].records.records[capturing.record];
    }

    void placeComment(quint32 c)
    {
        Comment &own = comment(c);
        own.firstPlace = quint32(m_comments.places.size());
        bool hasOriginal = false;
        for (quint32 at = m_merged[c].firstPlace; at != none; at = m_captures[at].next) {
            const Capturing &capturing = m_captures[at];
            const Base::Slice slice = global(capturing.reading, recordOf(capturing).body);
            Place place;
            place.document = m_readings[capturing.reading].document;
            place.first = recordOf(capturing).first;
            place.last = recordOf(capturing).last;
            const bool isOriginal = !hasOriginal && slice == own.body;
            place.kind = isOriginal ? CopyKind::Original : CopyKind::Copy;
            place.coverEnd = own.body.size;
            if (slice != own.body)
                cover(place, view(own.body), view(slice));
            hasOriginal = hasOriginal || isOriginal;
            m_comments.places.push_back(place);
        }
        own.placeCount = quint32(m_comments.places.size()) - own.firstPlace;
    }

    //! Which bytes of the body a capture with a text of its own says: all, the part that it is, or what begins alike.
    static void cover(Place &place, QByteArrayView body, QByteArrayView part)
    {
        if (isSameText(body, part))
            return;
        const qsizetype at = part.isEmpty() ? 0 : body.indexOf(part);
        place.kind = at >= 0 ? CopyKind::Preview : CopyKind::Copy;
        if (at >= 0) {
            place.coverBegin = quint32(at);
            place.coverEnd = quint32(at + part.size());
            return;
        }
        const auto differs = std::mismatch(body.begin(), body.end(), part.begin(), part.end());
        place.coverEnd = quint32(differs.first - body.begin());
    }

    void stateParents()
    {
        ReferenceInput input;
        input.messages.resize(m_merged.size());
        for (quint32 c = 0; c < quint32(m_merged.size()); ++c) {
            if (m_merged[c].statement == none)
                continue;
            const Capturing &statement = m_captures[m_merged[c].statement];
            state(statement, input, input.messages[c]);
            comment(c).isTop = recordOf(statement).isTop;
        }
        const quint32 count = quint32(m_merged.size());
        m_merged = std::vector<Merged>(); // not needed below, where most memory is held
        m_captures = std::vector<Capturing>();
        input.holders = std::move(m_holders);
        const ReferenceForest forest = threadByReferences(input);
        for (quint32 g = 0; g < quint32(forest.ghosts.size()); ++g) {
            Comment ghost;
            ghost.state = State::Missing;
            ghost.sourceId = m_ids.slice(forest.ghosts[g]);
            ghost.firstPlace = quint32(m_comments.places.size());
            m_comments.comments.push_back(ghost);
        }
        for (quint32 c = 0; c < count; ++c) {
            if (forest.parents[c] == none)
                continue;
            comment(c).statedParent = {m_base + forest.parents[c]};
            comment(c).isTop = false;
        }
    }

    //! What one record says of its ancestors, in numbers of ids.
    void state(const Capturing &capturing, ReferenceInput &input, ReferenceInput::Message &message)
    {
        const Record &record = recordOf(capturing);
        const RecordSet &set = m_readings[capturing.reading].records;
        message.isTop = record.isTop && !set.isTopByDefault;
        message.firstReference = quint32(input.references.size());
        for (quint32 k = 0; k < record.referenceCount; ++k)
            input.references.push_back(number(capturing.reading, {}, set.references[record.firstReference + k]));
        message.referenceCount = quint32(input.references.size()) - message.firstReference;
        if (!record.parent.isEmpty())
            message.parent = number(capturing.reading, record.parent, record.parentNumber);
    }

    const std::vector<Reading> &m_readings;
    Comments &m_comments;
    NameTable m_authors;
    NameTable m_subjects;
    quint32 m_base = 0; //!< comments that were there before
    std::vector<Merged> m_merged; //!< by comment, from m_base
    std::vector<Capturing> m_captures;
    std::vector<quint32> m_arenas; //!< by reading: its arena among the comments' buffers
    IdSpaces m_ids;
    std::vector<quint32> m_holders; //!< by number: the first comment that bears it
    QHash<quint64, quint32> m_content; //!< by hash: the first comment with it
};

}

void addRecords(const std::vector<Reading> &readings, Comments &comments)
{
    RecordMerge(readings, comments).run();
}

}
