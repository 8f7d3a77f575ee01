#pragma once

#include "captures/comments.h"
#include "captures/heldtext.h"
#include "captures/ledger.h"
#include "captures/lineanchor.h"
#include "captures/placelines.h"

#include <map>
#include <optional>

namespace Catena::Captures {

//! The cuts and joins that repairs are made of, on one Comments value; keeps bodies, places and covers exact. Offsets
//! are bytes of a body. What has no effect is not done, and said so by the result.
class CommentEdit
{
public:
    CommentEdit(Comments comments, const Ledger &ledger, const std::vector<Documents::Document> &documents);

    [[nodiscard]] const Comments &comments() const { return m_comments; }
    //! The value, with the places of every comment together again and stated parents led on to what was joined.
    [[nodiscard]] Comments take();
    //! What a comment has become part of; itself, where it was not joined to another.
    [[nodiscard]] Base::CommentId standsFor(Base::CommentId id) const;

    //! Cuts a comment in two; gives the new one. None where one side would hold no text.
    [[nodiscard]] std::optional<Base::CommentId> split(Base::CommentId id, quint32 cut);
    //! Makes `tail` the end of `head`. False where they are one, or one is gone.
    [[nodiscard]] bool join(Base::CommentId head, Base::CommentId tail);
    //! Takes the lines out that [begin, end) touches. False where nothing would be left.
    [[nodiscard]] bool removeLines(Base::CommentId id, quint32 begin, quint32 end);
    //! Gives lines [first, last] of a document to a comment, at their place in its text. False where one of them is
    //! another comment's, or the comment has no place that could reach them.
    [[nodiscard]] bool addLines(Base::CommentId id, quint32 document, qint32 first, qint32 last);

    void setAuthor(Base::CommentId id, const QString &author);
    void setDate(Base::CommentId id, const Base::Moment &date);

private:
    [[nodiscard]] Comment &at(Base::CommentId id) { return m_comments.comments[id.index]; }
    [[nodiscard]] bool isLined(const Place &place) const { return !m_isRecord[place.document]; }
    [[nodiscard]] QByteArray body(Base::CommentId id) const;
    [[nodiscard]] Base::Slice hold(QByteArrayView text);
    [[nodiscard]] PlaceLines lines(Base::CommentId id, const Place &place) const;
    //! Gives a comment these places; their kinds follow from what they cover.
    void setPlaces(Base::CommentId id, std::vector<Place> places);
    void cutPlace(Base::CommentId id, const Place &place, quint32 firstEnd, quint32 secondBegin,
                  std::vector<Place> &firsts, std::vector<Place> &seconds) const;
    [[nodiscard]] Base::Slice joinedBody(Base::CommentId head, Base::CommentId tail);
    [[nodiscard]] std::vector<Place> joinPlaces(Base::CommentId head, Base::CommentId tail, quint32 tailBegin) const;
    //! A place on one side of a gap.
    struct Neighbour
    {
        Base::CommentId comment;
        qint32 first = 0;
        qint32 last = 0;

        bool operator==(const Neighbour &) const = default;
    };
    //! No unclaimed line and no place but the ends of the gap stands in a document from one line to another.
    [[nodiscard]] bool isFreeBetween(quint32 document, qint32 after, qint32 before,
                                     const std::vector<Neighbour> &ends) const;
    //! Whether a place holds lines like these, as furniture, where an offset of the body falls.
    [[nodiscard]] bool hasLines(Base::CommentId id, const Place &place, quint32 offset, quint32 document,
                                LineRange wanted) const;
    //! The places of a comment into whose body so many bytes go at an offset, the lines `added` of a document.
    [[nodiscard]] std::vector<Place> placesAround(Base::CommentId id, std::size_t reaching, quint32 offset,
                                                  quint32 size, quint32 document, LineRange added) const;
    [[nodiscard]] bool isFree(Base::CommentId id, quint32 document, qint32 first, qint32 last) const;
    //! Which place of a comment reaches free lines, by index; none where something stands between.
    [[nodiscard]] std::optional<std::size_t> placeReaching(Base::CommentId id, quint32 document, qint32 first,
                                                           qint32 last) const;

    Comments m_comments;
    const Ledger &m_ledger;
    const std::vector<Documents::Document> &m_documents;
    std::vector<bool> m_isRecord; //!< by document
    std::shared_ptr<HeldText> m_held;
    quint32 m_heldBuffer = 0;
    std::map<quint32, quint32> m_joinedTo;
};

}
