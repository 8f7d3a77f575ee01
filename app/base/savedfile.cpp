#include "base/savedfile.h"

#include <QFileInfo>
#include <QSaveFile>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>
#endif

namespace Catena::Base {

namespace {

#ifdef Q_OS_UNIX
Error systemError(const QString &path)
{
    const int code = errno;
    return {code == ENOSPC || code == EDQUOT ? ErrorKind::DiskFull : ErrorKind::NotWritable, path,
            QString::fromLocal8Bit(std::strerror(code))};
}

// Some file systems know no fsync; they say so by EINVAL.
Result<Done> syncHandle(int handle, const QString &path)
{
    if (::fsync(handle) != 0 && errno != EINVAL && errno != ENOTSUP)
        return systemError(path);
    return Done{};
}

// A folder that may be written to, but not read, cannot be synced.
Result<Done> syncFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return Done{};
    Result<Done> done = syncHandle(handle, path);
    ::close(handle);
    return done;
}
#else
Result<Done> syncHandle(int, const QString &)
{
    return Done{};
}
Result<Done> syncFolderOf(const QString &)
{
    return Done{};
}
#endif

}

Error writeError(const QFileDevice &file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return {isFull ? ErrorKind::DiskFull : ErrorKind::NotWritable, file.fileName(), file.errorString()};
}

Result<Done> commitFile(QSaveFile &file)
{
    const QString path = file.fileName();
    if (!file.flush() || file.error() != QFileDevice::NoError)
        return writeError(file);
    const Result<Done> synced = syncHandle(file.handle(), path);
    if (!synced) {
        file.cancelWriting();
        return synced;
    }
    if (!file.commit())
        return writeError(file);
    return syncFolderOf(path);
}

Result<Done> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return writeError(file);
    return commitFile(file);
}

}
