#include "testlib/faultpoints.h"

#include <QFile>

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

constexpr std::size_t mostChars = 4096;

// Plain memory: the functions below are called before and after any object of ours lives.
std::atomic<bool> isArmed = false;
char folder[mostChars] = {};
std::size_t folderLength = 0;
std::atomic<int> left = 0;
std::atomic<int> failed = 0;
int errorCode = 0;
bool isForGood = false;

template <class Function>
Function *real(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

//! Whether this operation on a path is to fail; errno then says why.
bool fails(const char *path, bool takesRoom)
{
    if (!isArmed || !path || std::strncmp(path, folder, folderLength) != 0 || (errorCode == ENOSPC && !takesRoom))
        return false;
    const int before = left.fetch_sub(1);
    if (before > 1 || (before < 1 && !isForGood))
        return false;
    ++failed;
    errno = errorCode;
    return true;
}

bool failsOn(int file, bool takesRoom)
{
    if (!isArmed)
        return false;
    char link[64];
    char path[mostChars];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return fails(path, takesRoom);
}

bool changes(int flags)
{
    return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
}

}

namespace Catena::Testlib {

void FaultPoints::failAt(const QString &in, int operation, int code, Then then)
{
    const QByteArray name = QFile::encodeName(in);
    folderLength = std::min(std::size_t(name.size()), mostChars - 1);
    std::memcpy(folder, name.constData(), folderLength);
    left = operation;
    failed = 0;
    errorCode = code;
    isForGood = then == Then::ForGood;
    isArmed = true;
}

bool FaultPoints::stop()
{
    isArmed = false;
    return failed > 0;
}

}

// What the C library has of these names is reached by way of these.
extern "C" {

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    static auto *const next = real<int(const char *, int, ...)>("open");
    return changes(flags) && fails(path, true) ? -1 : next(path, flags, mode);
}

int open64(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    static auto *const next = real<int(const char *, int, ...)>("open64");
    return changes(flags) && fails(path, true) ? -1 : next(path, flags, mode);
}

ssize_t write(int file, const void *bytes, size_t size)
{
    static auto *const next = real<ssize_t(int, const void *, size_t)>("write");
    return failsOn(file, true) ? -1 : next(file, bytes, size);
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t offset)
{
    static auto *const next = real<ssize_t(int, const void *, size_t, off_t)>("pwrite");
    return failsOn(file, true) ? -1 : next(file, bytes, size, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    static auto *const next = real<ssize_t(int, const void *, size_t, off64_t)>("pwrite64");
    return failsOn(file, true) ? -1 : next(file, bytes, size, offset);
}

int ftruncate(int file, off_t size) noexcept
{
    static auto *const next = real<int(int, off_t)>("ftruncate");
    return failsOn(file, true) ? -1 : next(file, size);
}

int ftruncate64(int file, off64_t size) noexcept
{
    static auto *const next = real<int(int, off64_t)>("ftruncate64");
    return failsOn(file, true) ? -1 : next(file, size);
}

int posix_fallocate(int file, off_t offset, off_t size)
{
    static auto *const next = real<int(int, off_t, off_t)>("posix_fallocate");
    return failsOn(file, true) ? errorCode : next(file, offset, size);
}

int posix_fallocate64(int file, off64_t offset, off64_t size)
{
    static auto *const next = real<int(int, off64_t, off64_t)>("posix_fallocate64");
    return failsOn(file, true) ? errorCode : next(file, offset, size);
}

int fsync(int file)
{
    static auto *const next = real<int(int)>("fsync");
    return failsOn(file, false) ? -1 : next(file);
}

int fdatasync(int file)
{
    static auto *const next = real<int(int)>("fdatasync");
    return failsOn(file, false) ? -1 : next(file);
}

int rename(const char *from, const char *to) noexcept
{
    static auto *const next = real<int(const char *, const char *)>("rename");
    return fails(to, false) ? -1 : next(from, to);
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) noexcept
{
    static auto *const next = real<int(int, const char *, int, const char *, unsigned)>("renameat2");
    return fails(to, false) ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int link(const char *from, const char *to) noexcept
{
    static auto *const next = real<int(const char *, const char *)>("link");
    return fails(to, true) ? -1 : next(from, to);
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    static auto *const next = real<int(int, const char *, int, const char *, int)>("linkat");
    return fails(to, true) ? -1 : next(fromFolder, from, toFolder, to, flags);
}

int unlink(const char *path) noexcept
{
    static auto *const next = real<int(const char *)>("unlink");
    return fails(path, false) ? -1 : next(path);
}

int mkdir(const char *path, mode_t mode) noexcept
{
    static auto *const next = real<int(const char *, mode_t)>("mkdir");
    return fails(path, true) ? -1 : next(path, mode);
}
}
