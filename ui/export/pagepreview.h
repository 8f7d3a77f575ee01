#pragma once

#include "export/previewjob.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QListWidget;

namespace Catena::Ui {

//! The first pages of a PDF as it would be, small and in a row to scroll; set anew shortly after an option changed.
class PagePreview : public QWidget
{
    Q_OBJECT

public:
    explicit PagePreview(QWidget *parent = nullptr);

    void show(const Snapshot::SnapshotPtr &snapshot, const Export::ExportOptions &options);
    //! There is nothing to show of this format.
    void showNothing(const QString &why);
    [[nodiscard]] int pageCount() const;

signals:
    void finished();

private:
    void addPage(int page, const QImage &image);

    Export::PreviewJob m_job;
    QTimer m_delay;
    Snapshot::SnapshotPtr m_snapshot;
    Export::ExportOptions m_options;
    QListWidget *m_pages;
    QLabel *m_words;
};

}
