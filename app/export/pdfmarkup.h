#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace Catena::Export {

//! What the markup annotations of a PDF (ISO 32000-1:2008, 12.5.6.2) have in common.
struct PdfMarkup
{
    QByteArray name; //!< /NM: ASCII, unique in the file, the same in every export
    QString subject; //!< what it is, in words
    QString contents; //!< empty: none
    QString author;
    QByteArray color; //!< three PDF numbers
    QDateTime created; //!< invalid: not told
    QDateTime modified;

    //! The entries all of them have: name, author, contents, subject, colour, dates.
    [[nodiscard]] QByteArray entries() const;
    //! What is read out in its place.
    [[nodiscard]] QString spoken() const { return contents.isEmpty() ? subject : contents; }
};

//! Three PDF numbers of 0xRRGGBB.
[[nodiscard]] QByteArray pdfColor(quint32 rgb);
//! The way back.
[[nodiscard]] quint32 pdfRgb(const QByteArray &color);

}
