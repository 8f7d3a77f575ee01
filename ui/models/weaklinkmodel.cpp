#include "ui/models/weaklinkmodel.h"

#include "ui/models/commenttext.h"
#include "ui/models/linkreason.h"

#include <QLocale>

#include <algorithm>

namespace Catena::Models {

namespace {

bool isWeak(const Thread::Node &node, double limit)
{
    const bool isRead = node.link == Thread::LinkKind::Inferred || node.link == Thread::LinkKind::Unknown;
    return isRead && double(node.confidence) < limit;
}

Base::CommentId parentOf(const Snapshot::Snapshot &snapshot, const Thread::Node &node)
{
    if (node.link == Thread::LinkKind::Unknown)
        return node.guess;
    return node.parent < 0 ? Base::CommentId() : snapshot.tree->node(node.parent).comment;
}

}

WeakLinkModel::WeakLinkModel(QObject *parent)
    : QAbstractListModel(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>())
{
}

void WeakLinkModel::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    beginResetModel();
    m_snapshot = snapshot ? snapshot : std::make_shared<Snapshot::Snapshot>();
    collect();
    endResetModel();
}

void WeakLinkModel::setLimit(double limit)
{
    beginResetModel();
    m_limit = limit;
    collect();
    endResetModel();
}

void WeakLinkModel::collect()
{
    m_nodes.clear();
    const Thread::ThreadTree &tree = *m_snapshot->tree;
    for (qint32 i = 0; i < tree.size(); ++i) {
        if (isWeak(tree.node(i), m_limit))
            m_nodes.push_back(i);
    }
    std::stable_sort(m_nodes.begin(), m_nodes.end(),
                     [&tree](qint32 a, qint32 b) { return tree.node(a).confidence < tree.node(b).confidence; });
}

QModelIndex WeakLinkModel::indexOf(Base::CommentId id) const
{
    const qint32 node = id.isValid() ? m_snapshot->tree->indexOf(id) : -1;
    const auto found = std::find(m_nodes.begin(), m_nodes.end(), node);
    return node < 0 || found == m_nodes.end() ? QModelIndex() : index(int(found - m_nodes.begin()), 0);
}

Base::CommentId WeakLinkModel::commentAt(const QModelIndex &index) const
{
    return index.isValid() ? m_snapshot->tree->node(m_nodes[std::size_t(index.row())]).comment : Base::CommentId();
}

Base::CommentId WeakLinkModel::stepFrom(Base::CommentId id, int by) const
{
    const Thread::ThreadTree &tree = *m_snapshot->tree;
    if (m_nodes.empty())
        return {};
    std::vector<qint32> inOrder = m_nodes;
    std::sort(inOrder.begin(), inOrder.end());
    const qint32 here = id.isValid() ? tree.indexOf(id) : -1;
    if (by > 0) {
        const auto next = std::upper_bound(inOrder.begin(), inOrder.end(), here);
        return tree.node(next == inOrder.end() ? inOrder.front() : *next).comment;
    }
    const auto at = std::lower_bound(inOrder.begin(), inOrder.end(), here);
    return tree.node(at == inOrder.begin() ? inOrder.back() : *(at - 1)).comment;
}

int WeakLinkModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_nodes.size());
}

QString WeakLinkModel::parentWords(const Thread::Node &node) const
{
    const Base::CommentId parent = parentOf(*m_snapshot, node);
    if (!parent.isValid())
        return tr("nothing says whom it answers");
    const QString words = CommentText::quoted(*m_snapshot, parent);
    return node.link == Thread::LinkKind::Unknown ? tr("perhaps answers %1").arg(words) : tr("answers %1").arg(words);
}

QVariant WeakLinkModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Thread::Node &node = m_snapshot->tree->node(m_nodes[std::size_t(index.row())]);
    switch (role) {
    case Qt::DisplayRole:
        return QString(data(index, WordsRole).toString() + QLatin1Char('\n') + parentWords(node));
    case Qt::AccessibleTextRole:
        return QString(data(index, WordsRole).toString() + QLatin1String(", ") + parentWords(node));
    case Qt::ToolTipRole: // our own words first: see CommentModel
        return tr("Weak link\n%1").arg(LinkReason::sentence(*m_snapshot->tree, node));
    case Qt::AccessibleDescriptionRole:
        return LinkReason::sentence(*m_snapshot->tree, node);
    case IdRole:
        return QVariant::fromValue(node.comment);
    case ParentRole:
        return QVariant::fromValue(parentOf(*m_snapshot, node));
    case UnknownRole:
        return node.link == Thread::LinkKind::Unknown;
    case ConfidenceRole:
        return double(node.confidence);
    case WordsRole: {
        const QString words = CommentText::quoted(*m_snapshot, node.comment);
        const bool isBlank = !parentOf(*m_snapshot, node).isValid();
        const QString percent = QLocale().toString(qRound(double(node.confidence) * 100));
        return isBlank ? tr("? · %1").arg(words) : tr("%1 % · %2", "how sure · comment").arg(percent, words);
    }
    case ParentWordsRole:
        return parentWords(node);
    default:
        return {};
    }
}

QHash<int, QByteArray> WeakLinkModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names.insert({{IdRole, "commentId"},
                  {ParentRole, "parent"},
                  {UnknownRole, "unknown"},
                  {ConfidenceRole, "confidence"},
                  {WordsRole, "words"},
                  {ParentWordsRole, "parentWords"}});
    return names;
}

}
