#include "ui/essay/essaypane.h"

#include "ui/essay/essayview.h"
#include "ui/models/notecolours.h"
#include "ui/models/readingcolours.h"

#include <QEvent>
#include <QFontInfo>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>

namespace Catena::Ui {

EssayPane::EssayPane(QWidget *parent)
    : QWidget(parent), m_snapshot(std::make_shared<Snapshot::Snapshot>()), m_stack(new QStackedWidget(this)),
      m_view(new EssayView(this)), m_empty(new QWidget(this)), m_emptyLabel(new QLabel(m_empty)),
      m_roles(new QPushButton(tr("Document &Roles…"), m_empty))
{
    setObjectName(QStringLiteral("essayPane"));
    m_view->setObjectName(QStringLiteral("essayView"));
    m_view->setAccessibleName(tr("Essay"));
    m_emptyLabel->setTextFormat(Qt::PlainText);
    m_emptyLabel->setWordWrap(true);
    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_roles->setObjectName(QStringLiteral("essayRoles"));
    connect(m_roles, &QPushButton::clicked, this, &EssayPane::rolesRequested);
    connect(m_view, &EssayView::signClicked, this, [this](int clicked) {
        for (const EssaySign &each : std::as_const(m_signs)) {
            if (position(each.essay, each.block, each.offset) == clicked)
                return emit signActivated(each.essay, each.block, each.offset);
        }
    });
    connect(m_view, &EssayView::marginClicked, this, [this](int clicked) {
        for (const EssaySpeakers &each : m_speakers) {
            if (position(each.essay, each.block, 0) == clicked)
                return emit speakersRequested(each.essay, each.block);
        }
    });

    auto *emptyLayout = new QVBoxLayout(m_empty);
    emptyLayout->setContentsMargins(24, 24, 24, 24);
    emptyLayout->addStretch(2);
    emptyLayout->addWidget(m_emptyLabel);
    emptyLayout->addSpacing(8);
    emptyLayout->addWidget(m_roles, 0, Qt::AlignHCenter);
    emptyLayout->addStretch(3);

    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setFocusProxy(m_view);
    applyZoom();
}

int EssayPane::position(quint32 essay, quint32 block, qint32 offset) const
{
    return m_text.position(essay, block, offset);
}

QString EssayPane::selectedText() const
{
    return m_view->textCursor().selection().toPlainText();
}

std::optional<EssayPane::Selection> EssayPane::selection() const
{
    const QTextCursor cursor = m_view->textCursor();
    const auto begin = m_text.placeAt(cursor.selectionStart());
    const auto end = m_text.placeAt(cursor.selectionEnd());
    if (!cursor.hasSelection() || !end)
        return {};
    return Selection{begin.value_or(EssayText::Place{end->essay, 0, 0}), *end};
}

std::optional<EssayText::Place> EssayPane::placeInSight() const
{
    QTextCursor cursor = m_view->cursorForPosition(QPoint(m_view->viewport()->width() / 2, 4));
    auto place = m_text.placeAt(cursor.position());
    // Above the first block of an essay stands its title.
    return place ? place : m_text.placeAt(qMax(0, position(0, 0, 0)));
}

void EssayPane::select(const EssayText::Place &begin, const EssayText::Place &end)
{
    const int from = position(begin.essay, begin.block, begin.offset);
    const int to = position(end.essay, end.block, end.offset);
    if (from < 0 || to < from)
        return;
    QTextCursor cursor(m_view->document());
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
    m_view->setTextCursor(cursor);
    m_view->showPosition(from);
}

void EssayPane::clearSelection()
{
    QTextCursor cursor = m_view->textCursor();
    cursor.clearSelection();
    m_view->setTextCursor(cursor);
}

void EssayPane::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const Snapshot::SnapshotPtr next = snapshot ? snapshot : std::make_shared<Snapshot::Snapshot>();
    const bool isSame = next->essays == m_snapshot->essays;
    m_snapshot = next;
    if (!isSame) {
        m_marks.clear();
        m_speakers.clear();
        m_signs.clear();
        write();
        m_view->verticalScrollBar()->setValue(0);
    }
    const bool isRead = m_snapshot->stage >= Snapshot::Stage::Comments;
    m_emptyLabel->setText(
        isRead ? tr("This folder holds no essay.\n\nIf one of its files is the essay, say so under Document Roles.")
               : QString());
    m_roles->setVisible(isRead && !m_snapshot->folder->documents.empty());
    m_stack->setCurrentWidget(m_snapshot->essays->empty() ? m_empty : m_view);
}

void EssayPane::write()
{
    m_text.write(*m_view->document(), *m_snapshot->essays, Models::ReadingColours::from(palette()));
    // The cursor went to the end with what was inserted at it, and a view follows its cursor.
    m_view->setTextCursor(QTextCursor(m_view->document()));
    m_view->fitMeasure();
    applyMarks();
    applySpeakers();
    applySigns();
}

void EssayPane::setSpeakers(const std::vector<EssaySpeakers> &speakers)
{
    m_speakers = speakers;
    applySpeakers();
}

void EssayPane::applySpeakers()
{
    QList<EssayView::MarginNumber> numbers;
    for (const EssaySpeakers &each : m_speakers) {
        if (const int at = position(each.essay, each.block, 0); at >= 0)
            numbers.append({at, each.comments});
    }
    m_view->setMarginNumbers(numbers);
}

void EssayPane::setSigns(const QList<EssaySign> &signs)
{
    if (signs == m_signs)
        return;
    m_signs = signs;
    applySigns();
}

void EssayPane::applySigns()
{
    const Models::ReadingColours colours = Models::ReadingColours::from(palette());
    QList<EssayView::MarginSign> shown;
    for (const EssaySign &each : std::as_const(m_signs)) {
        if (const int at = position(each.essay, each.block, each.offset); at >= 0)
            shown.append({at, each.sign, Models::NoteColours::of(each.colour, colours).line});
    }
    m_view->setMarginSigns(shown);
}

void EssayPane::listSpeakers()
{
    const int top = m_view->cursorForPosition(QPoint(0, 0)).position();
    const int bottom = m_view->cursorForPosition(QPoint(0, m_view->viewport()->height())).position();
    const int cursor = m_view->textCursor().position();
    const EssaySpeakers *chosen = nullptr;
    for (const EssaySpeakers &each : m_speakers) {
        const int at = position(each.essay, each.block, 0);
        const QTextBlock block = m_view->document()->findBlock(at);
        const bool hasCursor = cursor > 0 && cursor >= at && cursor <= at + block.length();
        const bool isInSight = at + block.length() > top && at <= bottom;
        if (hasCursor && isInSight)
            return emit speakersRequested(each.essay, each.block);
        if (isInSight && !chosen)
            chosen = &each;
    }
    if (chosen)
        emit speakersRequested(chosen->essay, chosen->block);
}

void EssayPane::setMarks(const EssayMarks &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    applyMarks();
}

// Besides its colour every kind of mark has a line of its own, for readers who do not tell colours apart.
QTextCharFormat EssayPane::formatOf(const EssayMark &mark, const Models::ReadingColours &colours)
{
    QTextCharFormat format;
    switch (mark.kind) {
    case EssayMark::Kind::Note: {
        const auto own = Models::NoteColours::of(mark.colour, colours);
        format.setBackground(own.ground);
        format.setForeground(own.text);
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setUnderlineColor(own.line);
        break;
    }
    case EssayMark::Kind::Hint:
        format.setBackground(colours.faintMark);
        format.setUnderlineStyle(QTextCharFormat::DotLine);
        format.setUnderlineColor(colours.line);
        break;
    case EssayMark::Kind::Mention:
        format.setBackground(colours.mark);
        format.setForeground(colours.markText);
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        break;
    case EssayMark::Kind::Found:
        format.setBackground(colours.foundMark);
        format.setForeground(colours.foundMarkText);
        format.setUnderlineStyle(QTextCharFormat::DashUnderline);
        break;
    case EssayMark::Kind::Current:
        format.setBackground(colours.chosenMark);
        format.setForeground(colours.chosenMarkText);
        format.setFontOverline(true);
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        break;
    }
    return format;
}

void EssayPane::applyMarks()
{
    const Models::ReadingColours colours = Models::ReadingColours::from(palette());
    QList<QTextEdit::ExtraSelection> selections;
    selections.reserve(m_marks.size());
    for (const EssayMark &mark : std::as_const(m_marks)) {
        const int begin = position(mark.essay, mark.block, mark.begin);
        const int end = position(mark.essay, mark.block, mark.end);
        if (begin < 0 || end <= begin)
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_view->document());
        selection.cursor.setPosition(begin);
        selection.cursor.setPosition(end, QTextCursor::KeepAnchor);
        selection.format = formatOf(mark, colours);
        selections.append(selection);
    }
    m_view->setExtraSelections(selections);
}

void EssayPane::showPassage(quint32 essay, quint32 block, qint32 begin)
{
    if (const int at = position(essay, block, begin); at >= 0)
        m_view->showPosition(at);
}

void EssayPane::readOn()
{
    m_view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
}

void EssayPane::readBack()
{
    m_view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
}

void EssayPane::setZoom(int points)
{
    const int next = std::clamp(points, leastZoom, mostZoom);
    if (next == m_zoom)
        return;
    m_zoom = next;
    applyZoom();
    emit zoomChanged(m_zoom);
}

void EssayPane::applyZoom()
{
    QFont zoomed = font();
    zoomed.setPointSizeF(std::max(5.0, QFontInfo(font()).pointSizeF() * 1.1 + m_zoom));
    if (zoomed != m_view->font())
        m_view->setFont(zoomed);
    m_view->fitMeasure();
}

void EssayPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        const int place = m_view->verticalScrollBar()->value();
        write();
        m_view->verticalScrollBar()->setValue(place);
    } else if (event->type() == QEvent::FontChange) {
        applyZoom();
    }
}

}
