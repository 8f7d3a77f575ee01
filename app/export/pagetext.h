#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace Catena::Export {

//! What the codes of one font of a file stand for, as its /ToUnicode and its widths say.
struct CodeTable
{
    QHash<quint16, QString> texts;
    QHash<quint16, int> widths; //!< in 1/1000 em, those that differ from usualWidth
    int usualWidth = 1000;

    //! Reads the rows of a ToUnicode CMap.
    void readToUnicode(const QByteArray &map);
};
using CodeTables = QHash<QByteArray, CodeTable>; //!< by resource name

//! A glyph, or glyphs with one text, on a page.
struct TextPiece
{
    QString text;
    int contentId = -1; //!< marked content it belongs to; -1: furniture of the page
    double left = 0; //!< points
    double right = 0;
    double baseline = 0; //!< from the lower edge
};

//! The text of one page read out of its content stream the way a reader of PDFs does it: by the codes of the fonts, or
//! by an ActualText around them (ISO 32000-1:2008, 9.10 and 14.9.4).
struct PageText
{
    std::vector<TextPiece> pieces; //!< in the order of the content
    int unknownCodes = 0; //!< glyphs that no text is known for

    [[nodiscard]] static PageText read(QByteArrayView content, const CodeTables &fonts);
};

}
