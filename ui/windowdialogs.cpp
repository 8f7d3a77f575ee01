#include "ui/mainwindow.h"

#include "ui/errortext.h"
#include "ui/issuesdialog.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/rolesdialog.h"

#include <QFileDialog>
#include <QFileInfo>

namespace Catena::Ui {

// The dialogs the window opens: the third part of MainWindow. None of them is in the way of reading.

void MainWindow::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Open Folder"));
    dialog->setObjectName(QStringLiteral("folderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!m_opening->path().isEmpty())
        dialog->setDirectory(QFileInfo(m_opening->path()).absolutePath());
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openPath);
    dialog->open();
}

void MainWindow::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Open File"));
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Texts and archives (*.txt *.md *.markdown *.catena *.zip)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::openPath);
    dialog->open();
}

void MainWindow::showRoles()
{
    if (!m_roles) {
        m_roles = new RolesDialog(this);
        m_roles->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_roles, &RolesDialog::roleChosen, m_opening, &Opening::setRole);
        connect(m_roles, &RolesDialog::roleReset, m_opening, &Opening::resetRole);
    }
    m_roles->setFolder(*m_reading->snapshot()->folder, m_opening->roles());
    m_roles->show();
    m_roles->raise();
    m_roles->activateWindow();
}

void MainWindow::showIssues()
{
    if (!m_issues) {
        m_issues = new IssuesDialog(this);
        m_issues->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_issues->setIssues(m_reading->snapshot()->issues);
    m_issues->show();
    m_issues->raise();
    m_issues->activateWindow();
}

}
