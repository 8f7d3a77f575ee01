#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace Catena::Formats {

//! One cell of a table: bytes of the text, without the quotation marks around it.
struct CsvCell
{
    qint64 begin = 0;
    quint32 size = 0;
    bool isDoubled = false; //!< holds quotation marks that are written twice
};

//! Reads comma separated values (RFC 4180) row by row, also with ';', tab or '|' for the comma and with line ends in
//! quotes. A quotation mark inside a cell that does not begin with one is text; one that nothing closes is too, and the
//! rows behind it are read line by line.
class CsvScanner
{
public:
    explicit CsvScanner(QByteArrayView text, char separator);

    //! Reads the next row; false at the end. Blank lines are no rows.
    [[nodiscard]] bool next();
    [[nodiscard]] const std::vector<CsvCell> &cells() const { return m_cells; }
    [[nodiscard]] QByteArrayView raw(const CsvCell &cell) const { return m_text.sliced(cell.begin, cell.size); }
    [[nodiscard]] qint64 place() const { return m_at; }
    [[nodiscard]] qint64 rowBegin() const { return m_rowBegin; }
    //! Where a quotation mark stands that nothing closes; -1 where there is none.
    [[nodiscard]] qint64 openQuote() const { return m_openQuote; }

private:
    void cell();
    bool quotedCell();
    void plainCell();
    void add(qint64 begin, qint64 end, bool isDoubled);
    [[nodiscard]] bool isRowEnd(qint64 at) const;

    QByteArrayView m_text;
    std::vector<CsvCell> m_cells;
    qint64 m_at = 0;
    qint64 m_rowBegin = 0;
    qint64 m_openQuote = -1;
    char m_separator;
};

//! The separator by which the beginning of a text falls into the most columns, row for row the same; 0 where none does.
[[nodiscard]] char separatorOf(QByteArrayView text);

//! The text of a cell.
[[nodiscard]] QByteArray cellText(QByteArrayView raw, const CsvCell &cell);

}
