#pragma once

#include "snapshot/snapshot.h"

#include <QAbstractListModel>

#include <vector>

namespace Catena::Models {

//! The repairs of the reader in a snapshot: first those that do not fit it, then the others, the latest first.
class RepairModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        RepairRole = Qt::UserRole + 1, //!< qint64, Captures::Repair::id
        IdRole, //!< Base::CommentId of the comment it is about, invalid where not found
        PlacedRole, //!< bool
        SentenceRole, //!< QString, what it did
        WhyRole, //!< QString, why it is without effect; empty where placed
    };

    explicit RepairModel(QObject *parent = nullptr);

    void setSnapshot(const Snapshot::SnapshotPtr &snapshot); //!< null = none
    [[nodiscard]] int unplacedCount() const { return m_unplaced; }
    [[nodiscard]] const Captures::RepairState::Entry *entryAt(const QModelIndex &index) const; //!< null for no index

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    Snapshot::SnapshotPtr m_snapshot;
    std::vector<std::size_t> m_rows; //!< in RepairState::entries
    int m_unplaced = 0;
};

}
