#pragma once

#include "base/error.h"

#include <QWidget>

class QLabel;

namespace Catena::Ui {

//! What the window shows when a folder could not be opened: what happened, and what to do.
class ErrorPage : public QWidget
{
    Q_OBJECT

public:
    explicit ErrorPage(QWidget *parent = nullptr);

    void setError(const Base::Error &error);

signals:
    void retryRequested();
    void openFolderRequested();

private:
    QLabel *m_happened;
    QLabel *m_remedy;
};

}
