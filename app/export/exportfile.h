#pragma once

#include "base/cancellation.h"
#include "base/result.h"
#include "export/exportoptions.h"
#include "snapshot/snapshot.h"

#include <optional>

namespace Catena::Export {

//! The formats an export can have.
enum class Format : quint8 { Pdf, Html, Markdown };

//! What the end of a file's name asks for (.pdf, .html, .htm, .md, .markdown); none for any other.
[[nodiscard]] std::optional<Format> formatOfName(const QString &path);

//! Writes an export in the format of the file's name, PDF where it names none. Writes to path only when everything went
//! well. A PDF needs a QGuiApplication; runs on any thread.
[[nodiscard]] Base::Result<Base::Done> exportFile(const Snapshot::Snapshot &snapshot, const QString &path,
                                                  const ExportOptions &options,
                                                  const Base::Cancellation &cancellation = {},
                                                  const Base::Progress &progress = {});

}
