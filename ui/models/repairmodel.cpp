#include "ui/models/repairmodel.h"

#include "ui/models/repairtext.h"

#include <algorithm>

namespace Catena::Models {

using Captures::Placement;

RepairModel::RepairModel(QObject *parent)
    : QAbstractListModel(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>())
{
}

void RepairModel::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    beginResetModel();
    m_snapshot = snapshot ? snapshot : std::make_shared<Snapshot::Snapshot>();
    const auto &entries = m_snapshot->repairs->entries;
    m_rows.clear();
    for (std::size_t i = entries.size(); i-- > 0;)
        m_rows.push_back(i);
    const auto fits = std::stable_partition(m_rows.begin(), m_rows.end(), [&entries](std::size_t i) {
        return entries[i].placement != Placement::Placed && entries[i].placement != Placement::Superseded;
    });
    m_unplaced = int(fits - m_rows.begin());
    endResetModel();
}

const Captures::RepairState::Entry *RepairModel::entryAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_snapshot->repairs->entries[m_rows[std::size_t(index.row())]] : nullptr;
}

int RepairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RepairModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Captures::RepairState::Entry &entry = *entryAt(index);
    const QString why = RepairText::why(entry.placement);
    const auto sentence = [&] { return RepairText::sentence(*m_snapshot, entry); };
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: // begins with our own words: see CommentModel
        return QString((why.isEmpty() ? RepairText::step(entry.repair.kind) : why) % QLatin1Char('\n') % sentence());
    case Qt::AccessibleTextRole:
        return why.isEmpty() ? sentence() : QString(sentence() % QLatin1String(". ") % why);
    case RepairRole:
        return entry.repair.id;
    case IdRole:
        return QVariant::fromValue(entry.target);
    case PlacedRole:
        return entry.placement == Placement::Placed;
    case SentenceRole:
        return sentence();
    case WhyRole:
        return why;
    default:
        return {};
    }
}

QHash<int, QByteArray> RepairModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{RepairRole, "repair"},
                  {IdRole, "commentId"},
                  {PlacedRole, "placed"},
                  {SentenceRole, "sentence"},
                  {WhyRole, "why"}});
    return names;
}

}
