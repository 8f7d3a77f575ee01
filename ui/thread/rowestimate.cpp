#include "ui/thread/rowestimate.h"

#include <QFontMetricsF>

namespace Catena::Ui {

RowEstimate::RowEstimate(const QFont &font, int rowWidth) : m_fontHeight(QFontMetricsF(font).height())
{
    for (int depth = 0; depth <= RowGeometry::mostColumns + 1; ++depth)
        m_geometries.emplace_back(font, rowWidth, depth);
}

const RowGeometry &RowEstimate::geometry(qint32 depth) const
{
    // Beyond the columns all depths are alike, and to ask a font for its metrics is dear.
    return m_geometries[std::size_t(qMin(depth, RowGeometry::mostColumns + 1))];
}

// A letter of three bytes takes about an em, one of one byte half of one. What is seen is measured, so that a wrong
// estimate shows in the length of the scroll bar only.
int RowEstimate::height(qint32 depth, quint32 bytes, bool isStub) const
{
    constexpr qreal emPerByte = 0.38;
    const RowGeometry &at = geometry(depth);
    const qreal advance = m_fontHeight * 0.7 * emPerByte * bytes;
    const int lines = isStub ? 0 : qMax(1, qCeil(advance / at.textWidth()));
    return at.rowHeight(lines * m_fontHeight * 1.22);
}

}
