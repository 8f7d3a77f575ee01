#pragma once

#include <QFile>
#include <QString>

namespace Catena::Documents {

//! Opens a regular file to read it, and nothing else: a pipe or a device that took its place since it was listed is
//! refused instead of waited for. False where it was not opened; why has then the system's words.
[[nodiscard]] bool openRegularFile(QFile &file, const QString &path, QString *why = nullptr);

//! Whether an opened file is the one that a path has now, and that is in a folder, however links lead there: a link
//! that took the place of a file since it was listed may have led out of it.
[[nodiscard]] bool isInFolder(const QFile &opened, const QString &path, const QString &folder);

//! So many bytes of files are read into memory, a share of what there is; a file beyond them is mapped.
[[nodiscard]] qint64 copiedBytes();

}
