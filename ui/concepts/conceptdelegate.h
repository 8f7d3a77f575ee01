#pragma once

#include <QStyledItemDelegate>

namespace Catena::Ui {

//! Draws a concept's row: a dot before the terms that the current comment uses (they are bold as well).
class ConceptDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

}
