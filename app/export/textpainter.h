#pragma once

#include "export/clusterimages.h"
#include "export/glyphclusters.h"
#include "export/textstyle.h"

namespace Catena::Export {

//! Turns glyph clusters into the operators of a content stream (ISO 32000-1:2008, 9.4), with an ActualText (14.9.4)
//! wherever a glyph alone would not give its text back.
class TextPainter
{
public:
    TextPainter(PdfWriter &writer, FontSet &fonts);

    //! Shows the part [begin, end) of a laid out line. origin: where the line begins, on its baseline, in points from
    //! the lower left of the page. Of style the size and the colour are taken.
    void paint(QByteArray &content, const QString &text, const QTextLine &line, qsizetype begin, qsizetype end,
               QPointF origin, const TextStyle &style);
    [[nodiscard]] QByteArray imageResources() const { return m_images.resources(); }

private:
    struct Pen; //!< where the text operators stand

    void paintCluster(Pen &pen, const GlyphCluster &cluster, QStringView text);
    void paintImage(Pen &pen, const GlyphCluster &cluster, QStringView text);

    PdfWriter &m_writer;
    FontSet &m_fonts;
    GlyphClusters m_clusters;
    ClusterImages m_images;
};

}
