#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;

namespace Catena::Ui {

//! What the window shows while nothing of a folder can be read yet.
class LoadingPage : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingPage(QWidget *parent = nullptr);

    void setFolder(const QString &name);
    void setProgress(int stagesDone, int stageCount);

signals:
    void cancelRequested();

private:
    QLabel *m_label;
    QProgressBar *m_progress;
};

}
