#include "annotations/colour.h"

namespace Catena::Annotations {

namespace {

struct Entry
{
    QLatin1String name;
    quint32 rgb;
};

constexpr Entry entries[] = {
    {QLatin1String("yellow"), 0xFFE97A}, {QLatin1String("green"), 0xB8EBA8},  {QLatin1String("blue"), 0xAEDCFF},
    {QLatin1String("pink"), 0xFFC2DC},   {QLatin1String("orange"), 0xFFCE9E}, {QLatin1String("purple"), 0xDCC8FF},
};
static_assert(std::size(entries) == allColours.size());

}

QString colourName(Colour colour)
{
    return entries[std::size_t(colour)].name;
}

std::optional<Colour> colourFromName(QStringView name)
{
    for (const Colour colour : allColours) {
        if (entries[std::size_t(colour)].name == name)
            return colour;
    }
    return {};
}

quint32 paperRgb(Colour colour)
{
    return entries[std::size_t(colour)].rgb;
}

}
