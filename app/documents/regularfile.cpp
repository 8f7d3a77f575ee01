#include "documents/regularfile.h"

#include "base/limits.h"

#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Catena::Documents {

bool openRegularFile(QFile &file, const QString &path, QString *why)
{
    // Opening a pipe waits for who writes into it, unless told not to; a regular file knows no waiting.
    const int opened = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    int error = opened < 0 ? errno : 0;
    struct stat status = {};
    if (error == 0 && ::fstat(opened, &status) != 0)
        error = errno;
    else if (error == 0 && !S_ISREG(status.st_mode))
        error = S_ISDIR(status.st_mode) ? EISDIR : EINVAL;
    if (error == 0 && file.open(opened, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return true;
    if (why)
        *why = error != 0 ? qt_error_string(error) : file.errorString();
    if (opened >= 0)
        ::close(opened);
    return false;
}

bool isInFolder(const QFile &opened, const QString &path, const QString &folder)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    if (!canonical.startsWith(QFileInfo(folder).canonicalFilePath() + QLatin1Char('/')))
        return false;
    struct stat own = {};
    struct stat there = {};
    return ::fstat(opened.handle(), &own) == 0 && ::lstat(QFile::encodeName(canonical).constData(), &there) == 0
        && own.st_dev == there.st_dev && own.st_ino == there.st_ino;
}

qint64 copiedBytes()
{
    const qint64 memory = qint64(::sysconf(_SC_PHYS_PAGES)) * qint64(::sysconf(_SC_PAGESIZE));
    return std::max(Base::Limits::copiedFileBytes, memory / Base::Limits::copiedMemoryShare);
}

}
