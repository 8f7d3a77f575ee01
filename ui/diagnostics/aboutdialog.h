#pragma once

#include <QDialog>
#include <QStringList>

namespace Catena::Ui {

//! Who made what this is, in which versions, and what a report of a fault should say. Not modal.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    //! versions: what is shown; diagnostics: what is copied, a line each.
    AboutDialog(const QStringList &versions, const QStringList &diagnostics, QWidget *parent = nullptr);

    void copy() const;

private:
    QStringList m_diagnostics;
};

}
