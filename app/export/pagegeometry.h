#pragma once

namespace Catena::Export {

//! A4 with a measure of some forty Hangul a line. In points, y downwards from the upper edge.
struct PageGeometry
{
    static constexpr double width = 595.28;
    static constexpr double height = 841.89;
    static constexpr double left = 84;
    static constexpr double right = width - 84;
    static constexpr double top = 84;
    static constexpr double bottom = height - 84;
    static constexpr double headerBaseline = 52;
    static constexpr double footerBaseline = height - 46;
};

}
