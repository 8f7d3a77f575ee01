#pragma once

#include "base/result.h"

#include <QByteArray>

class QFileDevice;
class QSaveFile;

namespace Catena::Base {

//! What went wrong with a file that is written: DiskFull, or NotWritable.
[[nodiscard]] Error writeError(const QFileDevice &file);

//! Puts what was written in the place of the old file. Done only after it is on the disk, contents and name: QSaveFile
//! itself hears no error of fsync (qsavefile.cpp of Qt 6.4). Until then the old file stays as it was.
[[nodiscard]] Result<Done> commitFile(QSaveFile &file);

//! The same of a whole file.
[[nodiscard]] Result<Done> writeFile(const QString &path, const QByteArray &bytes);

//! Whether writing a file would write into a folder or below it, links followed, or replace the single file that is
//! named as the folder. What is read is never written to.
[[nodiscard]] bool isInsideFolder(const QString &file, const QString &folder);

}
