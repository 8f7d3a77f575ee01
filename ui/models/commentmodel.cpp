#include "ui/models/commentmodel.h"

#include "ui/models/commenttext.h"
#include "ui/models/linkreason.h"

#include <iterator>

namespace Catena::Models {

CommentModel::CommentModel(QObject *parent)
    : QAbstractItemModel(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>()), m_shown(m_snapshot->tree)
{
}

void CommentModel::setSnapshot(const Snapshot::SnapshotPtr &snapshot, const TreePtr &shown)
{
    const Snapshot::SnapshotPtr next = snapshot ? snapshot : std::make_shared<const Snapshot::Snapshot>();
    apply(CommentChange::between(m_snapshot, m_shown, next, shown ? shown : next->tree));
}

void CommentModel::apply(CommentChange change)
{
    Q_ASSERT(isFrom(change));
    if (change.to == m_snapshot && change.toShown == m_shown)
        return;
    forgetGone(change.to->comments->size());
    if (change.isSameShape)
        publishSameTree(change);
    else if (tree().size() == 0 || change.toShown->size() == 0)
        reset(std::move(change));
    else
        publishOtherTree(std::move(change));
}

// Marks go by number until they are found again by what the comments say, which may take a while; till then none leads
// beyond the last comment.
void CommentModel::forgetGone(std::size_t count)
{
    const auto isGone = [count](Base::CommentId id) { return id.isValid() && id.index >= count; };
    if (isGone(m_marked))
        m_marked = {};
    for (auto each = m_letters.begin(); each != m_letters.end();)
        each = isGone(each.value()) ? m_letters.erase(each) : std::next(each);
}

void CommentModel::reset(CommentChange change)
{
    const bool isOther = m_snapshot->tree->size() == 0 || change.to->tree->size() == 0;
    beginResetModel();
    m_rows = std::move(change.rows);
    m_snapshot = std::move(change.to);
    m_shown = std::move(change.toShown);
    if (isOther) {
        m_states.folded.clear();
        m_states.opened.clear();
        m_states.fresh.clear();
        m_marked = {};
        m_letters.clear();
    }
    endResetModel();
}

void CommentModel::publishOtherTree(CommentChange change)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Base::CommentId> ids;
    ids.reserve(std::size_t(before.size()));
    for (const QModelIndex &index : before)
        ids.push_back(commentAt(index));
    m_rows = std::move(change.rows);
    m_snapshot = std::move(change.to);
    m_shown = std::move(change.toShown);
    QModelIndexList after;
    after.reserve(before.size());
    for (const Base::CommentId id : ids)
        after += indexOf(id);
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void CommentModel::publishSameTree(const CommentChange &change)
{
    // Many single announcements cost a view more than one new layout.
    const bool isMuch = change.changed.size() > CommentChange::mostChanged;
    if (isMuch)
        emit layoutAboutToBeChanged();
    m_snapshot = change.to;
    m_shown = change.toShown;
    if (isMuch) {
        emit layoutChanged();
        return;
    }
    for (const qint32 node : change.changed) {
        const QModelIndex index = indexOfNode(node);
        emit dataChanged(index, index);
    }
}

const Thread::Node &CommentModel::wholeNode(qint32 node) const
{
    const Thread::ThreadTree &whole = *m_snapshot->tree;
    return m_shown == m_snapshot->tree ? tree().node(node) : whole.node(whole.indexOf(tree().node(node).comment));
}

bool CommentModel::isApart(qint32 node) const
{
    if (m_shown == m_snapshot->tree)
        return false;
    const qint32 answered = wholeNode(node).parent;
    const qint32 above = tree().node(node).parent;
    if (answered < 0 || above < 0)
        return answered >= 0;
    return m_snapshot->tree->node(answered).comment != tree().node(above).comment;
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

QString CommentModel::dateOf(Base::CommentId id) const
{
    const Captures::Comments &comments = *m_snapshot->comments;
    return comments[id].date.isValid() ? CommentText::date(comments[id].date)
                                       : CommentText::isolated(comments.writtenDate(id));
}

void CommentModel::setFolded(Base::CommentId id, bool folded)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid() || isFolded(id) == folded)
        return;
    CommentStates::set(m_states.folded, id, folded);
    emit dataChanged(index, index, {FoldedRole, Qt::AccessibleTextRole});
}

void CommentModel::setAllFolded(bool folded)
{
    m_states.folded.clear();
    if (folded) {
        m_states.folded.resize(m_snapshot->comments->size());
        for (const Thread::Node &node : tree().nodes())
            m_states.folded[node.comment.index] = node.subtreeSize > 1;
    }
    emit foldsChanged();
}

void CommentModel::setFolds(const std::vector<Base::CommentId> &folded)
{
    m_states.folded.assign(m_snapshot->comments->size(), false);
    for (const Base::CommentId id : folded) {
        if (id.index < m_states.folded.size())
            m_states.folded[id.index] = true;
    }
    emit foldsChanged();
}

bool CommentModel::isNew(Base::CommentId id) const
{
    return (*m_snapshot->comments)[id].isNew || m_states.isFresh(id);
}

void CommentModel::setFresh(std::vector<bool> fresh)
{
    m_states.fresh = std::move(fresh);
    emit freshChanged();
}

void CommentModel::setStub(Base::CommentId id, bool stub)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid() || isStub(id) == stub || !m_states.canBeStub(id, *m_snapshot->repeats))
        return;
    CommentStates::set(m_states.opened, id, !stub);
    emit dataChanged(index, index, {StubRole, Qt::AccessibleTextRole});
}

void CommentModel::setFoldsRepeats(bool folds)
{
    if (folds == m_states.foldsRepeats)
        return;
    emit layoutAboutToBeChanged();
    m_states.foldsRepeats = folds;
    m_states.opened.clear();
    emit layoutChanged();
}

void CommentModel::setSummary(bool on)
{
    if (on == m_states.isSummary)
        return;
    emit layoutAboutToBeChanged();
    m_states.isSummary = on;
    m_states.opened.clear();
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

void CommentModel::setLetter(QChar letter, Base::CommentId id)
{
    const Base::CommentId before = m_letters.value(letter);
    if (before == id)
        return;
    if (id.isValid())
        m_letters.insert(letter, id);
    else
        m_letters.remove(letter);
    for (const Base::CommentId each : {before, id}) {
        if (const QModelIndex index = indexOf(each); index.isValid())
            emit dataChanged(index, index, {LettersRole, Qt::AccessibleTextRole});
    }
}

QString CommentModel::lettersOn(Base::CommentId id) const
{
    QString letters;
    for (auto each = m_letters.cbegin(); each != m_letters.cend(); ++each) {
        if (each.value() == id)
            letters += each.key();
    }
    return letters;
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
                  {MarkedRole, "marked"},
                  {LettersRole, "letters"}});
    return names;
}

}
