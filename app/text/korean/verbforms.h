#pragma once

#include "text/korean/morpheme.h"

#include <QStringView>

//! What the rule tagger knows of words that are no nouns; all take a whole run of Hangul.
namespace Catena::Text::Korean {

//! The tag of a word of a closed class (conjunctions, determiners, pronouns, common adverbs), or Unknown.
[[nodiscard]] Tag closedClassTag(QStringView run);
//! Of a form of noun + 하다, 되다, 시키다, 당하다, 받다, 스럽다: the length of the noun; else 0.
[[nodiscard]] qsizetype verbalNounLength(QStringView run);
//! Whether it ends as verbs and adjectives do and nouns hardly ever.
[[nodiscard]] bool endsAsVerb(QStringView run);

}
