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

bool isInsideFolder(const QString &file, const QString &folder)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    if (root.isEmpty())
        return false;
    QString target = QFileInfo(file).canonicalFilePath(); // a link is written through
    if (target.isEmpty())
        target = QFileInfo(QFileInfo(file).absolutePath()).canonicalFilePath();
    if (target == root)
        return true;
    return QFileInfo(root).isDir()
        && target.startsWith(root.endsWith(QLatin1Char('/')) ? root : root + QLatin1Char('/'));
}

}
