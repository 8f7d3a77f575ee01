#include "ui/thread/threadpane.h"

#include "ui/models/weblinks.h"
#include "ui/thread/ancestorbar.h"
#include "ui/thread/arranging.h"
#include "ui/thread/arrangementbar.h"
#include "ui/thread/threadmoves.h"
#include "ui/thread/threadstrip.h"
#include "ui/thread/threadview.h"

#include <QKeyEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Catena::Ui {

namespace {

constexpr int leastZoom = -6;
constexpr int mostZoom = 24;

}

ThreadPane::ThreadPane(QWidget *parent)
    : QWidget(parent), m_model(new Models::CommentModel(this)), m_view(new ThreadView(m_model)),
      m_strip(new ThreadStrip), m_stack(new QStackedWidget(this)), m_empty(new QWidget),
      m_emptyLabel(new QLabel(m_empty)), m_emptyButton(new QPushButton(tr("&Show All Comments"), m_empty)),
      m_arrangementBar(new ArrangementBar(this)), m_ancestors(new AncestorBar(this)), m_arranging(new Arranging(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_arrangementBar);
    layout->addWidget(m_ancestors);
    layout->addWidget(m_stack, 1);
    auto *page = new QWidget;
    auto *beside = new QHBoxLayout(page);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(0);
    beside->addWidget(m_view, 1);
    beside->addWidget(m_strip);
    m_stack->addWidget(page);
    buildEmptyState();
    setAccessibleName(tr("Discussion"));
    m_view->setAccessibleName(tr("Comments"));
    setFocusProxy(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &ThreadPane::announceCurrent);
    connect(m_view, &ThreadView::foldClicked, this, [this](const QModelIndex &index) {
        const Base::CommentId id = m_model->commentAt(index);
        fold(id, !m_model->isFolded(id));
    });
    connect(m_view, &ThreadView::textClicked, this,
            [this](const QModelIndex &index, int offset) { activateAt(m_model->commentAt(index), offset); });
    connect(m_view, &ThreadView::textDragged, this, [this](const QModelIndex &index, int begin, int end) {
        emit passageDragged(m_model->commentAt(index), qMin(begin, end), qMax(begin, end));
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &ThreadPane::showShown);
    connect(m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ThreadPane::showShown);
    connect(m_arrangementBar, &ArrangementBar::allWanted, this, [this] {
        showAll();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ancestors, &AncestorBar::commentChosen, this, [this](Base::CommentId id) {
        showComment(id);
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(m_arranging, &Arranging::progressed, this, [this](int done, int total) {
        if (!isArranging())
            return; // nobody waits for it
        m_hasToldProgress = true;
        emit arrangingProgressed(done, total);
    });
    connect(m_arranging, &Arranging::arrived, this, &ThreadPane::onPlanned);
    connect(
        m_view, &ThreadView::rowsOutdated, this,
        [this] {
            m_areRowsOutdated = true;
            plan();
        },
        Qt::QueuedConnection);
    connect(m_strip, &ThreadStrip::placeChosen, this, [this](float share) { m_view->showShare(share); });
    showState();
}

ThreadPane::~ThreadPane() = default;

std::vector<float> ThreadPane::shares(const std::vector<Base::CommentId> &comments) const
{
    std::vector<float> shares;
    for (const Base::CommentId id : comments) {
        if (const qint32 node = m_model->tree().indexOf(id); node >= 0)
            shares.push_back(float(node) / float(m_model->tree().size()));
    }
    return shares;
}

void ThreadPane::showShown()
{
    const auto size = float(qMax(1, m_model->tree().size()));
    const QModelIndex first = m_view->indexAt({1, 1});
    const QModelIndex last = m_view->indexAt({1, m_view->viewport()->height() - 2});
    const qint32 end = last.isValid() ? Models::CommentModel::nodeOf(last) + 1 : m_model->tree().size();
    m_strip->setShown(float(qMax(0, Models::CommentModel::nodeOf(first))) / size, float(end) / size);
}

void ThreadPane::setFound(const Found &found, const std::vector<Base::CommentId> &comments)
{
    m_view->setFound(found);
    keep(m_found, comments, Models::Arrangement::Only::Found, !found.matcher);
    m_strip->setMarks(ThreadStrip::Mark::Found, shares(comments));
}

void ThreadPane::setNotes(const NoteBadges &badges, const std::vector<Base::CommentId> &comments)
{
    m_view->setNoteBadges(badges);
    m_strip->setMarks(ThreadStrip::Mark::Note, shares(comments));
}

void ThreadPane::buildEmptyState()
{
    m_emptyLabel->setTextFormat(Qt::PlainText);
    m_emptyLabel->setWordWrap(true);
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setForegroundRole(QPalette::Text);
    m_emptyButton->setObjectName(QStringLiteral("showAllComments"));
    connect(m_emptyButton, &QPushButton::clicked, this, [this] {
        showAll();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    auto *layout = new QVBoxLayout(m_empty);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->addStretch(2);
    layout->addWidget(m_emptyLabel);
    layout->addSpacing(8);
    layout->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    m_empty->setAutoFillBackground(true);
    m_empty->setBackgroundRole(QPalette::Base);
    m_stack->addWidget(m_empty);
}

void ThreadPane::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showState();
}

void ThreadPane::showState()
{
    const bool isEmpty = m_model->tree().size() == 0;
    const bool isRead = m_model->snapshot()->stage >= Snapshot::Stage::Tree;
    m_emptyButton->setVisible(isNarrowed());
    if (!m_emptyText.isEmpty())
        m_emptyLabel->setText(m_emptyText);
    else if (isNarrowed())
        m_emptyLabel->setText(tr("No comment is among those asked for."));
    else if (m_model->snapshot()->number > 0 && !isRead)
        m_emptyLabel->setText(tr("The discussion is being read…"));
    else
        m_emptyLabel->setText(tr("There is no discussion here. Put a file with the comments into the folder, or choose "
                                 "which file holds them under Document Roles."));
    m_emptyLabel->setAccessibleName(m_emptyLabel->text());
    m_stack->setCurrentWidget(isEmpty ? m_empty : m_view->parentWidget());
}

void ThreadPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showState();
}

// Only keys that mean the same in every list; all others are actions of the window.
void ThreadPane::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
        return next();
    case Qt::Key_Up:
        return previous();
    case Qt::Key_Right:
        return moveInto();
    case Qt::Key_Left:
        return moveOut();
    case Qt::Key_Home:
        return firstComment();
    case Qt::Key_End:
        return lastComment();
    case Qt::Key_PageDown:
        return readOn();
    case Qt::Key_PageUp:
        return readBack();
    default:
        event->ignore();
    }
}

void ThreadPane::announceCurrent()
{
    const Base::CommentId id = currentComment();
    if (m_isPublishing || id == m_announced)
        return;
    m_announced = id;
    m_placesOf = {};
    if (!m_ancestors->isHidden())
        m_ancestors->setCurrent(m_model->snapshot(), id);
    emit currentCommentChanged(id);
}

Base::CommentId ThreadPane::currentComment() const
{
    return m_model->commentAt(m_view->currentIndex());
}

qint32 ThreadPane::currentNode() const
{
    return Models::CommentModel::nodeOf(m_view->currentIndex());
}

void ThreadPane::setCurrentComment(Base::CommentId id)
{
    reveal(id, [this](qint32 node) { goTo(node); });
}

void ThreadPane::goTo(qint32 node)
{
    if (node < 0)
        return;
    unfoldAncestors(node);
    const QModelIndex index = m_model->indexOfNode(node);
    m_view->setCurrentIndex(index);
    m_view->showRow(index);
}

void ThreadPane::jumpTo(qint32 node)
{
    if (node < 0 || node == currentNode())
        return;
    m_jumps.jump(currentComment(), m_model->tree().node(node).comment);
    goTo(node);
}

void ThreadPane::unfoldAncestors(qint32 node)
{
    // From the top down, for what is inside a folded row is not laid out; few of the ancestors are folded.
    std::vector<qint32> folded;
    for (qint32 up = m_model->rows().parentOf(node); up >= 0; up = m_model->rows().parentOf(up)) {
        if (m_model->isFolded(m_model->tree().node(up).comment))
            folded.push_back(up);
    }
    for (auto each = folded.rbegin(); each != folded.rend(); ++each)
        fold(m_model->tree().node(*each).comment, false);
}

void ThreadPane::fold(Base::CommentId id, bool folded)
{
    const QModelIndex index = m_model->indexOf(id);
    if (!m_model->hasChildren(index))
        return;
    const qint32 node = Models::CommentModel::nodeOf(index);
    const qint32 here = currentNode();
    m_model->setFolded(id, folded);
    m_view->setFolded(index, folded);
    if (folded && here > node && here < node + m_model->tree().node(node).subtreeSize)
        goTo(node);
}

void ThreadPane::toggleFold()
{
    const QModelIndex index = m_view->currentIndex();
    const Base::CommentId id = m_model->commentAt(index);
    const bool isRepeat = m_model->foldsRepeats() && m_model->snapshot()->repeats->repeatOf(id).isValid();
    if (id.isValid() && (m_model->isSummary() || isRepeat))
        openRepeat(id, m_model->isStub(id));
    else if (m_model->hasChildren(index))
        fold(m_model->commentAt(index), !m_model->isFolded(m_model->commentAt(index)));
    else if (currentNode() >= 0 && m_model->rows().parentOf(currentNode()) >= 0)
        fold(m_model->tree().node(m_model->rows().parentOf(currentNode())).comment, true);
}

void ThreadPane::openRepeat(Base::CommentId id, bool open)
{
    if (m_model->isStub(id) != open)
        return;
    m_model->setStub(id, !open);
    m_view->remeasure(m_model->indexOf(id));
    m_view->showRow(m_model->indexOf(id));
}

void ThreadPane::foldAll()
{
    if (currentNode() < 0)
        return;
    const qint32 root = ThreadMoves::root(m_model->tree(), currentNode());
    m_model->setAllFolded(true);
    m_view->applyFolds();
    goTo(root);
}

void ThreadPane::unfoldAll()
{
    const ThreadView::Anchor anchor = m_view->anchor();
    m_model->setAllFolded(false);
    m_view->applyFolds();
    m_view->restore(anchor);
}

void ThreadPane::setHighlights(const Highlights &highlights)
{
    m_view->setHighlights(highlights);
    std::vector<Base::CommentId> comments;
    for (auto each = highlights.cbegin(); each != highlights.cend(); ++each) {
        const bool hasMention = std::any_of(each->cbegin(), each->cend(),
                                            [](const Highlight &one) { return one.look == Highlight::Look::Mention; });
        if (hasMention)
            comments.push_back(each.key());
    }
    std::sort(comments.begin(), comments.end());
    keep(m_withConcept, comments, Models::Arrangement::Only::Concept, comments.empty());
    m_strip->setMarks(ThreadStrip::Mark::Concept, shares(comments));
}

void ThreadPane::showMention(Base::CommentId id, int begin, int end)
{
    reveal(id, [this, id, begin, end](qint32 node) {
        jumpTo(node);
        openRepeat(id, true);
        m_view->showPassage(m_model->indexOfNode(node), begin, end);
    });
}

void ThreadPane::activateAt(Base::CommentId id, int offset)
{
    for (const Models::WebLink &link : Models::webLinks(m_model->snapshot()->comments->text(id))) {
        if (link.begin <= offset && offset < link.end)
            return emit linkActivated(link.url);
    }
    activateConceptAt(id, offset);
}

void ThreadPane::activateConceptAt(Base::CommentId id, int offset)
{
    // Only what is marked: a click on plain text must not change what the reader follows.
    const QList<Highlight> marked = m_view->highlights().value(id);
    const bool isMarked = std::any_of(marked.begin(), marked.end(), [offset](const Highlight &each) {
        return each.begin <= offset && offset < each.end;
    });
    const Concepts::ConceptIndex &concepts = *m_model->snapshot()->concepts;
    const qint32 passage = isMarked ? concepts.passageOf(id) : -1;
    if (passage < 0)
        return;
    for (const Concepts::Mention &mention : concepts.mentionsIn(quint32(passage))) {
        if (mention.begin <= offset && offset < mention.end) {
            emit conceptActivated(mention.conceptIndex);
            return;
        }
    }
}

void ThreadPane::zoomIn()
{
    setZoom(m_zoom + 1);
}

void ThreadPane::zoomOut()
{
    setZoom(m_zoom - 1);
}

void ThreadPane::zoomReset()
{
    setZoom(0);
}

void ThreadPane::setZoom(int points)
{
    const int within = qBound(leastZoom, points, mostZoom);
    if (within == m_zoom)
        return;
    m_zoom = within;
    QFont zoomed = font();
    zoomed.setPointSizeF(qMax(5.0, font().pointSizeF() + m_zoom));
    m_view->setFont(m_zoom == 0 ? QFont() : zoomed);
    m_view->showRow(m_view->currentIndex());
    emit zoomChanged(m_zoom);
}

}
