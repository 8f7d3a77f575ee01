#pragma once

#include "base/result.h"
#include "captures/fingerprint.h"
#include "captures/repair.h"
#include "store/annotationbook.h"
#include "store/discussionid.h"
#include "store/storestate.h"

#include <QFuture>

#include <memory>
#include <optional>

namespace Catena::Store {

//! What the reader made, on disk: one SQLite database in the user's data directory, or a shared store of a reading
//! group, PostgreSQL on a server. Owns the connection and the one thread it lives on; may be called from any thread.
//! Every call is run there in the order of the calls and answers through its future, so that waiting for another
//! instance or for the disk never blocks the caller; `.result()` waits. An answer that says done comes after COMMIT
//! returned without an error, with synchronous=EXTRA: what it says is kept survives a crash, a kill and a power cut, as
//! far as the disk honours fsync. When the connection to a server is lost, the call says so (Error Unreachable) and the
//! next one connects again.
class Store
{
public:
    //! Opens (or makes) the database at a path or at a place that isServerPlace(), on the store's thread. Never fails:
    //! state() tells what came of it.
    explicit Store(const QString &path);
    ~Store(); //!< waits for the calls under way

    //! What opening gave: writable, read-only and why, and what has to be told. A server that was not reached is tried
    //! again.
    [[nodiscard]] QFuture<StoreState> state();

    //! The discussion a folder's comments belong to, if it is known (see Captures::matches); reads only.
    [[nodiscard]] QFuture<Base::Result<std::optional<DiscussionId>>>
    findDiscussion(const Captures::Fingerprint &fingerprint);
    //! The same, made where it is not known; also takes over what a newer paste adds to its fingerprint.
    [[nodiscard]] QFuture<Base::Result<DiscussionId>> discussionFor(const Captures::Fingerprint &fingerprint,
                                                                    const QString &name);

    //! The repairs in force, in the order they were made.
    [[nodiscard]] QFuture<Base::Result<Captures::Repairs>> repairs(DiscussionId discussion);
    //! Keeps a repair behind all others; gives its id.
    [[nodiscard]] QFuture<Base::Result<qint64>> addRepair(DiscussionId discussion, const Captures::Repair &repair);
    //! Takes a repair out of force; the row stays. Error NotFound where there is no such repair.
    [[nodiscard]] QFuture<Base::Result<Base::Done>> removeRepair(qint64 repair);
    //! Puts it in force again, at its old place in the order: redo.
    [[nodiscard]] QFuture<Base::Result<Base::Done>> restoreRepair(qint64 repair);

    //! All annotations of a folder, the bin and the steps to undo; nothing where none of it is known. Reads only.
    [[nodiscard]] QFuture<Base::Result<AnnotationBook>> annotations(const AnnotationHome &home);
    //! Gives a step its effect, or takes it back where it is undone, and keeps it for undo after a restart. May be said
    //! again when it is not known whether it was done.
    [[nodiscard]] QFuture<Base::Result<KeptStep>> keepStep(const AnnotationHome &home,
                                                           const Annotations::AnnotationStep &step);

    //! Names what is in the store: another name after anything was written, by this instance or another. Several may
    //! ask.
    [[nodiscard]] QFuture<Base::Result<QString>> version();
    //! Whether another instance has written since the last call.
    [[nodiscard]] QFuture<Base::Result<bool>> changedElsewhere();
    //! Puts the newest whole backup in the place of the database (which is kept beside it as .bad); offered when
    //! state() says Damaged. The state's error says why it was not done.
    [[nodiscard]] QFuture<StoreState> restoreBackup();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
