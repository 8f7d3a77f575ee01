#include "pipeline/packjob.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrent>

namespace Catena::Pipeline {

PackJob::PackJob(QObject *parent) : QObject(parent) { }

PackJob::~PackJob()
{
    cancel();
    m_future.waitForFinished();
}

void PackJob::start(const QString &folder, const QString &target)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_cancellation = Base::Cancellation();
    auto work = [folder, target, cancellation = m_cancellation](QPromise<Outcome> &promise) {
        const auto progress = [&promise](qint64 done, qint64 total) {
            promise.setProgressRange(0, int(total));
            promise.setProgressValue(int(done));
        };
        promise.addResult(Documents::packFolder(folder, target, cancellation, progress));
    };
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcher<Outcome>::progressValueChanged, this,
            [this, watcher](int value) { emit progressed(value, watcher->progressMaximum()); });
    connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher, target] {
        watcher->deleteLater();
        m_isRunning = false;
        const Outcome outcome = watcher->result();
        if (outcome.ok())
            emit packed(target, outcome.value().files, outcome.value().issues);
        else
            emit failed(outcome.error());
    });
    m_future = QtConcurrent::run(work);
    watcher->setFuture(m_future);
}

void PackJob::cancel()
{
    m_cancellation.cancel();
}

}
