#pragma once

#include <QFile>

#include <ctime>

namespace Catena::Bench {

//! CPU time of this process or of the calling thread, in seconds.
[[nodiscard]] inline double cpuSeconds(clockid_t clock = CLOCK_PROCESS_CPUTIME_ID)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) + 1e-9 * double(time.tv_nsec);
}

//! The most memory this process ever held resident, in bytes; 0 where the system does not tell.
[[nodiscard]] inline double peakBytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.mid(at + 6, 20).simplified().split(' ').first().toDouble() * 1024;
}

}
