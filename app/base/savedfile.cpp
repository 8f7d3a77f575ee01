#include "base/savedfile.h"

#include "base/durablefile.h"

#include <QFileInfo>
#include <QSaveFile>

namespace Catena::Base {

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
    const QFileInfo folder(QFileInfo(path).absolutePath());
    return folder.isReadable() ? syncFolder(folder.filePath()) : Result<Done>(Done{}); // else it cannot be synced
}

Result<Done> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return writeError(file);
    return commitFile(file);
}

}
