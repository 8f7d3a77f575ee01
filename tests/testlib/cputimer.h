#pragma once

#include <QtGlobal>

#include <ctime>

namespace Catena::TestLib {

//! Measures the time this process works: unlike the time on the wall it does not grow where others work beside it.
class CpuTimer
{
public:
    void start() { m_begin = std::clock(); }
    [[nodiscard]] qint64 nsecsElapsed() const
    {
        return qint64(double(std::clock() - m_begin) * 1e9 / double(CLOCKS_PER_SEC));
    }

private:
    std::clock_t m_begin = std::clock();
};

}
