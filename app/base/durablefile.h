#pragma once

#include "base/result.h"

#include <QString>

namespace Catena::Base {

//! Waits until the contents of a file are on the disk.
[[nodiscard]] Result<Done> syncFile(const QString &path);
//! The same of one that is open: its handle.
[[nodiscard]] Result<Done> syncHandle(int handle, const QString &path);
//! Waits until the names in a folder are: after a rename, a new file or a removal.
[[nodiscard]] Result<Done> syncFolder(const QString &path);
//! Renames a file, over another if there is one, and waits until that is on the disk.
[[nodiscard]] Result<Done> renameDurably(const QString &from, const QString &to);

//! Whether a folder lies on a network's file system (NFS, SMB, AFS, 9P, FUSE): file locks may not hold there.
[[nodiscard]] bool isOnNetwork(const QString &folder);

}
