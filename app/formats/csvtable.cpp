#include "formats/csvtable.h"

#include "base/limits.h"

#include <algorithm>
#include <cstring>

namespace Catena::Formats {

namespace {

constexpr int lookedAtRows = 20;
constexpr qsizetype lookedAtBytes = 256 * 1024;

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

}

CsvScanner::CsvScanner(QByteArrayView text, char separator) : m_text(text), m_separator(separator) { }

bool CsvScanner::next()
{
    while (m_at < m_text.size() && isLineEnd(m_text[m_at]))
        ++m_at;
    if (m_at >= m_text.size())
        return false;
    m_rowBegin = m_at;
    m_cells.clear();
    for (;;) {
        cell();
        if (m_at >= m_text.size())
            return true;
        if (isLineEnd(m_text[m_at])) {
            m_at += m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n' ? 2 : 1;
            return true;
        }
        ++m_at; // the separator
        if (m_at >= m_text.size()) {
            add(m_at, m_at, false);
            return true;
        }
    }
}

void CsvScanner::cell()
{
    if (m_text[m_at] != '"' || !quotedCell())
        plainCell();
}

//! Reads a cell in quotation marks; false, with nothing read, where it is none.
bool CsvScanner::quotedCell()
{
    const bool isOneLine = m_openQuote >= 0;
    const qint64 begin = m_at + 1;
    qint64 at = begin;
    qint64 searched = begin;
    bool isDoubled = false;
    for (;;) {
        const void *found = std::memchr(m_text.data() + at, '"', std::size_t(m_text.size() - at));
        if (!found) {
            m_openQuote = m_openQuote < 0 ? m_at : m_openQuote;
            return false;
        }
        at = static_cast<const char *>(found) - m_text.data();
        if (isOneLine && std::memchr(m_text.data() + searched, '\n', std::size_t(at - searched)))
            return false;
        searched = at;
        if (at + 1 >= m_text.size() || m_text[at + 1] != '"')
            break;
        isDoubled = true;
        at += 2;
        if (at >= m_text.size()) {
            m_openQuote = m_openQuote < 0 ? m_at : m_openQuote;
            return false;
        }
    }
    if (!isRowEnd(at + 1) && m_text[at + 1] != m_separator)
        return false; // "a" b: the marks are text
    add(begin, at, isDoubled);
    m_at = at + 1;
    return true;
}

void CsvScanner::plainCell()
{
    const qint64 begin = m_at;
    while (!isRowEnd(m_at) && m_text[m_at] != m_separator)
        ++m_at;
    add(begin, m_at, false);
}

void CsvScanner::add(qint64 begin, qint64 end, bool isDoubled)
{
    if (m_cells.size() < std::size_t(Base::Limits::tableColumns))
        m_cells.push_back({begin, quint32(end - begin), isDoubled});
}

bool CsvScanner::isRowEnd(qint64 at) const
{
    return at >= m_text.size() || isLineEnd(m_text[at]);
}

char separatorOf(QByteArrayView text)
{
    const QByteArrayView start = text.first(qMin(text.size(), lookedAtBytes));
    char best = 0;
    std::size_t most = 1;
    for (const char separator : {',', '\t', ';', '|'}) {
        CsvScanner scanner(start, separator);
        std::size_t columns = 0;
        int rows = 0;
        int same = 0;
        while (rows < lookedAtRows && scanner.next()) {
            // A row at the end of what is looked at may be cut off there.
            if (rows > 0 && scanner.place() >= start.size() && start.size() < text.size())
                break;
            columns = rows == 0 ? scanner.cells().size() : columns;
            same += scanner.cells().size() == columns;
            ++rows;
        }
        if (columns > most && same * 4 >= rows * 3) {
            most = columns;
            best = separator;
        }
    }
    return best;
}

QByteArray cellText(QByteArrayView raw, const CsvCell &cell)
{
    QByteArray text = raw.toByteArray();
    if (cell.isDoubled)
        text.replace("\"\"", "\"");
    return text;
}

}
