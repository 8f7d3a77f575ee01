#pragma once

#include "random.h"

#include <QString>

#include <vector>

namespace Catena::Bench {

//! A text that was edited, and where each of its units came from.
struct EditedText
{
    QString text;
    std::vector<qint32> origin; //!< by unit: its offset in the text before all edits; -1 = new

    [[nodiscard]] static EditedText of(const QString &text);
};

//! Edits a text as people and programs do, until a share of it was touched: words are put in, taken out and replaced,
//! sentences and paragraphs are put in, taken out and moved; letters are mistyped. Then the whole may come as NFD or
//! NFC, and its lines wrapped otherwise.
[[nodiscard]] EditedText edited(const QString &text, double share, Random &random);

}
