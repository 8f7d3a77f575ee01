#include "ui/countlabel.h"

#include <QLocale>

namespace Catena::Ui {

CountLabel::CountLabel(QWidget *pane) : QLabel(pane)
{
    setObjectName(QStringLiteral("countLabel"));
    setTextFormat(Qt::PlainText);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setMargin(4);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void CountLabel::setCount(int typed)
{
    setVisible(typed > 0);
    if (typed <= 0)
        return;
    setText(tr("%1 ×", "a number typed before a move").arg(QLocale().toString(typed)));
    setAccessibleName(text());
    adjustSize();
    constexpr int gap = 30; // beside the scroll bar and the strip
    move(parentWidget()->width() - width() - gap, parentWidget()->height() - height() - 8);
    raise();
}

}
