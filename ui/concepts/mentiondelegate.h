#pragma once

#include <QStyledItemDelegate>

namespace Catena::Ui {

//! Draws a mention of a MentionModel: where it stands, then two lines of context with the term bold in the middle.
//! Foreign text is painted, never parsed. Every row is equally high.
class MentionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics);
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    static void paintContext(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area,
                             const QModelIndex &index, const QColor &text);
};

}
