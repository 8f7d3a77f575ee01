#pragma once

#include <QByteArray>
#include <QPainterPath>
#include <QRawFont>
#include <QString>

#include <vector>

namespace Catena::Export {

class PdfWriter;

//! One font program of the file: which glyphs are used, what text each stands for, and the subset made of them by
//! hb-subset (CFF stays CFF). Belongs to the thread that exports.
class PdfFont
{
public:
    PdfFont(const QRawFont &font, int number);

    [[nodiscard]] QByteArray resourceName() const; //!< "F1"
    [[nodiscard]] QString familyName() const { return m_font.familyName(); }
    //! Has outlines, and its licence bits (OS/2 fsType) let it be embedded as a subset. If not, its text goes in as
    //! images.
    [[nodiscard]] bool isEmbeddable() const { return m_isEmbeddable; }
    [[nodiscard]] bool isUsed() const { return m_usedCount > 0; }
    [[nodiscard]] bool showsMissingGlyph() const { return !m_used.empty() && m_used[0] != 0; } //!< .notdef
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] quint32 glyphOf(quint16 code) const; //!< the way back from code()
    [[nodiscard]] QPainterPath outline(quint32 glyph) const { return m_font.pathForGlyph(glyph); } //!< y downwards
    [[nodiscard]] double outlineSize() const { return m_font.pixelSize(); } //!< one em of an outline
    [[nodiscard]] quint16 code(quint32 glyph) const; //!< what a content stream shows the glyph by
    [[nodiscard]] int width(quint32 glyph) const; //!< advance in 1/1000 em, from hmtx
    [[nodiscard]] quint32 spaceGlyph() const { return m_spaceGlyph; } //!< 0 where the font has none
    [[nodiscard]] bool hasOutline(quint32 glyph) const;

    //! Takes the glyph into the subset. The first text it is used for becomes its ToUnicode; false: it stands for
    //! another text already, so this place needs an ActualText.
    bool use(quint32 glyph, QStringView text);

    //! Writes font, descriptor, subset and ToUnicode; the object of the Type 0 font.
    int write(PdfWriter &writer) const;

private:
    [[nodiscard]] QByteArray subset() const;
    [[nodiscard]] QByteArray toUnicode() const;
    [[nodiscard]] QByteArray widthsEntry() const; //!< /DW and /W
    [[nodiscard]] int writeDescriptor(PdfWriter &writer, const QByteArray &fontName, const QByteArray &program) const;

    QRawFont m_font;
    QByteArray m_postscriptName;
    QByteArray m_hmtx;
    std::vector<quint16> m_cids; //!< by glyph; empty where codes are glyphs
    std::vector<QString> m_texts; //!< by glyph
    std::vector<quint8> m_used; //!< by glyph
    int m_number;
    int m_unitsPerEm;
    int m_metricCount; //!< numberOfHMetrics
    int m_usedCount = 0;
    quint32 m_spaceGlyph = 0;
    bool m_isCff;
    bool m_isEmbeddable;
};

}
