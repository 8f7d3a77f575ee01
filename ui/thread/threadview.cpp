#include "ui/thread/threadview.h"

#include "ui/thread/commentdelegate.h"
#include "ui/thread/threadaccessible.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>

namespace Catena::Ui {

using Models::CommentModel;

ThreadView::ThreadView(CommentModel *model, QWidget *parent)
    : QAbstractItemView(parent), m_model(model), m_layouts(model),
      m_delegate(new CommentDelegate(model, &m_layouts, this))
{
    ThreadAccessible::install();
    setItemDelegate(m_delegate);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the width would depend on the heights it decides
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAutoScroll(false);
    setFrameShape(NoFrame);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAttribute(Qt::WA_InputMethodEnabled, false);
    setModel(model);
    connect(model, &CommentModel::layoutChanged, this, [this] { m_isStale = true; });
    connect(verticalScrollBar(), &QScrollBar::sliderReleased, this, [this] { placeScrollBar(); });
}

void ThreadView::setHighlights(const Highlights &highlights)
{
    m_delegate->setHighlights(highlights);
    viewport()->update();
}

void ThreadView::setNoteBadges(const NoteBadges &badges)
{
    m_delegate->setNoteBadges(badges);
    viewport()->update();
}

void ThreadView::setFound(const Found &found)
{
    m_delegate->setFound(found);
    viewport()->update();
}

void ThreadView::setGroupsAuthors(bool groups)
{
    m_delegate->setGroupsAuthors(groups);
    viewport()->update();
}

const Highlights &ThreadView::highlights() const
{
    return m_delegate->highlights();
}

qint32 ThreadView::rowOf(const QModelIndex &index) const
{
    const qint32 node = CommentModel::nodeOf(index);
    return hasCounted() && node < m_rows.size() ? node : -1;
}

QModelIndex ThreadView::indexAbove(const QModelIndex &index) const
{
    const qint32 row = rowOf(index);
    return row < 0 ? QModelIndex() : m_model->indexOfNode(m_rows.previous(row));
}

QModelIndex ThreadView::indexBelow(const QModelIndex &index) const
{
    const qint32 row = rowOf(index);
    return row < 0 ? QModelIndex() : m_model->indexOfNode(m_rows.next(row));
}

qint32 ThreadView::rankOf(const QModelIndex &index) const
{
    const qint32 row = rowOf(index);
    return m_rows.isShown(row) ? m_rows.rank(row) : -1;
}

QModelIndex ThreadView::indexOfRank(qint32 rank) const
{
    return hasCounted() ? m_model->indexOfNode(m_rows.rowAt(rank)) : QModelIndex();
}

QRect ThreadView::visualRect(const QModelIndex &index) const
{
    const qint32 row = rowOf(index);
    if (m_top < 0 || !m_rows.isShown(row))
        return {};
    constexpr qint64 far = 1 << 29;
    return {0, int(qBound(-far, yOf(row), far)), viewport()->width(), m_rows.height(row)};
}

QModelIndex ThreadView::indexAt(const QPoint &point) const
{
    if (m_top < 0 || !hasCounted())
        return {};
    return m_model->indexOfNode(m_rows.rowAtPixel(m_rows.top(m_top) + m_hidden + point.y()));
}

void ThreadView::scrollTo(const QModelIndex &index, ScrollHint)
{
    showRow(index);
}

void ThreadView::keyboardSearch(const QString &) { }

// Every key is the pane's or the window's: letters are shortcuts, and moves must respect how comments are shown.
void ThreadView::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
}

QModelIndex ThreadView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    bringUpToDate();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        return indexAbove(currentIndex());
    case MoveHome:
        return indexOfRank(0);
    case MoveEnd:
        return indexOfRank(shownCount() - 1);
    default:
        return currentIndex().isValid() ? indexBelow(currentIndex()) : indexOfRank(0);
    }
}

int ThreadView::horizontalOffset() const
{
    return 0;
}

int ThreadView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool ThreadView::isIndexHidden(const QModelIndex &index) const
{
    return !m_rows.isShown(rowOf(index));
}

void ThreadView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    const QModelIndex index = indexAt(rect.topLeft());
    selectionModel()->select(index.isValid() ? QItemSelection(index, index) : QItemSelection(), flags);
}

QRegion ThreadView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QModelIndex &index : selection.indexes())
        region += visualRect(index);
    return region & viewport()->rect();
}

void ThreadView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    for (const QModelIndex &index : {current, previous}) {
        if (index.isValid())
            viewport()->update(visualRect(index));
    }
    if (!QAccessible::isActive() || !current.isValid() || !hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(rankOf(current));
    QAccessible::updateAccessibility(&event);
}

void ThreadView::paintEvent(QPaintEvent *event)
{
    bringUpToDate();
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRect dirty = event->rect();
    const QModelIndex current = currentIndex();
    qint64 y = -m_hidden;
    for (qint32 row = m_top; row >= 0 && y <= dirty.bottom(); row = m_rows.next(row)) {
        const int height = m_rows.height(row);
        if (y + height > dirty.top()) {
            const QModelIndex index = m_model->indexOfNode(row);
            QStyleOptionViewItem item = option;
            item.rect = QRect(0, int(y), viewport()->width(), height);
            item.state.setFlag(QStyle::State_Selected, index == current);
            item.state.setFlag(QStyle::State_HasFocus, index == current && hasFocus());
            m_delegate->paint(&painter, item, index);
        }
        y += height;
    }
}

int ThreadView::offsetAt(const QModelIndex &index, QPoint at)
{
    const RowGeometry geometry = m_layouts.geometry(index);
    const QPoint origin = visualRect(index).topLeft() + QPoint(geometry.left(), geometry.bodyTop());
    return m_layouts.layout(index).offsetAt(at - origin);
}

void ThreadView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    const QModelIndex index = indexAt(m_pressed);
    const QRect mark =
        index.isValid() ? m_layouts.geometry(index).foldMark().translated(0, visualRect(index).top()) : QRect();
    if (event->button() == Qt::LeftButton && mark.contains(m_pressed) && m_model->hasChildren(index)) {
        emit foldClicked(index);
        event->accept();
        return;
    }
    QAbstractItemView::mousePressEvent(event);
}

// Dragging must not carry the current comment along.
void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        return QAbstractItemView::mouseMoveEvent(event);
    const QModelIndex index = indexAt(m_pressed);
    if (!(event->buttons() & Qt::LeftButton) || !index.isValid() || indexAt(event->position().toPoint()) != index)
        return;
    const int begin = offsetAt(index, m_pressed);
    const int end = offsetAt(index, event->position().toPoint());
    if (begin >= 0 && end >= 0 && begin != end)
        emit textDragged(index, begin, end);
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    QAbstractItemView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (event->button() != Qt::LeftButton || !index.isValid() || (at - m_pressed).manhattanLength() > 4)
        return;
    const int offset = offsetAt(index, at);
    if (offset >= 0)
        emit textClicked(index, offset);
}

}
