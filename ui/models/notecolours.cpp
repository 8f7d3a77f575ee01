#include "ui/models/notecolours.h"

namespace Catena::Models {

NoteColours NoteColours::of(Annotations::Colour colour, const ReadingColours &reading)
{
    constexpr double textContrast = 4.5;
    constexpr double lineContrast = 3;
    constexpr double shareOnDark = 0.42;
    const QColor paper = QColor::fromRgb(QRgb(Annotations::paperRgb(colour)));
    const bool isDark = contrast(reading.base, Qt::white) > contrast(reading.base, Qt::black);
    NoteColours made;
    made.ground = isDark ? QColor(blend(paper, reading.base, shareOnDark).rgb()) : paper;
    made.text = legible(reading.text, made.ground, textContrast);
    made.line = legible(legible(paper, reading.base, lineContrast), made.ground, lineContrast);
    return made;
}

QString NoteColours::name(Annotations::Colour colour)
{
    using Annotations::Colour;
    switch (colour) {
    case Colour::Yellow:
        return tr("yellow");
    case Colour::Green:
        return tr("green");
    case Colour::Blue:
        return tr("blue");
    case Colour::Pink:
        return tr("pink");
    case Colour::Orange:
        return tr("orange");
    case Colour::Purple:
        return tr("purple");
    }
    return {};
}

}
