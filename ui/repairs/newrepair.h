#pragma once

#include "captures/repair.h"
#include "snapshot/snapshot.h"
#include "text/segment.h"

//! Makes repairs out of what the reader points at in the snapshot that is shown. Values; nothing is applied. The ids
//! are those of the snapshot and have to be valid in it.
namespace Catena::Ui::NewRepair {

//! offset: UTF-16, in the text of the comment; what stands from there on becomes a comment of its own.
[[nodiscard]] Captures::Repair split(const Snapshot::Snapshot &snapshot, Base::CommentId id, qint32 offset);
[[nodiscard]] Captures::Repair join(const Snapshot::Snapshot &snapshot, Base::CommentId id, Base::CommentId next);
[[nodiscard]] Captures::Repair reparent(const Snapshot::Snapshot &snapshot, Base::CommentId id, Base::CommentId parent);
[[nodiscard]] Captures::Repair makeRoot(const Snapshot::Snapshot &snapshot, Base::CommentId id);
[[nodiscard]] Captures::Repair markRepeat(const Snapshot::Snapshot &snapshot, Base::CommentId id,
                                          Base::CommentId first);
[[nodiscard]] Captures::Repair unmarkRepeat(const Snapshot::Snapshot &snapshot, Base::CommentId id,
                                            Base::CommentId first);
[[nodiscard]] Captures::Repair setAuthor(const Snapshot::Snapshot &snapshot, Base::CommentId id, const QString &author);
[[nodiscard]] Captures::Repair setDate(const Snapshot::Snapshot &snapshot, Base::CommentId id,
                                       const Base::Moment &date);
//! passage: of the text of the comment; the lines it touches are meant.
[[nodiscard]] Captures::Repair lineToFurniture(const Snapshot::Snapshot &snapshot, Base::CommentId id,
                                               Text::Span passage);
//! line: 1-based, of a document of the folder.
[[nodiscard]] Captures::Repair lineToComment(const Snapshot::Snapshot &snapshot, Base::CommentId id, quint32 document,
                                             qint32 line);

//! The comment whose first place comes right after one's place in the same document; invalid for none. What a join
//! takes in.
[[nodiscard]] Base::CommentId nextInPaste(const Snapshot::Snapshot &snapshot, Base::CommentId id);

//! A line that no comment has.
struct FreeLine
{
    quint32 document = 0; //!< index in the folder
    qint32 number = 0; //!< 1-based
    QString text;
};
//! The lines that no comment has around the places of one, up to the comments before and after, in the order of the
//! folder; blank ones are left out.
[[nodiscard]] std::vector<FreeLine> freeLinesAround(const Snapshot::Snapshot &snapshot, Base::CommentId id);

}
