#include "ui/mainwindow.h"

#include "export/pdfjob.h"
#include "ui/actions.h"
#include "ui/concepts/conceptpane.h"
#include "ui/errortext.h"
#include "ui/exportlabels.h"
#include "ui/issuesdialog.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/rolesdialog.h"

#include <QApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QStandardPaths>

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

void MainWindow::askForPdf()
{
    auto *dialog = new QFileDialog(this, tr("Export PDF"));
    dialog->setObjectName(QStringLiteral("pdfDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilters({tr("PDF documents (*.pdf)")});
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(m_reading->snapshot()->folder->name + QLatin1String(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::exportTo);
    dialog->open();
}

void MainWindow::exportTo(const QString &path)
{
    NoticeBar *notice = m_notice;
    if (isInsideFolder(path, m_opening->path())) {
        notice->showNotice(tr("Catena never writes into the folder it reads. Choose another place for the PDF."),
                           tr("&Choose…"), [this] { askForPdf(); });
        return;
    }
    Export::ExportOptions options;
    options.labels = exportLabels();
    options.created = QDateTime::currentDateTime();
    if (const auto chosen = m_reading->concepts()->chosenConcept())
        options.chosenConcepts.append(m_reading->snapshot()->concepts->concepts[*chosen].term);
    const auto showProgress = [this, notice](qint64 done, qint64 total) {
        notice->showProgress(tr("Writing the PDF…"), int(done), int(total), tr("&Stop"), [this] { m_pdf->cancel(); });
    };
    m_pdf->disconnect(this);
    connect(m_pdf, &Export::PdfJob::progressed, this, showProgress);
    connect(m_pdf, &Export::PdfJob::written, this, &MainWindow::onPdfWritten);
    connect(m_pdf, &Export::PdfJob::failed, this, [this, notice, path](const Base::Error &error) {
        if (error.kind == Base::ErrorKind::Cancelled)
            notice->hide();
        else
            notice->showNotice(ErrorText::sentence(error), tr("&Choose Another Place…"), [this] { askForPdf(); });
        updateActions();
    });
    showProgress(0, 0);
    m_pdf->start(m_reading->snapshot(), path, options);
    updateActions();
}

void MainWindow::onPdfWritten(const QString &path)
{
    m_notice->showNotice(tr("The PDF was written to “%1”.").arg(plainName(QDir::toNativeSeparators(path))));
    updateActions();
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

void MainWindow::showAbout()
{
    auto *about = new QMessageBox(this);
    about->setObjectName(QStringLiteral("aboutDialog"));
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->setModal(false);
    about->setWindowTitle(tr("About Catena"));
    about->setTextFormat(Qt::PlainText);
    about->setIconPixmap(QApplication::windowIcon().pixmap(64));
    about->setText(tr("Catena %1").arg(QApplication::applicationVersion()));
    about->setInformativeText(tr("A reader for an essay and the discussion about it.\n\n"
                                 "It never writes to the folder you read and uses no network.\n\n"
                                 "Licence: MIT"));
    about->addButton(tr("&Close"), QMessageBox::RejectRole);
    about->show();
}

}
