#pragma once

#include "formats/reader.h"
#include "pipeline/openfolder.h"
#include "pipeline/openstate.h"
#include "thread/buildthread.h"
#include "thread/relink.h"

#include <QElapsedTimer>

namespace Catena::Pipeline {

using Publish = std::function<void(const Snapshot::SnapshotPtr &)>;

//! One run over the stages on the calling thread; each step makes the next snapshot from the last. Used once.
class StageRun
{
public:
    StageRun(const OpenOptions &options, const Base::Cancellation &cancellation, const Publish &publish,
             std::vector<StageTiming> *timings = nullptr);

    //! All stages, from the disk on.
    [[nodiscard]] Base::Result<OpenStatePtr> open(const QString &path);
    //! The stages that other repairs change, from what is kept.
    [[nodiscard]] Base::Result<OpenStatePtr> repair(const OpenState &kept, const Captures::Repairs &repairs);
    //! Concepts alone, by other edits, from what is kept.
    [[nodiscard]] Base::Result<OpenStatePtr> relink(const OpenState &kept);

private:
    void openDictionary();
    void setFolder(Documents::DocumentFolder folder, std::vector<Formats::Reading> &readings);
    void publishBeginning(const QString &path);
    void capture(const std::vector<Formats::Reading> &readings);
    [[nodiscard]] std::vector<Thread::LinkRepair> applyRepairs(const Captures::Repairs &repairs, bool keepComments);
    void buildTree(const Captures::Repairs &repairs);
    void inferTree();
    void linkTree(const std::vector<Thread::LinkRepair> &links);
    void markRepeats();
    [[nodiscard]] Base::Result<OpenStatePtr> complete();
    [[nodiscard]] Concepts::ConceptEdits editsNow() const;
    void finish(Snapshot::Stage stage);
    [[nodiscard]] bool stopped() const { return m_cancellation.isCancelled(); }
    [[nodiscard]] Base::Error cancelled() const;

    const OpenOptions &m_options;
    const Base::Cancellation &m_cancellation;
    const Publish &m_publish;
    std::vector<StageTiming> *m_timings;
    QElapsedTimer m_clock;
    OpenState m_state;
    bool m_hasBeginning = false; //!< something is shown already: less is not published after it
    Snapshot::Snapshot m_snapshot;
};

}
