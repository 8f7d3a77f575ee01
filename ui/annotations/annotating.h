#pragma once

#include "ui/annotations/annotationlog.h"
#include "ui/annotations/passagesteps.h"

#include <QObject>

#include <optional>

namespace Catena::Ui {

class AnnotationPane;
class EssayPane;
class ThreadPane;

//! What the reader does with annotations, by menu, key and pointer: selects passages in both texts and turns verbs into
//! changes of the log. Owned by the window; GUI thread.
//!
//! Selecting with the keyboard: the key of select() takes the sentence in sight, then its paragraph, then its first
//! word; → and ← move its end by one such unit, with Shift its beginning, ↓ and ↑ the whole, Escape ends it.
class Annotating : public QObject
{
    Q_OBJECT

public:
    Annotating(EssayPane *essay, ThreadPane *thread, AnnotationPane *pane, AnnotationLog *log,
               QObject *parent = nullptr);

    void setSnapshot(const Snapshot::SnapshotPtr &snapshot);

    void select();
    //! Leaves a selection; false where there was none.
    bool clearSelection();
    void highlight();
    void note(); //!< begins a note, or goes on with the one that is there
    void bookmark();
    void tag();
    void nextColour();
    void share(); //!< shows a note to the group, or no more
    void edit(); //!< the note chosen, or the first one of the current comment
    void remove();
    void attach(QUuid uuid); //!< to what is selected
    void step(int by); //!< to the next note in reading order, or the one before
    void goTo(QUuid uuid);
    [[nodiscard]] Annotations::Colour colour() const { return m_colour; }
    void setColour(Annotations::Colour colour) { m_colour = colour; }

signals:
    //! A sentence without its full stop.
    void done(const QString &what);
    void nothingToDo(const QString &why);
    //! A passage of a comment is selected; empty: none is.
    void passageSelected(Catena::Base::CommentId comment, Catena::Text::Span span);
    //! The reader is to be brought to a place.
    void placeWanted(const Catena::Annotations::Place &place);
    void paneNeeded(); //!< that of the annotations
    void colourChanged();
    void noteShown(const QString &text); //!< of the note gone to

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Subject
    {
        Annotations::Target target;
        Annotations::Place place;
    };

    [[nodiscard]] bool isInEssay() const; //!< the reader reads the essay, or did last
    //! What the reader means: the passage selected, else the current comment. None in an essay without a selection.
    [[nodiscard]] std::optional<Subject> subject() const;
    [[nodiscard]] std::optional<Subject> subjectInEssay() const;
    [[nodiscard]] std::optional<Subject> subjectOrSay();
    [[nodiscard]] std::optional<QUuid> madeHere(const Subject &subject, bool withWords) const;
    [[nodiscard]] QUuid chosenOrHere() const;
    QUuid make(Annotations::AnnotationKind kind, const Subject &subject, const QString &stepText);
    //! Whether a note is the reader's own; says so where it is another's.
    [[nodiscard]] bool isOwnOrSay(QUuid uuid);
    void openEditor(QUuid uuid, bool atTags);
    bool moveSelection(int key, bool isShifted);
    void showSelection(Text::Span span);
    [[nodiscard]] std::optional<quint32> selectedEssay() const;
    [[nodiscard]] Text::Span essaySpan(quint32 essay) const;

    EssayPane *m_essay;
    ThreadPane *m_thread;
    AnnotationPane *m_pane;
    AnnotationLog *m_log;
    Snapshot::SnapshotPtr m_snapshot; //!< never null
    Annotations::Colour m_colour = Annotations::Colour::Yellow;
    PassageUnit m_unit = PassageUnit::Sentence;
    bool m_wasInEssay = false;
    Base::CommentId m_comment; //!< that a passage is selected in; invalid for none
    Text::Span m_span; //!< in its text
};

}
