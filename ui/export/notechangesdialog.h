#pragma once

#include "export/notechanges.h"

#include <QDialog>

class QListWidget;

namespace Catena::Ui {

//! What a PDF says otherwise than the notes at hand, to be taken over one by one or not; not modal. Lives on the GUI
//! thread.
class NoteChangesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit NoteChangesDialog(std::vector<Export::NoteChange> changes, QWidget *parent = nullptr);

    [[nodiscard]] QListWidget *list() const { return m_list; }

signals:
    //! The reader took these over.
    void chosen(const std::vector<Catena::Export::NoteChange> &changes);

private:
    [[nodiscard]] QString wordsOf(const Export::NoteChange &change) const;
    void takeOver();

    std::vector<Export::NoteChange> m_changes;
    QListWidget *m_list;
};

}
