#pragma once

#include <QMenu>

namespace Catena::Ui {

//! The submenu of the folders read lately.
class RecentMenu : public QMenu
{
    Q_OBJECT

public:
    explicit RecentMenu(QWidget *parent = nullptr);

    void setFolders(const QStringList &paths);
    void setRecording(bool on);

signals:
    void folderChosen(const QString &path);
    void clearRequested();
    void recordingChanged(bool on);

private:
    QAction *m_clear;
    QAction *m_record;
};

}
