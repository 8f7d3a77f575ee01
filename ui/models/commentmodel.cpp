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
    : QAbstractItemModel(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>()), m_shown(m_snapshot->tree)
{
}

void CommentModel::setSnapshot(const Snapshot::SnapshotPtr &snapshot, const TreePtr &shown)
{
    const Snapshot::SnapshotPtr next = snapshot ? snapshot : std::make_shared<const Snapshot::Snapshot>();
    const TreePtr nextShown = shown ? shown : next->tree;
    if (next == m_snapshot && nextShown == m_shown)
        return;
    const bool isOther = m_snapshot->tree->size() == 0 || next->tree->size() == 0;
    if (sameShape(tree(), *nextShown)) {
        publishSameTree(next, nextShown);
    } else if (tree().size() == 0 || nextShown->size() == 0) {
        beginResetModel();
        m_rows = CommentRows(*nextShown);
        m_snapshot = next;
        m_shown = nextShown;
        if (isOther) {
            m_folded.clear();
            m_opened.clear();
            m_fresh.clear();
            m_marked = {};
            m_letters.clear();
        }
        endResetModel();
    } else {
        publishOtherTree(next, nextShown);
    }
}

void CommentModel::publishOtherTree(const Snapshot::SnapshotPtr &snapshot, const TreePtr &shown)
{
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Base::CommentId> ids;
    ids.reserve(std::size_t(before.size()));
    for (const QModelIndex &index : before)
        ids.push_back(commentAt(index));
    m_rows = CommentRows(*shown);
    m_snapshot = snapshot;
    m_shown = shown;
    QModelIndexList after;
    after.reserve(before.size());
    for (const Base::CommentId id : ids)
        after += indexOf(id);
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

void CommentModel::publishSameTree(const Snapshot::SnapshotPtr &snapshot, const TreePtr &shown)
{
    // Many single announcements cost a view more than one new layout.
    constexpr std::size_t mostAnnounced = 64;
    const Snapshot::SnapshotPtr before = m_snapshot;
    std::vector<qint32> changed;
    const bool otherText = before->comments != snapshot->comments;
    for (qint32 i = 0; i < tree().size() && changed.size() <= mostAnnounced; ++i) {
        const Base::CommentId id = shown->node(i).comment;
        const Thread::Node &was = before->tree->node(before->tree->indexOf(id));
        const Thread::Node &is = snapshot->tree->node(snapshot->tree->indexOf(id));
        if (otherText || was.link != is.link || was.confidence != is.confidence || was.parent != is.parent
            || !sameRepeat(*before, *snapshot, id) || before->repairs->flagsOf(id) != snapshot->repairs->flagsOf(id))
            changed.push_back(i);
    }
    if (changed.size() > mostAnnounced) {
        emit layoutAboutToBeChanged();
        m_snapshot = snapshot;
        m_shown = shown;
        emit layoutChanged();
        return;
    }
    m_snapshot = snapshot;
    m_shown = shown;
    for (const qint32 node : changed) {
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

void CommentModel::setFolds(const std::vector<Base::CommentId> &folded)
{
    m_folded.assign(m_snapshot->comments->size(), false);
    for (const Base::CommentId id : folded) {
        if (id.index < m_folded.size())
            m_folded[id.index] = true;
    }
    emit foldsChanged();
}

bool CommentModel::isNew(Base::CommentId id) const
{
    return (*m_snapshot->comments)[id].isNew || (id.index < m_fresh.size() && m_fresh[id.index]);
}

void CommentModel::setFresh(std::vector<bool> fresh)
{
    if (fresh == m_fresh)
        return;
    emit layoutAboutToBeChanged();
    m_fresh = std::move(fresh);
    emit layoutChanged();
}

bool CommentModel::isStub(Base::CommentId id) const
{
    const bool isOpened = id.index < m_opened.size() && m_opened[id.index];
    return !isOpened && (m_isSummary || (m_foldsRepeats && m_snapshot->repeats->repeatOf(id).isValid()));
}

void CommentModel::setStub(Base::CommentId id, bool stub)
{
    const QModelIndex index = indexOf(id);
    const bool canBeStub = m_isSummary || (m_foldsRepeats && m_snapshot->repeats->repeatOf(id).isValid());
    if (!index.isValid() || isStub(id) == stub || !canBeStub)
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

void CommentModel::setSummary(bool on)
{
    if (on == m_isSummary)
        return;
    emit layoutAboutToBeChanged();
    m_isSummary = on;
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
