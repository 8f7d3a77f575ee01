#pragma once

#include "concepts/paragraph.h"

namespace Catena::Concepts {

//! The phrases of the Latin stretches: words between function words and punctuation; a possessive 's is left off.
[[nodiscard]] std::vector<Phrase> latinPhrases(const Paragraph &paragraph);

//! The phrases of the Cjk stretches: ICU's segments; beside kana, adjacent ones that are not hiragana alone are one
//! word (F .78 against the noun compounds of UD Japanese-GSD).
[[nodiscard]] std::vector<Phrase> cjkPhrases(const Paragraph &paragraph);

//! Whether a text may hold a web or mail address; false is sure.
[[nodiscard]] bool mayHoldAddress(QStringView text);
//! Whether an offset of a text stands in a web or mail address.
[[nodiscard]] bool isInAddress(QStringView text, qint32 offset);

//! The singular that a regular English plural key may belong to; empty when it does not look like one.
[[nodiscard]] QString singularKey(const QString &key);

}
