#pragma once

#include "base/cancellation.h"
#include "concepts/paragraph.h"
#include "concepts/termset.h"
#include "text/korean/tagger.h"

namespace Catena::Concepts {

//! Fills in the morphemes of the Korean stretches and the inner word boundaries of all paragraphs. Two passes: nouns
//! that the first one put together from pieces, or guessed, become nouns of the document, and the paragraphs that
//! hold them are read again. Boundaries of the first pass stay, so that parts of such a noun can still be found.
//! Gives the nouns of the document, which the analyser knows from then on. Stops early when cancelled.
std::vector<DocumentNoun> tagParagraphs(std::vector<Paragraph> &paragraphs, Text::Korean::Analyser &analyser,
                                        const Base::Cancellation &cancellation);

//! One pass over one paragraph, with the boundaries it already has. What follows it is analysed with it where it ends
//! in Korean, but not told of: at the end of a text a word is read in another way than amid a sentence.
void tagParagraph(Paragraph &paragraph, Text::Korean::Analyser &analyser, QStringView following = {});
//! The boundaries of the stretches without an analyser.
void markSegments(Paragraph &paragraph);
//! How cheap the analyser should hold a noun of the document: a price as a word cost of the dictionary. The longer it
//! is, the less can it be something else by chance.
[[nodiscard]] int priceOf(const QString &noun);
//! A noun of the document made of dictionary words is as good as one of the dictionary. By text, ascending.
void acknowledge(Paragraph &paragraph, const std::vector<DocumentNoun> &nouns);

}
