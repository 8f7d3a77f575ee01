#include "ui/packing.h"

#include "base/savedfile.h"
#include "ui/actions.h"
#include "ui/errortext.h"
#include "ui/issuesdialog.h"
#include "ui/mainwindow.h"
#include "ui/noticebar.h"
#include "ui/opening.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace Catena::Ui {

Packing::Packing(MainWindow *window) : QObject(window), m_window(window)
{
    using Pipeline::PackJob;
    connect(window->actionSet()->action(QLatin1String("file.pack")), &QAction::triggered, this, &Packing::ask);
    connect(&m_job, &PackJob::progressed, this, [this](int done, int total) {
        if (m_job.isRunning())
            m_window->notice()->showProgress(tr("Packing the folder…"), done, total, tr("&Stop"),
                                             [this] { m_job.cancel(); });
    });
    connect(&m_job, &PackJob::packed, this, &Packing::onPacked);
    connect(&m_job, &PackJob::failed, this, &Packing::onFailed);
}

void Packing::ask()
{
    const QString folder = m_window->opening()->path();
    if (!QFileInfo(folder).isDir()) {
        m_window->notice()->showNotice(tr("What you read is one file already. Open a folder to pack it."));
        return;
    }
    auto *dialog = new QFileDialog(m_window, tr("Pack Folder"));
    dialog->setObjectName(QStringLiteral("packDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("catena"));
    dialog->setNameFilters({tr("Document archives (*.catena)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(QFileInfo(folder).fileName() + QLatin1String(".catena"));
    connect(dialog, &QFileDialog::fileSelected, this, &Packing::packTo);
    dialog->open();
}

void Packing::packTo(const QString &target)
{
    const QString folder = m_window->opening()->path();
    if (Base::isInsideFolder(target, folder)) {
        m_window->notice()->showNotice(
            tr("Catena never writes into the folder it reads. Choose another place for the archive."), tr("&Choose…"),
            [this] { ask(); });
        return;
    }
    m_job.start(folder, target);
}

void Packing::onPacked(const QString &target, int files, const Base::Issues &issues)
{
    const QString where = plainName(QDir::toNativeSeparators(target));
    if (issues.isEmpty()) {
        m_window->notice()->showNotice(tr("%n file(s) were packed into “%1”.", "", files).arg(where));
        return;
    }
    m_window->notice()->showNotice(tr("%n file(s) were packed into “%1”; some were left out.", "", files).arg(where),
                                   tr("&Show"), [this, issues] {
                                       auto *dialog = new IssuesDialog(m_window);
                                       dialog->setAttribute(Qt::WA_DeleteOnClose);
                                       dialog->setIssues(issues);
                                       dialog->show();
                                   });
}

void Packing::onFailed(const Base::Error &error)
{
    if (error.kind == Base::ErrorKind::Cancelled)
        m_window->notice()->hide();
    else
        m_window->notice()->showNotice(ErrorText::sentence(error), tr("&Choose Another Place…"), [this] { ask(); });
}

}
