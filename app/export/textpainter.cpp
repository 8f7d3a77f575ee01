#include "export/textpainter.h"

#include "export/pdfsyntax.h"
#include "export/typesetter.h"

#include <QTextLayout>

#include <cmath>

namespace Catena::Export {

//! Writes text operators; runs of glyphs on one baseline share one TJ.
struct TextPainter::Pen
{
    QByteArray &content;
    double left; //!< of the line, points
    double baseline; //!< of the line, points from the lower edge
    double ascent; //!< position of the baseline in the layout, in its units
    PdfFont *font = nullptr;
    double size = 0;
    double x = 0; //!< where the next glyph stands without an adjustment
    double y = 0;
    bool isOpen = false; //!< within [<
    QByteArray glyphs = {};

    void flush()
    {
        if (isOpen) {
            content += "[<" + glyphs + ">] TJ\n";
            glyphs.clear();
            isOpen = false;
        }
    }

    [[nodiscard]] double pageX(QPointF position) const { return left + position.x() / Typesetter::unitsPerPoint; }
    [[nodiscard]] double pageY(QPointF position) const
    {
        return baseline - (position.y() - ascent) / Typesetter::unitsPerPoint;
    }

    void show(PdfFont &shown, double shownSize, quint32 glyph, QPointF position)
    {
        const double glyphX = pageX(position);
        const double glyphY = pageY(position);
        if (&shown != font || shownSize != size) {
            flush();
            font = &shown;
            size = shownSize;
            content += '/' + font->resourceName() + ' ' + pdfNumber(size) + " Tf\n";
        }
        if (!isOpen || std::abs(glyphY - y) > 0.01) {
            flush();
            content += "1 0 0 1 " + pdfNumber(glyphX) + ' ' + pdfNumber(glyphY) + " Tm\n";
            x = glyphX;
            y = glyphY;
            isOpen = true;
        } else {
            const double adjustment = (x - glyphX) * 1000 / size;
            if (std::abs(adjustment) >= 1) {
                glyphs += '>' + pdfNumber(std::round(adjustment * 10) / 10) + '<';
                x = glyphX;
            }
        }
        glyphs += pdfHex(font->code(glyph));
        x += font->width(glyph) * size / 1000;
    }
};

TextPainter::TextPainter(PdfWriter &writer, FontSet &fonts) : m_writer(writer), m_fonts(fonts) { }

void TextPainter::paint(QByteArray &content, const QString &text, const QTextLine &line, qsizetype begin, qsizetype end,
                        QPointF origin, const TextStyle &style)
{
    m_clusters.read(text, line, begin, end, style.size * Typesetter::unitsPerPoint, m_fonts);
    if (m_clusters.clusters().empty()) {
        return;
    }
    content += "BT\n" + style.color + " rg\n";
    Pen pen{content, origin.x(), origin.y(), line.y() + line.ascent()};
    for (const GlyphCluster &cluster : m_clusters.clusters()) {
        const QStringView shown = QStringView(text).mid(cluster.textBegin, cluster.textEnd - cluster.textBegin);
        if (cluster.font->isEmbeddable()) {
            paintCluster(pen, cluster, shown);
        } else {
            paintImage(pen, cluster, shown);
        }
    }
    pen.flush();
    content += "ET\n";
}

void TextPainter::paintCluster(Pen &pen, const GlyphCluster &cluster, QStringView text)
{
    PdfFont &font = *cluster.font;
    const double size = cluster.pixelSize / Typesetter::unitsPerPoint;
    const bool isSingle = cluster.glyphCount == 1;
    const QStringView meant = text == QStringView(u"\u00A0") ? QStringView(u" ") : text;
    bool needsText = !isSingle;
    for (std::size_t i = 0; i < cluster.glyphCount; ++i) {
        const quint32 glyph = m_clusters.glyph(cluster.firstGlyph + i);
        if (isSingle) {
            needsText = !font.use(glyph, meant);
        } else { // on its own each glyph can only stand for the first character
            font.use(glyph, text.left(!text.isEmpty() && text[0].isHighSurrogate() ? 2 : 1));
        }
    }
    needsText = needsText || text.isEmpty(); // a glyph without a text of its own says so
    if (needsText) {
        pen.flush();
        pen.content += "/Span <</ActualText <FEFF" + pdfHex(meant) + ">>> BDC\n";
    }
    for (std::size_t i = 0; i < cluster.glyphCount; ++i) {
        const std::size_t index = cluster.firstGlyph + i;
        pen.show(font, size, m_clusters.glyph(index), m_clusters.position(index));
    }
    if (needsText) {
        pen.flush();
        pen.content += "EMC\n";
    }
}

void TextPainter::paintImage(Pen &pen, const GlyphCluster &cluster, QStringView text)
{
    if (text.isEmpty()) {
        return;
    }
    const double size = cluster.pixelSize / Typesetter::unitsPerPoint;
    const QPointF position = m_clusters.position(cluster.firstGlyph);
    const double x = pen.pageX(position);
    const double y = pen.pageY(position);
    pen.flush();
    pen.content += "ET\n/Span <</ActualText <FEFF" + pdfHex(text) + ">>> BDC\n";
    if (PdfFont *carrier = m_fonts.fontWithSpace()) { // an invisible space for readers that only look at glyphs
        carrier->use(carrier->spaceGlyph(), u" ");
        pen.content += "BT\n3 Tr\n";
        pen.show(*carrier, size, carrier->spaceGlyph(), position);
        pen.flush();
        pen.content += "0 Tr\nET\n";
    }
    const QByteArray side = pdfNumber(size * ClusterImages::emShare);
    const QByteArray name = m_images.nameFor(m_writer, text.toString(), cluster.font->familyName());
    pen.content += "q " + side + " 0 0 " + side + ' ' + pdfNumber(x - size * 0.02) + ' ' + pdfNumber(y - size * 0.36)
        + " cm /" + name + " Do Q\nEMC\nBT\n";
    pen.font = nullptr;
}

}
