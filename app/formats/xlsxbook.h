#pragma once

#include "documents/container.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <vector>

namespace Catena::Formats {

//! What the sheets of a spreadsheet share (ECMA-376, part 1, clause 18): texts, which number formats are dates, and
//! from when days are counted.
class XlsxBook
{
public:
    explicit XlsxBook(const Documents::Container &container);

    struct Sheet
    {
        QString name;
        QByteArray part;
    };
    [[nodiscard]] const std::vector<Sheet> &sheets() const { return m_sheets; } //!< in the order of their tabs
    [[nodiscard]] QByteArrayView sharedText(qsizetype index) const; //!< UTF-8; empty where there is none
    [[nodiscard]] bool isDate(int style) const;
    //! A day with its time as ISO 8601 writes it: "2024-06-09 21:16:00", "2024-06-09", "21:16:00".
    [[nodiscard]] QByteArray dateOf(double serial) const;

private:
    void readSheets(const Documents::Container &container, const QByteArray &main);
    void readTexts(QByteArrayView part);
    void readStyles(QByteArrayView part);

    std::vector<Sheet> m_sheets;
    std::vector<QByteArray> m_texts;
    std::vector<bool> m_isDate; //!< by style of a cell
    bool m_from1904 = false;
};

//! Whether a number format shows a date or a time: "yyyy\-mm\-dd", "m/d/yy h:mm", but not "0.00" or "[Red]#,##0".
[[nodiscard]] bool isDateFormat(QStringView code);

//! Text of a cell without the escapes for characters that XML cannot hold: "_x000D_".
[[nodiscard]] QString withoutCellEscapes(const QString &text);

}
