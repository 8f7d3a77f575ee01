#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/compare/comparedialog.h"
#include "ui/errortext.h"
#include "ui/models/commenttext.h"
#include "ui/models/repairtext.h"
#include "ui/models/weaklinkmodel.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/repairs/cursordialog.h"
#include "ui/repairs/fielddialog.h"
#include "ui/repairs/linesdialog.h"
#include "ui/repairs/repairlog.h"
#include "ui/repairs/repairpane.h"
#include "ui/thread/threadpane.h"

#include <QFileInfo>

namespace Catena::Ui {

using Captures::Repair;
using Models::CommentText;
using Models::RepairText;

// What mends the tree: the fourth part of MainWindow.

void MainWindow::bindRepairActions()
{
    const auto on = [this](const char *id, auto slot) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this, slot);
    };
    on("repair.accept", [this] { acceptLink(currentComment()); });
    on("repair.makeChild", &MainWindow::makeChild);
    on("repair.makeRoot", [this] {
        if (const Base::CommentId id = currentComment(); id.isValid())
            repair(NewRepair::makeRoot(*m_reading->snapshot(), id), id);
    });
    on("repair.nextWeak", [this] { stepWeakLink(1); });
    on("repair.previousWeak", [this] { stepWeakLink(-1); });
    on("repair.join", &MainWindow::joinWithNext);
    on("repair.markRepeat", &MainWindow::markRepeat);
    on("repair.unmarkRepeat", &MainWindow::unmarkRepeat);
    on("repair.list", &MainWindow::listRepairs);
    on("edit.undo", [this] { undo(); });
    on("edit.redo", [this] {
        m_lastStep = tr("Done again: %1").arg(m_log->undoStack()->redoText());
        m_log->undoStack()->redo();
    });
    connect(m_log->undoStack(), &QUndoStack::indexChanged, this, &MainWindow::showUndoTexts);
    connect(m_log->undoStack(), &QUndoStack::undoTextChanged, this, &MainWindow::showUndoTexts);
    connect(m_log, &RepairLog::changed, this, &MainWindow::applyRepairs);
    connect(m_log, &RepairLog::keepingChanged, this, &MainWindow::showKeeping);
    connect(m_log, &RepairLog::notRead, this, [this](const Base::Error &error) {
        if (showUnsaved()) // with a way to try again
            return;
        m_notice->showNotice(
            tr("Your repairs of this discussion could not be read. %1").arg(ErrorText::sentence(error)),
            tr("&Read Again"), [this] { m_opening->openAgain(); });
    });
    m_opening->setRepairSource(
        [this](const QString &path) { return m_log->begin(path, QFileInfo(path).completeBaseName()); });
}

void MainWindow::bindRepairDialogs()
{
    const auto on = [this](const char *id, auto slot) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, this, slot);
    };
    on("repair.split", [this] { askForCursor(true); });
    on("repair.lineOut", [this] { askForCursor(false); });
    on("repair.lineIn", &MainWindow::askForLine);
    on("repair.author", [this] { askForField(true); });
    on("repair.date", [this] { askForField(false); });
    on("repair.compare", &MainWindow::compareCurrent);
}

void MainWindow::bindRepairPane()
{
    RepairPane *pane = m_reading->repairs();
    connect(pane, &RepairPane::acceptRequested, this, &MainWindow::acceptLink);
    connect(pane, &RepairPane::rootRequested, this, [this](Base::CommentId id) {
        if (id.isValid())
            repair(NewRepair::makeRoot(*m_reading->snapshot(), id), id);
    });
    connect(pane, &RepairPane::takeBackRequested, this, &MainWindow::takeBack);
    connect(pane, &RepairPane::limitChanged, this,
            [this](int percent) { m_preferences.setValue(Settings::Preferences::weakLinkLimit, percent); });
}

Base::CommentId MainWindow::currentComment()
{
    const Base::CommentId id = m_reading->thread()->currentComment();
    if (!id.isValid())
        m_notice->showNotice(tr("There is no comment here to repair."));
    return id;
}

QString MainWindow::titleOf(Base::CommentId id) const
{
    return CommentText::quoted(*m_reading->snapshot(), id);
}

void MainWindow::repair(const Repair &made, Base::CommentId target, Base::CommentId other)
{
    Captures::RepairState::Entry entry;
    entry.repair = made;
    entry.target = target;
    entry.other = other;
    m_lastStep = RepairText::sentence(*m_reading->snapshot(), entry, RepairText::Naming::Opening);
    m_isPlacing = true;
    m_log->make(made, RepairText::step(made.kind));
}

void MainWindow::undo()
{
    if (!m_log->undoStack()->canUndo())
        return;
    m_lastStep = tr("Undone: %1").arg(m_log->undoStack()->undoText());
    m_log->undoStack()->undo();
}

void MainWindow::takeBack(qint64 repair)
{
    m_lastStep = tr("The repair was taken back");
    if (!m_log->takeBack(repair, tr("Take Back a Repair")))
        m_lastStep.clear();
}

void MainWindow::acceptLink(Base::CommentId id)
{
    const Snapshot::Snapshot &snapshot = *m_reading->snapshot();
    const qint32 index = id.isValid() ? snapshot.tree->indexOf(id) : -1;
    if (index < 0)
        return;
    const Thread::Node &node = snapshot.tree->node(index);
    Base::CommentId parent;
    if (node.link == Thread::LinkKind::Unknown)
        parent = node.guess;
    else if (node.link == Thread::LinkKind::Inferred && node.parent >= 0)
        parent = snapshot.tree->node(node.parent).comment;
    else {
        m_lastStep.clear(); // what was said of the step before would take the place of this
        return m_notice->showNotice(tr("This link is not in doubt."));
    }
    if (!parent.isValid()) {
        return m_notice->showNotice(
            tr("Nothing says whom it answers. Go to the comment it answers, mark it with %1, come back with %2 and "
               "press %3.")
                .arg(keyOf("repair.mark"), keyOf("go.jumpBack"), keyOf("repair.makeChild")));
    }
    repair(NewRepair::reparent(snapshot, id, parent), id, parent);
}

QString MainWindow::keyOf(const char *id) const
{
    return keyText(m_actions->action(QLatin1String(id))->shortcut());
}

void MainWindow::makeChild()
{
    const Base::CommentId id = currentComment();
    const Base::CommentId parent = m_reading->thread()->markedComment();
    if (!id.isValid())
        return;
    if (!parent.isValid() || parent == id) {
        return m_notice->showNotice(tr("Mark the comment it answers with %1 first, then press %2 on the answer.")
                                        .arg(keyOf("repair.mark"), keyOf("repair.makeChild")));
    }
    repair(NewRepair::reparent(*m_reading->snapshot(), id, parent), id, parent);
}

void MainWindow::markRepeat()
{
    const Base::CommentId id = currentComment();
    if (!id.isValid())
        return;
    const Snapshot::Snapshot &snapshot = *m_reading->snapshot();
    Base::CommentId first = m_reading->thread()->markedComment();
    const Repeats::Offer *offer = snapshot.repeats->offerFor(id);
    if ((!first.isValid() || first == id) && offer)
        first = offer->of;
    if (!first.isValid() || first == id) {
        return m_notice->showNotice(tr("Mark the comment it repeats with %1 first, then press %2 on the repeat.")
                                        .arg(keyOf("repair.mark"), keyOf("repair.markRepeat")));
    }
    repair(NewRepair::markRepeat(snapshot, id, first), id, first);
}

void MainWindow::unmarkRepeat()
{
    const Base::CommentId id = currentComment();
    if (!id.isValid())
        return;
    const Snapshot::Snapshot &snapshot = *m_reading->snapshot();
    const Repeats::Offer *offer = snapshot.repeats->offerFor(id);
    const Base::CommentId first = offer ? offer->of : snapshot.repeats->repeatOf(id);
    if (!first.isValid())
        return m_notice->showNotice(tr("This comment is no repeat."));
    repair(NewRepair::unmarkRepeat(snapshot, id, first), id, first);
}

void MainWindow::joinWithNext()
{
    const Base::CommentId id = currentComment();
    if (!id.isValid())
        return;
    const Base::CommentId next = NewRepair::nextInPaste(*m_reading->snapshot(), id);
    if (!next.isValid())
        return m_notice->showNotice(tr("No comment follows this one in its file."));
    repair(NewRepair::join(*m_reading->snapshot(), id, next), id, next);
}

// The dialogs speak of the snapshot that was shown when they were opened; one that came meanwhile keeps the ids.
void MainWindow::askForCursor(bool isSplit)
{
    const Base::CommentId id = currentComment();
    if (!id.isValid())
        return;
    using Purpose = CursorDialog::Purpose;
    const Snapshot::SnapshotPtr shown = m_reading->snapshot();
    auto *dialog =
        new CursorDialog(isSplit ? Purpose::Split : Purpose::Lines, titleOf(id), shown->comments->text(id), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CursorDialog::splitChosen, this,
            [this, id, shown](qint32 offset) { repair(NewRepair::split(*shown, id, offset), id); });
    connect(dialog, &CursorDialog::linesChosen, this, [this, id, shown](qint32 begin, qint32 end) {
        repair(NewRepair::lineToFurniture(*shown, id, {begin, end}), id);
    });
    dialog->open();
}

void MainWindow::askForLine()
{
    const Base::CommentId id = currentComment();
    if (!id.isValid())
        return;
    const Snapshot::SnapshotPtr shown = m_reading->snapshot();
    auto *dialog = new LinesDialog(titleOf(id), *shown, NewRepair::freeLinesAround(*shown, id), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &LinesDialog::lineChosen, this, [this, id, shown](quint32 document, qint32 number) {
        repair(NewRepair::lineToComment(*shown, id, document, number), id);
    });
    dialog->open();
}

void MainWindow::askForField(bool isAuthor)
{
    const Base::CommentId id = currentComment();
    if (!id.isValid())
        return;
    using Purpose = FieldDialog::Purpose;
    const Snapshot::SnapshotPtr shown = m_reading->snapshot();
    const Captures::Comments &comments = *shown->comments;
    const QString value =
        isAuthor ? comments.author(id) : comments[id].date.toIso().replace(QLatin1Char('T'), QLatin1Char(' '));
    auto *dialog =
        new FieldDialog(isAuthor ? Purpose::Author : Purpose::Date, titleOf(id), value, comments.authors.mid(1), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &FieldDialog::authorChosen, this, [this, id, shown](const QString &author) {
        if (author != shown->comments->author(id))
            repair(NewRepair::setAuthor(*shown, id, author), id);
    });
    connect(dialog, &FieldDialog::dateChosen, this, [this, id, shown](const Base::Moment &date) {
        if (date != (*shown->comments)[id].date)
            repair(NewRepair::setDate(*shown, id, date), id);
    });
    dialog->open();
}

void MainWindow::compareCurrent()
{
    const Base::CommentId id = currentComment();
    if (!id.isValid())
        return;
    std::vector<Comparison> pairs = Comparisons::of(*m_reading->snapshot(), id, m_reading->thread()->markedComment());
    if (pairs.empty()) {
        return m_notice->showNotice(
            tr("There is nothing to compare it with: it stands in one place and resembles no other. Mark another "
               "comment with %1 to compare the two.")
                .arg(keyOf("repair.mark")));
    }
    if (!m_compare) {
        m_compare = new CompareDialog(this);
        m_compare->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_compare->setComparisons(std::move(pairs));
    m_compare->show();
    m_compare->raise();
    m_compare->activateWindow();
}

void MainWindow::stepWeakLink(int by)
{
    const Models::WeakLinkModel &weak = *m_reading->repairs()->weakLinks();
    const Base::CommentId id = weak.stepFrom(m_reading->thread()->currentComment(), by);
    if (!id.isValid())
        return m_notice->showNotice(tr("No link is weaker than the limit of the repair pane."));
    m_reading->thread()->showComment(id);
}

void MainWindow::listRepairs()
{
    m_actions->action(QLatin1String("view.repairs"))->setChecked(true);
    m_reading->repairs()->focusRepairs();
}

// While another folder is being read, those of the one still shown have to wait.
void MainWindow::applyRepairs()
{
    m_areRepairsBehind = m_opening->path() != m_reading->snapshot()->folder->path;
    if (m_areRepairsBehind)
        return;
    m_opening->setRepairs(m_log->inForce());
    updateActions();
}

}
