#include "ui/thread/threadstrip.h"

#include "ui/models/readingcolours.h"

#include <QMouseEvent>
#include <QPainter>

namespace Catena::Ui {

ThreadStrip::ThreadStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("threadStrip"));
    setFixedWidth(width);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Map of the discussion"));
    setToolTip(
        tr("The whole discussion, from left to right: new comments, your notes, the chosen concept, what was found"));
}

void ThreadStrip::setMarks(Mark mark, std::vector<float> places)
{
    constexpr std::size_t mostLines = 4096; // of any screen
    if (places.size() > mostLines) {
        std::vector<bool> isTaken(mostLines + 1, false);
        std::erase_if(places, [&isTaken](float place) {
            const auto line = std::size_t(qBound(0.0F, place, 1.0F) * float(mostLines));
            const bool was = isTaken[line];
            isTaken[line] = true;
            return was;
        });
    }
    m_marks[std::size_t(mark)] = std::move(places);
    update();
}

void ThreadStrip::setShown(float from, float to)
{
    if (qFuzzyCompare(1 + from, 1 + m_from) && qFuzzyCompare(1 + to, 1 + m_to))
        return;
    m_from = from;
    m_to = to;
    update();
}

void ThreadStrip::paintEvent(QPaintEvent *)
{
    const Models::ReadingColours colours = Models::ReadingColours::from(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.base);
    painter.fillRect(QRect(0, 0, 1, height()), colours.guide);
    const auto y = [this](float share) { return int(share * float(height())); };
    const int top = y(m_from);
    painter.fillRect(QRect(1, top, width - 1, qMax(3, y(m_to) - top)), colours.mark);
    // A column each, so that kinds are told apart without colour.
    const QColor inks[] = {colours.dim, colours.line, colours.frame, colours.chosenMark};
    constexpr int column = (width - 2) / 4;
    std::vector<bool> isPainted;
    for (std::size_t kind = 0; kind < m_marks.size(); ++kind) {
        isPainted.assign(std::size_t(height()) + 1, false); // thousands of marks are a few hundred lines
        for (const float share : m_marks[kind]) {
            const int at = qBound(0, y(share), qMax(0, height() - 2));
            if (isPainted[std::size_t(at)])
                continue;
            isPainted[std::size_t(at)] = true;
            painter.fillRect(QRect(2 + int(kind) * column, at, column, 2), inks[kind]);
        }
    }
}

void ThreadStrip::choose(int y)
{
    if (height() > 0)
        emit placeChosen(qBound(0.0F, float(y) / float(height()), 1.0F));
}

void ThreadStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(event->position().toPoint().y());
}

void ThreadStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        choose(event->position().toPoint().y());
}

}
