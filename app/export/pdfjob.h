#pragma once

#include "base/result.h"
#include "export/exportpdf.h"

#include <QFuture>
#include <QObject>

namespace Catena::Export {

//! Writes PDFs off the GUI thread, one at a time. Lives on the GUI thread.
class PdfJob : public QObject
{
    Q_OBJECT

public:
    explicit PdfJob(QObject *parent = nullptr);
    ~PdfJob() override; //!< cancels and waits

    //! Does nothing while one is being written.
    void start(const Snapshot::SnapshotPtr &snapshot, const QString &path, const ExportOptions &options);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void progressed(qint64 done, qint64 total);
    void written(const QString &path);
    void failed(const Catena::Base::Error &error);

private:
    Base::Cancellation m_cancellation;
    QFuture<Base::Result<Base::Done>> m_future;
    bool m_isRunning = false;
};

}
