#include "ui/annotations/annotationdelegate.h"

#include "ui/annotations/annotationmodel.h"
#include "ui/models/notecolours.h"

#include <QApplication>
#include <QPainter>

namespace Catena::Ui {

namespace {

constexpr int rowLines = 3;
constexpr int side = 8; //!< left and right, px
constexpr int above = 5;

}

QSize AnnotationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.lineSpacing() * 8, option.fontMetrics.lineSpacing() * rowLines + 2 * above};
}

void AnnotationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const QPalette::ColorGroup group = row.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const bool isSelected = row.state & QStyle::State_Selected;
    const auto reading = Models::ReadingColours::from(row.palette, group);
    const QColor text = row.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor dim = isSelected ? text : reading.dim;
    const auto colour = Annotations::Colour(index.data(AnnotationModel::ColourRole).toInt());
    const auto colours = Models::NoteColours::of(colour, reading);
    const int height = row.fontMetrics.lineSpacing();
    const int signWidth = height;
    const QRect area = row.rect.adjusted(side, above, -side, -above);
    painter->save();
    painter->setFont(row.font);
    const QRect sign(area.left(), area.top(), signWidth, height);
    painter->fillRect(sign.adjusted(0, 1, 0, -1), colours.ground);
    painter->setPen(colours.text);
    painter->drawText(sign, Qt::AlignCenter, index.data(AnnotationModel::SignRole).toString());
    const QString note = index.data(AnnotationModel::NoteRole).toString();
    const QString where = index.data(AnnotationModel::WhereRole).toString();
    const QPair<QString, QColor> lines[] = {
        {index.data(AnnotationModel::QuoteRole).toString(), note.isEmpty() ? text : dim}, {note, text}, {where, dim}};
    int y = area.top();
    for (const auto &[line, ink] : lines) {
        if (line.isEmpty())
            continue;
        painter->setPen(ink);
        const QRect box(area.left() + signWidth + 6, y, area.width() - signWidth - 6, height);
        painter->drawText(box, int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                          row.fontMetrics.elidedText(line, Qt::ElideRight, box.width()));
        y += height;
    }
    painter->restore();
}

}
