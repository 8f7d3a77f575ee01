#pragma once

#include <QStyledItemDelegate>

namespace Catena::Ui {

//! Draws a concept's row: marks before the terms that the current comment uses (they are bold as well), that are
//! pinned or coloured, and the strip of where the mentions fall, the essays left of its line and the discussion right.
class ConceptDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    //! Where in its cell the strip is.
    [[nodiscard]] static QRect stripRect(const QRect &cell);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

}
