#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace Catena::Ui {

//! The number typed before a move, as in "5j": takes digits while a part of a window has the focus, and keeps them
//! until a move asks. Any other key forgets it. An event filter on the application; GUI thread.
class KeyCount : public QObject
{
    Q_OBJECT

public:
    static constexpr int most = 9'999'999;

    //! where: the part of the window in which digits count; text fields in it keep theirs.
    explicit KeyCount(QWidget *where, QObject *parent = nullptr);

    //! What was typed, 0 for nothing; forgets it.
    [[nodiscard]] int take();
    void forget();

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    //! What stands there now; 0 for nothing.
    void changed(int typed);

private:
    [[nodiscard]] bool isHere() const;
    [[nodiscard]] bool isDigit(const QKeyEvent &event) const;

    QWidget *m_where;
    int m_typed = 0;
};

}
