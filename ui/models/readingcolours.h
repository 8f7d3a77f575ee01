#pragma once

#include <QColor>
#include <QPalette>

namespace Catena::Models {

//! The colours that reading needs beyond the palette's, all derived from it, so that they follow light, dark and
//! high-contrast schemes. Texts keep a contrast of 4.5 : 1 to what they stand on, marks and lines one of 3 : 1 where
//! they carry meaning (WCAG 2.1, 1.4.3 and 1.4.11).
struct ReadingColours
{
    QColor base;
    QColor text;
    QColor dim; //!< secondary text
    QColor link; //!< text that leads somewhere
    QColor guide; //!< quiet lines
    QColor line; //!< lines that carry meaning
    QColor current; //!< ground of the current comment
    QColor frame; //!< frame around it
    QColor mark; //!< ground of a mention
    QColor markText;
    QColor chosenMark; //!< ground of the mention gone to
    QColor chosenMarkText;
    QColor foundMark; //!< ground of what a search found
    QColor foundMarkText;
    QColor faintMark; //!< ground of a mention that is only hinted at

    [[nodiscard]] static ReadingColours from(const QPalette &palette, QPalette::ColorGroup group = QPalette::Active);
};

//! The contrast of two opaque colours, 1..21 (WCAG 2.1, relative luminance).
[[nodiscard]] double contrast(const QColor &one, const QColor &other);
//! The colour, moved towards black or white until it has that contrast to the ground.
[[nodiscard]] QColor legible(const QColor &colour, const QColor &ground, double least);
//! share of one and the rest of the other, in sRGB.
[[nodiscard]] QColor blend(const QColor &one, const QColor &other, double share);

}
