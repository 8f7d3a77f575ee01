#include "ui/annotations/annotating.h"

#include "annotations/placeannotations.h"
#include "ui/annotations/annotationorder.h"
#include "ui/annotations/annotationpane.h"
#include "ui/annotations/noteeditor.h"
#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"
#include "ui/models/commenttext.h"
#include "ui/models/notecolours.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace Catena::Ui {

using Annotations::Annotation;
using Annotations::AnnotationKind;
using Annotations::Place;
using Annotations::Target;

Annotating::Annotating(EssayPane *essay, ThreadPane *thread, AnnotationPane *pane, AnnotationLog *log, QObject *parent)
    : QObject(parent), m_essay(essay), m_thread(thread), m_pane(pane), m_log(log),
      m_snapshot(std::make_shared<Snapshot::Snapshot>())
{
    m_essay->view()->installEventFilter(this);
    m_thread->view()->installEventFilter(this);
    connect(m_thread, &ThreadPane::currentCommentChanged, this, [this](Base::CommentId id) {
        if (id != m_comment)
            clearSelection();
    });
    connect(m_thread, &ThreadPane::passageDragged, this, [this](Base::CommentId id, int begin, int end) {
        m_wasInEssay = false;
        m_comment = id;
        showSelection({begin, end});
    });
    connect(m_pane, &AnnotationPane::chosenByReader, this, &Annotating::goTo);
    connect(m_pane, &AnnotationPane::attachRequested, this, &Annotating::attach);
    connect(m_pane, &AnnotationPane::leaveRequested, this, [this] {
        QWidget *back = m_wasInEssay ? static_cast<QWidget *>(m_essay) : m_thread;
        back->setFocus(Qt::OtherFocusReason);
    });
}

void Annotating::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    if (snapshot->comments != m_snapshot->comments)
        clearSelection();
    m_snapshot = snapshot;
}

bool Annotating::isInEssay() const
{
    if (m_essay->view()->hasFocus())
        return true;
    return !m_thread->view()->hasFocus() && m_wasInEssay;
}

std::optional<Annotating::Subject> Annotating::subjectInEssay() const
{
    const std::optional<quint32> essay = selectedEssay();
    if (!essay)
        return {};
    const Annotations::EssayText &text = m_log->essays()[*essay];
    Subject subject;
    subject.target = Annotations::passageOf(text, essaySpan(*essay));
    if (subject.target.span.begin == subject.target.span.end)
        return {};
    subject.place.where = Place::Where::Essay;
    subject.place.essay = *essay;
    subject.place.span = subject.target.span;
    subject.place.blocks = text.blocksOf(subject.place.span);
    return subject;
}

std::optional<Annotating::Subject> Annotating::subject() const
{
    if (isInEssay())
        return subjectInEssay();
    const Base::CommentId id = m_comment.isValid() ? m_comment : m_thread->currentComment();
    if (!id.isValid())
        return {};
    const Captures::Comments &comments = *m_snapshot->comments;
    Subject subject;
    subject.target =
        m_comment.isValid() ? Annotations::passageOf(comments, id, m_span) : Annotations::wholeOf(comments, id);
    subject.place.where = Place::Where::Comment;
    subject.place.comment = id;
    subject.place.isWhole = subject.target.isWhole;
    if (!subject.place.isWhole)
        subject.place.span = subject.target.span;
    return subject;
}

std::optional<Annotating::Subject> Annotating::subjectOrSay()
{
    std::optional<Subject> found = subject();
    if (!found && isInEssay())
        emit nothingToDo(tr("Select a passage of the essay first"));
    else if (!found)
        emit nothingToDo(tr("There is no comment here to annotate"));
    return found;
}

//! What the reader already wrote on exactly this.
std::optional<QUuid> Annotating::madeHere(const Subject &subject, bool withWords) const
{
    for (const AnnotationLog::Entry &entry : m_log->entries()) {
        const bool isKind = entry.annotation.kind == (withWords ? AnnotationKind::Note : AnnotationKind::Highlight);
        if (isKind && !entry.annotation.isOthers && entry.place == subject.place)
            return entry.annotation.uuid;
    }
    return {};
}

QUuid Annotating::make(AnnotationKind kind, const Subject &subject, const QString &stepText)
{
    Annotation annotation;
    annotation.kind = kind;
    annotation.colour = m_colour;
    annotation.target = subject.target;
    const QUuid uuid = m_log->add(annotation, subject.place, stepText);
    clearSelection();
    m_pane->choose(uuid);
    return uuid;
}

void Annotating::highlight()
{
    const std::optional<Subject> here = subjectOrSay();
    if (!here)
        return;
    if (const auto made = madeHere(*here, false)) { // once more: in the colour chosen meanwhile
        Annotation changed = m_log->find(*made)->annotation;
        changed.colour = m_colour;
        m_log->change(changed, tr("Change of a Colour"));
        m_pane->choose(*made);
        clearSelection();
        return emit done(tr("Highlighted in %1").arg(Models::NoteColours::name(m_colour)));
    }
    make(AnnotationKind::Highlight, *here, tr("Highlight"));
    emit done(tr("Highlighted in %1").arg(Models::NoteColours::name(m_colour)));
}

void Annotating::note()
{
    const std::optional<Subject> here = subjectOrSay();
    if (!here)
        return;
    const std::optional<QUuid> made = madeHere(*here, true);
    openEditor(made ? *made : make(AnnotationKind::Note, *here, tr("Note")), false);
}

void Annotating::bookmark()
{
    const std::optional<Subject> here = subjectOrSay();
    if (!here)
        return;
    for (const AnnotationLog::Entry &entry : m_log->entries()) {
        const bool isOwn = entry.annotation.kind == AnnotationKind::Bookmark && !entry.annotation.isOthers;
        if (isOwn && entry.place == here->place) {
            m_log->remove(QUuid(entry.annotation.uuid), tr("Remove a Bookmark"));
            return emit done(tr("The bookmark was removed"));
        }
    }
    make(AnnotationKind::Bookmark, *here, tr("Bookmark"));
    emit done(tr("Bookmarked"));
}

//! The annotation that the selection, the comment or the list means.
QUuid Annotating::chosenOrHere() const
{
    const bool isReading = m_essay->view()->hasFocus() || m_thread->view()->hasFocus();
    const AnnotationLog::Entry *chosen = m_log->find(m_pane->chosen());
    if (!isReading || (chosen && isInEssay()))
        return chosen ? chosen->annotation.uuid : QUuid();
    const Base::CommentId id = m_thread->currentComment();
    if (chosen && chosen->place.comment == id && chosen->place.where == Place::Where::Comment)
        return chosen->annotation.uuid;
    for (const AnnotationLog::Entry &entry : m_log->entries()) {
        if (entry.place.where == Place::Where::Comment && entry.place.comment == id)
            return entry.annotation.uuid;
    }
    return {};
}

bool Annotating::isOwnOrSay(QUuid uuid)
{
    const AnnotationLog::Entry *entry = m_log->find(uuid);
    if (!entry || !entry->annotation.isOthers)
        return true;
    emit nothingToDo(tr("This note was written by %1, who alone can change it")
                         .arg(Models::CommentText::isolated(entry->annotation.author)));
    return false;
}

void Annotating::openEditor(QUuid uuid, bool atTags)
{
    emit paneNeeded();
    m_pane->choose(uuid);
    QWidget *field = atTags ? static_cast<QWidget *>(m_pane->editor()->tags()) : m_pane->editor()->text();
    field->setFocus(Qt::OtherFocusReason);
}

void Annotating::tag()
{
    const std::optional<Subject> here = m_comment.isValid() || selectedEssay() ? subject() : std::nullopt;
    if (here) // a passage is selected: it is highlighted, so that the tag has a place
        return openEditor(make(AnnotationKind::Highlight, *here, tr("Highlight")), true);
    const QUuid uuid = chosenOrHere();
    if (!uuid.isNull() && !isOwnOrSay(uuid))
        return;
    if (!uuid.isNull())
        return openEditor(uuid, true);
    if (const std::optional<Subject> whole = subjectOrSay())
        openEditor(make(AnnotationKind::Bookmark, *whole, tr("Bookmark")), true);
}

void Annotating::edit()
{
    const QUuid uuid = chosenOrHere();
    if (uuid.isNull())
        return emit nothingToDo(tr("There is no note here"));
    openEditor(uuid, false);
}

void Annotating::remove()
{
    const QUuid uuid = chosenOrHere();
    if (uuid.isNull())
        return emit nothingToDo(tr("There is no note here"));
    if (!isOwnOrSay(uuid))
        return;
    m_log->remove(uuid, tr("Delete a Note"));
    emit done(tr("The note was deleted; it rests in the bin for 30 days"));
}

void Annotating::share()
{
    if (!m_log->isShared())
        return emit nothingToDo(tr("Nobody shares your notes: Preferences, Where notes are kept, can change that"));
    const QUuid uuid = chosenOrHere();
    const AnnotationLog::Entry *entry = m_log->find(uuid);
    if (!entry)
        return emit nothingToDo(tr("There is no note here"));
    if (!isOwnOrSay(uuid))
        return;
    Annotation changed = entry->annotation;
    const bool isShown = changed.visibility == Annotations::Visibility::Group;
    changed.visibility = isShown ? Annotations::Visibility::Mine : Annotations::Visibility::Group;
    m_log->change(changed, tr("Change of Who Sees a Note"));
    emit done(isShown ? tr("Only you see the note now") : tr("Your group sees the note now"));
}

void Annotating::nextColour()
{
    m_colour = Annotations::allColours[(std::size_t(m_colour) + 1) % Annotations::allColours.size()];
    const QUuid uuid = m_comment.isValid() || selectedEssay() ? QUuid() : chosenOrHere();
    if (const AnnotationLog::Entry *entry = m_log->find(uuid); entry && !entry->annotation.isOthers) {
        Annotation changed = entry->annotation;
        changed.colour = m_colour;
        m_log->change(changed, tr("Change of a Colour"));
    }
    emit colourChanged();
    emit done(tr("The colour is %1").arg(Models::NoteColours::name(m_colour)));
}

void Annotating::attach(QUuid uuid)
{
    const std::optional<Subject> here = subjectOrSay();
    if (!here || !m_log->find(uuid) || !isOwnOrSay(uuid))
        return;
    m_log->attach(uuid, here->target, here->place, tr("Attach a Note"));
    clearSelection();
    m_pane->choose(uuid);
    emit done(tr("The note was attached here"));
}

void Annotating::step(int by)
{
    const AnnotationOrder order(m_log->entries(), *m_snapshot->tree);
    if (order.isEmpty())
        return emit nothingToDo(tr("There is no note to go to"));
    // After the one chosen; where the reader went on from there, after the current comment.
    const Base::CommentId here = m_thread->view()->hasFocus() ? m_thread->currentComment() : Base::CommentId();
    const AnnotationLog::Entry *chosen = m_log->find(m_pane->chosen());
    const bool isAtChosen = chosen && (!here.isValid() || chosen->place.comment == here);
    const AnnotationLog::Entry &next =
        isAtChosen ? order.from(chosen->annotation.uuid, by) : order.fromComment(here, by);
    const QUuid uuid = next.annotation.uuid;
    const QString words = next.annotation.text;
    m_pane->choose(uuid);
    goTo(uuid);
    if (!words.trimmed().isEmpty())
        emit noteShown(words);
}

void Annotating::goTo(QUuid uuid)
{
    const AnnotationLog::Entry *entry = m_log->find(uuid);
    if (entry && entry->place.isPlaced())
        emit placeWanted(entry->place);
}

}
