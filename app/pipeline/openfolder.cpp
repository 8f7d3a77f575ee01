#include "pipeline/openfolder.h"

#include "pipeline/stagerun.h"

#include <QFutureWatcher>
#include <QtConcurrent>

#include <algorithm>

namespace Catena::Pipeline {

using Snapshot::SnapshotPtr;
using Snapshot::Stage;

namespace {

constexpr int stageCount = int(Stage::Complete) + 1;

//! What a worker sends: a snapshot, at the end what is kept for repairs, or why it could not go on.
using Step = std::variant<SnapshotPtr, OpenStatePtr, Base::Error>;

}

Base::Result<SnapshotPtr> openFolderNow(const QString &path, const OpenOptions &options,
                                        const Base::Cancellation &cancellation,
                                        const std::function<void(const SnapshotPtr &)> &publish,
                                        std::vector<StageTiming> *timings)
{
    const Base::Result<OpenStatePtr> state = StageRun(options, cancellation, publish, timings).open(path);
    if (!state)
        return state.error();
    return state.value()->snapshot;
}

struct OpenFolder::Private
{
    quint64 job = 0; //!< results of earlier jobs are dropped
    Base::Cancellation cancellation;
    bool isRunning = false; //!< a folder is being read
    quint64 lastNumber = 0; //!< numbers go on over folders, so that a later snapshot is always the newer
    OpenStatePtr state; //!< null before a folder is read to its end
    double repeatThreshold = OpenOptions().repeatThreshold;
    std::optional<Captures::Repairs> waiting; //!< repairs that came while it was being read
    QThreadPool pool;

    //! Ends what is under way; its late results are dropped.
    quint64 nextJob()
    {
        cancellation.cancel();
        cancellation = Base::Cancellation();
        return ++job;
    }
};

OpenFolder::OpenFolder(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    d->pool.setMaxThreadCount(std::max(1, QThread::idealThreadCount() - 1));
    d->pool.setThreadPriority(QThread::LowPriority);
}

OpenFolder::~OpenFolder()
{
    d->cancellation.cancel();
    d->pool.waitForDone();
}

// The worker knows nothing of this object: results travel through the promise and are read on this thread.
template <class Work>
void OpenFolder::start(quint64 job, Work work)
{
    auto *watcher = new QFutureWatcher<Step>(this);
    connect(watcher, &QFutureWatcher<Step>::resultReadyAt, this, [this, watcher, job](int at) {
        if (job != d->job)
            return;
        const Step step = watcher->resultAt(at);
        if (const auto *error = std::get_if<Base::Error>(&step)) {
            d->isRunning = false;
            emit failed(*error);
        } else if (const auto *state = std::get_if<OpenStatePtr>(&step)) {
            d->state = *state;
        } else {
            auto snapshot = std::make_shared<Snapshot::Snapshot>(*std::get<SnapshotPtr>(step));
            snapshot->number = ++d->lastNumber;
            if (d->isRunning)
                emit progressed(int(snapshot->stage) + 1, stageCount);
            emit published(snapshot);
        }
    });
    connect(watcher, &QFutureWatcher<Step>::finished, this, [this, watcher, job] {
        watcher->deleteLater();
        if (job != d->job || !d->isRunning)
            return;
        d->isRunning = false;
        emit finished();
        if (d->waiting && d->state)
            setRepairs(*std::exchange(d->waiting, std::nullopt));
    });
    const Base::Cancellation cancellation = d->cancellation;
    watcher->setFuture(QtConcurrent::run(&d->pool, [work, cancellation](QPromise<Step> &promise) {
        const Publish publish = [&promise](const SnapshotPtr &snapshot) { promise.addResult(Step(snapshot)); };
        const Base::Result<OpenStatePtr> result = work(cancellation, publish);
        if (cancellation.isCancelled())
            return;
        promise.addResult(result ? Step(result.value()) : Step(result.error()));
    }));
}

void OpenFolder::open(const QString &path, const OpenOptions &options)
{
    const quint64 job = d->nextJob();
    d->isRunning = true;
    d->state.reset();
    d->waiting.reset();
    d->repeatThreshold = options.repeatThreshold;
    emit progressed(0, stageCount);
    start(job, [path, options](const Base::Cancellation &cancellation, const Publish &publish) {
        return StageRun(options, cancellation, publish).open(path);
    });
}

void OpenFolder::setRepairs(Captures::Repairs repairs)
{
    if (d->isRunning) {
        d->waiting = std::move(repairs);
        return;
    }
    if (!d->state)
        return;
    const quint64 job = d->nextJob();
    start(job,
          [state = d->state, repairs = std::move(repairs),
           threshold = d->repeatThreshold](const Base::Cancellation &cancellation, const Publish &publish) {
              OpenOptions options;
              options.repeatThreshold = threshold;
              return StageRun(options, cancellation, publish).repair(*state, repairs);
          });
}

void OpenFolder::setRepeatThreshold(double threshold)
{
    d->repeatThreshold = threshold;
}

void OpenFolder::cancel()
{
    if (!d->isRunning)
        return;
    (void)d->nextJob();
    d->isRunning = false;
    d->waiting.reset();
    emit failed(Base::Error{Base::ErrorKind::Cancelled, {}, {}});
}

bool OpenFolder::isRunning() const
{
    return d->isRunning;
}

}
