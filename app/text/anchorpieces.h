#pragma once

#include "text/segment.h"

#include <QStringView>

#include <optional>

namespace Catena::Text {

//! Where a passage of a pattern (itself with what stood around it) is in a text that was edited in several places at
//! once: by the runs of a few words that stand just once in both, as patience diff pairs lines (Cohen 2005), kept where
//! they follow each other as they did. None unless such runs hold two fifths of the passage, and no second place holds
//! half as much as the best one - or, of a shorter passage, its place between its own prefix and suffix. Texts as
//! Anchor flattens them; offsets are UTF-16.
[[nodiscard]] std::optional<Span> findByPieces(QStringView pattern, Span passage, QStringView text);

}
