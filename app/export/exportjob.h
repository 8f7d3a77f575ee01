#pragma once

#include "base/result.h"
#include "export/exportfile.h"

#include <QFuture>
#include <QObject>

namespace Catena::Export {

//! Writes exports off the GUI thread, one at a time. Lives on the GUI thread.
class ExportJob : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override; //!< cancels and waits

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
