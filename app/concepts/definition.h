#pragma once

#include "concepts/conceptindex.h"

#include <optional>

namespace Catena::Concepts {

//! A sentence that says what a concept is.
struct Definition
{
    quint32 passage = 0;
    Text::Span sentence; //!< UTF-16 offsets in the passage's text
};

//! The sentence that most plainly defines a concept, the first of equally plain ones; nothing where none does. By the
//! words around its mentions alone: "X란 … 이다", "…을 X라고 부른다", "X means", "known as X", "Xとは". At most so many
//! mentions are looked at, from the first.
[[nodiscard]] std::optional<Definition> definitionOf(const ConceptIndex &index, quint32 conceptIndex,
                                                     std::size_t mostMentions = 2'000);

}
