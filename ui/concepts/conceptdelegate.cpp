#include "ui/concepts/conceptdelegate.h"

#include "ui/models/conceptmodel.h"

#include <QPainter>
#include <QPixmap>

namespace Catena::Ui {

void ConceptDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != Models::ConceptModel::Term)
        return;
    constexpr int side = 8;
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
    QPixmap dot(QSize(side, side) * ratio);
    dot.setDevicePixelRatio(ratio);
    dot.fill(Qt::transparent);
    if (index.data(Models::ConceptModel::HereRole).toBool()) {
        QPainter painter(&dot);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const bool isSelected = option->state & QStyle::State_Selected;
        painter.setBrush(option->palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
        painter.drawEllipse(QRectF(1, 1, side - 2, side - 2));
    }
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(side, side);
    option->icon = QIcon(dot);
}

}
