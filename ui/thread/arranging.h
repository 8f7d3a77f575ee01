#pragma once

#include "ui/thread/threadplan.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace Catena::Ui {

//! One ThreadWish at a time, worked out on a worker thread of its own. Another wish drops the one before at once,
//! wherever that is. GUI thread.
class Arranging : public QObject
{
    Q_OBJECT

public:
    static constexpr int patienceMsecs = 300; //!< before progress is told: less would only flicker

    explicit Arranging(QObject *parent = nullptr);
    ~Arranging() override;

    void start(ThreadWish wish);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_watcher != nullptr; }

signals:
    //! It takes so long that it is worth saying; steps done of all.
    void progressed(int done, int total);
    void arrived(const std::shared_ptr<Catena::Ui::ThreadPlan> &plan);

private:
    using PlanPtr = std::shared_ptr<ThreadPlan>;

    void tellProgress();

    QThreadPool m_pool;
    QFutureWatcher<PlanPtr> *m_watcher = nullptr; //!< of the wish under way
    Base::Cancellation m_cancellation;
    QTimer m_patience;
};

}
