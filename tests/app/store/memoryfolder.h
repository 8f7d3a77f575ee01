#pragma once

#include <QDir>
#include <QFileInfo>
#include <QString>

namespace Catena::Store {

//! For QTemporaryDir: a folder in memory where there is one. What a process wrote is there after it is killed as it is
//! on a disk, and a loop of many kills does not wait for the disk.
inline QString memoryFolder()
{
    const bool hasMemory = QFileInfo(QStringLiteral("/dev/shm")).isWritable();
    return QString((hasMemory ? QStringLiteral("/dev/shm") : QDir::tempPath()) + QStringLiteral("/catena-XXXXXX"));
}

}
