#pragma once

#include "snapshot/snapshot.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QSpinBox;
class QSplitter;

namespace Catena::Models {
class RepairModel;
class WeakLinkModel;
}

namespace Catena::Ui {

//! The pane of the repairs: the links that are worth a look, the least sure first, and what the reader set right. It
//! only points; what is done with a link is the window's. Lives on the GUI thread.
class RepairPane : public QWidget
{
    Q_OBJECT

public:
    explicit RepairPane(QWidget *parent = nullptr);

    [[nodiscard]] Models::WeakLinkModel *weakLinks() const { return m_weak; }
    [[nodiscard]] Models::RepairModel *repairs() const { return m_repairs; }
    [[nodiscard]] QListView *weakView() const { return m_weakView; }
    [[nodiscard]] QListView *repairView() const { return m_repairView; }
    [[nodiscard]] QSpinBox *limit() const { return m_limit; }
    void setLimit(int percent);
    void focusRepairs();

public slots:
    void setSnapshot(const Catena::Snapshot::SnapshotPtr &snapshot);
    //! Selects its row where its link is weak; nothing is announced.
    void setCurrentComment(Catena::Base::CommentId id);

signals:
    //! A row was gone to: the comment it is about.
    void commentChosen(Catena::Base::CommentId id);
    void acceptRequested(Catena::Base::CommentId id);
    void rootRequested(Catena::Base::CommentId id);
    //! Captures::Repair::id.
    void takeBackRequested(qint64 repair);
    void limitChanged(int percent);

private:
    void buildWeakList(QWidget *page);
    void connectWeakList();
    void buildRepairList(QWidget *page);
    void showHeadings();
    void restoreRow(QListView *view, int row);
    void acceptCurrent();
    void takeBackCurrent();

    Models::WeakLinkModel *m_weak;
    Models::RepairModel *m_repairs;
    QLabel *m_weakHeading;
    QLabel *m_weakEmpty;
    QSpinBox *m_limit;
    QListView *m_weakView;
    QPushButton *m_accept;
    QPushButton *m_root;
    QLabel *m_repairHeading;
    QLabel *m_repairEmpty;
    QListView *m_repairView;
    QPushButton *m_takeBack;
    QSplitter *m_splitter;
    Base::CommentId m_current;
    bool m_isUpdating = false;
};

}
