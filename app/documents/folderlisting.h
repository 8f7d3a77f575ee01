#pragma once

#include "base/cancellation.h"
#include "base/issue.h"

#include <QStringList>

namespace Catena::Documents {

//! The files below a folder, before anything is opened.
struct FolderListing
{
    QStringList files; //!< relative, with '/', sorted
    Base::Issues issues; //!< links that lead out of the folder, and files beyond the limit
};

//! Lists the regular files below a folder: no hidden ones, none that a link leads out of the folder to, and none that a
//! mail program has not delivered yet; as many and as deep as limits.h allows.
[[nodiscard]] FolderListing listFolder(const QString &path, const Base::Cancellation &cancellation = {});

}
