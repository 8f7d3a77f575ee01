#include "ui/thread/threadview.h"

#include "ui/thread/commentdelegate.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>

namespace Catena::Ui {

namespace {

constexpr int air = 6; // pixels kept free around what is scrolled to
constexpr int screensAhead = 2; // measured before they are seen

}

ThreadView::ThreadView(Models::CommentModel *model, QWidget *parent)
    : QTreeView(parent), m_model(model), m_layouts(model), m_delegate(new CommentDelegate(model, &m_layouts, this))
{
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(0);
    // The delegate moves rows in itself, up to a limit; the tree's own indentation has none.
    setIndentation(0);
    setRootIsDecorated(false);
    setExpandsOnDoubleClick(false);
    setUniformRowHeights(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // else the width would depend on the heights it decides
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setAutoScroll(false);
    setAnimated(false);
    setFrameShape(NoFrame);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAttribute(Qt::WA_InputMethodEnabled, false);
    setModel(model);
}

void ThreadView::setHighlights(const Highlights &highlights)
{
    m_delegate->setHighlights(highlights);
    viewport()->update();
}

const Highlights &ThreadView::highlights() const
{
    return m_delegate->highlights();
}

void ThreadView::forgetLayouts()
{
    m_layouts.forget();
}

void ThreadView::applyFolds()
{
    expandAll();
    scheduleDelayedItemsLayout(); // while one is due, folding a row lays out nothing
    for (const Thread::Node &node : m_model->tree().nodes()) {
        if (node.subtreeSize > 1 && m_model->isFolded(node.comment))
            collapse(m_model->indexOf(node.comment));
    }
    executeDelayedItemsLayout();
    settle();
}

void ThreadView::setFolded(const QModelIndex &index, bool folded)
{
    setExpanded(index, !folded);
    settle();
}

void ThreadView::remeasure(const QModelIndex &index)
{
    m_layouts.forget(m_model->commentAt(index));
    const Anchor kept = anchor();
    QTreeView::doItemsLayout();
    restore(kept);
    settle(index);
}

void ThreadView::keyboardSearch(const QString &) { }

// Every key is the pane's or the window's: letters are shortcuts, and moves must respect how comments are shown.
void ThreadView::keyPressEvent(QKeyEvent *event)
{
    event->ignore();
}

void ThreadView::drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem row = option;
    row.rect.setX(0);
    row.rect.setWidth(viewport()->width());
    row.state.setFlag(QStyle::State_Selected, index == currentIndex());
    row.state.setFlag(QStyle::State_HasFocus, index == currentIndex() && hasFocus());
    m_delegate->paint(painter, row, index);
}

void ThreadView::takeSpace()
{
    if (m_layouts.setSpace(font(), viewport()->width()))
        verticalScrollBar()->setSingleStep(QFontMetrics(font()).height());
}

void ThreadView::doItemsLayout()
{
    takeSpace();
    QTreeView::doItemsLayout();
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    const Anchor kept = anchor();
    QTreeView::resizeEvent(event);
    if (viewport()->width() != event->oldSize().width()) {
        doItemsLayout();
        restore(kept);
    }
    settle();
}

void ThreadView::changeEvent(QEvent *event)
{
    const Anchor kept = anchor();
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        doItemsLayout();
        restore(kept);
    }
}

void ThreadView::showEvent(QShowEvent *event)
{
    QTreeView::showEvent(event);
    executeDelayedItemsLayout();
    settle();
}

void ThreadView::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    if (dy != 0)
        settle();
}

bool ThreadView::measureNear(const QModelIndex &first)
{
    bool changed = false;
    const int height = viewport()->height();
    int measured = 0;
    QModelIndex index = first;
    while (index.isValid() && measured < height) {
        changed = m_layouts.measure(index) || changed;
        measured += m_layouts.rowHeight(index);
        index = indexBelow(index);
    }
    if (!changed)
        return false;
    // Once it has to be laid out anew, look ahead, so that this is seldom.
    for (QModelIndex below = index; below.isValid() && measured < height * (1 + screensAhead);
         below = indexBelow(below)) {
        m_layouts.measure(below);
        measured += m_layouts.rowHeight(below);
    }
    measured = 0;
    for (QModelIndex above = indexAbove(first); above.isValid() && measured < height * screensAhead;
         above = indexAbove(above)) {
        m_layouts.measure(above);
        measured += m_layouts.rowHeight(above);
    }
    return true;
}

void ThreadView::settle(const QModelIndex &keep)
{
    if (m_isSettling || viewport()->width() <= 0)
        return;
    m_isSettling = true;
    takeSpace();
    // Each round measures what the one before brought in; with every row measured there is nothing left to do.
    constexpr int mostRounds = 8;
    for (int round = 0; round < mostRounds; ++round) {
        const QModelIndex top = indexAt({1, 1});
        const Anchor kept = keep.isValid() ? Anchor{m_model->commentAt(keep), visualRect(keep).top()} : anchor();
        if (!top.isValid() || !measureNear(top))
            break;
        QTreeView::doItemsLayout();
        restore(kept);
    }
    m_isSettling = false;
}

ThreadView::Anchor ThreadView::anchor() const
{
    const QRect shown = visualRect(currentIndex());
    if (shown.isValid() && shown.intersects(viewport()->rect()))
        return {m_model->commentAt(currentIndex()), shown.top()};
    const QModelIndex top = indexAt({1, 1});
    return top.isValid() ? Anchor{m_model->commentAt(top), visualRect(top).top()} : Anchor{};
}

void ThreadView::restore(const Anchor &anchor)
{
    const QModelIndex index = m_model->indexOf(anchor.comment);
    if (index.isValid())
        scrollBy(visualRect(index).top() - anchor.y);
}

void ThreadView::scrollBy(int pixels)
{
    if (pixels != 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + pixels);
}

void ThreadView::showRow(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    executeDelayedItemsLayout();
    takeSpace();
    const int height = viewport()->height();
    // Scrolling to a far row measures rows above it, which may move it: look again.
    for (int round = 0; round < 3; ++round) {
        if (m_layouts.measure(index)) {
            const Anchor kept = anchor();
            QTreeView::doItemsLayout();
            restore(kept);
        }
        const QRect row = visualRect(index);
        int by = 0;
        if (row.height() + 2 * air > height) {
            if (row.top() > air || row.bottom() < height - air)
                by = row.top() - air;
        } else if (row.top() < air) {
            by = row.top() - air;
        } else if (row.bottom() > height - air) {
            by = row.bottom() - height + air;
        }
        const int before = verticalScrollBar()->value();
        scrollBy(by);
        settle(index);
        if (verticalScrollBar()->value() == before)
            return;
    }
}

void ThreadView::showPassage(const QModelIndex &index, int begin, int end)
{
    showRow(index);
    const QRectF lines = m_layouts.layout(index).rectOf(begin, end);
    if (lines.isEmpty())
        return;
    const int top = visualRect(index).top() + m_layouts.geometry(index).bodyTop() + int(lines.top());
    const int bottom = top + int(lines.height());
    const int height = viewport()->height();
    const int context = qMin(height / 4, 4 * QFontMetrics(font()).height());
    if (top < 0)
        scrollBy(top - context);
    else if (bottom > height)
        scrollBy(bottom - height + context);
}

bool ThreadView::scrollWithin(const QModelIndex &index, bool on)
{
    const QRect row = visualRect(index);
    const int height = viewport()->height();
    const int page = qMax(height / 2, height - 2 * QFontMetrics(font()).height());
    const int hidden = on ? row.bottom() - height + air : air - row.top();
    if (hidden <= air)
        return false;
    scrollBy((on ? 1 : -1) * qMin(page, hidden));
    return true;
}

void ThreadView::showEnd(const QModelIndex &index)
{
    const QRect row = visualRect(index);
    if (row.height() > viewport()->height())
        scrollBy(row.bottom() - viewport()->height() + air);
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
    QTreeView::mousePressEvent(event);
}

// Dragging must not carry the current comment along.
void ThreadView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() == Qt::NoButton)
        QTreeView::mouseMoveEvent(event);
}

void ThreadView::mouseReleaseEvent(QMouseEvent *event)
{
    QTreeView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (event->button() != Qt::LeftButton || !index.isValid() || (at - m_pressed).manhattanLength() > 4)
        return;
    const int offset = offsetAt(index, at);
    if (offset >= 0)
        emit textClicked(index, offset);
}

}
