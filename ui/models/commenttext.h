#pragma once

#include "base/moment.h"
#include "snapshot/snapshot.h"

#include <QCoreApplication>
#include <QStringList>

namespace Catena::Models {

//! What a snapshot knows of a comment, in words for people and in their language. All plain text.
class CommentText
{
    Q_DECLARE_TR_FUNCTIONS(CommentText)

public:
    //! "2022. 12. 6." and so on by the locale, no more exact than stated, with the year in full; empty when invalid.
    [[nodiscard]] static QString date(const Base::Moment &moment);
    //! One sentence a place: "notes.txt: lines 6–8 (preview)".
    [[nodiscard]] static QStringList places(const Snapshot::Snapshot &snapshot, Base::CommentId id);
    [[nodiscard]] static QString place(const Snapshot::Snapshot &snapshot, const Captures::Place &place);
    //! The author, isolated, or "#3" for the third comment of the tree.
    [[nodiscard]] static QString name(const Snapshot::Snapshot &snapshot, Base::CommentId id);
    //! A foreign name that changes nothing around it: with directions of its own it is isolated (UAX #9, FSI … PDI),
    //! and what would change the order of other text is taken out.
    [[nodiscard]] static QString isolated(const QString &name);
    //! "#3", with its author where one is known: "#3 archivist".
    [[nodiscard]] static QString numbered(const Snapshot::Snapshot &snapshot, Base::CommentId id);
    //! The same with its first words: "#3 archivist: In the cellar…".
    [[nodiscard]] static QString quoted(const Snapshot::Snapshot &snapshot, Base::CommentId id);
    //! What of it the reader set, as phrases: "its author", "whom it answers"; empty for nothing.
    [[nodiscard]] static QStringList byYou(Captures::ByYouFlags flags);
    //! Why a similar comment is not folded by itself: a clause.
    [[nodiscard]] static QString offerReason(Repeats::OfferReason reason);
    //! What stands for the body of a comment that has none; empty for State::Present.
    [[nodiscard]] static QString stateWord(Captures::State state);
    //! The first so many characters of a text in one line, with "…" where it goes on.
    [[nodiscard]] static QString firstWords(QStringView text, qsizetype most);
};

}
