#pragma once

#include <QElapsedTimer>
#include <QMap>
#include <QProcess>
#include <QStringList>

//! What the tests that start storewriter share; CATENA_STORE_WRITER is its path.
namespace Catena::Store {

inline const QString writer = QStringLiteral(CATENA_STORE_WRITER);

//! Whether the loops run at full length.
inline bool isLong()
{
    return qEnvironmentVariableIntValue("CATENA_LONG") > 0;
}

//! What a writer said, line by line; a line that the kill cut off does not count.
inline QStringList linesOf(QProcess &process)
{
    QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'));
    lines.removeLast();
    return lines;
}

//! Runs a writer to its end.
inline QStringList written(const QStringList &arguments, const QMap<QString, QString> &environment = {})
{
    QProcess process;
    QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.cbegin(); it != environment.cend(); ++it)
        own.insert(it.key(), it.value());
    process.setProcessEnvironment(own);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(writer, arguments);
    process.waitForFinished(60'000);
    return linesOf(process);
}

//! Runs a writer and kills it after so many microseconds from its first words, or from its start.
inline QStringList killed(const QStringList &arguments, int microseconds, bool fromStart = false)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(writer, arguments);
    if (fromStart)
        process.waitForStarted(10'000);
    else
        process.waitForReadyRead(10'000);
    QElapsedTimer timer;
    timer.start();
    while (timer.nsecsElapsed() < qint64(microseconds) * 1000) { }
    process.kill();
    process.waitForFinished(10'000);
    return linesOf(process);
}

}
