#pragma once

#include "concepts/paragraph.h"

#include <vector>

namespace Catena::Concepts {

//! A run of nominal morphemes with no gap between them: indices in Paragraph::morphemes, both inclusive.
struct NounRun
{
    std::size_t first = 0;
    std::size_t last = 0;
};

[[nodiscard]] bool isNominal(Text::Korean::Tag tag);

//! The noun runs of a tagged paragraph, in order. A hyphen joins ("R-기술"); "/", "&" and "·" join Latin with Latin.
//! A final 들 or 님 does not belong to the run.
[[nodiscard]] std::vector<NounRun> nounRuns(const Paragraph &paragraph);

//! The phrases of the Korean stretches: words of noun runs with nothing but spaces between them.
[[nodiscard]] std::vector<Phrase> koreanPhrases(const Paragraph &paragraph);

//! Signs that make one word of what stands right before and after them: hyphens always, the others in Latin only.
[[nodiscard]] bool isHyphen(char32_t sign);
[[nodiscard]] bool isLatinJoiner(char32_t sign);

}
