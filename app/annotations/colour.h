#pragma once

#include <QString>

#include <array>
#include <optional>

namespace Catena::Annotations {

//! The named colour of an annotation. Numbers are what the store keeps: never change one.
enum class Colour : quint8 { Yellow = 0, Green = 1, Blue = 2, Pink = 3, Orange = 4, Purple = 5 };

inline constexpr std::array<Colour, 6> allColours{Colour::Yellow, Colour::Green,  Colour::Blue,
                                                  Colour::Pink,   Colour::Orange, Colour::Purple};

//! The stable English name, as exports write it: "yellow".
[[nodiscard]] QString colourName(Colour colour);
//! The way back; none for any other text.
[[nodiscard]] std::optional<Colour> colourFromName(QStringView name);

//! 0xRRGGBB of a highlight on white paper under black text: every one keeps a contrast of 12:1 and more with the text.
[[nodiscard]] quint32 paperRgb(Colour colour);

}
