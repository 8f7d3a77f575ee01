#include "ui/mainwindow.h"

#include "ui/actions.h"
#include "ui/annotations/annotating.h"
#include "ui/annotations/annotationlog.h"
#include "ui/annotations/annotationmarks.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/noteeditor.h"
#include "ui/errortext.h"
#include "ui/essay/essaypane.h"
#include "ui/noticebar.h"
#include "ui/opening.h"
#include "ui/readingview.h"
#include "ui/search/finding.h"

#include <QListView>

#include <utility>

namespace Catena::Ui {

// What the reader writes beside the texts: a further part of MainWindow.

void MainWindow::bindAnnotationActions()
{
    m_annotating = new Annotating(m_reading->essay(), m_reading->thread(), m_reading->notes(), m_noteLog, this);
    const auto on = [this](const char *id, auto slot) {
        connect(m_actions->action(QLatin1String(id)), &QAction::triggered, m_annotating, slot);
    };
    on("annotate.select", &Annotating::select);
    on("annotate.highlight", &Annotating::highlight);
    on("annotate.note", &Annotating::note);
    on("annotate.bookmark", &Annotating::bookmark);
    on("annotate.tag", &Annotating::tag);
    on("annotate.colour", &Annotating::nextColour);
    on("annotate.share", &Annotating::share);
    on("annotate.edit", &Annotating::edit);
    on("annotate.next", [this] { m_annotating->step(1); });
    on("annotate.previous", [this] { m_annotating->step(-1); });
    on("annotate.remove", &Annotating::remove);
    on("annotate.attach", [this] { m_annotating->attach(m_reading->notes()->chosen()); });
    on("annotate.list", [this] {
        m_actions->action(QLatin1String("view.annotations"))->setChecked(true);
        m_reading->notes()->focusList();
    });
    m_actions->attach(KeyScope::Notes, m_reading->notes()->view());
    m_reading->notes()->editor()->setErrorWords([](const Base::Error &error) { return ErrorText::sentence(error); });
    bindAnnotationLog();
    bindNoteFiles();
}

void MainWindow::bindAnnotationLog()
{
    connect(m_annotating, &Annotating::done, this, [this](const QString &what) {
        m_lastStep.clear();
        m_lastNote = what;
        showNoteKeeping();
    });
    const auto answer = [this](const QString &text) {
        m_lastNote.clear(); // "Saved" of the step before would take the place of this
        m_notice->showNotice(text);
    };
    connect(m_annotating, &Annotating::nothingToDo, this, [answer](const QString &why) { answer(tr("%1.").arg(why)); });
    connect(m_annotating, &Annotating::noteShown, this, [this, answer](const QString &text) {
        if (m_reading->notes()->isHidden()) // else it is read there
            answer(plainName(text.simplified()));
    });
    connect(m_annotating, &Annotating::passageSelected, m_reading, &ReadingView::setPassage);
    connect(m_annotating, &Annotating::placeWanted, m_reading,
            qOverload<const Annotations::Place &>(&ReadingView::goTo));
    connect(m_annotating, &Annotating::paneNeeded, this,
            [this] { m_actions->action(QLatin1String("view.annotations"))->setChecked(true); });
    connect(m_noteLog, &AnnotationLog::changed, this, [this] {
        m_reading->setNotes(annotationMarks(m_noteLog->entries()));
        m_finding->setNotes(searchedNotes(m_noteLog->entries()));
    });
    connect(m_noteLog, &AnnotationLog::keepingChanged, this, &MainWindow::showNoteKeeping);
    connect(m_noteLog, &AnnotationLog::notRead, this, [this](const Base::Error &error) {
        if (showUnsaved()) // with a way to try again
            return;
        m_notice->showNotice(tr("Your notes on this folder could not be read. %1").arg(ErrorText::sentence(error)),
                             tr("&Read Again"), [this] { m_opening->openAgain(); });
    });
    connect(m_noteLog, &AnnotationLog::bothKept, this, [this] {
        m_lastNote.clear();
        m_notice->showNotice(tr("This note was changed in another window meanwhile. Both are kept."));
    });
    connect(m_reading->essay(), &EssayPane::signActivated, this, [this](quint32 essay, quint32 block, qint32 offset) {
        for (const AnnotationLog::Entry &entry : m_noteLog->entries()) {
            const Annotations::Place &place = entry.place;
            const bool isMeant = place.where == Annotations::Place::Where::Essay && place.essay == essay
                && !place.blocks.empty() && place.blocks[0].block == block && place.blocks[0].span.begin == offset;
            if (!isMeant)
                continue;
            m_actions->action(QLatin1String("view.annotations"))->setChecked(true);
            return m_reading->notes()->choose(QUuid(entry.annotation.uuid));
        }
    });
}

// Says "Saved" only after the store did.
void MainWindow::showNoteKeeping()
{
    constexpr int shortly = 8'000;
    if (m_noteLog->keeping() == AnnotationLog::Keeping::Failed) {
        m_lastNote.clear();
        return m_notice->showNotice(
            tr("The note stands here, but it is not saved. %1").arg(ErrorText::sentence(m_noteLog->error())),
            tr("&Try Again"), [this] { m_noteLog->retry(); });
    }
    if (m_lastNote.isEmpty())
        return;
    const bool isKept = m_noteLog->keeping() == AnnotationLog::Keeping::Kept;
    const QString what = plainName(m_lastNote);
    m_notice->showNotice(isKept ? tr("%1. Saved.").arg(what) : tr("%1.").arg(what), tr("&Undo"), [this] { undo(); });
    if (m_noteLog->keeping() == AnnotationLog::Keeping::Under)
        return;
    m_lastNote.clear();
    m_notice->hideAfter(shortly);
}

}
