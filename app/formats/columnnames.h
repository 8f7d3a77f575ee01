#pragma once

#include <QByteArrayView>

namespace Catena::Formats {

//! What a column of a table of comments, or a field of an object, tells.
enum class Column : quint8 {
    Id,
    Parent,
    Author,
    Date,
    Text,
    Score,
    Replies, //!< how many answers it has
    Title, //!< of what the comment is about
    Source, //!< address or number of what the comment is about
    Level, //!< how deep it is, from the top
    Deleted,
    Comments, //!< how many comments it has: the row is a post, no comment
};
inline constexpr int columnCount = int(Column::Comments) + 1;

//! What a heading names, and how surely: of two columns for one thing the lower rank holds.
struct ColumnName
{
    int column = -1; //!< a Column; -1 = none that is known
    int rank = 0;
};

//! Looks a heading up, in Korean or English, in any case and with or without spaces, "_" and "-".
[[nodiscard]] ColumnName columnNamed(QByteArrayView heading);

//! Whether the value of a parent column says that there is none: empty, "0", "NULL", "root", ...
[[nodiscard]] bool isNoParent(QByteArrayView value);

//! Whether an id was a long number that a spreadsheet has rounded ("1.23E+17"): it names nothing.
[[nodiscard]] bool isRoundedNumber(QByteArrayView value);

}
