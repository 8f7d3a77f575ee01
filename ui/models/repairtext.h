#pragma once

#include "captures/repairstate.h"
#include "snapshot/snapshot.h"

#include <QCoreApplication>

namespace Catena::Models {

//! Repairs in the words of the reader. Holds text of the comments: plain text only.
class RepairText
{
    Q_DECLARE_TR_FUNCTIONS(RepairText)

public:
    //! What a repair does, for Undo and Redo: "Make Child".
    [[nodiscard]] static QString step(Captures::RepairKind kind);
    //! How a sentence names a comment: "#5 archivist: In the cellar…", or "“In the cellar…”" where a repair is about to
    //! give it another number.
    enum class Naming : quint8 { Quoted, Opening };
    //! What it did to which comments: "“In the cellar…” – answers “Where are…”". Comments that are not found are named
    //! by their opening.
    [[nodiscard]] static QString sentence(const Snapshot::Snapshot &snapshot, const Captures::RepairState::Entry &entry,
                                          Naming naming = Naming::Quoted);
    //! Why it is without effect; empty for Placement::Placed.
    [[nodiscard]] static QString why(Captures::Placement placement);

private:
    [[nodiscard]] static QString comment(const Snapshot::Snapshot &snapshot, Base::CommentId id,
                                         const Captures::CommentRef &ref, Naming naming);
};

}
