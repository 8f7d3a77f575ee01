#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "documents/packfolder.h"

#include <QFuture>
#include <QObject>

namespace Catena::Pipeline {

//! Packs folders off the GUI thread, one at a time. Lives on the GUI thread.
class PackJob : public QObject
{
    Q_OBJECT

public:
    explicit PackJob(QObject *parent = nullptr);
    ~PackJob() override; //!< cancels and waits

    //! Does nothing while one is being packed.
    void start(const QString &folder, const QString &target);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

signals:
    void progressed(int done, int total);
    void packed(const QString &target, int files, const Catena::Base::Issues &issues);
    void failed(const Catena::Base::Error &error);

private:
    using Outcome = Base::Result<Documents::PackedFolder>;

    Base::Cancellation m_cancellation;
    QFuture<Outcome> m_future;
    bool m_isRunning = false;
};

}
