#pragma once

#include "captures/comments.h"

#include <QStringList>

namespace Catena::TestLib {

//! Who answers whom as the source states it: "id <- parent's id", sorted; "id <- " at the top.
[[nodiscard]] QStringList linksOf(const Captures::Comments &comments);

//! The same of a tree in a file with lines "level TAB subject TAB id", "#" for notes; a message that is not there
//! ("[ Message not available ]") and has fewer than two answers is pruned. Empty where the file cannot be read.
[[nodiscard]] QStringList expectedLinks(const QString &path);

}
