#pragma once

#include <QStyledItemDelegate>

namespace Catena::Ui {

//! Paints a row of an AnnotationModel: its sign in its colour, the passage, and under it the reader's words, or where
//! it stands. Foreign text is drawn as plain text.
class AnnotationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

}
