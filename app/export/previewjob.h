#pragma once

#include "base/cancellation.h"
#include "export/exportoptions.h"
#include "snapshot/snapshot.h"

#include <QFuture>
#include <QImage>
#include <QObject>

namespace Catena::Export {

//! Paints the first pages of a PDF off the GUI thread; a new start() drops what is still being painted. Lives on the
//! GUI thread.
class PreviewJob : public QObject
{
    Q_OBJECT

public:
    static constexpr int mostPages = 24;

    explicit PreviewJob(QObject *parent = nullptr);
    ~PreviewJob() override; //!< cancels and waits

    //! width: of the pictures, pixels.
    void start(const Snapshot::SnapshotPtr &snapshot, const ExportOptions &options, int width);
    void cancel();

signals:
    void pageReady(int page, const QImage &image); //!< from 0, in order
    void finished(bool isAll); //!< not when it was cancelled or dropped

private:
    Base::Cancellation m_cancellation;
    QFuture<QImage> m_future;
    int m_run = 0;
};

}
