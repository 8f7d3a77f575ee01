#include "formats/xlsxsheet.h"

#include "base/limits.h"
#include "formats/xmlcursor.h"

#include <cmath>
#include <vector>

namespace Catena::Formats {

namespace {

constexpr double exactIntegers = 9'007'199'254'740'992.0; //!< 2^53: a cell holds no longer integer exactly

//! The column that a reference names, "AB12", from 0; -1 where it names none.
int columnOf(QStringView reference)
{
    int column = 0;
    qsizetype at = 0;
    for (; at < reference.size() && at < 3; ++at) {
        const QChar c = reference[at];
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
    }
    return at == 0 ? -1 : column - 1;
}

void appendCell(QByteArrayView text, QByteArray &csv)
{
    const bool isPlain = !text.contains(',') && !text.contains('"') && !text.contains('\n') && !text.contains('\r');
    if (isPlain) {
        csv.append(text);
        return;
    }
    csv += '"';
    for (const char c : text) {
        if (c == '\r')
            continue;
        csv += c;
        if (c == '"')
            csv += c;
    }
    csv += '"';
}

class SheetReading
{
public:
    SheetReading(QByteArrayView part, const XlsxBook &book, qsizetype mostBytes)
        : m_xml(part), m_book(book), m_mostBytes(mostBytes)
    {
    }

    SheetText read()
    {
        while (m_sheet.damage.isEmpty() && m_xml.next()) {
            if (m_xml.isText() && m_inValue)
                m_value += m_xml.text();
            else if (m_xml.isStart())
                start(m_xml.name());
            else if (m_xml.isEnd())
                end(m_xml.name());
        }
        if (m_sheet.damage.isEmpty())
            m_sheet.damage = m_xml.damage();
        endRow(); // of a sheet that breaks off
        return std::move(m_sheet);
    }

private:
    void start(QStringView name)
    {
        if (name == u"rPh" || name == u"f") {
            m_xml.skip();
        } else if (name == u"c") {
            const int stated = columnOf(m_xml.attribute(u"r"));
            m_column = stated >= 0 ? stated : m_column + 1;
            m_type = m_xml.attribute(u"t").toString();
            m_style = m_xml.attribute(u"s").toInt();
            m_value.clear();
        } else if (name == u"v" || name == u"t") {
            m_inValue = true;
        }
    }

    void end(QStringView name)
    {
        if (name == u"v" || name == u"t")
            m_inValue = false;
        else if (name == u"c")
            endCell();
        else if (name == u"row")
            endRow();
    }

    void endCell()
    {
        const QByteArray text = cellText();
        if (text.isEmpty() || m_column < 0 || m_column >= Base::Limits::tableColumns)
            return;
        if (m_sheet.csv.size() + m_rowBytes + text.size() > m_mostBytes) {
            m_sheet.damage = QStringLiteral("more text than %1 bytes").arg(m_mostBytes);
            return;
        }
        m_row.resize(std::max(m_row.size(), std::size_t(m_column) + 1));
        m_row[std::size_t(m_column)] = text;
        m_rowBytes += text.size();
    }

    [[nodiscard]] QByteArray cellText() const
    {
        if (m_type == u"s")
            return m_book.sharedText(m_value.trimmed().toLongLong()).toByteArray();
        if (m_type == u"b")
            return m_value.trimmed() == u"1" ? QByteArray("TRUE") : QByteArray("FALSE");
        if (m_type == u"e")
            return {};
        if (m_type == u"inlineStr" || m_type == u"str" || m_type == u"d")
            return withoutCellEscapes(m_value).toUtf8();
        bool isNumber = false;
        const double number = m_value.trimmed().toDouble(&isNumber);
        if (!isNumber)
            return m_value.trimmed().toUtf8();
        if (m_book.isDate(m_style)) {
            const QByteArray date = m_book.dateOf(number);
            return date.isEmpty() ? m_value.trimmed().toUtf8() : date;
        }
        const bool isInteger = number == std::floor(number) && std::abs(number) <= exactIntegers;
        return isInteger ? QByteArray::number(qint64(number)) : m_value.trimmed().toUtf8();
    }

    void endRow()
    {
        if (m_row.empty()) {
            m_column = -1;
            return;
        }
        for (std::size_t i = 0; i < m_row.size(); ++i) {
            if (i > 0)
                m_sheet.csv += ',';
            appendCell(m_row[i], m_sheet.csv);
        }
        m_sheet.csv += '\n';
        m_row.clear();
        m_rowBytes = 0;
        m_column = -1;
        if (++m_rows >= Base::Limits::sheetRows)
            m_sheet.damage = QStringLiteral("more than %1 rows").arg(Base::Limits::sheetRows);
    }

    XmlCursor m_xml;
    const XlsxBook &m_book;
    SheetText m_sheet;
    std::vector<QByteArray> m_row;
    QString m_value;
    QString m_type; //!< of the cell: "s" a shared text, "inlineStr", "n", ...
    qsizetype m_mostBytes;
    qsizetype m_rowBytes = 0;
    qint32 m_rows = 0;
    int m_column = -1;
    int m_style = 0;
    bool m_inValue = false;
};

}

SheetText readSheet(QByteArrayView part, const XlsxBook &book, qsizetype mostBytes)
{
    return SheetReading(part, book, mostBytes).read();
}

}
