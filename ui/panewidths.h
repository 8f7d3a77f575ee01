#pragma once

#include <QObject>
#include <QPointer>

class QSplitter;
class QWidget;

namespace Catena::Ui {

//! Makes panes wider and narrower by key: takes the border behind the pane with the focus, then the next, round and
//! round; left and right move it, Enter and Escape give the focus back. GUI thread.
class PaneWidths : public QObject
{
    Q_OBJECT

public:
    //! The splitter owns it.
    explicit PaneWidths(QSplitter *splitter);

    //! Gives the next border the focus; false where there is none to move.
    bool takeNext();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int borderInFocus() const; //!< -1 for none
    [[nodiscard]] int paneInFocus() const; //!< 0 for none
    void move(int border, int pixels);
    void giveBack();

    QSplitter *m_splitter;
    QPointer<QWidget> m_before; //!< had the focus
};

}
