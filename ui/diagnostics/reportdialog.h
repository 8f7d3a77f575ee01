#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace Catena::Ui {

//! Shows what a crash left, to be read, copied or deleted. Sends nothing. Not modal.
class ReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReportDialog(const QString &report, QWidget *parent = nullptr);

    void copy() const;

signals:
    void discardRequested();

private:
    QPlainTextEdit *m_text;
};

}
