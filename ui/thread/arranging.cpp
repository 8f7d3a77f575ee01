#include "ui/thread/arranging.h"

#include <QPromise>
#include <QtConcurrentRun>

#include <utility>

namespace Catena::Ui {

Arranging::Arranging(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMsecs);
    connect(&m_patience, &QTimer::timeout, this, &Arranging::tellProgress);
}

Arranging::~Arranging()
{
    stop();
}

void Arranging::start(ThreadWish wish)
{
    stop();
    m_cancellation = {};
    m_watcher = new QFutureWatcher<PlanPtr>(this);
    connect(m_watcher, &QFutureWatcherBase::progressValueChanged, this, &Arranging::tellProgress);
    connect(m_watcher, &QFutureWatcherBase::finished, this, [this] {
        QFutureWatcher<PlanPtr> *watcher = std::exchange(m_watcher, nullptr);
        watcher->deleteLater();
        m_patience.stop();
        if (watcher->future().resultCount() > 0)
            emit arrived(watcher->result());
    });
    m_patience.start();
    m_watcher->setFuture(
        QtConcurrent::run(&m_pool, [work = std::move(wish), cancellation = m_cancellation](QPromise<PlanPtr> &promise) {
            const auto progress = [&promise](qint64 done, qint64 total) {
                promise.setProgressRange(0, int(total));
                promise.setProgressValue(int(done));
            };
            if (PlanPtr plan = planThread(work, cancellation, progress))
                promise.addResult(std::move(plan));
        }));
}

void Arranging::stop()
{
    m_cancellation.cancel();
    m_patience.stop();
    if (!m_watcher)
        return;
    m_watcher->disconnect(this);
    m_watcher->deleteLater();
    m_watcher = nullptr;
}

void Arranging::tellProgress()
{
    if (m_watcher && !m_patience.isActive())
        emit progressed(m_watcher->progressValue(), m_watcher->progressMaximum());
}

}
