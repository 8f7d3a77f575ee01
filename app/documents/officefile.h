#pragma once

#include "documents/container.h"

#include <QByteArrayView>

#include <optional>

namespace Catena::Documents {

//! What a zip archive is: one with a list of content types or a "mimetype" is a single document of an office program,
//! any other a folder that was packed.
enum class ZipKind : quint8 { Folder, Office, OtherOffice };

struct OfficeFile
{
    ZipKind zip = ZipKind::Folder;
    std::shared_ptr<const Container> container; //!< of an office file that can be read; null where it holds no parts
    Base::Issues issues; //!< without paths
};

//! Looks into a zip archive (OPC: ECMA-376, part 2; OpenDocument 1.2, part 3) and takes the XML parts of an office file
//! out of it, within the limits of archives.
[[nodiscard]] OfficeFile openOfficeFile(QByteArrayView zip);

//! Whether an old compound file (MS-CFB) holds an office file that a password locks (MS-OFFCRYPTO).
[[nodiscard]] bool isLockedOfficeFile(QByteArrayView bytes);

}
