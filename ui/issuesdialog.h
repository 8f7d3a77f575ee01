#pragma once

#include "base/issue.h"

#include <QDialog>

class QListWidget;

namespace Catena::Ui {

//! Lists what was odd in a folder, a sentence each. Not modal.
class IssuesDialog : public QDialog
{
    Q_OBJECT

public:
    explicit IssuesDialog(QWidget *parent = nullptr);

    void setIssues(const Base::Issues &issues);

private:
    QListWidget *m_list;
};

}
