#pragma once

#include "ui/keys/keybindings.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QModelIndex;
class QPushButton;
class QSortFilterProxyModel;
class QTreeView;
class QVBoxLayout;

namespace Catena::Ui {

class Actions;
class KeyModel;

//! The dialog in which the reader chooses the keys: every action in a list that can be searched, a key recorded by
//! pressing it, what it would collide with named before it is set, whole sets, and all of it as a file. Not modal; what
//! is chosen works at once and can be taken back.
class KeyEditor : public QDialog
{
    Q_OBJECT

public:
    KeyEditor(const Actions *actions, const KeyBindings &bindings, QWidget *parent = nullptr);

    [[nodiscard]] const KeyBindings &bindings() const { return m_bindings; }
    [[nodiscard]] QString message() const; //!< what is said about the key recorded, or about a file

    void choose(const QString &id); //!< an action of the list
    //! A file of bindings in the place of those there are; false where it cannot be read.
    bool importFrom(const QString &path);
    //! False where it cannot be written, or may not: into the folder that is read.
    bool exportTo(const QString &path);
    //! Tells the folder that is read at the time it is asked; empty for none.
    void setFolderSource(const std::function<QString()> &source);

signals:
    void bindingsChanged(const Catena::Ui::KeyBindings &bindings);

private:
    void buildList();
    void buildKeys();
    void buildSets();
    [[nodiscard]] QString chosen() const; //!< id; empty for none
    [[nodiscard]] QKeySequence recorded() const;
    void askForFile(bool toWrite);
    void setKeys(bool add);
    void change(const KeyBindings &next);
    void undo();
    void showChosen();
    void showConflict();
    void showSet();

    std::function<QString()> m_folder;
    QVBoxLayout *m_column;
    KeyModel *m_model;
    QSortFilterProxyModel *m_filtered;
    KeyBindings m_bindings;
    QList<KeyBindings> m_before; //!< to go back to, the latest last
    QLineEdit *m_filter;
    QTreeView *m_list;
    QKeySequenceEdit *m_record;
    QLabel *m_message;
    QComboBox *m_sets;
    QPushButton *m_set;
    QPushButton *m_add;
    QPushButton *m_none;
    QPushButton *m_reset;
    QPushButton *m_undo;
};

}
