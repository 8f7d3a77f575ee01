#pragma once

#include <QFrame>
#include <QList>

class QLabel;
class QPushButton;

namespace Catena::Ui {

class Actions;

//! The keyboard tour: a strip below the panes that names one key after the other and goes on when the reader did what
//! it says - by that key, another, or the menu. Takes no focus and blocks nothing; can be left at any step.
class TourBar : public QFrame
{
    Q_OBJECT

public:
    //! actions outlive it.
    explicit TourBar(const Actions *actions, QWidget *parent = nullptr);

    void start();
    void end();
    [[nodiscard]] bool isRunning() const { return m_step >= 0; }
    [[nodiscard]] int step() const { return m_step; } //!< from 0; -1: it does not run
    [[nodiscard]] static int stepCount();
    [[nodiscard]] QString sentence() const;

private:
    void follow();
    void onDone(const QString &action);
    void goOn();
    void showStep();

    const Actions *m_actions;
    QLabel *m_number;
    QLabel *m_sentence;
    QPushButton *m_skip;
    QPushButton *m_end;
    int m_step = -1;
    int m_times = 0; //!< how often the step was done
};

}
