#include "ui/models/commentmodel.h"

#include "ui/models/commenttext.h"
#include "ui/models/linkreason.h"

namespace Catena::Models {

namespace {

bool sameShape(const Thread::ThreadTree &one, const Thread::ThreadTree &other)
{
    if (&one == &other)
        return true;
    return std::equal(
        one.nodes().begin(), one.nodes().end(), other.nodes().begin(), other.nodes().end(),
        [](const Thread::Node &a, const Thread::Node &b) { return a.comment == b.comment && a.parent == b.parent; });
}

bool sameRepeat(const Snapshot::Snapshot &one, const Snapshot::Snapshot &other, Base::CommentId id)
{
    if (one.repeats == other.repeats)
        return true;
    const Repeats::RepeatSet &was = *one.repeats;
    const Repeats::RepeatSet &is = *other.repeats;
    const Repeats::Offer *offered = was.offerFor(id);
    const Repeats::Offer *offers = is.offerFor(id);
    const bool sameOffer = offered && offers ? *offered == *offers : !offered && !offers;
    return sameOffer && was.repeatOf(id) == is.repeatOf(id) && was.kindOf(id) == is.kindOf(id)
        && qFuzzyCompare(1 + was.similarityOf(id), 1 + is.similarityOf(id));
}

}

CommentModel::CommentModel(QObject *parent)
    : QAbstractItemModel(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>())
{
}

void CommentModel::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const Snapshot::SnapshotPtr next = snapshot ? snapshot : std::make_shared<const Snapshot::Snapshot>();
    if (next == m_snapshot)
        return;
    const Thread::ThreadTree &from = tree();
    if (sameShape(from, *next->tree)) {
        publishSameTree(next);
    } else if (from.size() == 0 || next->tree->size() == 0) {
        beginResetModel();
        m_rows = CommentRows(*next->tree);
        m_snapshot = next;
        m_folded.clear();
        m_opened.clear();
        m_marked = {};
        endResetModel();
    } else {
        publishOtherTree(next);
    }
}

void CommentModel::publishOtherTree(const Snapshot::SnapshotPtr &snapshot)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Base::CommentId> ids;
    ids.reserve(std::size_t(before.size()));
    for (const QModelIndex &index : before)
        ids.push_back(commentAt(index));
    m_rows = CommentRows(*snapshot->tree);
    m_snapshot = snapshot;
    QModelIndexList after;
    after.reserve(before.size());
    for (const Base::CommentId id : ids)
        after += indexOf(id);
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void CommentModel::publishSameTree(const Snapshot::SnapshotPtr &snapshot)
{
    // Many single announcements cost a view more than one new layout.
    constexpr std::size_t mostAnnounced = 64;
    const Snapshot::SnapshotPtr before = m_snapshot;
    std::vector<qint32> changed;
    const bool otherText = before->comments != snapshot->comments;
    for (qint32 i = 0; i < tree().size() && changed.size() <= mostAnnounced; ++i) {
        const Thread::Node &was = before->tree->node(i);
        const Thread::Node &is = snapshot->tree->node(i);
        if (otherText || was.link != is.link || was.confidence != is.confidence
            || !sameRepeat(*before, *snapshot, is.comment)
            || before->repairs->flagsOf(was.comment) != snapshot->repairs->flagsOf(is.comment))
            changed.push_back(i);
    }
    if (changed.size() > mostAnnounced) {
        emit layoutAboutToBeChanged();
        m_snapshot = snapshot;
        emit layoutChanged();
        return;
    }
    m_snapshot = snapshot;
    for (const qint32 node : changed) {
        const QModelIndex index = indexOfNode(node);
        emit dataChanged(index, index);
    }
}

qint32 CommentModel::nodeOf(const QModelIndex &index)
{
    return index.isValid() ? qint32(index.internalId()) : -1;
}

QModelIndex CommentModel::indexOfNode(qint32 node) const
{
    return node < 0 ? QModelIndex() : createIndex(m_rows.rowOf(node), 0, quintptr(node));
}

QModelIndex CommentModel::indexOf(Base::CommentId id) const
{
    return id.isValid() ? indexOfNode(tree().indexOf(id)) : QModelIndex();
}

Base::CommentId CommentModel::commentAt(const QModelIndex &index) const
{
    return index.isValid() ? tree().node(nodeOf(index)).comment : Base::CommentId{};
}

QString CommentModel::nameOf(Base::CommentId id) const
{
    return CommentText::name(*m_snapshot, id);
}

bool CommentModel::isFolded(Base::CommentId id) const
{
    return id.index < m_folded.size() && m_folded[id.index];
}

void CommentModel::setFolded(Base::CommentId id, bool folded)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid() || isFolded(id) == folded)
        return;
    if (m_folded.size() <= id.index)
        m_folded.resize(id.index + 1);
    m_folded[id.index] = folded;
    emit dataChanged(index, index, {FoldedRole, Qt::AccessibleTextRole});
}

void CommentModel::setAllFolded(bool folded)
{
    m_folded.clear();
    if (folded) {
        m_folded.resize(m_snapshot->comments->size());
        for (const Thread::Node &node : tree().nodes())
            m_folded[node.comment.index] = node.subtreeSize > 1;
    }
    emit foldsChanged();
}

bool CommentModel::isStub(Base::CommentId id) const
{
    return m_foldsRepeats && m_snapshot->repeats->repeatOf(id).isValid()
        && !(id.index < m_opened.size() && m_opened[id.index]);
}

void CommentModel::setStub(Base::CommentId id, bool stub)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid() || isStub(id) == stub || !m_snapshot->repeats->repeatOf(id).isValid())
        return;
    if (m_opened.size() <= id.index)
        m_opened.resize(id.index + 1);
    m_opened[id.index] = !stub;
    emit dataChanged(index, index, {StubRole, Qt::AccessibleTextRole});
}

void CommentModel::setFoldsRepeats(bool folds)
{
    if (folds == m_foldsRepeats)
        return;
    emit layoutAboutToBeChanged();
    m_foldsRepeats = folds;
    m_opened.clear();
    emit layoutChanged();
}

void CommentModel::setMarked(Base::CommentId id)
{
    if (id == m_marked)
        return;
    const Base::CommentId before = m_marked;
    m_marked = id;
    for (const Base::CommentId each : {before, id}) {
        if (const QModelIndex index = indexOf(each); index.isValid())
            emit dataChanged(index, index, {MarkedRole, Qt::AccessibleTextRole});
    }
}

QModelIndex CommentModel::index(int row, int column, const QModelIndex &parent) const
{
    const qint32 node = nodeOf(parent);
    if (column != 0 || row < 0 || row >= m_rows.rowCount(node))
        return {};
    return createIndex(row, column, quintptr(m_rows.nodeAt(node, row)));
}

QModelIndex CommentModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfNode(m_rows.parentOf(nodeOf(child))) : QModelIndex();
}

int CommentModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : m_rows.rowCount(nodeOf(parent));
}

int CommentModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool CommentModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

QHash<int, QByteArray> CommentModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractItemModel::roleNames();
    names.insert({{IdRole, "commentId"},
                  {NumberRole, "number"},
                  {AuthorRole, "author"},
                  {NameRole, "name"},
                  {TextRole, "text"},
                  {DateRole, "date"},
                  {DepthRole, "depth"},
                  {CopyCountRole, "copyCount"},
                  {PlacesRole, "places"},
                  {LinkKindRole, "linkKind"},
                  {ConfidenceRole, "confidence"},
                  {UnsureRole, "unsure"},
                  {ReasonRole, "reason"},
                  {ParentNameRole, "parentName"},
                  {RepeatOfRole, "repeatOf"},
                  {RepeatOfNameRole, "repeatOfName"},
                  {IsCutRole, "isCut"},
                  {ReplyCountRole, "replyCount"},
                  {FoldedRole, "folded"},
                  {StubRole, "stub"},
                  {RepeatWordsRole, "repeatWords"},
                  {SimilarToNameRole, "similarToName"},
                  {ByYouRole, "byYou"},
                  {NewRole, "isNew"},
                  {ScoreRole, "score"},
                  {SubjectRole, "subject"},
                  {MarkedRole, "marked"}});
    return names;
}

}
