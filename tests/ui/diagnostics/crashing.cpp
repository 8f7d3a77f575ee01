#include "ui/diagnostics/crashhandler.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdlib>

namespace {

// Uses a little of the stack each time, until there is none.
int sink(int depth)
{
    volatile char room[512];
    room[depth % 512] = char(depth);
    return depth < 0 ? 0 : sink(depth + 1) + room[depth % 512];
}

}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    Catena::Ui::installCrashHandler(arguments.value(1), "Catena of a test");
    const QString how = arguments.value(2);
    if (how == QLatin1String("segment"))
        std::raise(SIGSEGV);
    else if (how == QLatin1String("abort"))
        std::abort();
    else if (how == QLatin1String("stack"))
        return sink(1);
    return 0;
}
