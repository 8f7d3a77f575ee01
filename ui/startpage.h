#pragma once

#include <QWidget>

class QListWidget;
class QLabel;

namespace Catena::Ui {

//! What the window shows while no folder is open: what to do, and the folders read lately.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(bool hasSample, QWidget *parent = nullptr);

    void setRecentFolders(const QStringList &paths);
    [[nodiscard]] QListWidget *recentList() const { return m_recent; }

signals:
    void openFolderRequested();
    void openSampleRequested();
    void folderChosen(const QString &path);

private:
    void arrange(const QList<QWidget *> &head, const QList<QWidget *> &actions);

    QLabel *m_recentTitle;
    QListWidget *m_recent;
};

}
