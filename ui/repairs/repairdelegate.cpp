#include "ui/repairs/repairdelegate.h"

#include "ui/models/readingcolours.h"

#include <QApplication>
#include <QPainter>

namespace Catena::Ui {

namespace {

constexpr int rowLines = 2;
constexpr int side = 8; //!< left and right, px
constexpr int above = 5;

}

QSize RepairDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {option.fontMetrics.lineSpacing() * 8, option.fontMetrics.lineSpacing() * rowLines + 2 * above};
}

void RepairDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    initStyleOption(&row, index);
    const QStringList lines = index.data(Qt::DisplayRole).toString().split(QLatin1Char('\n'));
    row.text.clear();
    const QStyle *style = row.widget ? row.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &row, painter, row.widget);
    const QPalette::ColorGroup group = row.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    const bool isSelected = row.state & QStyle::State_Selected;
    const QColor text = row.palette.color(group, isSelected ? QPalette::HighlightedText : QPalette::Text);
    const QColor dim = isSelected ? text : Models::ReadingColours::from(row.palette, group).dim;
    const int height = row.fontMetrics.lineSpacing();
    const QRect area = row.rect.adjusted(side, above, -side, -above);
    painter->save();
    painter->setFont(row.font);
    for (int i = 0; i < rowLines && i < lines.size(); ++i) {
        painter->setPen(i == 0 ? text : dim);
        painter->drawText(QRect(area.left(), area.top() + i * height, area.width(), height),
                          int(Qt::AlignVCenter | Qt::AlignLeading) | Qt::TextSingleLine,
                          row.fontMetrics.elidedText(lines.at(i), Qt::ElideRight, area.width()));
    }
    painter->restore();
}

}
