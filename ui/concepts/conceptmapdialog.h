#pragma once

#include "concepts/conceptmap.h"
#include "snapshot/snapshot.h"

#include <QDialog>

class QListWidget;

namespace Catena::Ui {

class ConceptMapView;

//! The map of concepts and the list of them beside it; not modal. Lives on the GUI thread.
class ConceptMapDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConceptMapDialog(QWidget *parent = nullptr);

    void setSnapshot(const Snapshot::SnapshotPtr &snapshot);
    [[nodiscard]] ConceptMapView *view() const { return m_view; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

signals:
    void conceptChosen(quint32 conceptIndex);

private:
    void fillList();
    void choose(quint32 node);
    void save();

    Snapshot::SnapshotPtr m_snapshot;
    ConceptMapView *m_view;
    QListWidget *m_list;
};

}
