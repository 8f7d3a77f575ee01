#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QPointer>

class QScrollArea;

namespace Catena::Ui {

class Actions;

//! Lies over the window and lists the keys that are bound right now, menu by menu.
class KeysOverlay : public QFrame
{
    Q_OBJECT

public:
    KeysOverlay(const Actions *actions, QWidget *parent);

    //! Shows it with the bindings of this moment, or hides it.
    void toggle();
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void place();

    const Actions *m_actions;
    QScrollArea *m_area;
    QPointer<QBoxLayout> m_columns; //!< of the page shown
    QWidget *m_focusBefore = nullptr;
};

}
