#pragma once

#include "snapshot/snapshot.h"
#include "ui/annotations/annotationlog.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace Catena::Ui {

class AnnotationModel;
class NoteEditor;

//! The pane of the annotations: a list to filter, sort and jump from, the bin, and the editor of the chosen one. What
//! is not placed stands first and can be attached to what is selected. GUI thread.
class AnnotationPane : public QWidget
{
    Q_OBJECT

public:
    //! log: not owned, outlives the pane.
    explicit AnnotationPane(AnnotationLog *log, QWidget *parent = nullptr);

    [[nodiscard]] AnnotationModel *model() const { return m_model; }
    [[nodiscard]] QListView *view() const { return m_view; }
    [[nodiscard]] NoteEditor *editor() const { return m_editor; }
    [[nodiscard]] QLineEdit *filter() const { return m_filter; }
    [[nodiscard]] QPushButton *binButton() const { return m_bin; }
    [[nodiscard]] QUuid chosen() const; //!< null for none

    void setSnapshot(const Snapshot::SnapshotPtr &snapshot);
    //! Selects an annotation and shows it in the editor; nothing is announced. One that comes only later is chosen
    //! then.
    void choose(QUuid uuid);
    void focusList();

signals:
    //! The reader went to a row.
    void chosenByReader(QUuid uuid);
    void attachRequested(QUuid uuid);
    void leaveRequested();

private:
    void build();
    void update(); //!< takes over what changed in the log
    void onCurrentChanged();
    void showHeading();
    void removeChosen();

    AnnotationLog *m_log;
    Snapshot::SnapshotPtr m_snapshot; //!< never null
    AnnotationModel *m_model;
    QLabel *m_heading;
    QLineEdit *m_filter;
    QComboBox *m_order;
    QPushButton *m_bin;
    QListView *m_view;
    QLabel *m_empty;
    QPushButton *m_remove;
    QPushButton *m_attach;
    NoteEditor *m_editor;
    QUuid m_wanted; //!< to be chosen when it comes
    bool m_isUpdating = false;
};

}
