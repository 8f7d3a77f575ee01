#pragma once

#include "base/ids.h"
#include "base/moment.h"
#include "base/slice.h"
#include "documents/document.h"

#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace Catena::Captures {

//! What a place is to the comment captured there.
enum class CopyKind : quint8 {
    Original, //!< the place the text is taken from: the first of the longest
    Copy, //!< the whole text again
    Preview, //!< a part of it: cut off, or without its lead-in
};

//! One place in one document where a comment was captured: an occurrence.
struct Place
{
    quint32 document = 0; //!< index in the folder
    qint32 first = 0; //!< 1-based unit of the ledger (line or record), inclusive
    qint32 last = 0;
    CopyKind kind = CopyKind::Original;
    quint32 coverBegin = 0; //!< bytes of the comment's body that this place repeats: from
    quint32 coverEnd = 0; //!< and to
};

enum class State : quint8 {
    Present,
    Deleted, //!< by its writer
    Removed, //!< by a moderator
    Stub, //!< stands for comments that are not in the file: "177 more" (Comment::hiddenCount)
    Missing, //!< others answer it and name its id, but no file has it: no text and no places
};

//! One distinct contribution.
struct Comment
{
    Base::Slice body;
    Base::Slice sourceId; //!< the id in the file; empty where it has none
    quint32 author = 0; //!< index in Comments::authors; 0 = not known
    quint32 subject = 0; //!< index in Comments::subjects; 0 = none
    quint32 writtenDate = 0; //!< index in Comments::writtenDates; 0 = none
    State state = State::Present;
    bool isNew = false; //!< stands only in the newest of several snapshots of its discussion
    std::optional<qint32> score; //!< votes or likes, as the source counts them
    quint32 hiddenCount = 0; //!< of a stub: how many comments it stands for
    Base::Moment date;
    Base::CommentId statedParent; //!< the parent the source itself names
    quint32 firstPlace = 0; //!< its places: Comments::places[firstPlace, firstPlace + placeCount)
    quint32 placeCount = 0;
    qint16 indent = 0; //!< columns of indentation in a paste
    bool isTop = false; //!< the source says that it answers nobody
    bool isIndented = false; //!< its document tells by indentation who answers whom
    bool isCut = false; //!< even its longest copy breaks off ("…")
    bool isOpening = false; //!< the post that a discussion begins with, as far as the paste shows it

    //! Whether the source says whom it answers, be it nobody; a missing one is where its answers put it.
    [[nodiscard]] bool saysParent() const { return statedParent.isValid() || isTop || state == State::Missing; }
};

//! All comments of a folder in the order of their first places; CommentId is the index. A value.
struct Comments
{
    std::vector<Comment> comments;
    std::vector<Place> places;
    QStringList authors{QString()}; //!< [0] is nobody
    QStringList subjects{QString()}; //!< [0] is none
    QStringList writtenDates{QString()}; //!< [0] is none
    Documents::TextBuffers buffers;

    [[nodiscard]] std::size_t size() const { return comments.size(); }
    [[nodiscard]] const Comment &operator[](Base::CommentId id) const { return comments[id.index]; }
    [[nodiscard]] std::span<const Place> placesOf(Base::CommentId id) const;
    //! The body as shown: LF between lines.
    [[nodiscard]] QString text(Base::CommentId id) const;
    [[nodiscard]] QString author(Base::CommentId id) const; //!< empty when not known
    //! What its source says of its date where no date can be known from it ("3시간 전"); else empty.
    [[nodiscard]] QString writtenDate(Base::CommentId id) const;
    [[nodiscard]] QString sourceId(Base::CommentId id) const;
};

}
