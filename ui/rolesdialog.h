#pragma once

#include "documents/documentfolder.h"

#include <QDialog>
#include <QMap>

class QButtonGroup;
class QLabel;
class QTreeWidget;

namespace Catena::Ui {

//! Shows which document of a folder is what, and why, and lets the user say otherwise. Not modal.
class RolesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RolesDialog(QWidget *parent = nullptr);

    //! chosen = what the user said before, by relative path.
    void setFolder(const Documents::DocumentFolder &folder, const QMap<QString, Documents::Role> &chosen);
    [[nodiscard]] QTreeWidget *list() const { return m_list; }

signals:
    void roleChosen(const QString &path, Catena::Documents::Role role);
    //! The content shall decide again.
    void roleReset(const QString &path);

private:
    void showSelected();
    void onButton(int id);

    QTreeWidget *m_list;
    QLabel *m_reason;
    QButtonGroup *m_buttons;
    QMap<QString, Documents::Role> m_chosen;
};

}
