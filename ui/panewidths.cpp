#include "ui/panewidths.h"

#include <QApplication>
#include <QKeyEvent>
#include <QSplitter>
#include <QSplitterHandle>

namespace Catena::Ui {

namespace {

constexpr int step = 24;

}

PaneWidths::PaneWidths(QSplitter *splitter) : QObject(splitter), m_splitter(splitter)
{
    for (int i = 1; i < splitter->count(); ++i) {
        QSplitterHandle *handle = splitter->handle(i);
        handle->setAccessibleName(tr("Border between two panes: left and right move it"));
        handle->installEventFilter(this);
    }
}

int PaneWidths::borderInFocus() const
{
    for (int i = 1; i < m_splitter->count(); ++i) {
        if (m_splitter->handle(i)->hasFocus())
            return i;
    }
    return -1;
}

int PaneWidths::paneInFocus() const
{
    const QWidget *focus = m_splitter->window()->focusWidget();
    for (int i = 0; focus && i < m_splitter->count(); ++i) {
        if (m_splitter->widget(i) == focus || m_splitter->widget(i)->isAncestorOf(focus))
            return i;
    }
    return 0;
}

bool PaneWidths::takeNext()
{
    const int now = borderInFocus();
    const int from = now < 0 ? paneInFocus() : now;
    if (now < 0)
        m_before = m_splitter->window()->focusWidget();
    const int borders = m_splitter->count() - 1;
    for (int tried = 0; tried < borders; ++tried) {
        const int border = 1 + (from + tried) % borders;
        if (m_splitter->handle(border)->isVisible()) {
            m_splitter->handle(border)->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    }
    return false;
}

void PaneWidths::move(int border, int pixels)
{
    // Between the nearest panes that are shown on both sides.
    int left = border - 1;
    while (left > 0 && !m_splitter->widget(left)->isVisible())
        --left;
    QList<int> sizes = m_splitter->sizes();
    const int room = pixels > 0 ? sizes[border] - m_splitter->widget(border)->minimumWidth()
                                : sizes[left] - m_splitter->widget(left)->minimumWidth();
    const int moved = qMin(qAbs(pixels), qMax(0, room)) * (pixels > 0 ? 1 : -1);
    sizes[left] += moved;
    sizes[border] -= moved;
    m_splitter->setSizes(sizes);
    emit m_splitter->splitterMoved(m_splitter->handle(border)->x(), border);
}

void PaneWidths::giveBack()
{
    QWidget *back = m_before && m_splitter->isAncestorOf(m_before) ? m_before.data() : m_splitter->widget(0);
    back->setFocus(Qt::OtherFocusReason);
}

bool PaneWidths::eventFilter(QObject *watched, QEvent *event)
{
    const int border = borderInFocus();
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (border < 0 || watched != m_splitter->handle(border) || !isKey)
        return QObject::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isOurs = key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Return || key == Qt::Key_Enter
        || key == Qt::Key_Escape;
    if (!isOurs)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // or Escape would be an action of the window
        return true;
    }
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        move(border, (key == Qt::Key_Right) == (m_splitter->layoutDirection() == Qt::LeftToRight) ? step : -step);
    else
        giveBack();
    return true;
}

}
