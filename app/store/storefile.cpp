#include "store/storefile.h"

#include "store/migrations.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace Catena::Store {

// The header of a database (https://www.sqlite.org/fileformat2.html, 1.3). Of a store that is new and open, what it
// says may still stand in the write-ahead log.
bool isForeignFile(const QString &path)
{
    constexpr qint64 idAt = 68;
    constexpr qint64 idBytes = 4;
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false; // not there, or opening it says why it cannot be
    const QByteArray head = file.read(idAt + idBytes);
    if (head.isEmpty())
        return false; // one that was begun
    if (head.size() < idAt + idBytes || !head.startsWith("SQLite format 3"))
        return true;
    const auto id = qFromBigEndian<quint32>(head.constData() + idAt);
    const bool isInLog = id == 0 && QFileInfo::exists(path + QStringLiteral("-wal"));
    return id != quint32(applicationId) && !isInLog;
}

}
