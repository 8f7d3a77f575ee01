#pragma once

#include <QLabel>

namespace Catena::Ui {

//! Shows, in the lower corner of a pane, the number typed so far.
class CountLabel : public QLabel
{
    Q_OBJECT

public:
    explicit CountLabel(QWidget *pane);

    void setCount(int typed); //!< 0 hides it
};

}
