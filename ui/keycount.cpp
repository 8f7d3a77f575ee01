#include "ui/keycount.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace Catena::Ui {

KeyCount::KeyCount(QWidget *where, QObject *parent) : QObject(parent), m_where(where)
{
    qApp->installEventFilter(this);
}

int KeyCount::take()
{
    const int typed = m_typed;
    forget();
    return typed;
}

void KeyCount::forget()
{
    if (m_typed == 0)
        return;
    m_typed = 0;
    emit changed(0);
}

bool KeyCount::isHere() const
{
    const QWidget *focus = m_where->window()->focusWidget();
    const bool isInside = focus && (focus == m_where || m_where->isAncestorOf(focus));
    const bool takesText =
        focus && focus->testAttribute(Qt::WA_InputMethodEnabled) && focus->inputMethodQuery(Qt::ImEnabled).toBool();
    return isInside && !takesText && !QApplication::activePopupWidget();
}

// A zero alone is no number to count with.
bool KeyCount::isDigit(const QKeyEvent &event) const
{
    const int first = m_typed > 0 ? Qt::Key_0 : Qt::Key_1;
    return !(event.modifiers() & ~Qt::KeypadModifier) && event.key() >= first && event.key() <= Qt::Key_9;
}

bool KeyCount::eventFilter(QObject *watched, QEvent *event)
{
    const bool isPress = event->type() == QEvent::KeyPress;
    if ((!isPress && event->type() != QEvent::ShortcutOverride) || !watched->isWidgetType())
        return false;
    if (static_cast<QWidget *>(watched)->window() != m_where->window() || !isHere())
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (isDigit(*key)) {
        event->accept();
        if (isPress) {
            m_typed = std::min(most, m_typed * 10 + (key->key() - Qt::Key_0));
            emit changed(m_typed);
        }
        return true;
    }
    const bool isModifier = key->key() >= Qt::Key_Shift && key->key() <= Qt::Key_ScrollLock;
    if (isPress && !isModifier && key->key() == Qt::Key_Escape && m_typed > 0) {
        forget();
        return true;
    }
    return false;
}

}
