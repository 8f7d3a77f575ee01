#pragma once

#include "export/exportpdf.h"

namespace Catena::Export {

//! The XMP packet of the file (ISO 16684-1): title, language, dates and producer, the same as in the information
//! dictionary. isArchival: says that the file is PDF/A-2u; nothing is said of PDF/UA, nor of level A of PDF/A, which
//! ask for more than is checked here.
[[nodiscard]] QByteArray xmpPacket(const QString &title, const ExportOptions &options, bool isArchival);

}
