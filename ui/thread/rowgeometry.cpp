#include "ui/thread/rowgeometry.h"

#include <QFontMetrics>

namespace Catena::Ui {

namespace {

constexpr int longestLine = 44; // em: about 44 Korean or 85 Latin letters
constexpr int shortestLine = 15; // em: below that rows rather stop moving in
constexpr int margin = 8;

}

RowGeometry::RowGeometry(const QFont &font, int rowWidth, int depth) : m_rowWidth(rowWidth)
{
    const QFontMetrics metrics(font);
    const int em = qMax(1, metrics.ascent() + metrics.descent()) * 4 / 5;
    m_step = qBound(18, em + 4, 26);
    m_padding = qMax(8, em * 3 / 5);
    const int room = (rowWidth - 3 * margin - shortestLine * em) / m_step;
    const int columns = qBound(1, room, mostColumns);
    m_column = qMin(depth, columns);
    m_isFlat = depth > columns;
    m_isLastColumn = m_column == columns;
    m_left = guideX(m_column) + m_step / 2 + 4;
    m_textWidth = qBound(em, rowWidth - m_left - 2 * margin, longestLine * em);
    m_metaHeight = QFontMetrics(metaFont(font)).height() + 2;
}

QFont RowGeometry::metaFont(const QFont &font)
{
    QFont small = font;
    if (font.pointSizeF() > 0)
        small.setPointSizeF(qMax(6.0, font.pointSizeF() * 0.9));
    return small;
}

int RowGeometry::guideX(int column) const
{
    return margin + m_step / 2 + column * m_step;
}

int RowGeometry::rowHeight(qreal bodyHeight) const
{
    return bodyTop() + qCeil(bodyHeight) + m_padding;
}

QRect RowGeometry::foldMark() const
{
    return {guideX(m_column) - m_step / 2, m_padding - 2, m_step, m_metaHeight + 4};
}

QRect RowGeometry::metaLine() const
{
    return {m_left, m_padding, m_rowWidth - m_left - 2 * margin, m_metaHeight};
}

QRect RowGeometry::content(int rowHeight) const
{
    const int x = guideX(m_column) - m_step / 2;
    return {x, 2, m_rowWidth - x - margin / 2, rowHeight - 4};
}

}
