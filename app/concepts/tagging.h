#pragma once

#include "base/cancellation.h"
#include "concepts/paragraph.h"
#include "text/korean/tagger.h"

namespace Catena::Concepts {

//! Fills in the morphemes of the Korean stretches and the inner word boundaries of all paragraphs. Two passes: nouns
//! that the first one put together from pieces, or guessed, become nouns of the document, and the paragraphs that
//! hold them are read again. Boundaries of the first pass stay, so that parts of such a noun can still be found.
//! Stops early when cancelled.
void tagParagraphs(std::vector<Paragraph> &paragraphs, Text::Korean::Analyser &analyser,
                   const Base::Cancellation &cancellation);

}
