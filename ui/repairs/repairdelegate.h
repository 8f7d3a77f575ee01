#pragma once

#include <QStyledItemDelegate>

namespace Catena::Ui {

//! Draws a row of the repair pane: the two lines of its display text one below the other, the second dimmer. Foreign
//! text is painted, never parsed. Every row is equally high.
class RepairDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}
