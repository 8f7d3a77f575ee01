#include "ui/models/commenttext.h"
#include "ui/thread/ancestorbar.h"
#include "ui/thread/arranging.h"
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
    m_arranging->stop();
    m_next.reset();
    m_whenPrepared = nullptr;
    settle(*next);
    if (isOther) {
        m_found.clear();
        m_withConcept.clear();
        m_jumps.clear();
        m_lost = {};
    }
    const std::shared_ptr<ThreadPlan> prepared = std::exchange(m_prepared, nullptr);
    if (prepared && prepared->change.to == next && m_model->isFrom(prepared->change))
        showPlan(*prepared);
    else
        showPlan(*planThread(wishFor(next)));
}

// Another discussion begins with all of it; a branch may be gone.
void ThreadPane::settle(const Snapshot::Snapshot &next)
{
    ThreadLook now = m_wanted;
    if (m_model->snapshot()->tree->size() == 0 || next.tree->size() == 0) {
        now.arrangement = {};
        now.branches.clear();
    }
    if (now.arrangement.branch.isValid() && next.tree->indexOf(now.arrangement.branch) < 0)
        now.arrangement.branch = {};
    if (now == m_wanted)
        return;
    m_wanted = now;
    m_prepared.reset();
}

void ThreadPane::prepare(const Snapshot::SnapshotPtr &snapshot, const std::function<void()> &then)
{
    if (snapshot->tree->size() <= mostAtOnce)
        return then();
    m_next = snapshot;
    m_whenPrepared = then;
    settle(*snapshot);
    plan();
}

ThreadWish ThreadPane::wishFor(const Snapshot::SnapshotPtr &snapshot)
{
    ThreadWish wish{m_model->snapshot(), m_model->shown(),  snapshot, m_wanted.arrangement, {},
                    m_model->states(),   m_view->estimate()};
    if (wish.arrangement.only == Arrangement::Only::Found)
        wish.kept = m_found;
    else if (wish.arrangement.only == Arrangement::Only::Concept)
        wish.kept = m_withConcept;
    const bool isOther = wish.from->tree->size() == 0 || snapshot->tree->size() == 0;
    if (isOther) { // as the model does
        wish.states.folded.clear();
        wish.states.fresh.clear();
    }
    if (isOther || m_wanted.isSummary != wish.states.isSummary || m_wanted.foldsRepeats != wish.states.foldsRepeats)
        wish.states.opened.clear();
    wish.states.isSummary = m_wanted.isSummary;
    wish.states.foldsRepeats = m_wanted.foldsRepeats;
    return wish;
}

void ThreadPane::plan()
{
    const Snapshot::SnapshotPtr &next = m_next ? m_next : m_model->snapshot();
    if (next->tree->size() > mostAtOnce)
        return m_arranging->start(wishFor(next));
    m_arranging->stop();
    onPlanned(planThread(wishFor(next)));
}

void ThreadPane::onPlanned(const std::shared_ptr<ThreadPlan> &plan)
{
    if (!m_next)
        return showPlan(*plan);
    m_prepared = plan;
    m_next.reset();
    std::exchange(m_whenPrepared, nullptr)();
}

void ThreadPane::showPlan(ThreadPlan &plan)
{
    const Base::CommentId was = currentComment().isValid() ? currentComment() : m_lost;
    const qint32 wasNode = currentNode();
    const ThreadView::Anchor anchor = m_view->anchor();
    const int top = m_view->mapTo(this, QPoint()).y();
    const Snapshot::SnapshotPtr before = m_model->snapshot();
    const bool isSameText = before->comments == plan.change.to->comments;
    const bool hasOtherRows = m_model->shown() != plan.change.toShown || !isSameText || m_areRowsOutdated
        || before->repeats != plan.change.to->repeats || m_look.isSummary != m_wanted.isSummary
        || m_look.foldsRepeats != m_wanted.foldsRepeats;
    const bool isOther =
        m_look.arrangement != m_wanted.arrangement || before->tree->size() == 0 || plan.change.to->tree->size() == 0;
    m_isPublishing = true;
    m_areRowsOutdated = false;
    m_look = m_wanted;
    m_view->setGroupsAuthors(m_look.arrangement.order == Arrangement::Order::Author);
    m_model->apply(std::move(plan.change));
    m_model->setSummary(m_look.isSummary);
    m_model->setFoldsRepeats(m_look.foldsRepeats);
    if (hasOtherRows)
        m_view->takeRows(std::move(plan.rows));
    if (plan.states.folded != m_model->states().folded)
        m_view->applyFolds();
    m_strip->setMarks(ThreadStrip::Mark::New, std::move(plan.fresh));
    comeBack(was, wasNode, isSameText);
    m_isPublishing = false;
    const bool isSame = currentComment().isValid() && currentComment() == was;
    const int moved = m_view->mapTo(this, QPoint()).y() - top; // a bar came or went above
    const Base::CommentId anchored = isSame || !currentComment().isValid() ? anchor.comment : currentComment();
    if (anchor.comment.isValid() && m_model->indexOf(anchored).isValid())
        m_view->restore({anchored, anchor.y - moved});
    else
        m_view->showRow(m_view->currentIndex());
    announceCurrent();
    if (isOther)
        emit arrangementChanged();
    endArranging();
}

// Makes the comment current again that was, or one near it.
void ThreadPane::comeBack(Base::CommentId was, qint32 wasNode, bool isSameText)
{
    qint32 node = was.isValid() ? m_model->tree().indexOf(was) : -1;
    if (node < 0 && was.isValid() && isSameText)
        node = nearestShown(was);
    if (node < 0)
        node = qMin(qMax(0, wasNode), m_model->tree().size() - 1);
    showState();
    showBars();
    m_lost = node < 0 ? was : Base::CommentId();
    if (node < 0)
        return;
    unfoldAncestors(node);
    m_view->setCurrentIndex(m_model->indexOfNode(node));
}

void ThreadPane::endArranging()
{
    if (std::exchange(m_hasToldProgress, false))
        emit arrangingEnded();
    if (const std::function<void()> then = std::exchange(m_whenArranged, nullptr))
        then();
}

void ThreadPane::cancelArranging()
{
    if (!isArranging())
        return;
    m_wanted = m_look;
    m_whenArranged = nullptr;
    m_prepared.reset();
    endArranging();
    plan(); // of what comes, or of what is new meanwhile
    emit arrangementChanged();
}

void ThreadPane::whenArranged(const std::function<void()> &then)
{
    if (!isArranging())
        return then();
    m_whenArranged = then;
}

bool ThreadPane::isNarrowed() const
{
    const Arrangement &shown = m_look.arrangement;
    return shown.only != Arrangement::Only::All || shown.branch.isValid();
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

void ThreadPane::look(const ThreadLook &wanted)
{
    if (wanted == m_wanted)
        return;
    m_wanted = wanted;
    m_whenArranged = nullptr;
    m_prepared.reset();
    if (m_wanted == m_look) // back before it was there
        endArranging();
    plan();
}

void ThreadPane::arrange(const Arrangement &arrangement)
{
    ThreadLook next = m_wanted;
    next.arrangement = arrangement;
    look(next);
}

void ThreadPane::setOrder(Arrangement::Order order)
{
    Arrangement next = m_wanted.arrangement;
    next.order = order;
    arrange(next);
}

void ThreadPane::setOnly(Arrangement::Only only)
{
    Arrangement next = m_wanted.arrangement;
    next.only = only;
    arrange(next);
}

void ThreadPane::focusBranch()
{
    const Base::CommentId id = currentComment();
    if (!id.isValid() || id == m_wanted.arrangement.branch)
        return;
    ThreadLook next = m_wanted;
    next.branches.push_back(next.arrangement.branch);
    next.arrangement.branch = id;
    look(next);
}

void ThreadPane::leaveBranch()
{
    if (m_wanted.branches.empty())
        return;
    ThreadLook next = m_wanted;
    next.arrangement.branch = next.branches.back();
    next.branches.pop_back();
    look(next);
}

void ThreadPane::showAll()
{
    ThreadLook next = m_wanted;
    next.branches.clear();
    next.arrangement = {};
    next.arrangement.order = m_wanted.arrangement.order;
    look(next);
}

void ThreadPane::setSummary(bool on)
{
    ThreadLook next = m_wanted;
    next.isSummary = on;
    look(next);
}

void ThreadPane::setFoldsRepeats(bool folds)
{
    ThreadLook next = m_wanted;
    next.foldsRepeats = folds;
    look(next);
}

void ThreadPane::reveal(Base::CommentId id, const std::function<void(qint32 node)> &then)
{
    if (!id.isValid() || m_model->snapshot()->tree->indexOf(id) < 0)
        return;
    if (const qint32 node = m_model->tree().indexOf(id); node >= 0)
        return then(node);
    showAll();
    whenArranged([this, id, then] {
        if (const qint32 node = m_model->tree().indexOf(id); node >= 0)
            then(node);
    });
}

// What is asked for has changed while only that is shown; where nothing is asked for any more, all is.
void ThreadPane::keep(std::vector<Base::CommentId> &kept, const std::vector<Base::CommentId> &now,
                      Arrangement::Only only, bool isGone)
{
    if (kept == now && !isGone)
        return;
    kept = now;
    if (m_wanted.arrangement.only != only || m_isPublishing)
        return;
    if (isGone)
        return setOnly(Arrangement::Only::All);
    plan();
}

void ThreadPane::setFresh(std::vector<bool> fresh)
{
    m_model->setFresh(std::move(fresh));
    if (m_wanted.arrangement.only == Arrangement::Only::New || m_model->tree().size() > mostAtOnce)
        plan();
    else
        m_strip->setMarks(ThreadStrip::Mark::New,
                          freshShares(*m_model->snapshot(), m_model->tree(), m_model->states()));
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
    const Arrangement &shown = m_look.arrangement;
    QStringList words;
    if (shown.order == Arrangement::Order::Time)
        words += tr("By time");
    else if (shown.order == Arrangement::Order::Author)
        words += tr("By author");
    if (m_model->isSummary())
        words += tr("One line each");
    const int count = m_model->tree().size();
    if (shown.only == Arrangement::Only::Found)
        words += tr("%n comment(s) found", "", count);
    else if (shown.only == Arrangement::Only::New)
        words += tr("%n new comment(s)", "", count);
    else if (shown.only == Arrangement::Only::Concept)
        words += tr("%n comment(s) with the chosen concept", "", count);
    if (shown.branch.isValid())
        words += tr("Branch of %1").arg(Models::CommentText::numbered(*m_model->snapshot(), shown.branch));
    m_arrangementBar->setWords(words.join(QStringLiteral(" · ")), isNarrowed());
    if (!m_ancestors->isHidden())
        m_ancestors->setCurrent(m_model->snapshot(), currentComment());
    layout()->activate();
}

}
