#include "export/noteimportjob.h"

#include <QFutureWatcher>
#include <QtConcurrent>

namespace Catena::Export {

namespace {

using Outcome = Base::Result<std::vector<NoteChange>>;

Outcome compare(const QString &path, const Annotations::AnnotationList &known, const Snapshot::SnapshotPtr &snapshot,
                const Base::Cancellation &cancellation)
{
    const Base::Result<PdfNotes> notes = readPdfNotes(path);
    if (!notes.ok())
        return notes.error();
    return changesIn(notes.value(), known, *snapshot, cancellation);
}

}

NoteImportJob::NoteImportJob(QObject *parent) : QObject(parent) { }

NoteImportJob::~NoteImportJob()
{
    m_cancellation.cancel();
    m_future.waitForFinished();
}

void NoteImportJob::start(const QString &path, const Annotations::AnnotationList &known,
                          const Snapshot::SnapshotPtr &snapshot)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    auto *watcher = new QFutureWatcher<Outcome>(this);
    connect(watcher, &QFutureWatcher<Outcome>::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_isRunning = false;
        const Outcome outcome = watcher->result();
        if (outcome.ok())
            emit found(outcome.value());
        else
            emit failed(outcome.error());
    });
    m_future = QtConcurrent::run(compare, path, known, snapshot, m_cancellation);
    watcher->setFuture(m_future);
}

}
