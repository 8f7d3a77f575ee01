#pragma once

#include "formats/columnnames.h"
#include "formats/csvtable.h"

#include <array>
#include <optional>

namespace Catena::Formats {

//! Which column of a table tells what, by the headings.
struct TableColumns
{
    std::array<int, columnCount> at; //!< by Column: index of the column, -1 where there is none

    TableColumns() { at.fill(-1); }
    [[nodiscard]] bool has(Column column) const { return at[std::size_t(column)] >= 0; }
    //! Whether these are headings of comments: a text, and who or when or which.
    [[nodiscard]] bool areOfComments() const
    {
        return has(Column::Text)
            && (has(Column::Author) || has(Column::Date) || has(Column::Id) || has(Column::Parent));
    }
};

//! The columns that a row of headings names.
[[nodiscard]] TableColumns columnsOf(const CsvScanner &row);

//! Where the headings of a table of comments stand, and what they say; empty where there are none.
struct TableHead
{
    char separator = ',';
    qint32 row = 0; //!< 1-based; what stands before is no part of the table
    TableColumns columns;
};
[[nodiscard]] std::optional<TableHead> findTableHead(QByteArrayView text);

}
