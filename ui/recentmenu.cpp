#include "ui/recentmenu.h"

#include "ui/errortext.h"

#include <QFileInfo>

namespace Catena::Ui {

RecentMenu::RecentMenu(QWidget *parent)
    : QMenu(tr("Open Recen&t"), parent), m_clear(new QAction(tr("Clear &List"), this)),
      m_record(new QAction(tr("&Remember Folders"), this))
{
    setObjectName(QStringLiteral("menu.recent"));
    m_clear->setObjectName(QStringLiteral("file.clearRecent"));
    m_record->setObjectName(QStringLiteral("file.recordRecent"));
    m_record->setCheckable(true);
    // Not with the menu as receiver: QMenu cuts those connections when an action is taken out of it.
    connect(m_record, &QAction::toggled, m_record, [this](bool on) { emit recordingChanged(on); });
    connect(m_clear, &QAction::triggered, m_clear, [this] { emit clearRequested(); });
    setFolders({});
}

void RecentMenu::setFolders(const QStringList &paths)
{
    const QList<QAction *> old = actions();
    for (QAction *action : old) {
        removeAction(action);
        if (action != m_clear && action != m_record)
            action->deleteLater();
    }
    int number = 0;
    for (const QString &path : paths) {
        const QFileInfo info(path);
        QString name = plainName(info.fileName().isEmpty() ? path : info.fileName());
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        ++number;
        QAction *action = addAction(number < 10 ? QStringLiteral("&%1 %2").arg(QString::number(number), name) : name);
        action->setObjectName(QStringLiteral("file.recent.%1").arg(number));
        action->setStatusTip(plainName(path));
        connect(action, &QAction::triggered, this, [this, path] { emit folderChosen(path); });
    }
    addSeparator();
    addAction(m_clear);
    addAction(m_record);
    m_clear->setEnabled(!paths.isEmpty());
}

void RecentMenu::setRecording(bool on)
{
    m_record->setChecked(on);
}

}
