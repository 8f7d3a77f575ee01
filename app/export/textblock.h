#pragma once

#include "export/textstyle.h"

#include <QRectF>

#include <vector>

namespace Catena::Export {

//! A part of a text whose place on the page is wanted.
struct TextMark
{
    qsizetype begin = 0; //!< UTF-16
    qsizetype end = 0;
};

//! Where a mark, or its part in one line, came to stand.
struct MarkBox
{
    std::size_t mark = 0; //!< index in the marks asked for
    qsizetype begin = 0; //!< of that part, in the block's text
    qsizetype end = 0;
    int page = 0;
    double lineTop = 0; //!< points below the upper edge
    QRectF box; //!< points from the lower left; top() is the lower edge
};

struct TextBlock;

//! A text that stands in the column beside another.
struct SideItem
{
    qsizetype at = 0; //!< it stands beside the line with this offset
    std::vector<TextBlock> blocks; //!< without left and right: the column has its own
    QByteArray color; //!< of the bar before it; empty: none
    bool waits = false; //!< where the page is full it comes on the next one; else it goes where overflow goes
    quint32 number = 0; //!< the caller's, for what overflows
};

//! A text to be set: its lines are parted by LF.
struct TextBlock
{
    QString text;
    TextStyle style;
    double left = 0;
    double right = 0;
    const char *type = "P"; //!< structure type of each paragraph
    TextSpans spans;
    std::vector<TextMark> marks; //!< ascending by begin
    std::vector<SideItem> beside = {}; //!< ascending by at
    QString label = {}; //!< a bullet before the first line
    double keepWithNext = 0; //!< points that must fit below the first lines
};

//! What became of a block.
struct Placed
{
    std::vector<MarkBox> boxes;
    std::vector<int> elements; //!< objects of the structure elements of its paragraphs
    std::vector<std::pair<int, int>> links; //!< objects of the elements of its links, each with that of its paragraph
    int page = 0; //!< of its first line
    double top = 0; //!< of its first line, points below the upper edge
};

}
