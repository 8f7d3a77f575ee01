#include "ui/mainwindow.h"

#include "base/savedfile.h"
#include "export/exportjob.h"
#include "export/noteimportjob.h"
#include "ui/actions.h"
#include "ui/annotations/annotationlog.h"
#include "ui/concepts/conceptpane.h"
#include "ui/errortext.h"
#include "ui/export/exportdialog.h"
#include "ui/export/notechangesdialog.h"
#include "ui/exportlabels.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/thread/threadpane.h"

#include <QDir>

namespace Catena::Ui {

// What leaves the window as a file: the seventh part of MainWindow. Reading goes on meanwhile.

ExportChoices MainWindow::exportChoices() const
{
    const Snapshot::Snapshot &snapshot = *m_reading->snapshot();
    ExportChoices choices;
    choices.labels = exportLabels();
    choices.current = m_reading->thread()->currentComment();
    if (choices.current.isValid())
        choices.currentTitle = titleOf(choices.current);
    for (const Thread::Node &node : snapshot.tree->nodes()) {
        if (node.subtreeSize > 1 && m_reading->thread()->isFolded(node.comment))
            choices.collapsed.push_back(node.comment);
    }
    for (const AnnotationLog::Entry &entry : m_noteLog->entries())
        choices.annotations.push_back(entry.annotation);
    if (const auto chosen = m_reading->concepts()->chosenConcept())
        choices.chosenConcept = snapshot.concepts->concepts[*chosen].term;
    return choices;
}

void MainWindow::askForExport()
{
    if (m_export) {
        m_export->raise();
        m_export->activateWindow();
        return;
    }
    auto *dialog = new ExportDialog(m_reading->snapshot(), exportChoices(), this);
    m_export = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::chosen, this, [this, dialog](const QString &path) {
        const Export::ExportOptions options = dialog->form()->options();
        dialog->close();
        exportWith(dialog->snapshot(), path, options); // what it showed, whatever is shown by now
    });
    dialog->show();
}

void MainWindow::exportTo(const QString &path)
{
    const ExportChoices choices = exportChoices();
    Export::ExportOptions options;
    options.labels = choices.labels;
    options.annotations = choices.annotations;
    if (!choices.chosenConcept.isEmpty())
        options.chosenConcepts.append(choices.chosenConcept);
    exportWith(m_reading->snapshot(), path, options);
}

void MainWindow::exportWith(const Snapshot::SnapshotPtr &snapshot, const QString &path, Export::ExportOptions options)
{
    NoticeBar *notice = m_notice;
    if (Base::isInsideFolder(path, snapshot->folder->path)) {
        notice->showNotice(tr("Catena never writes into the folder it reads. Choose another place for the file."),
                           tr("&Choose…"), [this] { askForExport(); });
        return;
    }
    options.created = QDateTime::currentDateTime();
    const auto showProgress = [this, notice](qint64 done, qint64 total) {
        notice->showProgress(tr("Writing the file…"), int(done), int(total), tr("&Stop"),
                             [this] { m_exporting->cancel(); });
    };
    m_exporting->disconnect(this);
    connect(m_exporting, &Export::ExportJob::progressed, this, showProgress);
    connect(m_exporting, &Export::ExportJob::written, this, &MainWindow::onExported);
    connect(m_exporting, &Export::ExportJob::failed, this, [this, snapshot, path, options](const Base::Error &error) {
        showExportError(error, [this, snapshot, path, options] {
            Export::ExportOptions unchecked = options;
            unchecked.checksItself = false;
            exportWith(snapshot, path, unchecked);
        });
        updateActions();
    });
    showProgress(0, 0);
    m_exporting->start(snapshot, path, options);
    updateActions();
}

void MainWindow::showExportError(const Base::Error &error, const std::function<void()> &writeUnchecked)
{
    if (error.kind == Base::ErrorKind::Cancelled)
        return m_notice->hide();
    if (error.kind != Base::ErrorKind::NotFaithful)
        return m_notice->showNotice(ErrorText::sentence(error), tr("&Choose Another Place…"),
                                    [this] { askForExport(); });
    m_notice->showNotice(ErrorText::sentence(error), tr("&Write It Anyway"), writeUnchecked);
}

void MainWindow::onExported(const QString &path)
{
    m_notice->showNotice(tr("Written to “%1”.").arg(plainName(QDir::toNativeSeparators(path))));
    updateActions();
}

void MainWindow::importPdfNotes(const QString &path)
{
    if (!m_noteImport)
        m_noteImport = new Export::NoteImportJob(this);
    if (m_noteImport->isRunning())
        return;
    m_noteImport->disconnect(this);
    connect(m_noteImport, &Export::NoteImportJob::found, this,
            [this, folder = m_noteLog->folder()](const std::vector<Export::NoteChange> &changes) {
                offerNoteChanges(changes, folder);
            });
    connect(m_noteImport, &Export::NoteImportJob::failed, this,
            [this](const Base::Error &error) { m_notice->showNotice(ErrorText::sentence(error)); });
    m_notice->showNotice(tr("Reading the notes of “%1”…").arg(plainName(path)));
    m_noteImport->start(path, exportChoices().annotations, m_reading->snapshot());
}

void MainWindow::offerNoteChanges(const std::vector<Export::NoteChange> &changes, const QString &folder)
{
    if (folder != m_noteLog->folder())
        return m_notice->showNotice(tr("Another folder is open by now: no notes were taken over."));
    if (changes.empty())
        return m_notice->showNotice(tr("The notes of this PDF are as they are here."));
    m_notice->hide();
    auto *dialog = new NoteChangesDialog(changes, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteChangesDialog::chosen, this,
            [this, folder](const std::vector<Export::NoteChange> &chosen) { takeOver(chosen, folder); });
    dialog->show();
}

void MainWindow::takeOver(const std::vector<Export::NoteChange> &changes, const QString &folder)
{
    if (folder != m_noteLog->folder())
        return m_notice->showNotice(tr("Another folder is open by now: no notes were taken over."));
    using Kind = Export::NoteChange::Kind;
    const QString step = tr("Notes from a PDF");
    Annotations::AnnotationList added;
    for (const Export::NoteChange &change : changes) {
        if (change.kind == Kind::Deleted) {
            m_noteLog->remove(change.annotation.uuid, step);
        } else if (change.kind == Kind::Text || change.kind == Kind::Colour) {
            m_noteLog->change(change.annotation, step);
        } else {
            added.push_back(change.annotation);
            if (change.kind == Kind::OthersChanged)
                added.back().author = m_preferences.value(Settings::Preferences::readerName);
        }
    }
    if (!added.empty())
        m_noteLog->addAsTheyAre(added, step);
    if (changes.empty())
        return;
    m_actions->action(QLatin1String("view.annotations"))->setChecked(true);
    m_lastNote = tr("%n note(s) taken over", "", int(changes.size()));
    showNoteKeeping();
}

}
