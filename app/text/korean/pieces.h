#pragma once

#include <QStringView>

namespace Catena::Text::Korean {

//! Where the piece of a paragraph that starts at begin ends: at the end of the paragraph, or, where that is further
//! away than a lattice should be long, after a sentence, else after a word, else anywhere but inside a surrogate pair.
[[nodiscard]] qsizetype pieceEnd(QStringView paragraph, qsizetype begin);

}
