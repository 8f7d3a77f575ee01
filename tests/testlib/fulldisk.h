#pragma once

#include <QtGlobal>

#include <csignal>

#include <sys/resource.h>

namespace Catena::Testlib {

//! As long as it lives, this program can write nothing into files, as where the disk is full.
class FullDisk
{
public:
    FullDisk()
    {
        (void)std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY(FullDisk)

private:
    rlimit m_before{};
};

}
