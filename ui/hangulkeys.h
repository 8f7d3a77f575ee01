#pragma once

#include <QKeyCombination>
#include <QKeySequence>
#include <QObject>

#include <optional>

class QKeyEvent;
class QWidget;

namespace Catena::Ui {

class Actions;

//! Lets the single-letter keys work while the keyboard writes Hangul, or any other letters than Latin ones: a jamo is
//! read as the key of the two-set layout (KS X 5002) it stands on, another letter by the key's place on the keyboard,
//! and the action bound to that key is triggered; so is that of a sign like "%" where the platform still says Shift.
//! Text fields keep their letters. An event filter on the application,
//! for one window; GUI thread.
class HangulKeys : public QObject
{
    Q_OBJECT

public:
    HangulKeys(QWidget *window, const Actions *actions);
    ~HangulKeys() override;

    //! The Latin key of a key event that gave another letter; none when there is nothing to translate.
    [[nodiscard]] static std::optional<QKeyCombination> latinKey(const QKeyEvent &event);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool press(QKeyCombination key, QWidget *focus);

    QWidget *m_window;
    const Actions *m_actions;
    QList<QKeyCombination> m_pending; //!< the first keys of a sequence
};

}
