#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "captures/repair.h"
#include "concepts/conceptedits.h"
#include "documents/documentfolder.h"
#include "repeats/repeats.h"
#include "snapshot/snapshot.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Catena::Pipeline {

//! From which likeliness on what is inferred counts, as the reader chose it.
struct Thresholds
{
    double repeats = Repeats::RepeatOptions().threshold; //!< similarity of a repeat
    std::optional<double> links; //!< confidence of a reply link; none: as learned for each kind of discussion
};

//! What opening a folder needs besides its path; passed in by the composition root.
struct OpenOptions
{
    Documents::FolderOptions folder;
    QString dictionaryPath; //!< the packed Korean dictionary; empty or missing: rules alone
    QString pasteProfileFolder; //!< the user's paste profiles; empty: the built-in ones alone
    QString fieldMapFolder; //!< the user's descriptions of formats of JSON; empty: the built-in ones alone
    Thresholds thresholds;
    //! The reader's repairs for the comments of a folder; called once on the worker, after they are captured. Empty for
    //! the verbs without a window, which never touch the reader's store.
    std::function<Captures::Repairs(const Captures::Comments &)> repairsFor;
    //! What the reader says of concepts in this folder; called once on the worker, before they are linked. Empty for
    //! the verbs without a window.
    std::function<Concepts::ConceptEdits(const Snapshot::Snapshot &)> conceptEditsFor;
    Concepts::Matching matching; //!< which mentions of concepts count
};

//! How long each stage took.
struct StageTiming
{
    Snapshot::Stage stage;
    qint64 msecs = 0;
};

//! Runs every stage on the calling thread; publish is called with each new snapshot.
[[nodiscard]] Base::Result<Snapshot::SnapshotPtr>
openFolderNow(const QString &path, const OpenOptions &options, const Base::Cancellation &cancellation = {},
              const std::function<void(const Snapshot::SnapshotPtr &)> &publish = {},
              std::vector<StageTiming> *timings = nullptr);

//! Opens folders off the GUI thread and publishes snapshots as stages complete. Lives on the GUI thread; one folder at
//! a time: a new open() cancels the one under way, whose late results are dropped.
class OpenFolder : public QObject
{
    Q_OBJECT

public:
    explicit OpenFolder(QObject *parent = nullptr);
    ~OpenFolder() override;

    void open(const QString &path, const OpenOptions &options);
    //! Stops reading. What was open before is open again, unless something of another folder was published.
    void cancel();
    [[nodiscard]] bool isRunning() const;
    //! Applies these repairs, all of them, in the place of those before, to the capture that is open, and publishes
    //! the next snapshot from it; the disk is not read again. While a folder is being read, they are applied after it.
    void setRepairs(Captures::Repairs repairs);
    //! Links concepts again by other edits, all of them, in the place of those before, and publishes the next snapshot.
    //! Nothing else is done again.
    void setConceptEdits(const Concepts::ConceptEdits &edits, const Concepts::Matching &matching);
    //! The mentions of one term by other edits, in a few passages, on the calling thread: what can be marked while
    //! setConceptEdits() is at work. Nothing while a folder is being read. conceptIndex of all is 0.
    [[nodiscard]] std::vector<Concepts::Mention> linkNow(const QString &term, const Concepts::ConceptEdits &edits,
                                                         const std::vector<Concepts::Passage> &passages) const;
    //! For what setRepairs() publishes from now on; see OpenOptions.
    void setThresholds(const Thresholds &thresholds);

signals:
    //! A stage begins; stagesDone of stageCount are over.
    void progressed(int stagesDone, int stageCount);
    void published(const Catena::Snapshot::SnapshotPtr &snapshot);
    //! The last snapshot was published.
    void finished();
    void failed(const Catena::Base::Error &error);

private:
    template <class Work>
    void start(quint64 job, Work work);
    [[nodiscard]] OpenOptions optionsNow() const;

    struct Private;
    std::unique_ptr<Private> d;
};

}
