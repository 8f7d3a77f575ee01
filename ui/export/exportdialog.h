#pragma once

#include "ui/export/exportform.h"

#include "snapshot/snapshot.h"

#include <QDialog>

namespace Catena::Ui {

class PagePreview;

//! Chooses what is exported and how, with the pages beside it; not modal. Lives on the GUI thread.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    ExportDialog(const Snapshot::SnapshotPtr &snapshot, const ExportChoices &choices, QWidget *parent = nullptr);

    [[nodiscard]] ExportForm *form() const { return m_form; }
    [[nodiscard]] PagePreview *preview() const { return m_preview; }
    [[nodiscard]] const Snapshot::SnapshotPtr &snapshot() const { return m_snapshot; }

signals:
    //! The reader chose a file.
    void chosen(const QString &path);

private:
    void updatePreview();
    void askForFile();

    Snapshot::SnapshotPtr m_snapshot;
    ExportForm *m_form;
    PagePreview *m_preview;
};

}
