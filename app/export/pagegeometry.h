#pragma once

#include <QtGlobal>

namespace Catena::Export {

enum class Paper : quint8 { A4, A5, B5, Letter, Legal };

//! What stands in a column of its own right of the text.
enum class Beside : quint8 { Nothing, Notes, Comments };

//! Where things stand on a page. In points, y downwards from the upper edge.
struct PageGeometry
{
    double width = 0;
    double height = 0;
    double left = 0; //!< of the text: with nothing beside it some forty Hangul a line on A4
    double right = 0;
    double top = 0;
    double bottom = 0;
    double headerBaseline = 0;
    double footerBaseline = 0;
    double sideLeft = 0; //!< of the column beside the text; as sideRight where there is none
    double sideRight = 0;

    [[nodiscard]] bool hasSide() const { return sideRight > sideLeft; }
    [[nodiscard]] double outerRight() const { return hasSide() ? sideRight : right; } //!< of header and footer

    [[nodiscard]] static PageGeometry of(Paper paper, Beside beside);
};

}
