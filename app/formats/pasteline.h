#pragma once

#include <QString>

#include <vector>

namespace Catena::Formats {

//! A line of a paste made comparable to the patterns of a profile: NFC, trimmed, without invisible characters; with the
//! way back to the line.
class PasteLineText
{
public:
    explicit PasteLineText(QByteArrayView utf8);

    [[nodiscard]] const QString &text() const { return m_text; }
    //! The byte of the line at which a unit of text stands; text().size() gives the end of the last one.
    [[nodiscard]] qint32 byteAt(qsizetype unit) const;

private:
    QString m_line;
    QString m_text;
    qsizetype m_lead = 0; //!< units of the line before text, where nothing inside was changed
    std::vector<qint32> m_offsets; //!< by unit of text and one more: in the line; empty where only the ends were cut
};

}
