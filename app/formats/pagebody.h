#pragma once

#include "formats/pageparts.h"

#include <QByteArray>

namespace Catena::Formats {

//! The words of a comment of a page: of the element that says it holds them, else of the largest that is named like
//! one, else all that is left without the line that tells who and when. name: of its writer.
[[nodiscard]] QByteArray bodyOf(const PageParts &parts, const QByteArray &name);

}
