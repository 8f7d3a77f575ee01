#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace Catena::Ui {

//! Waits for one letter or digit in a window and takes it before any shortcut does, as "m x" of vi: a Hangul letter is
//! the Latin one on its key. Any other key, or another window, ends the waiting. GUI thread.
class LetterWait : public QObject
{
    Q_OBJECT

public:
    explicit LetterWait(QWidget *window);

    //! Calls with the next letter; what was waited for before is dropped.
    void wait(const std::function<void(QChar)> &then);
    [[nodiscard]] bool isWaiting() const { return bool(m_then); }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    //! The waiting is over, with a letter or without.
    void ended();

private:
    void end();

    QWidget *m_window;
    std::function<void(QChar)> m_then;
};

}
