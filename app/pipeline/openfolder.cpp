#include "pipeline/openfolder.h"

#include "concepts/linkterms.h"
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
    Thresholds thresholds;
    std::optional<Captures::Repairs> waiting; //!< repairs that came while it was being read
    std::optional<Captures::Repairs> underWay; //!< repairs that the state does not have yet
    std::optional<Concepts::ConceptEdits> edits; //!< other than those of the state
    bool editsWait = false; //!< they came while a folder was being read
    Concepts::Matching matching;
    //! What was open before the folder that is being read, in case that is stopped.
    struct Before
    {
        OpenStatePtr state; //!< null: nothing
        std::optional<Captures::Repairs> repairs; //!< that the state does not have
        std::optional<Concepts::ConceptEdits> edits;
    };
    Before before;
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
            d->before = {};
            emit failed(*error);
        } else if (const auto *state = std::get_if<OpenStatePtr>(&step)) {
            d->state = *state;
            d->underWay.reset();
            d->before = {};
        } else {
            auto snapshot = std::make_shared<Snapshot::Snapshot>(*std::get<SnapshotPtr>(step));
            snapshot->number = ++d->lastNumber;
            if (d->before.state && d->before.state->snapshot->folder->path != snapshot->folder->path)
                d->before = {}; // this one is shown instead
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
        const bool editsWait = std::exchange(d->editsWait, false);
        if (d->waiting && d->state)
            setRepairs(*std::exchange(d->waiting, std::nullopt));
        else if (editsWait && d->edits)
            setConceptEdits(*d->edits, d->matching);
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
    if (d->state)
        d->before = {std::exchange(d->state, nullptr), std::exchange(d->underWay, std::nullopt), d->edits};
    d->waiting.reset();
    d->underWay.reset();
    d->edits.reset();
    d->editsWait = false;
    d->matching = options.matching;
    d->thresholds = options.thresholds;
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
    d->underWay = repairs;
    const OpenOptions options = optionsNow();
    start(job,
          [state = d->state, repairs = std::move(repairs), options](const Base::Cancellation &cancellation,
                                                                    const Publish &publish) {
              return StageRun(options, cancellation, publish).repair(*state, repairs);
          });
}

void OpenFolder::setConceptEdits(const Concepts::ConceptEdits &edits, const Concepts::Matching &matching)
{
    d->edits = edits;
    d->matching = matching;
    if (d->isRunning) {
        d->editsWait = true;
        return;
    }
    if (!d->state)
        return;
    if (d->underWay) // begun again with these edits
        return setRepairs(*d->underWay);
    const quint64 job = d->nextJob();
    const OpenOptions options = optionsNow();
    start(job, [state = d->state, options](const Base::Cancellation &cancellation, const Publish &publish) {
        return StageRun(options, cancellation, publish).relink(*state);
    });
}

std::vector<Concepts::Mention> OpenFolder::linkNow(const QString &term, const Concepts::ConceptEdits &edits,
                                                   const std::vector<Concepts::Passage> &passages) const
{
    if (!d->state || !d->state->terms)
        return {};
    Concepts::LinkOptions options;
    options.dictionary = d->state->dictionary;
    options.edits = edits;
    options.matching = d->matching;
    return Concepts::linkOne(passages, term, *d->state->terms, options);
}

//! For what is done again from what is kept.
OpenOptions OpenFolder::optionsNow() const
{
    OpenOptions options;
    options.thresholds = d->thresholds;
    options.matching = d->matching;
    options.conceptEditsFor = [edits = d->edits.value_or(d->state->conceptEdits)](const Snapshot::Snapshot &) {
        return edits;
    };
    return options;
}

void OpenFolder::setThresholds(const Thresholds &thresholds)
{
    d->thresholds = thresholds;
}

void OpenFolder::cancel()
{
    if (!d->isRunning)
        return;
    (void)d->nextJob();
    d->isRunning = false;
    d->waiting.reset();
    d->editsWait = false;
    Private::Before before = std::exchange(d->before, {});
    d->state = std::move(before.state);
    d->edits = std::move(before.edits);
    emit failed(Base::Error{Base::ErrorKind::Cancelled, {}, {}});
    if (before.repairs)
        setRepairs(*std::move(before.repairs));
    else if (d->state && d->edits && *d->edits != d->state->conceptEdits)
        setConceptEdits(*d->edits, d->matching);
}

bool OpenFolder::isRunning() const
{
    return d->isRunning;
}

}
