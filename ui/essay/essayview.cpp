#include "ui/essay/essayview.h"

#include "ui/models/readingcolours.h"

#include <QContextMenuEvent>
#include <QFontInfo>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QTextFrame>

#include <algorithm>

namespace Catena::Ui {

EssayView::EssayView(QWidget *parent) : QTextEdit(parent)
{
    setReadOnly(true);
    setAcceptRichText(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setFrameShape(QFrame::NoFrame);
    setAcceptDrops(false);
    viewport()->setAcceptDrops(false); // a folder dropped here is the window's
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
}

// A null answer would make QTextDocument read the file itself (qtextdocument.cpp); an empty one does not.
QVariant EssayView::loadResource(int, const QUrl &)
{
    return QByteArray("");
}

void EssayView::fitMeasure()
{
    const int widest = QFontInfo(font()).pixelSize() * measure;
    const int room = viewport()->width();
    const int side = std::max({18, numbersWidth(), (room - widest) / 2});
    QTextFrame *root = document()->rootFrame();
    QTextFrameFormat format = root->frameFormat();
    if (qFuzzyCompare(format.leftMargin(), qreal(side)) && qFuzzyCompare(format.topMargin(), 16.0))
        return;
    format.setLeftMargin(side);
    format.setRightMargin(side);
    format.setTopMargin(16);
    format.setBottomMargin(28);
    root->setFrameFormat(format);
}

void EssayView::setMarginNumbers(const QList<MarginNumber> &numbers)
{
    m_numbers = numbers;
    fitMeasure();
    viewport()->update();
}

QFont EssayView::numberFont() const
{
    QFont small = font();
    small.setPointSizeF(std::max(6.0, QFontInfo(font()).pointSizeF() * 0.7));
    return small;
}

//! The room that the longest number takes beside the text, with its distances.
int EssayView::numbersWidth() const
{
    constexpr int around = 8;
    const QFontMetrics metrics(numberFont());
    int widest = 0;
    for (const MarginNumber &each : m_numbers)
        widest = std::max(widest, metrics.horizontalAdvance(QLocale().toString(each.number)) + around);
    return widest;
}

//! Where a number stands in the viewport: in the margin, on the line of its position.
QRect EssayView::numberRect(const MarginNumber &number) const
{
    constexpr int gap = 4; // to the text
    const int widest = std::max(40, numbersWidth());
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(number.position, 0, document()->characterCount() - 1));
    const QRect line = cursorRect(cursor);
    const int right = int(document()->rootFrame()->frameFormat().leftMargin()) - gap;
    return {std::max(0, right - widest), line.top(), std::min(widest, right), line.height()};
}

void EssayView::setMarginSigns(const QList<MarginSign> &signs)
{
    m_signs = signs;
    viewport()->update();
}

QRect EssayView::signRect(const MarginSign &sign) const
{
    constexpr int gap = 4; // to the text
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(sign.position, 0, document()->characterCount() - 1));
    const QRect line = cursorRect(cursor);
    const int left = viewport()->width() - int(document()->rootFrame()->frameFormat().rightMargin()) + gap;
    return {left, line.top(), std::max(14, viewport()->width() - left), line.height()};
}

// Several signs of one line stand side by side.
void EssayView::paintSigns(QPainter &painter) const
{
    painter.setFont(font());
    int lastTop = -1;
    int x = 0;
    for (const MarginSign &each : std::as_const(m_signs)) {
        const QRect place = signRect(each);
        x = place.top() == lastTop ? x : place.left();
        lastTop = place.top();
        if (place.bottom() < 0 || place.top() > viewport()->height() || x > place.right())
            continue;
        painter.setPen(each.colour);
        const QRect box(x, place.top(), painter.fontMetrics().horizontalAdvance(each.sign), place.height());
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, each.sign);
        x = box.right() + 2;
    }
}

void EssayView::paintEvent(QPaintEvent *event)
{
    QTextEdit::paintEvent(event);
    if (m_numbers.isEmpty() && m_signs.isEmpty())
        return;
    QPainter painter(viewport());
    paintSigns(painter);
    painter.setFont(numberFont());
    painter.setPen(Models::ReadingColours::from(palette()).dim);
    for (const MarginNumber &each : std::as_const(m_numbers)) {
        const QRect place = numberRect(each);
        if (place.top() > viewport()->height())
            break;
        if (place.bottom() >= 0)
            painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                             QLocale().toString(each.number));
    }
}

void EssayView::mouseReleaseEvent(QMouseEvent *event)
{
    QTextEdit::mouseReleaseEvent(event);
    for (const MarginNumber &each : std::as_const(m_numbers)) {
        if (event->button() == Qt::LeftButton && numberRect(each).contains(event->position().toPoint()))
            return emit marginClicked(each.position);
    }
    for (const MarginSign &each : std::as_const(m_signs)) {
        if (event->button() == Qt::LeftButton && signRect(each).contains(event->position().toPoint()))
            return emit signClicked(each.position);
    }
}

void EssayView::resizeEvent(QResizeEvent *event)
{
    fitMeasure();
    QTextEdit::resizeEvent(event);
}

// The window has one menu for all its panes.
void EssayView::contextMenuEvent(QContextMenuEvent *event)
{
    event->ignore();
}

int EssayView::topPosition() const
{
    return cursorForPosition(QPoint(viewport()->width() / 2, 1)).position();
}

void EssayView::showAtTop(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(position, 0, document()->characterCount() - 1));
    verticalScrollBar()->setValue(position <= 0 ? 0 : verticalScrollBar()->value() + cursorRect(cursor).top());
}

void EssayView::showPosition(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(position, 0, document()->characterCount() - 1));
    const QRect place = cursorRect(cursor);
    const int margin = place.height();
    const int height = viewport()->height();
    QScrollBar *bar = verticalScrollBar();
    if (place.top() >= margin && place.bottom() <= height - margin)
        return;
    if (place.top() < margin && place.top() > -height / 2)
        bar->setValue(bar->value() + place.top() - margin);
    else if (place.bottom() > height - margin && place.bottom() < height + height / 2)
        bar->setValue(bar->value() + place.bottom() - height + margin);
    else
        bar->setValue(bar->value() + place.top() - height / 3);
}

}
