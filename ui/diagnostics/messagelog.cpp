#include "ui/diagnostics/messagelog.h"

#include <QDateTime>
#include <QMutexLocker>
#include <QRecursiveMutex>
#include <QtGlobal>

namespace Catena::Ui {

namespace {

// Qt's hook is a plain function that any thread may call, also while the program ends: what it needs stands here, and
// is never taken down.
struct State
{
    QRecursiveMutex mutex; // writing may make a library say something
    std::unique_ptr<LogFile> log;
    QtMessageHandler before = nullptr;
    bool isInstalled = false;
};

State &state()
{
    static auto *const only = new State;
    return *only;
}

const char *weightName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "message";
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QLatin1String category(context.category ? context.category : "default");
    const bool isOurs = category.startsWith(QLatin1String("catena."));
    QtMessageHandler before = nullptr;
    {
        const QMutexLocker lock(&state().mutex);
        before = state().before;
        if (state().log && (isOurs || type != QtDebugMsg)) {
            const QString shown = isOurs ? text : QStringLiteral("(%1 characters)").arg(text.size());
            state().log->add(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) + QLatin1Char(' ')
                             + QLatin1String(weightName(type)) + QLatin1Char(' ') + category + QLatin1String(": ")
                             + shown);
        }
    }
    // Our own notes are for the log alone.
    if (before && !(isOurs && type == QtInfoMsg))
        before(type, context, text);
}

}

void setMessageLog(std::unique_ptr<LogFile> log)
{
    const QMutexLocker lock(&state().mutex);
    state().log = std::move(log);
    if (!state().isInstalled) {
        state().isInstalled = true;
        state().before = qInstallMessageHandler(handle);
    }
}

QStringList lastMessages(int count)
{
    const QMutexLocker lock(&state().mutex);
    return state().log ? state().log->lastLines(count) : QStringList();
}

QString messageLogPath()
{
    const QMutexLocker lock(&state().mutex);
    return state().log ? state().log->path() : QString();
}

}
