#pragma once

#include "concepts/paragraph.h"

#include <vector>

namespace Catena::Concepts {

//! Two terms of which a text says that they are one.
struct StatedAlias
{
    QString left;
    QString right;
    QString detail; //!< the words that say so
};

//! The statements of a paragraph: two quoted terms with 혹은, 또는, 즉, 일명, 이른바, 곧, or, aka, i.e. between them;
//! X(Y) without a space, where Y reads like a name of X; and a long form before its initials in brackets
//! (after Schwartz, Hearst 2003).
[[nodiscard]] std::vector<StatedAlias> statedAliases(const Paragraph &paragraph, const std::vector<Phrase> &phrases);

}
