#include "ui/annotations/annotating.h"

#include "ui/essay/essaypane.h"
#include "ui/essay/essayview.h"
#include "ui/thread/threadpane.h"
#include "ui/thread/threadview.h"

#include <QKeyEvent>

#include <algorithm>

namespace Catena::Ui {

// How the reader selects a passage with the keyboard: a further part of Annotating.

std::optional<quint32> Annotating::selectedEssay() const
{
    const auto selection = m_essay->selection();
    if (!selection || selection->end.essay >= m_log->essays().size())
        return {};
    return selection->end.essay;
}

Text::Span Annotating::essaySpan(quint32 essay) const
{
    const auto selection = m_essay->selection();
    const Annotations::EssayText &text = m_log->essays()[essay];
    const bool beginsHere = selection && selection->begin.essay == essay;
    const qint32 begin = beginsHere ? text.offsetOf(selection->begin.block, selection->begin.offset) : 0;
    const qint32 end = selection ? text.offsetOf(selection->end.block, selection->end.offset) : begin;
    return {begin, std::max(begin, end)};
}

// The first time a sentence; then, of the same beginning, a paragraph and a word.
void Annotating::select()
{
    const bool inEssay = isInEssay();
    const bool isSelected = inEssay ? selectedEssay().has_value() : m_comment.isValid();
    m_unit = isSelected ? PassageUnit((int(m_unit) + 1) % 3) : PassageUnit::Sentence;
    if (inEssay) {
        const auto sight = m_essay->placeInSight();
        const quint32 essay = selectedEssay().value_or(sight ? sight->essay : 0);
        if (essay >= m_log->essays().size() || !sight)
            return emit nothingToDo(tr("There is no text here to select"));
        const Annotations::EssayText &text = m_log->essays()[essay];
        const qint32 from = isSelected ? essaySpan(essay).begin : text.offsetOf(sight->block, sight->offset);
        m_wasInEssay = true;
        const auto parts = text.blocksOf(PassageSteps::unitAt(text.text, m_unit, from));
        if (!parts.empty())
            m_essay->select({essay, parts.front().block, parts.front().span.begin},
                            {essay, parts.back().block, parts.back().span.end});
        return;
    }
    const Base::CommentId id = m_thread->currentComment();
    if (!id.isValid())
        return emit nothingToDo(tr("There is no text here to select"));
    m_wasInEssay = false;
    const qint32 from = isSelected ? m_span.begin : 0;
    m_comment = id;
    showSelection(PassageSteps::unitAt(m_snapshot->comments->text(id), m_unit, from));
}

void Annotating::showSelection(Text::Span span)
{
    m_span = span;
    if (span.begin >= span.end)
        m_comment = {};
    emit passageSelected(m_comment, m_span);
    if (m_comment.isValid())
        m_thread->view()->showPassage(m_thread->model()->indexOf(m_comment), span.begin, span.end);
}

bool Annotating::clearSelection()
{
    const bool wasSelected = m_comment.isValid() || m_essay->selection().has_value();
    m_essay->clearSelection();
    m_comment = {};
    m_span = {};
    emit passageSelected({}, {});
    return wasSelected;
}

bool Annotating::moveSelection(int key, bool isShifted)
{
    const bool inEssay = m_essay->view()->hasFocus();
    if (inEssay ? !selectedEssay().has_value() : !m_comment.isValid())
        return false;
    const quint32 essay = inEssay ? selectedEssay().value_or(0) : 0;
    const QString text = inEssay ? m_log->essays()[essay].text : m_snapshot->comments->text(m_comment);
    Text::Span span = inEssay ? essaySpan(essay) : m_span;
    const int by = key == Qt::Key_Right || key == Qt::Key_Down ? 1 : -1;
    if (key == Qt::Key_Down || key == Qt::Key_Up)
        span = PassageSteps::moved(text, m_unit, span, by);
    else
        span =
            isShifted ? PassageSteps::withBegin(text, m_unit, span, by) : PassageSteps::withEnd(text, m_unit, span, by);
    if (!inEssay) {
        showSelection(span);
        return true;
    }
    const auto parts = m_log->essays()[essay].blocksOf(span);
    if (!parts.empty())
        m_essay->select({essay, parts.front().block, parts.front().span.begin},
                        {essay, parts.back().block, parts.back().span.end});
    return true;
}

// While a passage is selected its keys are those of the selection; otherwise both views keep theirs.
bool Annotating::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_wasInEssay = watched == m_essay->view();
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isOverride && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isSelected = watched == m_essay->view() ? selectedEssay().has_value() : m_comment.isValid();
    const Qt::KeyboardModifiers modifiers = key->modifiers() & ~Qt::KeypadModifier;
    if (!isSelected || (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier))
        return false;
    const bool isArrow = key->key() >= Qt::Key_Left && key->key() <= Qt::Key_Down;
    const bool isEscape = key->key() == Qt::Key_Escape && modifiers == Qt::NoModifier;
    if (!isArrow && !isEscape)
        return false;
    event->accept();
    if (!isOverride)
        (void)(isEscape ? clearSelection() : moveSelection(key->key(), modifiers == Qt::ShiftModifier));
    return true;
}

}
