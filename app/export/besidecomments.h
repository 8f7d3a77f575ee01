#pragma once

#include "export/exportmodel.h"

namespace Catena::Export {

//! The comments that speak about a block of the essay, to stand beside it: the first words of each, with a link to the
//! whole of it in the tree; past the first few only their numbers.
[[nodiscard]] std::vector<SideItem> commentsBeside(const ExportModel &model, EssayPlace place);

//! The first words of a text in at most so many UTF-16 units, cut between words where it can be, with an ellipsis.
[[nodiscard]] QString firstWords(const QString &text, qsizetype units);

}
