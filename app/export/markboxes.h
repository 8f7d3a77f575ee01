#pragma once

#include <QString>

#include <utility>
#include <vector>

class QTextLine;

namespace Catena::Export {

inline constexpr double ascentShare = 0.92; //!< how far a highlight reaches above the baseline, in font sizes
inline constexpr double descentShare = 0.24; //!< and below it

//! From where to where, in the layout's units, a part of a line is inked: one extent for text from left to right, else
//! as many as the parts come apart. Widened to whole graphemes.
[[nodiscard]] std::vector<std::pair<double, double>> markExtents(const QString &text, const QTextLine &line,
                                                                 qsizetype begin, qsizetype end);

}
