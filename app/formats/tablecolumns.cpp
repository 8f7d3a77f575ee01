#include "formats/tablecolumns.h"

namespace Catena::Formats {

namespace {

constexpr int mostRowsBefore = 5; //!< rows of a title before the headings
constexpr qsizetype mostHeadBytes = 64 * 1024;

}

TableColumns columnsOf(const CsvScanner &row)
{
    TableColumns columns;
    std::array<int, columnCount> ranks{};
    const std::vector<CsvCell> &cells = row.cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const ColumnName name = columnNamed(cellText(row.raw(cells[i]), cells[i]));
        if (name.column < 0)
            continue;
        int &at = columns.at[std::size_t(name.column)];
        if (at >= 0 && ranks[std::size_t(name.column)] <= name.rank)
            continue;
        at = int(i);
        ranks[std::size_t(name.column)] = name.rank;
    }
    return columns;
}

std::optional<TableHead> findTableHead(QByteArrayView text)
{
    const QByteArrayView start = text.first(qMin(text.size(), mostHeadBytes));
    const char preferred = separatorOf(text);
    for (const char separator : {preferred, ',', '\t', ';', '|'}) {
        if (separator == 0)
            continue;
        CsvScanner scanner(start, separator);
        for (qint32 row = 1; row <= mostRowsBefore && scanner.next(); ++row) {
            const TableColumns columns = columnsOf(scanner);
            if (!columns.areOfComments())
                continue;
            // A line of words is no heading without a row below it.
            const int words = columns.at[std::size_t(Column::Text)];
            if (scanner.next() && scanner.cells().size() > std::size_t(words))
                return TableHead{separator, row, columns};
            break;
        }
    }
    return std::nullopt;
}

}
