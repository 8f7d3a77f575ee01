#pragma once

#include "snapshot/snapshot.h"

#include <QObject>

#include <optional>

class QMenu;

namespace Catena::Ui {

class ConceptLog;
class ConceptPane;

//! What the reader does with concepts, by menu and key: turns it into changes of the log and says what was done. Owned
//! by the window; GUI thread.
class ConceptEditing : public QObject
{
    Q_OBJECT

public:
    ConceptEditing(ConceptPane *pane, ConceptLog *log, QObject *parent = nullptr);

    //! Makes a text a concept; an empty one is asked for.
    void addTerm(const QString &text);
    //! Answers the first suggestion for the chosen concept; says so where there is none.
    void answerFirst(bool isAccepted);
    void hideChosen();
    void pinChosen();
    void mergeChosen();
    //! Everything that can be done with one concept.
    void showMenu(quint32 conceptIndex, QPoint at);
    //! Fills a menu with the terms that are hidden, to show them again.
    void fillHidden(QMenu *menu);

signals:
    //! A sentence without its full stop.
    void done(const QString &what);
    void nothingToDo(const QString &why);

private:
    [[nodiscard]] const Concepts::Concept *chosen() const; //!< null for none
    void answer(const QString &term, const QString &other, bool isAccepted);
    void hide(const QString &term);
    void pin(const QString &term, bool isPinned);
    void merge(const QString &term);
    void addSpellings(QMenu *menu, const Concepts::Concept &entry);
    void addColours(QMenu *menu, const Concepts::Concept &entry);
    void addUses(QMenu *menu, const Concepts::Concept &entry);
    void addAnswers(QMenu *menu, const Concepts::Concept &entry);

    ConceptPane *m_pane;
    ConceptLog *m_log;
};

}
