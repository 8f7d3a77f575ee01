#pragma once

#include "base/error.h"
#include "concepts/conceptedits.h"
#include "snapshot/snapshot.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QUndoStack>

#include <array>
#include <functional>
#include <vector>

namespace Catena::Ui {

//! What the reader says of concepts: two files that people can edit as well, one for all folders and one for the text
//! that is open, which is known again by what it says. Every change is written at once and is a step to undo; what
//! another program writes is taken over. Owned by the window; GUI thread.
class ConceptLog : public QObject
{
    Q_OBJECT

public:
    //! For which texts a change holds.
    enum class Scope : quint8 {
        ThisText, //!< concepts/NAME.tsv in the folder of the log
        AllTexts, //!< concepts.tsv there
    };
    using Change = std::function<Concepts::ConceptEdits(Concepts::ConceptEdits)>;

    //! folder: where the files are; empty: nothing is kept. steps: where changes go as steps; not owned, outlives the
    //! log.
    ConceptLog(const QString &folder, QUndoStack *steps, QObject *parent = nullptr);
    ~ConceptLog() override;

    //! What OpenOptions::conceptEditsFor needs: reads the files on the worker that calls it.
    [[nodiscard]] std::function<Concepts::ConceptEdits(const Snapshot::Snapshot &)> source() const;
    //! The text that is shown from now on.
    void setSnapshot(const Snapshot::Snapshot &snapshot);

    [[nodiscard]] Concepts::ConceptEdits inForce() const { return Concepts::joined(m_shared, m_own); }
    [[nodiscard]] Scope scope() const { return m_scope; }
    void setScope(Scope scope) { m_scope = scope; }
    [[nodiscard]] QString path(Scope scope) const; //!< empty where nothing is kept
    //! Changes the file of the scope; nothing happens where the change is none.
    void change(const Change &change, const QString &stepText);
    //! Takes back what either file says: of an edit that may stand in both.
    void changeBoth(const Change &change, const QString &stepText);

signals:
    //! Other edits are in force: concepts have to be linked again.
    void changed();
    //! A file could not be written, or not be read and so not be replaced; what was changed is in force all the same,
    //! and is written with the next change.
    void notKept(const Catena::Base::Error &error);

private:
    friend class ConceptStep;

    [[nodiscard]] Concepts::ConceptEdits &editsOf(Scope scope) { return scope == Scope::AllTexts ? m_shared : m_own; }
    //! Replaces lines of a file by others.
    void replace(Scope scope, const std::vector<Concepts::ConceptEdit> &old,
                 const std::vector<Concepts::ConceptEdit> &fresh);
    void write(Scope scope);
    void writeLate(Scope scope);
    void takeOver(Scope scope);
    void read();
    void watch();

    QString m_folder;
    QUndoStack *m_steps;
    Scope m_scope = Scope::ThisText;
    QString m_name; //!< of the text's file
    Concepts::ConceptEdits m_shared;
    Concepts::ConceptEdits m_own;
    std::array<bool, 2> m_isBehind{}; //!< by Scope: its file lacks what is in force, for it could not be written
    QFileSystemWatcher m_watcher;
};

}
