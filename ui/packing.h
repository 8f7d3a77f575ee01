#pragma once

#include "pipeline/packjob.h"

#include <QObject>

namespace Catena::Ui {

class MainWindow;

//! File → Pack Folder…: makes one document archive of the folder that is open. Owned by the window.
class Packing : public QObject
{
    Q_OBJECT

public:
    explicit Packing(MainWindow *window);

    //! Opens the dialog that asks where to; it does not block.
    void ask();
    void packTo(const QString &target);

private:
    void onPacked(const QString &target, int files, const Base::Issues &issues);
    void onFailed(const Base::Error &error);

    MainWindow *m_window;
    Pipeline::PackJob m_job;
};

}
