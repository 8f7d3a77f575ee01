#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Catena::Ui {

//! A slim bar above the comments that says how they are arranged, where that is not the whole tree, and leads back.
class ArrangementBar : public QFrame
{
    Q_OBJECT

public:
    explicit ArrangementBar(QWidget *parent = nullptr);

    //! Words for what is shown, plain text; nothing: the bar goes. canWiden: not all comments are shown.
    void setWords(const QString &words, bool canWiden);
    [[nodiscard]] QString words() const;

signals:
    //! All comments are to be shown again.
    void allWanted();

private:
    QLabel *m_label;
    QPushButton *m_all;
};

}
