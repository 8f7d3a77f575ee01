#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Catena::Ui {

//! A slim bar below the panes to type in what is looked for. It only asks and shows; Finding does the work.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QString countText() const;
    //! What stands beside the field: "3 of 12", "nothing found". A problem is shown as one.
    void setCount(const QString &text, bool isProblem = false);
    void setCanStep(bool can);

signals:
    void typed(const QString &text);
    void nextWanted();
    void previousWanted();
    void closeWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_field;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
};

}
