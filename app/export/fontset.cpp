#include "export/fontset.h"

#include "export/pdfsyntax.h"
#include "export/pdfwriter.h"

#include <QCryptographicHash>

#include <algorithm>

namespace Catena::Export {

namespace {

constexpr std::size_t recentFonts = 64;

//! The head table's checksum and the names of the font: the same in every size. Empty for what has no tables; of such
//! a font Qt 6.4 must not be asked the family (QRawFont::familyName() takes the first of an empty list).
QByteArray identityOf(const QRawFont &font)
{
    const QByteArray head = font.isValid() ? font.fontTable("head") : QByteArray();
    return head.isEmpty() ? QByteArray() : head.mid(8, 4) + font.fontTable("name");
}

}

PdfFont *FontSet::fontFor(const QRawFont &font)
{
    for (const auto &[known, pdfFont] : m_recent) {
        if (known == font) {
            return pdfFont;
        }
    }
    PdfFont *found = nullptr;
    const QByteArray identity = identityOf(font);
    if (!identity.isEmpty()) {
        PdfFont *&pdfFont = m_byIdentity[QCryptographicHash::hash(identity, QCryptographicHash::Sha1)];
        if (!pdfFont) {
            m_fonts.push_back(std::make_unique<PdfFont>(font, int(m_fonts.size()) + 1));
            pdfFont = m_fonts.back().get();
        }
        found = pdfFont;
    }
    if (m_recent.size() >= recentFonts) {
        m_recent.erase(m_recent.begin());
    }
    m_recent.emplace_back(font, found);
    return found;
}

PdfFont *FontSet::fontWithSpace() const
{
    for (const auto &font : m_fonts) {
        if (font->isEmbeddable() && font->spaceGlyph() != 0) {
            return font.get();
        }
    }
    return nullptr;
}

const PdfFont *FontSet::named(QByteArrayView resourceName) const
{
    const qsizetype number = resourceName.isEmpty() ? 0 : resourceName.sliced(1).toByteArray().toLongLong();
    return number > 0 && number <= qsizetype(m_fonts.size()) ? m_fonts[std::size_t(number - 1)].get() : nullptr;
}

bool FontSet::showsMissingGlyphs() const
{
    return std::any_of(m_fonts.begin(), m_fonts.end(), [](const auto &font) { return font->showsMissingGlyph(); });
}

QByteArray FontSet::write(PdfWriter &writer) const
{
    QByteArray entries;
    for (const auto &font : m_fonts) {
        if (font->isUsed()) {
            entries += '/' + font->resourceName() + ' ' + pdfReference(font->write(writer));
        }
    }
    return "/Font<<" + entries + ">>";
}

}
