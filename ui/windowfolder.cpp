#include "ui/errortext.h"
#include "ui/folderwatch.h"
#include "ui/mainwindow.h"
#include "ui/models/weblinks.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/resuming.h"

#include <QApplication>
#include <QDesktopServices>
#include <QWindow>

// What lies outside the window: where the reader was, whether the files are the same, links. A further part of
// MainWindow.
namespace Catena::Ui {

void MainWindow::bindResuming()
{
    m_resuming =
        new Resuming(m_reading->thread(), m_reading->essay(), Settings::ReadingStates(m_options.readingFolder), this);
}

void MainWindow::bindFolderWatch()
{
    m_watch = new FolderWatch(this);
    connect(qApp, &QGuiApplication::focusWindowChanged, m_watch, &FolderWatch::look);
    connect(m_watch, &FolderWatch::changed, this, [this] {
        m_notice->showNotice(tr("Files of this folder have changed."), tr("&Reload"),
                             [this] { m_opening->openAgain(); });
    });
    connect(m_watch, &FolderWatch::vanished, this, [this] {
        m_notice->showNotice(
            tr("This folder was moved or deleted. What was read of it stays here until you close it."));
    });
    connect(m_watch, &FolderWatch::limited, this, [this] {
        m_notice->showNotice(
            tr("The system watches no more files: changes are noticed when you come back to this window."));
    });
}

// A link says where it really leads before anything is opened, and another program opens it.
void MainWindow::showLink(const QUrl &url)
{
    if (!url.isValid())
        return m_notice->showNotice(tr("This comment has no link."));
    constexpr int most = 120;
    const QString whole = url.toString(QUrl::FullyEncoded);
    m_notice->showNotice(tr("This link leads to %1 (%2)")
                             .arg(plainName(Models::realHost(url)),
                                  plainName(whole.size() > most ? whole.left(most) + QChar(0x2026) : whole)),
                         tr("&Open in Browser"), [url] { QDesktopServices::openUrl(url); });
}

// Who wants no folders remembered wants nothing of them kept.
void MainWindow::keepReading()
{
    m_resuming->keep(m_preferences.value(Settings::Preferences::recordRecent));
    m_resuming->setSnapshot({}, std::make_shared<Snapshot::Snapshot>());
}

}
