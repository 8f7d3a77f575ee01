#include "ui/essay/essayview.h"

#include <QContextMenuEvent>
#include <QFontInfo>
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
    const int side = std::max(18, (room - widest) / 2);
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
