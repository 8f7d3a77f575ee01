#include "ui/models/readingcolours.h"

#include <cmath>

namespace Catena::Models {

namespace {

double luminance(const QColor &colour)
{
    const auto channel = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(double(colour.redF())) + 0.7152 * channel(double(colour.greenF()))
        + 0.0722 * channel(double(colour.blueF()));
}

}

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (qMax(first, second) + 0.05) / (qMin(first, second) + 0.05);
}

QColor blend(const QColor &one, const QColor &other, double share)
{
    const auto mix = [share](float first, float second) {
        return float(share * double(first) + (1 - share) * double(second));
    };
    return QColor::fromRgbF(mix(one.redF(), other.redF()), mix(one.greenF(), other.greenF()),
                            mix(one.blueF(), other.blueF()))
        .toRgb();
}

QColor legible(const QColor &colour, const QColor &ground, double least)
{
    const QColor pole = contrast(Qt::black, ground) > contrast(Qt::white, ground) ? Qt::black : Qt::white;
    constexpr int steps = 20;
    for (int step = 0; step < steps; ++step) {
        // Through the 8 bits that are painted.
        const QColor moved(blend(pole, colour, double(step) / steps).rgb());
        if (contrast(moved, ground) >= least)
            return moved;
    }
    return pole;
}

ReadingColours ReadingColours::from(const QPalette &palette, QPalette::ColorGroup group)
{
    constexpr double textContrast = 4.5;
    constexpr double lineContrast = 3;
    const QColor accent = palette.color(group, QPalette::Highlight);
    ReadingColours colours;
    colours.base = palette.color(group, QPalette::Base);
    colours.current = QColor(blend(accent, colours.base, 0.08).rgb());
    colours.frame = legible(accent, colours.base, lineContrast);
    // What is legible on the tinted ground is so on the plain one, nearly; the stricter of both is taken.
    const auto onBoth = [&](const QColor &colour, double least) {
        return legible(legible(colour, colours.base, least), colours.current, least);
    };
    colours.text = onBoth(palette.color(group, QPalette::Text), 7);
    colours.dim = onBoth(blend(colours.text, colours.base, 0.62), textContrast);
    colours.link = onBoth(palette.color(group, QPalette::Link), textContrast);
    colours.line = onBoth(blend(colours.text, colours.base, 0.45), lineContrast);
    colours.guide = blend(colours.text, colours.base, 0.22);
    colours.mark = QColor(blend(accent, colours.base, 0.26).rgb());
    colours.markText = legible(colours.text, colours.mark, textContrast);
    colours.faintMark = QColor(blend(accent, colours.base, 0.12).rgb());
    constexpr QRgb amber = 0xFFFFB300; // as in most programs that find
    colours.foundMark = QColor(blend(QColor::fromRgb(amber), colours.base, 0.5).rgb());
    colours.foundMarkText = legible(colours.text, colours.foundMark, textContrast);
    // The other way round, ground and letters, for the one gone to.
    colours.chosenMark = onBoth(accent, textContrast);
    colours.chosenMarkText = legible(colours.base, colours.chosenMark, textContrast);
    return colours;
}

}
