#include "ui/readingview.h"

#include "ui/annotations/annotationpane.h"
#include "ui/conceptmarks.h"
#include "ui/concepts/conceptpane.h"
#include "ui/essay/essaypane.h"
#include "ui/models/conceptmodel.h"
#include "ui/repairs/repairpane.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

#include <QFontInfo>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Catena::Ui {

ReadingView::ReadingView(AnnotationLog *notes, QWidget *parent)
    : QWidget(parent), m_splitter(new QSplitter(Qt::Horizontal, this)), m_essay(new EssayPane(m_splitter)),
      m_thread(new ThreadPane(m_splitter)), m_concepts(new ConceptPane(m_splitter)),
      m_repairs(new RepairPane(m_splitter)),
      m_notes(new AnnotationPane(notes, m_splitter)), m_panes{m_essay, m_thread, m_concepts, m_repairs, m_notes},
      m_snapshot(std::make_shared<Snapshot::Snapshot>())
{
    setObjectName(QStringLiteral("readingView"));
    m_splitter->setObjectName(QStringLiteral("paneSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(5);
    m_repairs->hide();
    m_notes->hide();
    fitMinimumWidths();
    m_splitter->setStretchFactor(Essay, 1);
    m_splitter->setStretchFactor(Comments, 1);
    m_splitter->setStretchFactor(Concepts, 0);
    m_splitter->setStretchFactor(Repairs, 0);
    m_splitter->setStretchFactor(Notes, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_hasDefaultWidths = false; });

    connect(m_concepts, &ConceptPane::choiceChanged, this, &ReadingView::updateMarks);
    connect(m_concepts, &ConceptPane::mentionActivated, this, qOverload<const Concepts::Mention &>(&ReadingView::goTo));
    connect(m_concepts, &ConceptPane::passageRequested, this, [this](quint32 essay, quint32 block, qint32 begin) {
        if (m_essay->isHidden())
            emit paneNeeded(Essay);
        m_essay->showPassage(essay, block, begin);
    });
    connect(m_thread, &ThreadPane::conceptActivated, m_concepts, &ConceptPane::chooseConcept);
    connect(m_thread, &ThreadPane::currentCommentChanged, this, [this](Base::CommentId id) {
        m_concepts->setCurrentComment(id);
        m_repairs->setCurrentComment(id);
        updateMarks();
    });
    connect(m_repairs, &RepairPane::commentChosen, m_thread, &ThreadPane::setCurrentComment);
}

void ReadingView::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    m_snapshot = snapshot ? snapshot : std::make_shared<Snapshot::Snapshot>();
    m_essay->setSnapshot(m_snapshot);
    m_thread->setSnapshot(m_snapshot);
    m_concepts->setSnapshot(m_snapshot);
    m_concepts->setCurrentComment(m_thread->currentComment());
    m_essay->setSpeakers(speakersOf(*m_snapshot));
    m_repairs->setSnapshot(m_snapshot);
    m_notes->setSnapshot(m_snapshot);
    m_repairs->setCurrentComment(m_thread->currentComment());
    updateMarks();
}

void ReadingView::updateMarks()
{
    // While a snapshot is handed out, a pane may still speak of the one before.
    if (m_concepts->concepts()->snapshot() != m_snapshot || m_thread->model()->snapshot() != m_snapshot)
        return;
    const MarkChoice choice{m_concepts->chosenConcept(), m_concepts->currentMention(), m_thread->currentComment()};
    m_essay->setMarks(m_noteMarks.essay + essayMarks(*m_snapshot, choice) + m_foundInEssays);
    Highlights highlights = m_noteMarks.highlights;
    const Highlights mentions = commentHighlights(*m_snapshot, choice);
    for (auto each = mentions.cbegin(); each != mentions.cend(); ++each)
        highlights[each.key()] += each.value();
    if (m_passageComment.isValid())
        highlights[m_passageComment] += Highlight{m_passage.begin, m_passage.end, false, Highlight::Look::Selection};
    m_thread->setHighlights(highlights);
}

std::vector<Concepts::Passage> ReadingView::shownPassages() const
{
    std::vector<Concepts::Passage> passages = essayPassages(*m_snapshot);
    constexpr int step = 12; // less than a line
    const QRect shown = m_thread->view()->viewport()->rect();
    for (int y = shown.top(); y < shown.bottom(); y += step) {
        const QModelIndex row = m_thread->view()->indexAt({shown.center().x(), y});
        const auto id = row.data(Models::CommentModel::IdRole).value<Base::CommentId>();
        if (!row.isValid() || (!passages.empty() && passages.back().comment == id))
            continue;
        Concepts::Passage passage;
        passage.side = Concepts::Side::Discussion;
        passage.comment = id;
        passage.text = m_snapshot->comments->text(id);
        passages.push_back(std::move(passage));
    }
    return passages;
}

void ReadingView::markAtOnce(const std::vector<Concepts::Passage> &passages,
                             const std::vector<Concepts::Mention> &mentions)
{
    EssayMarks inEssays;
    Highlights inComments = m_noteMarks.highlights;
    for (const Concepts::Mention &mention : mentions) {
        const Concepts::Passage &place = passages[mention.passage];
        if (place.side == Concepts::Side::Essay)
            inEssays.append({place.essay, place.block, mention.begin, mention.end, EssayMark::Kind::Mention});
        else
            inComments[place.comment].append({mention.begin, mention.end, false});
    }
    m_essay->setMarks(m_noteMarks.essay + inEssays + m_foundInEssays);
    m_thread->setHighlights(inComments);
}

void ReadingView::goTo(const Concepts::Mention &mention)
{
    const std::vector<Concepts::Passage> &passages = m_snapshot->concepts->passages;
    if (mention.passage >= passages.size())
        return;
    const Concepts::Passage &place = passages[mention.passage];
    const Pane pane = place.side == Concepts::Side::Essay ? Essay : Comments;
    if (m_panes[pane]->isHidden())
        emit paneNeeded(pane);
    if (pane == Essay)
        m_essay->showPassage(place.essay, place.block, mention.begin);
    else
        m_thread->showMention(place.comment, mention.begin, mention.end);
    updateMarks();
}

void ReadingView::setFound(const std::shared_ptr<const Search::Matcher> &matcher, const Search::Hit *current,
                           const std::vector<Base::CommentId> &comments)
{
    m_foundInEssays = foundMarks(*m_snapshot, matcher.get(), current);
    const bool isComment = current && !current->isEssay;
    m_thread->setFound({matcher, isComment ? current->comment : Base::CommentId(), isComment ? current->begin : 0},
                       comments);
    updateMarks();
}

void ReadingView::goTo(const Search::Hit &hit)
{
    const Pane pane = hit.isEssay ? Essay : Comments;
    if (m_panes[pane]->isHidden())
        emit paneNeeded(pane);
    if (hit.isEssay)
        m_essay->showPassage(hit.essay, hit.block, hit.begin);
    else
        m_thread->showMention(hit.comment, hit.begin, hit.end);
}

void ReadingView::setNotes(const AnnotationMarks &marks)
{
    m_noteMarks = marks;
    m_essay->setSigns(marks.signs);
    m_thread->setNotes(marks.badges, marks.comments);
    updateMarks();
}

void ReadingView::setPassage(Base::CommentId comment, Text::Span span)
{
    if (comment == m_passageComment && span == m_passage)
        return;
    m_passageComment = comment;
    m_passage = span;
    updateMarks();
}

void ReadingView::goTo(const Annotations::Place &place)
{
    const Pane pane = place.where == Annotations::Place::Where::Essay ? Essay : Comments;
    if (m_panes[pane]->isHidden())
        emit paneNeeded(pane);
    if (pane == Comments)
        m_thread->showMention(place.comment, place.span.begin, place.span.end);
    else if (!place.blocks.empty())
        m_essay->showPassage(place.essay, place.blocks.front().block, place.blocks.front().span.begin);
}

void ReadingView::clearMarks()
{
    m_concepts->clearChoice();
}

void ReadingView::setPaneShown(Pane which, bool shown)
{
    m_panes[which]->setVisible(shown);
    fitMinimumWidths();
}

void ReadingView::setEssayLast(bool isLast)
{
    if ((m_splitter->indexOf(m_essay) > m_splitter->indexOf(m_thread)) == isLast)
        return;
    QList<int> widths = m_splitter->sizes();
    m_splitter->insertWidget(isLast ? 1 : 0, m_essay);
    std::swap(widths[0], widths[1]);
    m_splitter->setSizes(widths);
    std::swap(m_order[0], m_order[1]);
}

// However many panes there are, half of a small screen has to hold them.
void ReadingView::fitMinimumWidths()
{
    const auto shown =
        std::count_if(m_panes.begin(), m_panes.end(), [](const QWidget *each) { return !each->isHidden(); });
    const bool isTight = shown == 4;
    const bool isFull = shown > 4;
    m_essay->setMinimumWidth(isFull ? 100 : isTight ? 140 : 190);
    m_thread->setMinimumWidth(isFull ? 140 : isTight ? 180 : 230);
    m_concepts->setMinimumWidth(isFull ? 110 : isTight ? 130 : 190);
    m_repairs->setMinimumWidth(isFull ? 120 : isTight ? 150 : 190);
    m_notes->setMinimumWidth(isFull ? 120 : isTight ? 150 : 190);
}

ReadingView::Pane ReadingView::focusedPane() const
{
    const QWidget *focus = window()->focusWidget();
    for (int i = 0; i < PaneCount; ++i) {
        if (focus && (m_panes[std::size_t(i)] == focus || m_panes[std::size_t(i)]->isAncestorOf(focus)))
            return Pane(i);
    }
    return PaneCount;
}

void ReadingView::focusPane(int by)
{
    const Pane now = focusedPane();
    const auto at = std::find(m_order.begin(), m_order.end(), now);
    int next = at == m_order.end() ? (by > 0 ? -1 : 0) : int(at - m_order.begin());
    for (int tried = 0; tried < PaneCount; ++tried) {
        next = (next + by + PaneCount) % PaneCount;
        QWidget *pane = m_panes[m_order[std::size_t(next)]];
        if (pane->isVisible())
            return pane->setFocus(Qt::TabFocusReason);
    }
}

void ReadingView::setPaneZoom(Pane which, int points)
{
    constexpr qreal least = 5;
    QFont zoomed = font();
    zoomed.setPointSizeF(std::max(least, QFontInfo(font()).pointSizeF() + points));
    m_panes[which]->setFont(points == 0 ? QFont() : zoomed);
}

void ReadingView::restoreWidths(const QByteArray &state)
{
    m_hasDefaultWidths = !m_splitter->restoreState(state);
}

QByteArray ReadingView::widths() const
{
    return m_hasDefaultWidths ? QByteArray() : m_splitter->saveState();
}

void ReadingView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_hasDefaultWidths)
        setDefaultWidths();
}

void ReadingView::setDefaultWidths()
{
    const int room = width() - 2 * m_splitter->handleWidth();
    // A list of concepts wants room for words of any size.
    const int concepts = std::clamp(std::max(room / 4, 11 * fontMetrics().height()), 240, 400);
    const int essay = (room - concepts) * 46 / 100;
    QList<int> widths{essay, room - concepts - essay, concepts, concepts, concepts};
    if (m_order[0] != Essay)
        std::swap(widths[0], widths[1]);
    m_splitter->setSizes(widths);
}

}
