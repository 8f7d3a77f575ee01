#pragma once

#include <QStringView>

namespace Catena::Text::Korean {

//! Length of the particle (or copula form) a run of Hangul most likely ends in: the longest that may follow what is
//! left, but where that is one syllable and the form unclear, a shorter one or none; 0 when there is none. Agreement
//! with the final consonant is observed: 책은, 나무는.
[[nodiscard]] qsizetype particleSuffix(QStringView run);
//! Whether tail is one of the particles, and may follow a word that ends in last.
[[nodiscard]] bool isParticleAfter(char16_t last, QStringView tail);

}
