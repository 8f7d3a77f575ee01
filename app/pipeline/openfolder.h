#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "documents/documentfolder.h"
#include "snapshot/snapshot.h"

#include <QObject>

#include <memory>

namespace Catena::Pipeline {

//! What opening a folder needs besides its path; passed in by the composition root.
struct OpenOptions
{
    Documents::FolderOptions folder;
    QString dictionaryPath; //!< the packed Korean dictionary; empty or missing: rules alone
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
    void cancel();
    [[nodiscard]] bool isRunning() const;

signals:
    //! A stage begins; stagesDone of stageCount are over.
    void progressed(int stagesDone, int stageCount);
    void published(const Catena::Snapshot::SnapshotPtr &snapshot);
    //! The last snapshot was published.
    void finished();
    void failed(const Catena::Base::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

}
