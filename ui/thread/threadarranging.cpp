#include "ui/models/commenttext.h"
#include "ui/thread/ancestorbar.h"
#include "ui/thread/arrangementbar.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadstrip.h"
#include "ui/thread/threadview.h"

#include <QLayout>

#include <utility>

// What ThreadPane shows of a snapshot, and in which order.
namespace Catena::Ui {

using Models::Arrangement;

void ThreadPane::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const Snapshot::SnapshotPtr next = snapshot ? snapshot : std::make_shared<const Snapshot::Snapshot>();
    const bool isOther = m_model->snapshot()->tree->size() == 0 || next->tree->size() == 0;
    if (isOther) {
        m_arrangement = {};
        m_branches.clear();
        m_found.clear();
        m_withConcept.clear();
        m_jumps.clear();
        m_lost = {};
    }
    if (m_arrangement.branch.isValid() && next->tree->indexOf(m_arrangement.branch) < 0)
        m_arrangement.branch = {};
    publish(next);
    if (isOther)
        emit arrangementChanged();
}

void ThreadPane::publish(const Snapshot::SnapshotPtr &snapshot)
{
    const Base::CommentId was = currentComment().isValid() ? currentComment() : m_lost;
    const qint32 wasNode = currentNode();
    const ThreadView::Anchor anchor = m_view->anchor();
    const int top = m_view->mapTo(this, QPoint()).y();
    const Snapshot::SnapshotPtr before = m_model->snapshot();
    const Thread::ThreadTree *shownBefore = &m_model->tree();
    m_isPublishing = true;
    m_model->setSnapshot(snapshot, Models::arranged(*snapshot, m_arrangement, keptComments(*snapshot)));
    const Snapshot::Snapshot &now = *m_model->snapshot();
    if (shownBefore != &m_model->tree() || before->comments != now.comments || before->repeats != now.repeats) {
        m_view->forgetLayouts();
        m_view->applyFolds();
    }
    qint32 node = was.isValid() ? m_model->tree().indexOf(was) : -1;
    if (node < 0 && was.isValid() && before->comments == now.comments)
        node = nearestShown(was);
    if (node < 0)
        node = qMin(qMax(0, wasNode), m_model->tree().size() - 1);
    showState();
    showBars();
    showFresh();
    m_lost = node < 0 ? was : Base::CommentId();
    const bool isSame = node >= 0 && m_model->tree().node(node).comment == was;
    if (node >= 0) {
        unfoldAncestors(node);
        m_view->setCurrentIndex(m_model->indexOfNode(node));
    }
    m_isPublishing = false;
    const int moved = m_view->mapTo(this, QPoint()).y() - top; // a bar came or went above
    const Base::CommentId anchored = isSame || node < 0 ? anchor.comment : m_model->tree().node(node).comment;
    if (anchor.comment.isValid() && m_model->indexOf(anchored).isValid())
        m_view->restore({anchored, anchor.y - moved});
    else
        m_view->showRow(m_view->currentIndex());
    announceCurrent();
}

void ThreadPane::showFresh()
{
    std::vector<Base::CommentId> fresh;
    for (const Thread::Node &each : m_model->tree().nodes()) {
        if (m_model->isNew(each.comment))
            fresh.push_back(each.comment);
    }
    m_strip->setMarks(ThreadStrip::Mark::New, shares(fresh));
}

std::vector<bool> ThreadPane::keptComments(const Snapshot::Snapshot &snapshot) const
{
    std::vector<bool> kept;
    const auto keepAll = [&kept](const std::vector<Base::CommentId> &comments) {
        for (const Base::CommentId id : comments) {
            if (kept.size() <= id.index)
                kept.resize(id.index + 1);
            kept[id.index] = true;
        }
    };
    switch (m_arrangement.only) {
    case Arrangement::Only::All:
        break;
    case Arrangement::Only::Found:
        keepAll(m_found);
        break;
    case Arrangement::Only::Concept:
        keepAll(m_withConcept);
        break;
    case Arrangement::Only::New: {
        kept.resize(snapshot.comments->size());
        // What is new to the reader is told anew for other comments.
        const bool isSame = snapshot.comments == m_model->snapshot()->comments;
        for (std::size_t i = 0; i < kept.size(); ++i)
            kept[i] = snapshot.comments->comments[i].isNew || (isSame && m_model->isNew({quint32(i)}));
        break;
    }
    }
    return kept;
}

bool ThreadPane::isNarrowed() const
{
    return m_arrangement.only != Arrangement::Only::All || m_arrangement.branch.isValid();
}

qint32 ThreadPane::nearestShown(Base::CommentId id) const
{
    const Thread::ThreadTree &whole = *m_model->snapshot()->tree;
    const qint32 here = whole.indexOf(id);
    for (qint32 i = qMax(0, here); here >= 0 && i < whole.size(); ++i) {
        if (const qint32 node = m_model->tree().indexOf(whole.node(i).comment); node >= 0)
            return node;
    }
    for (qint32 i = here - 1; i >= 0; --i) {
        if (const qint32 node = m_model->tree().indexOf(whole.node(i).comment); node >= 0)
            return node;
    }
    return -1;
}

void ThreadPane::arrange(const Arrangement &arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    m_view->setGroupsAuthors(arrangement.order == Arrangement::Order::Author);
    publish(m_model->snapshot());
    emit arrangementChanged();
}

void ThreadPane::setOrder(Arrangement::Order order)
{
    Arrangement next = m_arrangement;
    next.order = order;
    arrange(next);
}

void ThreadPane::setOnly(Arrangement::Only only)
{
    Arrangement next = m_arrangement;
    next.only = only;
    arrange(next);
}

void ThreadPane::focusBranch()
{
    const Base::CommentId id = currentComment();
    if (!id.isValid() || id == m_arrangement.branch)
        return;
    m_branches.push_back(m_arrangement.branch);
    Arrangement next = m_arrangement;
    next.branch = id;
    arrange(next);
}

void ThreadPane::leaveBranch()
{
    if (m_branches.empty())
        return;
    Arrangement next = m_arrangement;
    next.branch = m_branches.back();
    m_branches.pop_back();
    arrange(next);
}

void ThreadPane::showAll()
{
    m_branches.clear();
    Arrangement next;
    next.order = m_arrangement.order;
    arrange(next);
}

qint32 ThreadPane::reveal(Base::CommentId id)
{
    if (!id.isValid() || m_model->snapshot()->tree->indexOf(id) < 0)
        return -1;
    if (m_model->tree().indexOf(id) < 0)
        showAll();
    return m_model->tree().indexOf(id);
}

// What is asked for has changed while only that is shown; where nothing is asked for any more, all is.
void ThreadPane::keep(std::vector<Base::CommentId> &kept, const std::vector<Base::CommentId> &now,
                      Arrangement::Only only, bool isGone)
{
    if (kept == now && !isGone)
        return;
    kept = now;
    if (m_arrangement.only != only || m_isPublishing)
        return;
    if (isGone)
        return setOnly(Arrangement::Only::All);
    publish(m_model->snapshot());
}

void ThreadPane::setFresh(std::vector<bool> fresh)
{
    m_model->setFresh(std::move(fresh));
    if (m_arrangement.only == Arrangement::Only::New)
        publish(m_model->snapshot());
    showFresh();
    m_view->viewport()->update();
}

void ThreadPane::setFolds(const std::vector<Base::CommentId> &folded)
{
    m_model->setFolds(folded);
    m_view->applyFolds();
    if (currentNode() >= 0)
        unfoldAncestors(currentNode());
}

std::vector<Base::CommentId> ThreadPane::folds() const
{
    std::vector<Base::CommentId> folded;
    for (const Thread::Node &node : m_model->snapshot()->tree->nodes()) {
        if (node.subtreeSize > 1 && m_model->isFolded(node.comment))
            folded.push_back(node.comment);
    }
    return folded;
}

void ThreadPane::setSummary(bool on)
{
    const ThreadView::Anchor anchor = m_view->anchor();
    m_model->setSummary(on);
    m_view->forgetLayouts();
    m_view->applyFolds();
    m_view->restore(anchor);
    showBars();
}

void ThreadPane::setAncestorsShown(bool shown)
{
    const ThreadView::Anchor anchor = m_view->anchor();
    const int top = m_view->mapTo(this, QPoint()).y();
    m_ancestors->setVisible(shown);
    m_ancestors->setCurrent(m_model->snapshot(), currentComment());
    layout()->activate();
    if (anchor.comment.isValid())
        m_view->restore({anchor.comment, anchor.y - (m_view->mapTo(this, QPoint()).y() - top)});
}

void ThreadPane::showBars()
{
    QStringList words;
    if (m_arrangement.order == Arrangement::Order::Time)
        words += tr("By time");
    else if (m_arrangement.order == Arrangement::Order::Author)
        words += tr("By author");
    if (m_model->isSummary())
        words += tr("One line each");
    const int count = m_model->tree().size();
    if (m_arrangement.only == Arrangement::Only::Found)
        words += tr("%n comment(s) found", "", count);
    else if (m_arrangement.only == Arrangement::Only::New)
        words += tr("%n new comment(s)", "", count);
    else if (m_arrangement.only == Arrangement::Only::Concept)
        words += tr("%n comment(s) with the chosen concept", "", count);
    if (m_arrangement.branch.isValid())
        words += tr("Branch of %1").arg(Models::CommentText::numbered(*m_model->snapshot(), m_arrangement.branch));
    m_arrangementBar->setWords(words.join(QStringLiteral(" · ")), isNarrowed());
    if (!m_ancestors->isHidden())
        m_ancestors->setCurrent(m_model->snapshot(), currentComment());
    layout()->activate();
}

}
