#pragma once

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>
#include <memory>

namespace Catena::Store {

//! One thread that does one piece of work after the other, in the order they came. Not a QThreadPool: waiting for a
//! future of a pool's work may run that work on the thread that waits, and a connection must stay on its own.
class WorkQueue
{
public:
    WorkQueue();
    ~WorkQueue(); //!< after all work is done

    void add(std::function<void()> work);

private:
    void run();

    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<std::function<void()>> m_waiting;
    bool m_isEnding = false;
    std::unique_ptr<QThread> m_thread;
};

}
