#include "export/previewjob.h"

#include "export/previewpdf.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrent>

namespace Catena::Export {

PreviewJob::PreviewJob(QObject *parent) : QObject(parent) { }

PreviewJob::~PreviewJob()
{
    cancel();
    m_future.waitForFinished();
}

void PreviewJob::start(const Snapshot::SnapshotPtr &snapshot, const ExportOptions &options, int width)
{
    cancel();
    m_cancellation = Base::Cancellation();
    const int run = ++m_run;
    auto isAll = std::make_shared<bool>(false);
    auto work = [snapshot, options, width, isAll, cancellation = m_cancellation](QPromise<QImage> &promise) {
        *isAll = previewPdf(*snapshot, options, mostPages, width, cancellation,
                            [&promise](const QImage &page) { promise.addResult(page); });
    };
    auto *watcher = new QFutureWatcher<QImage>(this);
    connect(watcher, &QFutureWatcher<QImage>::resultReadyAt, this, [this, watcher, run](int page) {
        if (run == m_run)
            emit pageReady(page, watcher->resultAt(page));
    });
    connect(watcher, &QFutureWatcher<QImage>::finished, this,
            [this, watcher, run, isAll, cancellation = m_cancellation] {
                watcher->deleteLater();
                if (run == m_run && !cancellation.isCancelled())
                    emit finished(*isAll);
            });
    m_future = QtConcurrent::run(work);
    watcher->setFuture(m_future);
}

void PreviewJob::cancel()
{
    m_cancellation.cancel();
}

}
