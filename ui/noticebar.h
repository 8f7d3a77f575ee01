#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace Catena::Ui {

//! A slim bar below the panes that says one thing, offers one action, and never asks for an answer.
class NoticeBar : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    //! Shows a sentence with an action, if it has words; the action hides the bar.
    void showNotice(const QString &sentence, const QString &actionText = {}, const std::function<void()> &action = {});
    //! Shows a sentence with how much is done; total 0 = not known.
    void showProgress(const QString &sentence, int done, int total, const QString &actionText,
                      const std::function<void()> &action);
    //! Hides it by itself after a while, unless something else is shown by then.
    void hideAfter(int msecs);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }

private:
    void setAction(const QString &text, const std::function<void()> &action);

    QLabel *m_label;
    QProgressBar *m_progress;
    QPushButton *m_button;
    QToolButton *m_close;
    QTimer m_hiding;
    std::function<void()> m_action;
};

}
