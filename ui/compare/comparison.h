#pragma once

#include "snapshot/snapshot.h"

#include <QCoreApplication>

#include <vector>

namespace Catena::Ui {

//! Two texts to hold against each other, and what each is. Foreign text: plain text only.
struct Comparison
{
    QString name; //!< of the pair, for a chooser: "With #3"
    QString leftTitle; //!< the original: "#3 · notes.txt: lines 6–8"
    QString left;
    QString rightTitle;
    QString right;
};

//! What a comment can be compared with.
class Comparisons
{
    Q_DECLARE_TR_FUNCTIONS(Catena::Ui::Comparisons)

public:
    //! The likeliest first: the comment it says again; those it is similar to; those that say it again; its other
    //! places, where what stands there is not its whole text letter by letter; last the marked comment, invalid for
    //! none. Empty where there is nothing to compare with.
    [[nodiscard]] static std::vector<Comparison> of(const Snapshot::Snapshot &snapshot, Base::CommentId id,
                                                    Base::CommentId marked = {});
    //! What stands at a place: its lines without the indentation they share; of a record the part of the comment that
    //! it covers.
    [[nodiscard]] static QString textAt(const Snapshot::Snapshot &snapshot, Base::CommentId id,
                                        const Captures::Place &place);
};

}
