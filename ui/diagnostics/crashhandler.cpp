#include "ui/diagnostics/crashhandler.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

#include <cstring>
#endif

namespace Catena::Ui {

#ifdef Q_OS_UNIX

namespace {

// In a handler nothing may be allocated (POSIX.1-2017, 2.4.3), so all of it stands ready.
constexpr std::size_t pathRoom = 4096;
constexpr std::size_t headRoom = 1024;
constexpr std::size_t stackRoom = 64 << 10;
constexpr int mostFrames = 64;

char reportFile[pathRoom];
char reportHead[headRoom];
alignas(16) char spareStack[stackRoom];

struct SignalName
{
    int number;
    const char *name;
};
constexpr SignalName deadlySignals[] = {
    {SIGSEGV, "SIGSEGV"}, {SIGBUS, "SIGBUS"}, {SIGILL, "SIGILL"}, {SIGFPE, "SIGFPE"}, {SIGABRT, "SIGABRT"}};

void put(int file, const char *text)
{
    // Nobody is left to tell that it did not work.
    [[maybe_unused]] const auto written = ::write(file, text, std::strlen(text));
}

void onDeadlySignal(int number)
{
    const int file = ::open(reportFile, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0) {
        put(file, reportHead);
        put(file, "\nEnded by ");
        for (const SignalName &each : deadlySignals) {
            if (each.number == number)
                put(file, each.name);
        }
        put(file, "\n\n");
        void *frames[mostFrames];
        const int count = ::backtrace(frames, mostFrames);
        ::backtrace_symbols_fd(frames, count, file);
        ::close(file);
    }
    // The handler is already off (SA_RESETHAND).
    ::raise(number);
}

}

void installCrashHandler(const QString &reportPath, const QByteArray &head)
{
    const QByteArray path = reportPath.toLocal8Bit();
    if (path.size() >= qsizetype(pathRoom))
        return;
    std::memcpy(reportFile, path.constData(), std::size_t(path.size()) + 1);
    const QByteArray begin = head.left(qsizetype(headRoom) - 1);
    std::memcpy(reportHead, begin.constData(), std::size_t(begin.size()) + 1);
    // The first call loads a library, which a handler may not.
    void *frame = nullptr;
    ::backtrace(&frame, 1);

    stack_t stack{};
    stack.ss_sp = spareStack;
    stack.ss_size = stackRoom;
    ::sigaltstack(&stack, nullptr);
    struct sigaction action
    {
    };
    action.sa_handler = onDeadlySignal;
    action.sa_flags = SA_ONSTACK | int(SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const SignalName &each : deadlySignals)
        ::sigaction(each.number, &action, nullptr);
}

#else

void installCrashHandler(const QString &, const QByteArray &) { }

#endif

}
