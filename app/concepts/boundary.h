#pragma once

#include "concepts/conceptindex.h"
#include "concepts/paragraph.h"

#include <optional>

namespace Catena::Concepts {

//! Where and how a hit in the folded text of a paragraph is a use of the term.
struct Fit
{
    qint32 begin = 0; //!< offsets in Paragraph::nfc.text
    qint32 end = 0;
    bool isByParticle = false;
    MentionFlags flags;
};

//! Judges a hit [begin, end) of Paragraph::fold.text; nothing when it is another word that only contains the same
//! letters. Both ends must be the edge of a word, a change of script or, for Hangul, the edge of a morpheme; the end
//! may also be followed by nothing but particles, unless a dictionary noun goes on there ("소비" in "소비자").
[[nodiscard]] std::optional<Fit> fitOf(const Paragraph &paragraph, qint32 begin, qint32 end);

}
