#pragma once

#include "export/pagegeometry.h"
#include "export/pdfpages.h"

#include <QHash>
#include <QImage>
#include <QPainterPath>

namespace Catena::Export {

class FontSet;

//! Paints pages from the very operators that go into the file, with the fonts they were set in: what a reader of the
//! PDF will see, without one. Pictures of clusters are shown as grey boxes. On the thread of the export.
class PagePainter
{
public:
    PagePainter(const FontSet &fonts, const PageGeometry &geometry) : m_fonts(fonts), m_geometry(geometry) { }

    //! A page with so many pixels in its width.
    [[nodiscard]] QImage paint(const PageSketch &page, int width);

private:
    const FontSet &m_fonts;
    PageGeometry m_geometry;
    QHash<quint64, QPainterPath> m_outlines; //!< of glyphs, by font and code; in font pixels
};

}
