#pragma once

#include "formats/pasteprofile.h"

#include <optional>

namespace Catena::Formats {

//! The profiles that come with the program (resources/pasteprofiles).
[[nodiscard]] const PasteProfiles &builtInPasteProfiles();

//! The built-in profiles and those of a folder ("*.profile", by name), which go first and replace built-in ones of the
//! same name. A folder that is not there is none. A broken file gives an Issue that names file, line and reason, and is
//! skipped.
[[nodiscard]] PasteProfiles loadPasteProfiles(const QString &folder);

//! Reads one profile. resources/pasteprofiles/README.md says what a file holds. Empty with an issue where it is broken.
[[nodiscard]] std::optional<PasteProfile> readPasteProfile(const QString &text, const QString &path,
                                                           Base::Issues &issues);

//! Whether a text is what a button to answer says, in one of the languages of resources/pasteprofiles/common.lets.
[[nodiscard]] bool isReplyButton(const QString &text);

}
