#pragma once

#include "ui/repairs/newrepair.h"

#include <QDialog>

class QListWidget;

namespace Catena::Ui {

//! Lists the lines around a comment that no comment has, to take one in. Enter takes, Esc leaves.
class LinesDialog : public QDialog
{
    Q_OBJECT

public:
    //! title: of the comment, foreign text.
    LinesDialog(const QString &title, const Snapshot::Snapshot &snapshot, std::vector<NewRepair::FreeLine> lines,
                QWidget *parent = nullptr);

    [[nodiscard]] QListWidget *list() const { return m_list; }

signals:
    void lineChosen(quint32 document, qint32 number);

private:
    void choose();

    std::vector<NewRepair::FreeLine> m_lines;
    QListWidget *m_list;
};

}
