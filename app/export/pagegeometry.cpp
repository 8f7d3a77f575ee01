#include "export/pagegeometry.h"

namespace Catena::Export {

namespace {

struct Sheet
{
    double width;
    double height;
    double margin; //!< left and right, with nothing beside the text
};

constexpr Sheet sheets[] = {
    {595.28, 841.89, 84}, // A4
    {419.53, 595.28, 44}, // A5
    {498.9, 708.66, 60}, // ISO B5
    {612, 792, 88}, // Letter
    {612, 1008, 88}, // Legal
};

}

PageGeometry PageGeometry::of(Paper paper, Beside beside)
{
    const Sheet &sheet = sheets[std::size_t(paper)];
    const bool isSmall = sheet.height < 800;
    const double upright = isSmall ? 58 : 84; // upper and lower margin
    PageGeometry page;
    page.width = sheet.width;
    page.height = sheet.height;
    page.left = sheet.margin;
    page.right = sheet.width - sheet.margin;
    page.top = upright;
    page.bottom = sheet.height - upright;
    page.headerBaseline = isSmall ? 36 : 52;
    page.footerBaseline = sheet.height - (isSmall ? 32 : 46);
    page.sideLeft = page.sideRight = page.right;
    // Shares of the width: a note needs few words a line, a comment reads like the text beside it.
    if (beside == Beside::Notes) {
        page.left = sheet.width * 0.096;
        page.right = sheet.width * 0.672;
        page.sideLeft = sheet.width * 0.702;
        page.sideRight = sheet.width * 0.918;
    } else if (beside == Beside::Comments) {
        page.left = sheet.width * 0.077;
        page.right = sheet.width * 0.562;
        page.sideLeft = sheet.width * 0.6;
        page.sideRight = sheet.width * 0.925;
    }
    return page;
}

}
