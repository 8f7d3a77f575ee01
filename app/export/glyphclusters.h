#pragma once

#include "export/fontset.h"

#include <QPointF>

#include <vector>

class QTextLine;

namespace Catena::Export {

//! One unit of glyphs and the text they show.
struct GlyphCluster
{
    PdfFont *font = nullptr;
    double pixelSize = 0; //!< in units of the layout
    std::size_t firstGlyph = 0;
    std::size_t glyphCount = 0;
    qsizetype textBegin = 0; //!< UTF-16; no text at all where another cluster has it
    qsizetype textEnd = 0;
};

//! The glyphs of a part of a laid out line, each with the text it stands for: what search in a PDF rests on. Qt 6.4
//! does not say which glyph comes of which character, so plain text is taken one to one and all else grapheme by
//! grapheme. Reused from line to line.
class GlyphClusters
{
public:
    //! pixelSize: of the text, for what no font shows.
    void read(const QString &text, const QTextLine &line, qsizetype begin, qsizetype end, double pixelSize,
              FontSet &fonts);

    [[nodiscard]] const std::vector<GlyphCluster> &clusters() const { return m_clusters; }
    [[nodiscard]] quint32 glyph(std::size_t index) const { return m_glyphs[index]; }
    [[nodiscard]] QPointF position(std::size_t index) const { return m_positions[index]; }

    //! Whether every character of the text is one glyph of its own in all fonts that matter.
    [[nodiscard]] static bool isSimple(QStringView text);

private:
    void readGraphemes(const QString &text, const QTextLine &line, qsizetype begin, qsizetype end, FontSet &fonts);
    void readGrapheme(const QTextLine &line, qsizetype begin, qsizetype end, FontSet &fonts);
    //! The spaces [at, end) that Qt leaves out at the end of a line, as one glyph.
    void addSpace(const QTextLine &line, qsizetype at, qsizetype end, FontSet &fonts);
    //! What no font on this machine has: the box of a font that is there.
    void addBox(QPointF position, qsizetype begin, qsizetype end, FontSet &fonts);

    std::vector<GlyphCluster> m_clusters;
    std::vector<quint32> m_glyphs;
    std::vector<QPointF> m_positions;
    double m_pixelSize = 0;
};

}
