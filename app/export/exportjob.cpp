#include "export/exportjob.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrent>

namespace Catena::Export {

ExportJob::ExportJob(QObject *parent) : QObject(parent) { }

ExportJob::~ExportJob()
{
    cancel();
    m_future.waitForFinished();
}

void ExportJob::start(const Snapshot::SnapshotPtr &snapshot, const QString &path, const ExportOptions &options)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_cancellation = Base::Cancellation();
    using Outcome = Base::Result<Base::Done>;
    auto work = [snapshot, path, options, cancellation = m_cancellation](QPromise<Outcome> &promise) {
        promise.setProgressRange(0, 1'000);
        const auto progress = [&promise](qint64 done, qint64 total) {
            if (total > 0)
                promise.setProgressValue(int(done * 1'000 / total));
        };
        promise.addResult(exportFile(*snapshot, path, options, cancellation, progress));
    };
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcher<Outcome>::progressValueChanged, this,
            [this](int value) { emit progressed(value, 1'000); });
    connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher, path] {
        watcher->deleteLater();
        m_isRunning = false;
        const Outcome outcome = watcher->result();
        if (outcome.ok())
            emit written(path);
        else
            emit failed(outcome.error());
    });
    m_future = QtConcurrent::run(work);
    watcher->setFuture(m_future);
}

void ExportJob::cancel()
{
    m_cancellation.cancel();
}

}
