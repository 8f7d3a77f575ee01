#pragma once

#include "base/cancellation.h"
#include "base/issue.h"
#include "base/result.h"

#include <QByteArrayView>
#include <QString>

namespace Catena::Documents {

//! The type of a document archive, as its first member states it and the desktop knows it.
inline constexpr QByteArrayView packedFolderType("application/vnd.catena+zip");

//! What was packed.
struct PackedFolder
{
    int files = 0;
    Base::Issues issues; //!< what was left out, and why
};

//! Packs a folder into one document archive (".catena"): a zip whose first member, "mimetype", is stored and says what
//! it is, as in an OpenDocument file or an EPUB. It holds the files as they are - all that the folder shows, also what
//! is no text - under their names in the folder, and gives the same documents when it is opened; only an archive in the
//! folder is not looked into there. The same folder gives the same bytes.
//!
//! Never writes into the folder: a target in it is NotWritable. Over Limits::archiveBytes it is TooLarge, since it
//! could not be read back. The target is there whole or not at all.
[[nodiscard]] Base::Result<PackedFolder> packFolder(const QString &folder, const QString &target,
                                                    const Base::Cancellation &cancellation = {},
                                                    const Base::Progress &progress = {});

}
