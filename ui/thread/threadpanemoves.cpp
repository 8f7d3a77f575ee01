#include "ui/thread/threadpane.h"

#include "ui/thread/threadmoves.h"
#include "ui/thread/threadview.h"

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
