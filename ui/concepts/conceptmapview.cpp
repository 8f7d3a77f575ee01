#include "ui/concepts/conceptmapview.h"

#include "ui/models/readingcolours.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace Catena::Ui {

namespace {

constexpr double margin = 60;
constexpr double leastZoom = 0.5;
constexpr double mostZoom = 8;

}

ConceptMapView::ConceptMapView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("conceptMap"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 240);
    setAccessibleName(tr("Map of concepts"));
    setAttribute(Qt::WA_InputMethodEnabled, false);
}

void ConceptMapView::setMap(const Concepts::ConceptMap &map, const QStringList &names)
{
    m_map = map;
    m_names = names;
    m_current = 0;
    m_shift = {};
    m_zoom = 1;
    update();
}

void ConceptMapView::setCurrent(quint32 node)
{
    if (node == m_current || node >= m_map.nodes.size())
        return;
    m_current = node;
    setAccessibleDescription(m_names.value(qsizetype(node)));
    update();
    emit currentChanged(node);
}

void ConceptMapView::zoom(double factor)
{
    const double next = std::clamp(m_zoom * factor, leastZoom, mostZoom);
    m_shift *= next / m_zoom;
    m_zoom = next;
    update();
}

QPointF ConceptMapView::onScreen(QPointF place) const
{
    const QPointF middle(width() / 2.0, height() / 2.0);
    const QPointF centred = place - QPointF(0.5, 0.5);
    return middle + m_shift
        + QPointF(centred.x() * (width() - 2 * margin), centred.y() * (height() - 2 * margin)) * m_zoom;
}

double ConceptMapView::radiusOf(quint32 node) const
{
    return 4 + 12 * m_map.nodes[node].size;
}

qint32 ConceptMapView::nodeAt(QPointF at) const
{
    for (std::size_t i = 0; i < m_map.nodes.size(); ++i) {
        const QPointF way = onScreen(m_map.nodes[i].place) - at;
        if (std::hypot(way.x(), way.y()) <= radiusOf(quint32(i)) + 4)
            return qint32(i);
    }
    return -1;
}

// The bonds of the current concept are drawn last and darkest; names give way to each other, the current one never.
void ConceptMapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Models::ReadingColours colours = Models::ReadingColours::from(palette());
    painter.fillRect(rect(), colours.base);
    for (const bool isOwn : {false, true}) {
        for (const Concepts::ConceptMap::Edge &edge : m_map.edges) {
            if ((edge.left == m_current || edge.right == m_current) != isOwn)
                continue;
            painter.setPen(QPen(isOwn ? colours.text : colours.guide, 0.5 + 2.5 * edge.strength));
            painter.drawLine(onScreen(m_map.nodes[edge.left].place), onScreen(m_map.nodes[edge.right].place));
        }
    }
    QList<QRectF> taken;
    for (std::size_t i = m_map.nodes.size() + 1; i-- > 0;) {
        const bool isCurrent = i == m_map.nodes.size();
        const auto node = isCurrent ? m_current : quint32(m_map.nodes.size() - 1 - i);
        if (node >= m_map.nodes.size())
            continue;
        const QPointF at = onScreen(m_map.nodes[node].place);
        const double radius = radiusOf(node);
        painter.setPen(isCurrent ? QPen(colours.text, 2) : QPen(colours.base, 1));
        painter.setBrush(isCurrent ? colours.chosenMark : colours.line);
        painter.drawEllipse(at, radius, radius);
        QFont font = this->font();
        font.setBold(isCurrent);
        painter.setFont(font);
        const QString &name = m_names[qsizetype(node)];
        const double wide = QFontMetricsF(font).horizontalAdvance(name);
        const QRectF box(at.x() - wide / 2, at.y() + radius + 1, wide, QFontMetricsF(font).height());
        const bool isFree =
            std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(box); });
        if (!isFree && !isCurrent)
            continue;
        taken.append(box);
        painter.setPen(colours.text);
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, name);
    }
    if (hasFocus()) {
        painter.setPen(colours.frame);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ConceptMapView::keyPressEvent(QKeyEvent *event)
{
    if (m_map.nodes.empty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_map.neighbour(m_current, -1, 0));
    case Qt::Key_Right:
        return setCurrent(m_map.neighbour(m_current, 1, 0));
    case Qt::Key_Up:
        return setCurrent(m_map.neighbour(m_current, 0, -1));
    case Qt::Key_Down:
        return setCurrent(m_map.neighbour(m_current, 0, 1));
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(1.25);
    case Qt::Key_Minus:
        return zoom(0.8);
    case Qt::Key_0:
        m_shift = {};
        m_zoom = 1;
        return update();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return emit activated(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void ConceptMapView::wheelEvent(QWheelEvent *event)
{
    zoom(event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15);
    event->accept();
}

void ConceptMapView::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position();
    if (const qint32 node = nodeAt(m_pressed); node >= 0)
        setCurrent(quint32(node));
}

void ConceptMapView::mouseMoveEvent(QMouseEvent *event)
{
    m_shift += event->position() - m_pressed;
    m_pressed = event->position();
    update();
}

void ConceptMapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const qint32 node = nodeAt(event->position()); node >= 0)
        emit activated(quint32(node));
}

}
