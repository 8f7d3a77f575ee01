#pragma once

#include "export/pdffont.h"

#include <QHash>

#include <memory>
#include <utility>
#include <vector>

namespace Catena::Export {

//! The fonts of one file, numbered in the order they are first used; the same font in two sizes is one.
class FontSet
{
public:
    //! Null for what is no OpenType or TrueType font: the boxes that Qt draws where no font has a character.
    [[nodiscard]] PdfFont *fontFor(const QRawFont &font);
    //! A font that can show a space; null while there is none.
    [[nodiscard]] PdfFont *fontWithSpace() const;
    //! The font of a resource name; null where there is none.
    [[nodiscard]] const PdfFont *named(QByteArrayView resourceName) const;
    //! Whether the file shows a character that none of them has.
    [[nodiscard]] bool showsMissingGlyphs() const;
    //! Writes every used font; the entry "/Font<<...>>" of a resource dictionary.
    [[nodiscard]] QByteArray write(PdfWriter &writer) const;

private:
    std::vector<std::unique_ptr<PdfFont>> m_fonts;
    QHash<QByteArray, PdfFont *> m_byIdentity;
    std::vector<std::pair<QRawFont, PdfFont *>> m_recent; //!< found by identity, which is cheap
};

}
