#include "store/durablefile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace Catena::Store {

namespace {

Base::Error systemError(const QString &path)
{
    const int code = errno;
    const Base::ErrorKind kind = code == ENOSPC || code == EDQUOT ? Base::ErrorKind::DiskFull
        : code == ENOENT                                          ? Base::ErrorKind::NotFound
                                                                  : Base::ErrorKind::NotWritable;
    return {kind, path, QString::fromLocal8Bit(std::strerror(code))};
}

Base::Result<Base::Done> sync(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return systemError(path);
    const bool isSynced = ::fsync(file) == 0;
    const Base::Error error = isSynced ? Base::Error() : systemError(path);
    ::close(file);
    return isSynced ? Base::Result<Base::Done>(Base::Done{}) : Base::Result<Base::Done>(error);
}

}

Base::Result<Base::Done> syncFile(const QString &path)
{
    return sync(path, O_RDONLY);
}

Base::Result<Base::Done> syncFolder(const QString &path)
{
    return sync(path, O_RDONLY | O_DIRECTORY);
}

Base::Result<Base::Done> renameDurably(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return systemError(to);
    return syncFolder(QFileInfo(to).absolutePath());
}

bool isOnNetwork(const QString &folder)
{
    // Numbers of statfs(2): NFS, SMB, CIFS, SMB2, AFS, 9P, FUSE, Ceph, Coda, NCP.
    constexpr std::array<quint32, 10> networks{0x6969,     0x517B,     0xFF534D42, 0xFE534D42, 0x5346414F,
                                               0x01021997, 0x65735546, 0x00C36400, 0x73757245, 0x564C};
    struct statfs system = {};
    if (::statfs(QFile::encodeName(folder).constData(), &system) != 0)
        return false;
    return std::find(networks.begin(), networks.end(), quint32(system.f_type)) != networks.end();
}

}
