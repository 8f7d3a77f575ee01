#include "ui/essay/essaypane.h"

#include "ui/essay/essayview.h"
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

void EssayPane::setSnapshot(const Snapshot::SnapshotPtr &snapshot)
{
    const Snapshot::SnapshotPtr next = snapshot ? snapshot : std::make_shared<Snapshot::Snapshot>();
    const bool isSame = next->essays == m_snapshot->essays;
    m_snapshot = next;
    if (!isSame) {
        m_marks.clear();
        m_speakers.clear();
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
void EssayPane::applyMarks()
{
    const Models::ReadingColours colours = Models::ReadingColours::from(palette());
    QTextCharFormat formats[4];
    formats[int(EssayMark::Kind::Hint)].setBackground(colours.faintMark);
    formats[int(EssayMark::Kind::Hint)].setUnderlineStyle(QTextCharFormat::DotLine);
    formats[int(EssayMark::Kind::Hint)].setUnderlineColor(colours.line);
    formats[int(EssayMark::Kind::Mention)].setBackground(colours.mark);
    formats[int(EssayMark::Kind::Mention)].setForeground(colours.markText);
    formats[int(EssayMark::Kind::Mention)].setUnderlineStyle(QTextCharFormat::SingleUnderline);
    formats[int(EssayMark::Kind::Found)].setBackground(colours.foundMark);
    formats[int(EssayMark::Kind::Found)].setForeground(colours.foundMarkText);
    formats[int(EssayMark::Kind::Found)].setUnderlineStyle(QTextCharFormat::DashUnderline);
    formats[int(EssayMark::Kind::Current)].setBackground(colours.chosenMark);
    formats[int(EssayMark::Kind::Current)].setForeground(colours.chosenMarkText);
    formats[int(EssayMark::Kind::Current)].setFontOverline(true);
    formats[int(EssayMark::Kind::Current)].setUnderlineStyle(QTextCharFormat::SingleUnderline);

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
        selection.format = formats[int(mark.kind)];
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
