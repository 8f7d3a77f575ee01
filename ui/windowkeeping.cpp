#include "ui/mainwindow.h"

#include "store/store.h"
#include "ui/actions.h"
#include "ui/annotations/annotationlog.h"
#include "ui/errortext.h"
#include "ui/models/repairtext.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/repairs/repairlog.h"
#include "ui/repairs/whendone.h"

#include <QMessageBox>
#include <QPushButton>

#include <utility>

namespace Catena::Ui {

using Models::RepairText;

// What the window says of keeping and undoing repairs: the fifth part of MainWindow.

// Says "Saved" only after the store did.
void MainWindow::showKeeping()
{
    constexpr int shortly = 8'000;
    const auto undoIt = [this] { undo(); };
    if (m_log->keeping() == RepairLog::Keeping::Failed) {
        m_lastStep.clear();
        return m_notice->showNotice(
            tr("The repair is in force here, but it is not saved. %1").arg(ErrorText::sentence(m_log->error())),
            tr("&Try Again"), [this] {
                m_lastStep = tr("Tried again");
                m_log->retry();
            });
    }
    if (m_lastStep.isEmpty())
        return;
    switch (m_log->keeping()) {
    case RepairLog::Keeping::Kept:
        m_notice->showNotice(tr("%1. Saved.").arg(std::exchange(m_lastStep, QString())), tr("&Undo"), undoIt);
        return m_notice->hideAfter(shortly);
    case RepairLog::Keeping::Nowhere:
        m_notice->showNotice(tr("%1.").arg(std::exchange(m_lastStep, QString())), tr("&Undo"), undoIt);
        return m_notice->hideAfter(shortly);
    default:
        m_notice->showNotice(tr("%1.").arg(m_lastStep), tr("&Undo"), undoIt);
    }
}

// What was done is on disk before the window goes; a disk that does not answer must not keep it open for ever.
bool MainWindow::mayClose()
{
    constexpr int patience = 3'000;
    (void)m_log->waitUntilKept(patience);
    (void)m_noteLog->waitUntilKept(patience);
    using Repairs = RepairLog::Keeping;
    using Notes = AnnotationLog::Keeping;
    const Repairs repairs = m_log->keeping();
    const Notes notes = m_noteLog->keeping();
    if ((repairs == Repairs::Kept || repairs == Repairs::Nowhere) && (notes == Notes::Kept || notes == Notes::Nowhere))
        return true;
    const QString why = notes == Notes::Failed ? ErrorText::sentence(m_noteLog->error())
        : repairs == Repairs::Failed           ? ErrorText::sentence(m_log->error())
                                               : tr("The store has not answered yet.");
    QMessageBox box(
        QMessageBox::Warning, tr("Not Saved"),
        tr("Some of your notes or repairs are not saved, and are lost when this window closes. %1").arg(why),
        QMessageBox::Cancel, this);
    box.setObjectName(QStringLiteral("notSavedBox"));
    box.setTextFormat(Qt::PlainText);
    const QPushButton *closing = box.addButton(tr("Close &All the Same"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == closing;
}

// What comes later on a busy machine must not cover it.
bool MainWindow::showUnsaved()
{
    if (m_log->keeping() == RepairLog::Keeping::Failed) {
        showKeeping();
        return true;
    }
    if (m_noteLog->keeping() == AnnotationLog::Keeping::Failed) {
        showNoteKeeping();
        return true;
    }
    return false;
}

// A repair may turn out to change nothing, which the reader has to know at once.
void MainWindow::checkPlacement()
{
    const auto &entries = m_reading->snapshot()->repairs->entries;
    if (!std::exchange(m_isPlacing, false) || entries.empty())
        return;
    const QString why = RepairText::why(entries.back().placement);
    if (why.isEmpty())
        return;
    m_lastStep.clear();
    m_notice->showNotice(why, tr("&Undo"), [this] { undo(); });
}

void MainWindow::showUndoTexts()
{
    const QUndoStack &steps = *m_log->undoStack();
    QAction *back = m_actions->action(QLatin1String("edit.undo"));
    QAction *again = m_actions->action(QLatin1String("edit.redo"));
    back->setEnabled(steps.canUndo());
    again->setEnabled(steps.canRedo());
    back->setText(steps.canUndo() ? tr("&Undo %1").arg(steps.undoText()) : tr("&Undo"));
    again->setText(steps.canRedo() ? tr("&Redo %1").arg(steps.redoText()) : tr("&Redo"));
}

// What opening the store gave is told once, at the start.
void MainWindow::checkStore()
{
    if (!m_options.store)
        return;
    whenDone(this, m_options.store->state(), [this](const Store::StoreState &state) { showStoreState(state); });
}

// The numbers that the repairs had are of another store now.
void MainWindow::readStoreAgain()
{
    m_log->startOver();
    m_opening->openAgain();
}

void MainWindow::showRestored(const Store::StoreState &state)
{
    if (state.error && !state.backup.isEmpty()) {
        const QString why = tr("The backup was not restored. %1").arg(ErrorText::sentence(*state.error));
        return m_notice->showNotice(why, tr("&Try Again"), [this] { restoreBackup(); });
    }
    readStoreAgain();
    emit storeReplaced();
    m_notice->showNotice(
        tr("The backup was restored. What was there before is kept as “%1”.").arg(plainName(state.setAside)));
}

void MainWindow::restoreBackup()
{
    whenDone(this, m_options.store->restoreBackup(), [this](const Store::StoreState &now) { showRestored(now); });
}

void MainWindow::showStoreState(const Store::StoreState &state)
{
    if (showUnsaved()) // with a way to try again
        return;
    using Access = Store::StoreState::Access;
    const QString why = state.error ? ErrorText::sentence(*state.error) : QString();
    const auto restore = [this] { restoreBackup(); };
    const auto tryAgain = [this] {
        checkStore();
        m_opening->openAgain();
    };
    if (state.isShared && state.access == Access::Closed)
        return m_notice->showNotice(tr("Your repairs and notes can be neither read nor saved. %1").arg(why),
                                    tr("&Try Again"), tryAgain);
    const QString offer = state.backup.isEmpty() ? QString() : tr("&Restore the Backup");
    const std::function<void()> act = state.backup.isEmpty() ? std::function<void()>() : restore;
    if (!state.setAside.isEmpty()) {
        m_notice->showNotice(tr("The file that keeps your repairs was damaged. It was set aside as “%1”.")
                                 .arg(plainName(state.setAside)),
                             offer, act);
    } else if (state.access == Access::Closed) {
        m_notice->showNotice(tr("Repairs can be neither read nor saved. %1").arg(why), offer, act);
    } else if (state.access == Access::ReadOnly) {
        m_notice->showNotice(tr("Your repairs are shown, but new ones are not saved. %1").arg(why));
    } else if (state.isOnNetwork) {
        m_notice->showNotice(tr("Your repairs are kept on a network drive, where two programs at once may do harm."));
    }
}

}
