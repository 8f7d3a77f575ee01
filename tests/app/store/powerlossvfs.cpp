#include "powerlossvfs.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace Catena::Store {

namespace {

constexpr qint64 sectorBytes = 512;

//! Everything the callbacks know; SQLite calls them without an object of ours.
struct Recorder
{
    QMutex mutex;
    QString folder;
    DiskLog log;
    sqlite3_vfs *real = nullptr;
    sqlite3_vfs vfs = {};
    sqlite3_io_methods methods = {};

    void add(DiskLog::Kind kind, const QString &file, qint64 offset = 0, const QByteArray &bytes = {})
    {
        const QMutexLocker lock(&mutex);
        log.entries.push_back({kind, file, offset, bytes});
    }
};

Recorder *recorder = nullptr;

//! A file of ours: the methods, its name, and behind them the file of the real system.
struct LoggedFile
{
    sqlite3_file base;
    QString *name; // null where the file is not logged
};

LoggedFile *logged(sqlite3_file *file)
{
    return reinterpret_cast<LoggedFile *>(file);
}

sqlite3_file *realOf(sqlite3_file *file)
{
    return reinterpret_cast<sqlite3_file *>(logged(file) + 1);
}

int closeFile(sqlite3_file *file)
{
    delete logged(file)->name;
    logged(file)->name = nullptr;
    return realOf(file)->pMethods->xClose(realOf(file));
}

int writeFile(sqlite3_file *file, const void *bytes, int size, sqlite3_int64 offset)
{
    const int result = realOf(file)->pMethods->xWrite(realOf(file), bytes, size, offset);
    if (result == SQLITE_OK && logged(file)->name)
        recorder->add(DiskLog::Kind::Write, *logged(file)->name, offset,
                      QByteArray(static_cast<const char *>(bytes), size));
    return result;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    const int result = realOf(file)->pMethods->xTruncate(realOf(file), size);
    if (result == SQLITE_OK && logged(file)->name)
        recorder->add(DiskLog::Kind::Truncate, *logged(file)->name, size);
    return result;
}

int syncFile(sqlite3_file *file, int flags)
{
    const int result = realOf(file)->pMethods->xSync(realOf(file), flags);
    if (result == SQLITE_OK && logged(file)->name)
        recorder->add(DiskLog::Kind::Sync, *logged(file)->name);
    return result;
}

QString loggedName(const char *path)
{
    if (!path)
        return {};
    const QFileInfo info(QString::fromUtf8(path));
    return info.absolutePath() == recorder->folder ? info.fileName() : QString();
}

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    logged(file)->name = nullptr;
    file->pMethods = nullptr;
    const int result = recorder->real->xOpen(recorder->real, path, realOf(file), flags, outFlags);
    if (result != SQLITE_OK)
        return result;
    const QString name = loggedName(path);
    if (!name.isEmpty())
        logged(file)->name = new QString(name);
    file->pMethods = &recorder->methods;
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *path, int syncFolder)
{
    const int result = recorder->real->xDelete(recorder->real, path, syncFolder);
    const QString name = loggedName(path);
    if (result == SQLITE_OK && !name.isEmpty())
        recorder->add(DiskLog::Kind::Delete, name, syncFolder);
    return result;
}

//! The rest goes straight to the real file.
void setMethods(sqlite3_io_methods &methods)
{
    methods.iVersion = 2; // with shared memory, without mapped files: those would not be seen here
    methods.xClose = closeFile;
    methods.xRead = [](sqlite3_file *f, void *b, int n, sqlite3_int64 o) {
        return realOf(f)->pMethods->xRead(realOf(f), b, n, o);
    };
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = [](sqlite3_file *f, sqlite3_int64 *s) { return realOf(f)->pMethods->xFileSize(realOf(f), s); };
    methods.xLock = [](sqlite3_file *f, int l) { return realOf(f)->pMethods->xLock(realOf(f), l); };
    methods.xUnlock = [](sqlite3_file *f, int l) { return realOf(f)->pMethods->xUnlock(realOf(f), l); };
    methods.xCheckReservedLock = [](sqlite3_file *f, int *r) {
        return realOf(f)->pMethods->xCheckReservedLock(realOf(f), r);
    };
    methods.xFileControl = [](sqlite3_file *f, int o, void *a) {
        return realOf(f)->pMethods->xFileControl(realOf(f), o, a);
    };
    methods.xSectorSize = [](sqlite3_file *) { return int(sectorBytes); };
    methods.xDeviceCharacteristics = [](sqlite3_file *) { return 0; }; // no promises
    methods.xShmMap = [](sqlite3_file *f, int p, int s, int e, void volatile **m) {
        return realOf(f)->pMethods->xShmMap(realOf(f), p, s, e, m);
    };
    methods.xShmLock = [](sqlite3_file *f, int o, int n, int l) {
        return realOf(f)->pMethods->xShmLock(realOf(f), o, n, l);
    };
    methods.xShmBarrier = [](sqlite3_file *f) { realOf(f)->pMethods->xShmBarrier(realOf(f)); };
    methods.xShmUnmap = [](sqlite3_file *f, int d) { return realOf(f)->pMethods->xShmUnmap(realOf(f), d); };
}

void write(QByteArray &file, qint64 offset, const QByteArray &bytes)
{
    if (file.size() < offset + bytes.size())
        file.append(offset + bytes.size() - file.size(), '\0');
    std::copy(bytes.begin(), bytes.end(), file.begin() + offset);
}

//! Does to a file what is sure to have reached the disk, or, where it is not sure, what may have.
void carryOut(DiskImage &image, const DiskLog::Entry &entry, bool isSure, std::mt19937 &random)
{
    const unsigned chance = isSure ? 0 : random() % 4; // kept twice as often as lost or torn
    switch (entry.kind) {
    case DiskLog::Kind::Write: {
        QByteArray bytes = entry.bytes;
        if (chance == 3)
            bytes.truncate(qsizetype(random() % unsigned(bytes.size() / sectorBytes + 1)) * sectorBytes);
        if (chance != 2 && !bytes.isEmpty())
            write(image[entry.file], entry.offset, bytes);
        return;
    }
    case DiskLog::Kind::Truncate:
        if (chance < 2)
            image[entry.file].resize(qsizetype(entry.offset));
        return;
    case DiskLog::Kind::Delete:
        if (entry.offset != 0 || chance < 2)
            image.erase(entry.file);
        return;
    case DiskLog::Kind::Sync:
    case DiskLog::Kind::Acknowledge:
        return;
    }
}

}

PowerLossVfs::PowerLossVfs(const QString &folder)
{
    recorder = new Recorder;
    recorder->folder = QFileInfo(folder).absoluteFilePath();
    recorder->real = sqlite3_vfs_find(nullptr);
    recorder->vfs = *recorder->real;
    recorder->vfs.zName = "powerloss";
    recorder->vfs.szOsFile = int(sizeof(LoggedFile)) + recorder->real->szOsFile;
    recorder->vfs.xOpen = openFile;
    recorder->vfs.xDelete = deleteFile;
    setMethods(recorder->methods);
    sqlite3_vfs_register(&recorder->vfs, 1);
}

PowerLossVfs::~PowerLossVfs()
{
    sqlite3_vfs_unregister(&recorder->vfs);
    sqlite3_vfs_register(recorder->real, 1);
    delete recorder;
    recorder = nullptr;
}

void PowerLossVfs::acknowledge(qint64 what)
{
    recorder->add(DiskLog::Kind::Acknowledge, {}, what);
}

DiskLog PowerLossVfs::log() const
{
    const QMutexLocker lock(&recorder->mutex);
    return recorder->log;
}

DiskImage PowerLossVfs::imageAt(const DiskLog &log, std::size_t cut, std::mt19937 &random)
{
    std::map<QString, std::size_t> lastSync;
    for (std::size_t i = 0; i < cut; ++i) {
        if (log.entries[i].kind == DiskLog::Kind::Sync)
            lastSync[log.entries[i].file] = i;
    }
    DiskImage image;
    for (std::size_t i = 0; i < cut; ++i) {
        const DiskLog::Entry &entry = log.entries[i];
        const auto sync = lastSync.find(entry.file);
        const bool isSure = sync != lastSync.end() && i < sync->second;
        carryOut(image, entry, isSure, random);
    }
    return image;
}

}
