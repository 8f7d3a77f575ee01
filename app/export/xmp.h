#pragma once

#include "export/exportpdf.h"

namespace Catena::Export {

//! The XMP packet of the file (ISO 16684-1): title, language, dates and producer, the same as in the information
//! dictionary. Claims no conformance.
[[nodiscard]] QByteArray xmpPacket(const QString &title, const ExportOptions &options);

}
