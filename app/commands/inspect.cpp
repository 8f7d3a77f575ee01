#include "commands/inspect.h"

#include "commands/inspectjson.h"
#include "commands/inspecttext.h"

#include <QFile>

namespace Catena::Commands {

namespace {

//! Most memory this process ever held, in KiB; 0 where the system does not say.
qint64 peakRssKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').value(0).toLongLong();
    }
    return 0;
}

}

Base::Result<QByteArray> inspect(const QString &path, const InspectOptions &options,
                                 const Base::Cancellation &cancellation)
{
    Measured measured;
    const Base::Result<Snapshot::SnapshotPtr> snapshot =
        Pipeline::openFolderNow(path, options.open, cancellation, {}, &measured.timings);
    if (!snapshot)
        return snapshot.error();
    measured.peakRssKiB = peakRssKiB();
    return options.json ? inspectJson(*snapshot.value(), options, measured)
                        : inspectText(*snapshot.value(), options.withText);
}

}
