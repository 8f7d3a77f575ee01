#include "ui/letterwait.h"

#include "ui/hangulkeys.h"

#include <QApplication>
#include <QKeyEvent>
#include <QWidget>

#include <utility>

namespace Catena::Ui {

LetterWait::LetterWait(QWidget *window) : QObject(window), m_window(window) { }

void LetterWait::wait(const std::function<void(QChar)> &then)
{
    m_then = then;
    qApp->removeEventFilter(this);
    qApp->installEventFilter(this); // the latest filter is asked first
}

void LetterWait::end()
{
    m_then = nullptr;
    qApp->removeEventFilter(this);
    emit ended();
}

bool LetterWait::eventFilter(QObject *watched, QEvent *event)
{
    const bool isOther =
        event->type() == QEvent::MouseButtonPress || (event->type() == QEvent::WindowDeactivate && watched == m_window);
    if (isOther) {
        end();
        return false;
    }
    if (!watched->isWidgetType() || static_cast<QWidget *>(watched)->window() != m_window)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept(); // it comes again as a key press
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() >= Qt::Key_Shift && key->key() <= Qt::Key_ScrollLock)
        return true;
    QString text = key->text();
    if (const std::optional<QKeyCombination> latin = HangulKeys::latinKey(*key)) {
        const QChar letter(char16_t(latin->key()));
        text = latin->keyboardModifiers() & Qt::ShiftModifier ? letter : letter.toLower();
    }
    const auto then = std::exchange(m_then, nullptr);
    end();
    if (text.size() == 1 && text.front().isLetterOrNumber() && then)
        then(text.front());
    return true;
}

}
