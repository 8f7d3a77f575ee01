#include "base/durablefile.h"

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

namespace Catena::Base {

namespace {

Error systemError(const QString &path)
{
    const int code = errno;
    const ErrorKind kind = code == ENOSPC || code == EDQUOT ? ErrorKind::DiskFull
        : code == ENOENT                                    ? ErrorKind::NotFound
                                                            : ErrorKind::NotWritable;
    return {kind, path, QString::fromLocal8Bit(std::strerror(code))};
}

Result<Done> sync(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return systemError(path);
    Result<Done> synced = syncHandle(file, path);
    ::close(file);
    return synced;
}

}

// What has no disk behind it, such as a pipe, says so by EINVAL.
Result<Done> syncHandle(int handle, const QString &path)
{
    if (::fsync(handle) != 0 && errno != EINVAL)
        return systemError(path);
    return Done{};
}

Result<Done> syncFile(const QString &path)
{
    return sync(path, O_RDONLY);
}

Result<Done> syncFolder(const QString &path)
{
    return sync(path, O_RDONLY | O_DIRECTORY);
}

Result<Done> renameDurably(const QString &from, const QString &to)
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
