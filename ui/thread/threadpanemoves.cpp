#include "ui/thread/threadpane.h"

#include "ui/thread/threadmoves.h"
#include "ui/thread/threadview.h"

#include <algorithm>

// The moves of ThreadPane: what each key of the reader means in the tree.
namespace Catena::Ui {

void ThreadPane::next()
{
    goTo(Models::CommentModel::nodeOf(m_view->indexBelow(m_view->currentIndex())));
}

void ThreadPane::previous()
{
    goTo(Models::CommentModel::nodeOf(m_view->indexAbove(m_view->currentIndex())));
}

void ThreadPane::nextSibling()
{
    goTo(ThreadMoves::nextSibling(m_model->tree(), currentNode()));
}

void ThreadPane::previousSibling()
{
    goTo(ThreadMoves::previousSibling(m_model->tree(), currentNode()));
}

void ThreadPane::moveInto()
{
    const QModelIndex index = m_view->currentIndex();
    if (m_model->hasChildren(index) && m_model->isFolded(m_model->commentAt(index)))
        fold(m_model->commentAt(index), false);
    else
        goTo(ThreadMoves::firstReply(m_model->tree(), currentNode()));
}

void ThreadPane::moveOut()
{
    const QModelIndex index = m_view->currentIndex();
    if (m_model->hasChildren(index) && !m_model->isFolded(m_model->commentAt(index)))
        fold(m_model->commentAt(index), true);
    else
        goTo(ThreadMoves::parent(m_model->tree(), currentNode()));
}

void ThreadPane::nextThread()
{
    jumpTo(ThreadMoves::nextThread(m_model->tree(), currentNode()));
}

void ThreadPane::previousThread()
{
    jumpTo(ThreadMoves::previousThread(m_model->tree(), currentNode()));
}

void ThreadPane::parentComment()
{
    jumpTo(ThreadMoves::parent(m_model->tree(), currentNode()));
}

void ThreadPane::rootComment()
{
    jumpTo(ThreadMoves::root(m_model->tree(), currentNode()));
}

void ThreadPane::firstComment()
{
    jumpTo(m_model->tree().size() > 0 ? 0 : -1);
}

void ThreadPane::lastComment()
{
    // The last node, or the outermost folded comment it is in.
    qint32 last = m_model->tree().size() - 1;
    for (qint32 up = last; up >= 0; up = m_model->rows().parentOf(up)) {
        if (up != m_model->tree().size() - 1 && m_model->isFolded(m_model->tree().node(up).comment))
            last = up;
    }
    jumpTo(last);
}

void ThreadPane::jumpBack()
{
    setCurrentComment(m_jumps.back(currentComment()));
}

void ThreadPane::jumpForward()
{
    setCurrentComment(m_jumps.forward(currentComment()));
}

void ThreadPane::readOn()
{
    if (!m_view->scrollWithin(m_view->currentIndex(), true))
        next();
}

void ThreadPane::readBack()
{
    if (m_view->scrollWithin(m_view->currentIndex(), false))
        return;
    const qint32 before = currentNode();
    previous();
    if (currentNode() != before)
        m_view->showEnd(m_view->currentIndex());
}

void ThreadPane::nextNew()
{
    const std::vector<Thread::Node> &nodes = m_model->tree().nodes();
    const auto isNew = [this](const Thread::Node &node) {
        return (*m_model->snapshot()->comments)[node.comment].isNew;
    };
    const auto here = nodes.begin() + (currentNode() + 1);
    const auto after = std::find_if(here, nodes.end(), isNew);
    const auto before = std::find_if(nodes.begin(), here, isNew);
    if (after != nodes.end())
        jumpTo(qint32(after - nodes.begin()));
    else if (before != here)
        jumpTo(qint32(before - nodes.begin()));
}

void ThreadPane::showComment(Base::CommentId id)
{
    jumpTo(id.isValid() ? m_model->tree().indexOf(id) : -1);
}

void ThreadPane::toggleMark()
{
    const Base::CommentId id = currentComment();
    m_model->setMarked(id == m_model->marked() ? Base::CommentId() : id);
}

void ThreadPane::goToMark()
{
    showComment(m_model->marked());
}

void ThreadPane::nextPlace()
{
    const Base::CommentId id = currentComment();
    if (!id.isValid())
        return;
    const auto places = m_model->snapshot()->comments->placesOf(id);
    if (places.empty())
        return;
    m_place = m_placesOf == id ? (m_place + 1) % quint32(places.size()) : 0;
    m_placesOf = id;
    emit placeActivated(places[m_place].document, places[m_place].first, places[m_place].last);
}

}
