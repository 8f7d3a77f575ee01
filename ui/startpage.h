#pragma once

#include <QWidget>

class QListWidget;
class QLabel;
class QPushButton;

namespace Catena::Ui {

//! Which samples the start page offers.
struct StartSamples
{
    bool hasOwn = false; //!< in the language of the user
    bool hasOther = false; //!< in the other one
    bool isOtherKorean = false;
};

//! What the window shows while no folder is open: what to do, where to begin, and the folders read lately.
class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(const StartSamples &samples, QWidget *parent = nullptr);

    void setRecentFolders(const QStringList &paths);
    [[nodiscard]] QListWidget *recentList() const { return m_recent; }

signals:
    void openFolderRequested();
    void openSampleRequested();
    void openOtherSampleRequested();
    void tourRequested();
    void guideRequested();
    void folderChosen(const QString &path);

private:
    [[nodiscard]] QPushButton *button(const char *name, const QString &text, void (StartPage::*request)());
    void arrange(const QList<QWidget *> &head, const QList<QList<QWidget *>> &rows);

    QLabel *m_recentTitle;
    QListWidget *m_recent;
};

}
