#include "ui/concepts/conceptdelegate.h"

#include "ui/models/conceptmodel.h"
#include "ui/models/readingcolours.h"

#include <QApplication>
#include <QPainter>
#include <QPixmap>
#include <QSortFilterProxyModel>

namespace Catena::Ui {

using Models::ConceptModel;

namespace {

constexpr int side = 8; //!< of the mark before a term, px
constexpr int stripMargin = 4;

//! The model behind a view's model, and the row there.
const ConceptModel *modelOf(QModelIndex &index)
{
    if (const auto *proxy = qobject_cast<const QSortFilterProxyModel *>(index.model()))
        index = proxy->mapToSource(index);
    return qobject_cast<const ConceptModel *>(index.model());
}

}

// A square is what the reader coloured, a disc what the current comment uses, and a ring around it what is pinned.
void ConceptDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != ConceptModel::Term)
        return;
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1.0;
    QPixmap mark(QSize(side, side) * ratio);
    mark.setDevicePixelRatio(ratio);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option->state & QStyle::State_Selected;
    const QColor ink = option->palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    if (const auto colour = index.data(ConceptModel::ColourRole).value<QColor>(); colour.isValid())
        painter.fillRect(QRectF(0, 0, side, side), colour);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    if (index.data(ConceptModel::HereRole).toBool())
        painter.drawEllipse(QRectF(2, 2, side - 4, side - 4));
    if (index.data(ConceptModel::PinnedRole).toBool()) {
        painter.setPen(ink);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(0.5, 0.5, side - 1, side - 1));
    }
    painter.end();
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(side, side);
    option->icon = QIcon(mark);
}

QRect ConceptDelegate::stripRect(const QRect &cell)
{
    return cell.adjusted(stripMargin, stripMargin, -stripMargin, -stripMargin);
}

void ConceptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != ConceptModel::Strip)
        return;
    QModelIndex source = index;
    const ConceptModel *model = modelOf(source);
    const QRect strip = stripRect(option.rect);
    if (!model || strip.width() < 8)
        return;
    const bool isSelected = option.state & QStyle::State_Selected;
    const Models::ReadingColours colours = Models::ReadingColours::from(option.palette);
    const QColor ink = isSelected ? option.palette.color(QPalette::HighlightedText) : colours.text;
    const QColor frame = isSelected ? ink : colours.line;
    const int steps = strip.width();
    const std::vector<bool> marks = model->falls(quint32(source.row()), steps);
    painter->save();
    painter->setClipRect(option.rect);
    const int divide = strip.left() + model->essaySteps(steps);
    painter->setPen(frame);
    painter->drawLine(strip.left(), strip.bottom(), strip.right(), strip.bottom());
    if (divide > strip.left() && divide < strip.right())
        painter->drawLine(divide, strip.top() - 2, divide, strip.bottom() + 2);
    for (int step = 0; step < steps; ++step) {
        if (marks[std::size_t(step)])
            painter->fillRect(QRect(strip.left() + step, strip.top(), 2, strip.height() - 1), ink);
    }
    painter->restore();
}

QSize ConceptDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return index.column() == ConceptModel::Strip ? QSize(option.fontMetrics.averageCharWidth() * 10, size.height())
                                                 : size;
}

}
