#include "ui/thread/threadview.h"

#include "ui/thread/threadplan.h"

#include <QScrollBar>

#include <utility>

// Where ThreadView stands: rows counted and measured, and every way of scrolling.
namespace Catena::Ui {

namespace {

constexpr int air = 6; // pixels kept free around what is scrolled to

}

void ThreadView::takeSpace()
{
    if (!m_layouts.setSpace(font(), viewport()->width()))
        return;
    verticalScrollBar()->setSingleStep(QFontMetrics(font()).height() * 3 / 2);
    if (m_isStale || !hasCounted() || m_rows.size() <= mostAtOnce) {
        m_isStale = true;
        return;
    }
    // What is on the screen is measured; the rest may wait.
    fill();
    emit rowsOutdated();
}

const RowEstimate &ThreadView::estimate()
{
    takeSpace();
    return m_layouts.estimates();
}

void ThreadView::takeRows(VisibleRows rows)
{
    m_layouts.forget();
    m_isStale = true;
    if (!m_layouts.isSmall()) {
        m_rows = std::move(rows);
        m_top = m_rows.rowAt(0);
        m_hidden = 0;
        m_isStale = false;
    }
    bringUpToDate();
    viewport()->update();
}

void ThreadView::countRows()
{
    const std::vector<Thread::Node> &nodes = m_model->tree().nodes();
    const Anchor kept = anchor();
    std::vector<int> heights(nodes.size());
    for (std::size_t i = 0; i < nodes.size(); ++i)
        heights[i] = m_layouts.rowHeight(m_model->indexOfNode(qint32(i)));
    m_rows = VisibleRows(heights, foldCounts(m_model->tree(), m_model->states()));
    m_isStale = false;
    comeBackTo(kept);
}

void ThreadView::comeBackTo(const Anchor &kept)
{
    const qint32 row = rowOf(m_model->indexOf(kept.comment));
    m_top = m_rows.isShown(row) ? row : m_rows.rowAt(0);
    m_hidden = 0;
    if (m_top == row)
        scrollUp(kept.y);
}

void ThreadView::bringUpToDate()
{
    takeSpace();
    if (!m_isStale || viewport()->width() <= 0)
        return;
    countRows();
    fill();
}

void ThreadView::applyFolds()
{
    if (m_isStale || !hasCounted()) {
        m_isStale = true;
        bringUpToDate();
    } else {
        const Anchor kept = anchor();
        m_rows.setHidden(foldCounts(m_model->tree(), m_model->states()));
        comeBackTo(kept);
        fill();
    }
    viewport()->update();
}

void ThreadView::setFolded(const QModelIndex &index, bool folded)
{
    bringUpToDate();
    const qint32 row = rowOf(index);
    if (row < 0)
        return;
    const Anchor kept = anchor();
    const qint32 end = row + m_model->tree().node(row).subtreeSize;
    if (folded)
        m_rows.hide(row + 1, end);
    else
        m_rows.show(row + 1, end);
    if (!m_rows.isShown(m_top)) { // the top row went into the fold
        m_top = row;
        m_hidden = 0;
    }
    restore(kept);
    viewport()->update();
}

void ThreadView::remeasure(const QModelIndex &index)
{
    m_layouts.forget(m_model->commentAt(index));
    if (const qint32 row = rowOf(index); row >= 0)
        measure(row);
    fill();
    viewport()->update();
}

void ThreadView::reset()
{
    m_isStale = true;
    m_rows = {};
    m_top = -1;
    QAbstractItemView::reset();
}

void ThreadView::doItemsLayout()
{
    bringUpToDate();
    QAbstractItemView::doItemsLayout();
}

void ThreadView::updateGeometries()
{
    QAbstractItemView::updateGeometries();
    placeScrollBar();
}

void ThreadView::resizeEvent(QResizeEvent *event)
{
    QAbstractItemView::resizeEvent(event);
    bringUpToDate();
    fill();
}

void ThreadView::changeEvent(QEvent *event)
{
    QAbstractItemView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    bringUpToDate();
    viewport()->update();
}

qint64 ThreadView::yOf(qint32 row) const
{
    return m_rows.top(row) - m_rows.top(m_top) - m_hidden;
}

void ThreadView::measure(qint32 row)
{
    const QModelIndex index = m_model->indexOfNode(row);
    m_layouts.measure(index);
    m_rows.setHeight(row, m_layouts.rowHeight(index));
}

void ThreadView::fill()
{
    if (m_top < 0 || m_isStale)
        return placeScrollBar();
    measure(m_top);
    m_hidden = qBound(qint64(0), m_hidden, qint64(m_rows.height(m_top)));
    qint64 y = -m_hidden;
    for (qint32 row = m_top; row >= 0 && y < viewport()->height(); row = m_rows.next(row)) {
        measure(row);
        y += m_rows.height(row);
    }
    if (y < viewport()->height())
        scrollUp(viewport()->height() - y);
    placeScrollBar();
}

void ThreadView::scrollUp(qint64 pixels)
{
    m_hidden -= pixels;
    while (m_hidden < 0) {
        const qint32 above = m_rows.previous(m_top);
        if (above < 0) {
            m_hidden = 0;
            return;
        }
        measure(above);
        m_top = above;
        m_hidden += m_rows.height(above);
    }
}

void ThreadView::scrollDown(qint64 pixels)
{
    m_hidden += pixels;
    measure(m_top);
    while (m_hidden >= m_rows.height(m_top)) {
        const qint32 below = m_rows.next(m_top);
        if (below < 0)
            return; // fill() takes back what is too much
        m_hidden -= m_rows.height(m_top);
        m_top = below;
        measure(below);
    }
}

void ThreadView::goToPixel(qint64 y)
{
    const qint64 last = m_rows.totalHeight() - viewport()->height();
    const qint32 row = m_rows.rowAtPixel(qBound(qint64(0), y, m_rows.totalHeight() - 1));
    if (row < 0)
        return;
    if (y >= last) { // the end itself, whatever the heights prove to be
        m_top = m_rows.rowAt(m_rows.shownCount() - 1);
        measure(m_top);
        m_hidden = m_rows.height(m_top);
        return;
    }
    const qint64 within = y - m_rows.top(row);
    const int estimate = qMax(1, m_rows.height(row));
    m_top = row;
    measure(row);
    m_hidden = within * m_rows.height(row) / estimate;
}

void ThreadView::scrollBy(qint64 pixels)
{
    if (m_top < 0 || pixels == 0)
        return;
    const qint32 before = m_top;
    const qint64 beforeHidden = m_hidden;
    if (pixels < 0)
        scrollUp(-pixels);
    else
        scrollDown(pixels);
    fill();
    // What was on the screen was measured: it moves as it is, and only what is new is painted.
    const qint64 moved = yOf(before) + beforeHidden;
    if (qAbs(moved) < viewport()->height())
        viewport()->scroll(0, int(moved));
    else
        viewport()->update();
}

void ThreadView::placeScrollBar()
{
    QScrollBar *bar = verticalScrollBar();
    if (bar->isSliderDown())
        return;
    constexpr qint64 most = 1 << 30;
    const qint64 total = m_rows.totalHeight();
    for (m_scale = 0; (total >> m_scale) > most;)
        ++m_scale;
    const qint64 room = qMax<qint64>(0, total - viewport()->height());
    m_isPlacing = true;
    bar->setPageStep(qMax(1, int(viewport()->height() >> m_scale)));
    bar->setRange(0, int(room >> m_scale));
    bar->setValue(m_top < 0 ? 0 : int((m_rows.top(m_top) + m_hidden) >> m_scale));
    m_isPlacing = false;
}

void ThreadView::scrollContentsBy(int, int dy)
{
    if (m_isPlacing || dy == 0 || m_top < 0)
        return;
    const QScrollBar *bar = verticalScrollBar();
    const qint64 pixels = -(qint64(dy) << m_scale);
    const bool isEnd = bar->value() == bar->minimum() || bar->value() == bar->maximum();
    if (!bar->isSliderDown() && !isEnd && qAbs(pixels) < 3 * qint64(viewport()->height()))
        return scrollBy(pixels);
    goToPixel(qint64(bar->value()) << m_scale);
    fill();
    viewport()->update();
}

ThreadView::Anchor ThreadView::anchor() const
{
    if (m_top < 0 || !hasCounted())
        return {};
    const QRect shown = visualRect(currentIndex());
    if (shown.isValid() && shown.intersects(viewport()->rect()))
        return {m_model->commentAt(currentIndex()), shown.top()};
    return {m_model->commentAt(m_model->indexOfNode(m_top)), int(-m_hidden)};
}

void ThreadView::restore(const Anchor &anchor)
{
    bringUpToDate();
    const qint32 row = rowOf(m_model->indexOf(anchor.comment));
    if (m_rows.isShown(row))
        placeAt(row, anchor.y);
    else
        fill();
}

void ThreadView::placeAt(qint32 row, int y)
{
    m_top = row;
    m_hidden = 0;
    if (y > 0)
        scrollUp(y);
    else
        scrollDown(-y);
    fill();
    viewport()->update();
}

void ThreadView::showRow(const QModelIndex &index)
{
    bringUpToDate();
    const qint32 row = rowOf(index);
    if (!m_rows.isShown(row))
        return;
    const int height = viewport()->height();
    measure(row);
    const int rowHeight = m_rows.height(row);
    const qint64 y = yOf(row);
    const bool isNear = qAbs(y) < 2 * qint64(height); // then what lies between is soon measured and moves smoothly
    qint64 target = y;
    if (rowHeight + 2 * air > height)
        target = y > air || y + rowHeight < height - air ? air : y;
    else if (y < air)
        target = air;
    else if (y + rowHeight > height - air)
        target = height - air - rowHeight;
    if (target == y)
        return;
    if (isNear && y < 0)
        scrollBy(y - target);
    else
        placeAt(row, int(target));
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

void ThreadView::showShare(float share)
{
    bringUpToDate();
    if (m_rows.shownCount() == 0)
        return;
    const qint32 row = qMin(m_rows.size() - 1, qint32(double(share) * m_rows.size()));
    placeAt(m_rows.isShown(row) ? row : qMax(0, m_rows.previous(row)), 0);
}

bool ThreadView::scrollWithin(const QModelIndex &index, bool on)
{
    bringUpToDate();
    const QRect row = visualRect(index);
    const int height = viewport()->height();
    const int page = qMax(height / 2, height - 2 * QFontMetrics(font()).height());
    const int hidden = on ? row.bottom() - height + air : air - row.top();
    if (!row.isValid() || hidden <= air)
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

}
