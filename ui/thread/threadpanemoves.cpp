#include "ui/thread/threadpane.h"

#include "ui/models/weblinks.h"
#include "ui/thread/threadmoves.h"
#include "ui/thread/threadview.h"

#include <algorithm>
#include <utility>

// The moves of ThreadPane: what each key of the reader means in the tree.
namespace Catena::Ui {

int ThreadPane::takeCount()
{
    return std::exchange(m_count, 0);
}

template <class Move>
qint32 ThreadPane::repeated(Move move)
{
    qint32 reached = -1;
    const int count = qMax(1, takeCount());
    for (int i = 0; i < count; ++i) {
        const qint32 next = move(reached < 0 ? currentNode() : reached);
        if (next < 0)
            break;
        reached = next;
    }
    return reached;
}

void ThreadPane::stepVisible(int by)
{
    const int count = qMax(1, takeCount());
    const qint32 rank = m_view->rankOf(m_view->currentIndex());
    const qint32 last = m_view->shownCount() - 1;
    if (rank >= 0)
        goTo(Models::CommentModel::nodeOf(m_view->indexOfRank(qBound(0, rank + by * qMin(count, last), last))));
}

void ThreadPane::next()
{
    stepVisible(1);
}

void ThreadPane::previous()
{
    stepVisible(-1);
}

void ThreadPane::nextSibling()
{
    goTo(repeated([this](qint32 node) { return ThreadMoves::nextSibling(m_model->tree(), node); }));
}

void ThreadPane::previousSibling()
{
    goTo(repeated([this](qint32 node) { return ThreadMoves::previousSibling(m_model->tree(), node); }));
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
    jumpTo(repeated([this](qint32 node) { return ThreadMoves::nextThread(m_model->tree(), node); }));
}

void ThreadPane::previousThread()
{
    jumpTo(repeated([this](qint32 node) { return ThreadMoves::previousThread(m_model->tree(), node); }));
}

void ThreadPane::parentComment()
{
    jumpTo(repeated([this](qint32 node) { return ThreadMoves::parent(m_model->tree(), node); }));
}

void ThreadPane::goToNumber(int number)
{
    const Thread::ThreadTree &whole = *m_model->snapshot()->tree;
    if (whole.size() > 0)
        showComment(whole.node(qMin(number, whole.size()) - 1).comment);
}

void ThreadPane::rootComment()
{
    jumpTo(ThreadMoves::root(m_model->tree(), currentNode()));
}

void ThreadPane::firstComment()
{
    if (const int number = takeCount(); number > 0)
        return goToNumber(number);
    jumpTo(m_model->tree().size() > 0 ? 0 : -1);
}

void ThreadPane::lastComment()
{
    if (const int number = takeCount(); number > 0)
        return goToNumber(number);
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
    for (int count = qMax(1, takeCount()); count > 0 && m_jumps.canGoBack(); --count)
        setCurrentComment(m_jumps.back(currentComment()));
}

void ThreadPane::jumpForward()
{
    for (int count = qMax(1, takeCount()); count > 0 && m_jumps.canGoForward(); --count)
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

void ThreadPane::nextLink()
{
    const Base::CommentId id = currentComment();
    const std::vector<Models::WebLink> links =
        id.isValid() ? Models::webLinks(m_model->snapshot()->comments->text(id)) : std::vector<Models::WebLink>();
    m_link = m_linksOf == id && m_link + 1 < links.size() ? m_link + 1 : 0;
    m_linksOf = id;
    if (links.empty())
        return emit linkActivated(QUrl());
    m_view->showPassage(m_model->indexOf(id), links[m_link].begin, links[m_link].end);
    emit linkActivated(links[m_link].url);
}

void ThreadPane::nextNew()
{
    const std::vector<Thread::Node> &nodes = m_model->tree().nodes();
    const auto isNew = [this](const Thread::Node &node) { return m_model->isNew(node.comment); };
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
    reveal(id, [this](qint32 node) { jumpTo(node); });
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

void ThreadPane::setLetter(QChar letter)
{
    m_model->setLetter(letter, currentComment());
}

bool ThreadPane::goToLetter(QChar letter)
{
    const Base::CommentId id = m_model->letters().value(letter);
    const bool isThere = id.isValid() && m_model->snapshot()->tree->indexOf(id) >= 0;
    if (isThere)
        showComment(id);
    return isThere;
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
