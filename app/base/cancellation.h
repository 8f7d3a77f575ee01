#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include <QtGlobal>

namespace Catena::Base {

//! Tells a running stage to stop. Copies share one flag, so the GUI keeps one and a worker asks the other.
class Cancellation
{
public:
    void cancel() const { m_flag->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_flag->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

//! Called by a stage now and then with how much is done of how much; total 0 = not known.
using Progress = std::function<void(qint64 done, qint64 total)>;

}
