#include "store/workqueue.h"

namespace Catena::Store {

WorkQueue::WorkQueue() : m_thread(QThread::create([this] { run(); }))
{
    m_thread->setObjectName(QStringLiteral("store"));
    m_thread->start();
}

WorkQueue::~WorkQueue()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isEnding = true;
        m_changed.wakeAll();
    }
    m_thread->wait();
}

void WorkQueue::add(std::function<void()> work)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.push_back(std::move(work));
    m_changed.wakeAll();
}

void WorkQueue::run()
{
    for (;;) {
        std::function<void()> work;
        {
            QMutexLocker lock(&m_mutex);
            while (m_waiting.empty() && !m_isEnding)
                m_changed.wait(&m_mutex);
            if (m_waiting.empty())
                return;
            work = std::move(m_waiting.front());
            m_waiting.pop_front();
        }
        work();
    }
}

}
